import { readFileSync } from 'node:fs';
import * as testing from '../../src/testing';
import { run } from '../docs/pages';
import { withPhone } from '../support/with-phone';

const phone = withPhone();
const timeline = () => phone().page.getByTestId('timeline');
const mark = (row: string, letter: string) =>
  timeline().locator(`.timeline__mark--${row}`, { hasText: letter }).first();
const copied = () => phone().page.evaluate(() => navigator.clipboard.readText());
const verdict = () => phone().page.getByTestId('tape-verdict');

/** A life with a tap, as far as 已预约. */
async function live(): Promise<void> {
  await phone().page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
  // The last row that comes: the marks stand still from now on.
  await mark('toast', '6').waitFor();
}

async function save(): Promise<string> {
  const [download] = await Promise.all([phone().page.waitForEvent('download'), phone().press('tape-save')]);
  return readFileSync(await download.path(), 'utf8');
}

const open = (name: string, text: string) =>
  phone()
    .page.getByTestId('tape-open')
    .setInputFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });

beforeEach(live);

test('it grows with the life, and a mark opens what it stands for, with its answer', async () => {
  await mark('tap', 'a').waitFor();
  await mark('dialog', '6').click();
  const moment = phone().page.getByTestId('moment');
  await moment
    .getByText(/reserveChannelsLive/)
    .first()
    .waitFor();
  expect(await moment.innerText()).toContain('"state": 6');
  await phone().page.locator('.log__entry--chosen', { hasText: 'reserveChannelsLive' }).waitFor();
});

test('a moment tells what the page came to know, and which rule acted', async () => {
  await mark('dialog', '6').click();
  const moment = phone().page.getByTestId('moment');
  await moment.getByText('State 6: reserved. It is remembered').waitFor();
  expect(await moment.getByTestId('known').innerText()).toMatch(
    /"outcome":\{"kind":"reserved"\}[^]*dialogs\.finderlivenotice/,
  );
  const rule = moment.getByRole('link', { name: 'R4' });
  const page = await phone().page.context().newPage();
  await page.goto(await rule.evaluate((link: HTMLAnchorElement) => link.href));
  await page.locator('#R4').getByText('Ten states, ten outcomes').waitFor();
  await page.close();
});

test('of a long life, earlier parts can be turned to', async () => {
  await mark('tap', 'a').waitFor();
  await phone().page.evaluate(() => {
    const { life } = window.simulator;
    for (let i = 0; i < 300; i += 1) life.add({ setData: { 'live.status': 'ready' }, button: 'a' });
  });
  await mark('tap', 'a').waitFor({ state: 'detached' });
  await phone().press('earlier');
  await mark('tap', 'a').waitFor();
  await phone().press('later');
  await mark('tap', 'a').waitFor({ state: 'detached' });
});

test('it is drawn larger and smaller, and tells the moment under the pointer', async () => {
  const width = () => mark('dialog', '6').evaluate((element) => element.getBoundingClientRect().width);
  const drawn = (size: string) => phone().page.locator(`[data-testid=timeline][style*="${size}"]`).waitFor();
  const before = await width();
  await phone().press('zoom-in');
  await drawn('1.25');
  expect(await width()).toBeGreaterThan(before);
  await phone().page.locator('h1', { hasText: 'rx-channels-live' }).click();
  await phone().page.keyboard.press('[');
  await phone().page.keyboard.press('[');
  await drawn('0.8');
  expect(await width()).toBeLessThan(before);

  await mark('dialog', '6').hover();
  const [, time = ''] = /([\d.]+ s)/.exec((await mark('dialog', '6').getAttribute('title')) ?? '') ?? [];
  expect(await phone().page.getByTestId('timeline-pointer').getAttribute('data-time')).toBe(time);
});

test('by keyboard: all marks are one stop; arrows go from one to the next, Enter opens it, Escape closes it', async () => {
  const key = (name: string) => phone().page.keyboard.press(name);
  const at = () => phone().page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(await phone().page.locator('.timeline__mark[tabindex="0"]').count()).toBe(1);
  await phone().page.getByTestId('timeline').focus();
  await key('Tab');
  await key('Home');
  const [, lane = ''] = (await at()).split(', ');
  await key('End');
  expect((await at()).split(', ')[1]).toBe(lane);

  await mark('tap', 'a').focus();
  await key('ArrowDown');
  expect(await at()).not.toMatch(/^a, tap/);
  await key('ArrowUp');
  expect(await at()).toMatch(/^a, tap/);
  await key('Enter');
  await phone().page.getByTestId('moment').waitFor();
  await key('Escape');
  await phone().page.getByTestId('moment').waitFor({ state: 'detached' });
  expect(await at()).toMatch(/^a, tap/);
});

