/// <reference lib="dom" />
import { mkdir } from 'node:fs/promises';
import { startSimulator } from '../simulator/server';
import { launchBrowser } from '../test/support/browser';

/** One of each README, in its language. */
const pictures = { en: 'docs/images/simulator.png', 'zh-CN': 'docs/images/simulator.zh-CN.png' };

/** Takes the pictures of the READMEs: one of two lives of an account has just been reserved, in the simulator. Chinese needs a font. */
async function main(): Promise<void> {
  const simulator = await startSimulator({ watch: false });
  const browser = await launchBrowser();
  const take = async (locale: string, picture: string): Promise<void> => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale });
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
    await page.close();
  };
  try {
    for (const [locale, picture] of Object.entries(pictures)) await take(locale, picture);
  } finally {
    await browser.close();
    await simulator.close();
  }
}

void main();
