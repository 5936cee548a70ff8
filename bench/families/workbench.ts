import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser';
import { quantile, spread } from '../stats';
import type { Findings } from '../table';

/** What it may take, in ms: the first paint, one frame for a tap, a walk back through ten minutes. */
const most = { paint: 1000, frame: 16.7, back: 300 } as const;

/** How many things have happened when taps are measured. */
const events = 10_000;

/** Ten minutes with a tap every half minute; then, back to the last of these. The calls that the page has made by then are counted, too. */
const goBack = `(async () => {
  const { clock } = simulator;
  for (let half = 0; half < 20; half += 1) {
    await clock.pass(30_000);
    simulator.client.dialog?.choose(8);
    document.querySelector('#page').contentDocument.querySelector('.reserve-button').dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    document.querySelector('#page').contentDocument.querySelector('.reserve-button').dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    await clock.pass(1000);
    simulator.client.phone.back();
  }
  const last = simulator.life.entries.filter(({ line }) => 'tap' in line).at(-1);
  const from = performance.now();
  await simulator.goBack(last);
  return performance.now() - from;
})()`;

/** From a tap to the frame in which the button is busy or the dialog there. */
const tap = `(async () => {
  const { life } = simulator;
  while (life.count < ${events}) life.add({ setData: { 'live.label': String(life.count) }, button: 'a' });
  await new Promise(requestAnimationFrame);
  await new Promise((done) => setTimeout(done, 500));
  const button = document.querySelector('#page').contentDocument.querySelector('.reserve-button');
  const from = performance.now();
  button.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  button.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
  while (!document.querySelector('[data-testid=dialog]')) await new Promise(requestAnimationFrame);
  return performance.now() - from;
})()`;

const paint = "performance.getEntriesByName('first-contentful-paint')[0].startTime";

const opened = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.frameLocator('[data-testid=page]').getByText('立即预约').first().waitFor();
};

/** How quick the workbench is (工作台) in Chromium: its first paint, a tap with many events in the timeline, a walk back. */
export const workbench = async (rounds: number): Promise<Findings> => {
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/support/serve.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = (await once(server.stdout, 'data')) as [Buffer];
  const browser = await launchBrowser();
  const measured: Record<'paint' | 'tap' | 'back', number[]> = { paint: [], tap: [], back: [] };
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await opened(page, url.toString());
    measured.paint.push(await page.evaluate<number>(paint));
    measured.tap.push(await page.evaluate<number>(tap));
    await page.evaluate('simulator.client.phone.back()');
    measured.back.push(await page.evaluate<number>(goBack));
    await context.close();
  }
  await browser.close();
  server.stdin.end();

  const rows = [
    { name: 'first paint', values: measured.paint, target: most.paint },
    {
      name: `a tap with ${events.toLocaleString('en')} events, until its dialog is drawn`,
      values: measured.tap,
      target: 2 * most.frame,
    },
    { name: 'back through ten minutes', values: measured.back, target: most.back },
  ];
  return {
    rows: rows.map(({ name, values, target }) => ({ name, unit: 'ms', cells: { live: spread(values) }, target })),
    goals: rows.map(({ name, values, target }) => ({
      name,
      unit: 'ms',
      measured: quantile(values, 0.5),
      atMost: target,
    })),
  };
};