test('what a button says leads back to what brought it about', async () => {
  await phone().button().click();
  await phone().choose(8);
  await phone().says('已预约');
  await mark('dialog', '8').waitFor();
  await phone().page.locator('.timeline__mark--state', { hasText: 'd' }).last().click();
  const origin = phone().page.getByTestId('origin').filter({ hasText: '"state":8' });
  await origin.getByText('The dialog was closed and the reservation kept', { exact: false }).waitFor();
  await origin.getByRole('button').click();
  await phone().page.locator('.timeline__mark--dialog[aria-pressed=true]', { hasText: '8' }).waitFor();
});

test('the log is of the tape that is looked at', async () => {
  const heading = (name: string | RegExp) => phone().page.getByRole('heading', { name, exact: true });
  const said = phone().page.getByTestId('log').getByText('"预约失败"').first();
  await open('phone.jsonl', (await save()).replace('"预约成功"', '"预约失败"'));
  await heading('Log · phone.jsonl').waitFor();
  await said.waitFor();
  await phone().press('tape-close');
  await heading('Log').waitFor();
  await said.waitFor({ state: 'detached' });
});

test('a moment that is open is closed where another tape is looked at, and where that is closed', async () => {
  const moment = phone().page.getByTestId('moment');
  const firstMark = phone().page.locator('.timeline__mark').first();
  const marked = phone().page.locator('.timeline__mark[aria-pressed=true]');
  await firstMark.click();
  await moment.waitFor();
  await open('phone.jsonl', await save());
  await moment.waitFor({ state: 'detached' });
  expect(await marked.count()).toBe(0);
  await firstMark.click();
  await moment.waitFor();
  await phone().press('tape-close');
  await moment.waitFor({ state: 'detached' });
  expect(await marked.count()).toBe(0);
});

test.each([
  ['#tape=AAAA', 'This link holds no tape that can be read'],
  ['#story=nope', 'There is no story “nope”'],
])('an address that leads to nothing (%s) says so, also in a tab that is open', async (hash, words) => {
  await phone().page.evaluate((to) => (location.hash = to), hash);
  await phone().page.getByTestId('tape-problem').getByText(words).waitFor();
});

test('copied as a test, it passes', async () => {
  await phone().press('tape-test');
  await phone().page.getByTestId('tape-test').getByText('Copied').waitFor();
  const passed = jest.fn((_name: string, body: () => void) => body());
  run(await copied(), () => testing, { test: passed });
  expect(passed).toHaveBeenCalledTimes(1);
});

test('saved, and opened again: this version does the same; closed, the life is back', async () => {
  await open('mine.jsonl', await save());
  await phone().page.getByRole('heading', { name: 'mine.jsonl', exact: true }).waitFor();
  expect(await verdict().innerText()).toMatch(/does the same|does something else/);
  await phone().press('tape-close');
  await phone().page.getByRole('heading', { name: 'Timeline' }).waitFor();
});

test('a tape that says something else: where, and both pictures', async () => {
  await open('phone.jsonl', (await save()).replace('"预约成功"', '"预约失败"'));
  await verdict().getByText('This version does something else').waitFor();
  const difference = await phone().page.locator('.timeline__difference').innerText();
  expect(difference).toMatch(/^- toast/m);
  expect(difference).toMatch(/^\+ toast/m);
  await phone().page.getByTestId('tape-why').getByText('On the tape').waitFor();
});

test('the column in which a tape differs is in sight', async () => {
  await open('phone.jsonl', (await save()).replace('"预约成功"', '"预约失败"'));
  await verdict().getByText('This version does something else').waitFor();
  const isInSight = await phone()
    .page.locator('.timeline__difference')
    .evaluate((pictures) => {
      const text = [...pictures.childNodes].find((node) => node.textContent?.includes('^')) ?? pictures;
      const range = document.createRange();
      range.setStart(text, text.textContent?.indexOf('^') ?? 0);
      range.collapse(true);
      const [mark, box] = [range.getBoundingClientRect(), pictures.getBoundingClientRect()];
      return mark.x >= box.left && mark.x <= box.right && mark.y >= box.top && mark.bottom <= box.bottom;
    });
  expect(isInSight).toBe(true);
});

test('what of a tape was left out is said', async () => {
  await open('later.jsonl', '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}\n{"t":0,"hologram":1}\n');
  const skipped = phone().page.getByTestId('tape-skipped');
  expect(await skipped.innerText()).toMatch(
    /Left out: 1 × lines of .*hologram.*; comparing, as the tape holds nothing/,
  );
});

test('what is no tape says so, with its line', async () => {
  await open('holiday.txt', 'hello\n');
  await phone()
    .page.getByTestId('tape-problem')
    .getByText(/holiday\.txt: .*line 1/)
    .waitFor();
});

test('as a link, it is there in another browser', async () => {
  await phone().press('tape-link');
  await phone().page.getByTestId('tape-link').getByText('Copied').waitFor();
  const link = await copied();
  const other = await phone().page.context().browser()?.newContext();
  const page = await other?.newPage();
  await page?.goto(link);
  await page?.getByRole('heading', { name: 'from a link', exact: true }).waitFor();
  await page?.locator('.timeline__mark--dialog', { hasText: '6' }).waitFor();
  await other?.close();
});
