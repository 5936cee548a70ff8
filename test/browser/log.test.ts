import { withPhone } from '../support/with-phone';

const phone = withPhone();
const log = () => phone().page.getByTestId('log');
const entries = () => log().locator('.log__entry').allInnerTexts();

beforeEach(async () => {
  await phone().says('立即预约');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('已预约');
});

test('a call stands there with its answer and how long it took, setData with its size', async () => {
  await log()
    .locator('.log__entry', { hasText: 'reserveChannelsLive(' })
    .getByText(/^[\d.]+ m?s ✓ .*"state":6/)
    .waitFor();
  await log()
    .getByText(/^\s*55 B\s.*"lives\[0\].status":"busy"/)
    .waitFor();
});

test('it can be narrowed by kind and by text', async () => {
  for (const kind of ['page', 'call', 'dialog', 'audio', 'setData', 'error']) await phone().press(`log-kind-${kind}`);
  expect((await entries()).map((text) => text.replace(/\s+/g, ' ').replace(/^[\d.]+ /, ''))).toEqual([
    'tap button a · finderlivenotice-sphHarbourStrings',
  ]);
  await phone().press('log-kind-call');
  await phone().page.getByTestId('log-search').fill('"STATE":6');
  await log().locator('.log__entry').nth(1).waitFor({ state: 'detached' });
  expect(await entries()).toEqual([expect.stringContaining('reserveChannelsLive(')]);
});

test('what is seen can be copied as JSON: the lines of a tape', async () => {
  const { page } = phone();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByTestId('log-search').fill('reserveChannelsLive(');
  await log()
    .getByText(/^button a ·/)
    .waitFor({ state: 'detached' });
  await phone().press('copy-log');
  await page.getByText('Copied').waitFor();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as unknown;
  expect(copied).toEqual([
    expect.objectContaining({ api: 'reserveChannelsLive', args: { noticeId: 'finderlivenotice-sphHarbourStrings' } }),
    expect.objectContaining({ success: { state: 6, errMsg: 'reserveChannelsLive:ok' } }),
  ]);
});

test('it can be cleared', async () => {
  await phone().press('clock-toggle');
  await phone().press('clear-log');
  await log().locator('.log__entry').first().waitFor({ state: 'detached' });
  expect(await entries()).toEqual([]);
  // Nothing is lost: the timeline has it all.
  await phone().page.locator('.timeline__mark--tap').first().waitFor();
});
