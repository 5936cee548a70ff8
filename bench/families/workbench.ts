import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser';
import { quantile, spread } from '../stats';
import type { Findings } from '../table';

/** What it may take, in ms: the first paint, one frame for a tap, a walk back through ten minutes; what 50 minutes may leave, in MB. */
const most = { paint: 1000, frame: 16.7, back: 300, growth: 30 } as const;

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

/** So many minutes of the phone's time with something done every three seconds, by chance but always the same. */
const use = (minutes: number, seed: number): string => `(async () => {
  let state = ${seed};
  const chance = (below) => (state = (state * 1103515245 + 12345) % 2147483648) % below;
  const { clock, client } = simulator;
  const page = () => document.querySelector('#page').contentDocument;
  const tap = (selector) => {
    const all = page().querySelectorAll(selector);
    const one = all[chance(Math.max(1, all.length))];
    for (const type of ['mousedown', 'mouseup']) one?.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  };
  const { phone } = client;
  const acts = [
    () => tap('.reserve-button'), () => tap('.reserve-button'), () => tap('.reserve-button'), () => tap('.music-button'),
    () => client.dialog?.choose(client.dialog.choices[chance(client.dialog.choices.length)]),
    () => client.dialog?.choose(client.dialog.choices[chance(client.dialog.choices.length)]),
    () => phone.home(), () => phone.comeBack(), () => phone.ring({ hides: true }), () => phone.hangUp(), () => phone.back(),
    () => client.configure({ latency: [0, 80, 400, 3000][chance(4)] }),
  ];
  for (let t = 0; t < ${minutes} * 60; t += 3) {
    acts[chance(acts.length)]();
    await clock.pass(3000);
  }
  client.dialog?.choose(5);
  for (const undo of [phone.comeBack, phone.hangUp, phone.back]) undo();
  await clock.pass(3000);
  await new Promise((done) => setTimeout(done, 1000));
})()`;

/** What a page's JavaScript holds, in MB, after the collector ran. */
const heapOf = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  for (let times = 0; times < 2; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
};

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
  const measured: Record<'paint' | 'tap' | 'back' | 'growth', number[]> = { paint: [], tap: [], back: [], growth: [] };
  for (let round = 0; round < rounds; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await opened(page, url.toString());
    measured.paint.push(await page.evaluate<number>(paint));
    measured.tap.push(await page.evaluate<number>(tap));
    await page.evaluate('simulator.client.phone.back()');
    measured.back.push(await page.evaluate<number>(goBack));
    await page.reload();
    await page.frameLocator('[data-testid=page]').getByText(/预约/).first().waitFor();
    await page.evaluate(use(10, 1));
    const early = await heapOf(page);
    await page.evaluate(use(50, 2));
    measured.growth.push((await heapOf(page)) - early);
    await context.close();
  }
  await browser.close();
  server.stdin.end();

  const rows = [
    { name: 'first paint', unit: 'ms', values: measured.paint, target: most.paint },
    {
      name: `a tap with ${events.toLocaleString('en')} events, until its dialog is drawn`,
      unit: 'ms',
      values: measured.tap,
      target: 2 * most.frame,
    },
    { name: 'back through ten minutes', unit: 'ms', values: measured.back, target: most.back },
    {
      name: 'heap growth, from ten minutes of random use to an hour',
      unit: 'MB',
      values: measured.growth,
      target: most.growth,
    },
  ] as const;
  return {
    rows: rows.map(({ name, unit, values, target }) => ({ name, unit, cells: { live: spread(values) }, target })),
    goals: rows.map(({ name, unit, values, target }) => ({
      name,
      unit,
      measured: quantile(values, 0.5),
      atMost: target,
    })),
  };
};
