/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { startSimulator } from '../simulator/server';
import { launchBrowser } from '../test/support/browser';

const picture = 'docs/images/simulator.png';

/** Takes the picture of the READMEs: one of two lives of an account has just been reserved, in the simulator. Chinese needs a font. */
async function main(): Promise<void> {
  const simulator = await startSimulator({ watch: false });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1240, height: 860 } });
    await page.goto(simulator.url);
    const app = page.frameLocator('[data-testid=page]');
    await app.getByText('立即预约').first().waitFor();
    await page.getByTestId('announce-sphHarbourStrings').click();
    await page.getByTestId('pull-down').click();
    await app.locator('.reserve-button').nth(3).waitFor();
    await app.locator('.music-button').click();
    await app.locator('.reserve-button').first().click();
    await page.getByTestId('dialog-6').click();
    const toast = page.getByTestId('toast');
    await toast.getByText('预约成功').waitFor();
    await toast.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
    await mkdir('docs/images', { recursive: true });
    await page.screenshot({ path: picture });
    console.log(picture);
  } finally {
    await browser.close();
    await simulator.close();
  }
}

void main();
