import { withPhone } from '../support/with-phone';

const phone = withPhone();
const key = (name: string) => phone().page.keyboard.press(name);
/** What the clock shows, once what was asked of it is done. */
const now = () =>
  phone().page.evaluate(async () => {
    const { clock } = window.simulator;
    await clock.pass(0);
    return clock.now();
  });
/** Waits until the clock stands, or goes. */
const stands = (isStopped: boolean) =>
  phone().page.locator(`[data-testid=clock-toggle][aria-pressed=${isStopped}]`).waitFor();
const choose = (control: string, value: string) => phone().page.getByTestId(control).selectOption(value);
/** How far the clock goes meanwhile, in ms. */
const during = async (run: () => Promise<unknown>): Promise<number> => {
  const before = await now();
  await run();
  return (await now()) - before;
};
const aWhile = () => phone().page.waitForTimeout(400);
const free = () => phone().page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

beforeEach(() => phone().says('立即预约'));

test('stopped, it stands, for the mini program too, and still takes taps: they happen at that moment', async () => {
  await phone().press('clock-toggle');
  expect(await during(aWhile)).toBe(0);
  const stood = await now();
  await phone().button().click();
  await phone().dialog.waitFor();
  expect(await now()).toBe(stood);
  await phone().choose(6);
  await phone().says('已预约');
  await phone().toasts('预约成功');
  expect(await during(aWhile)).toBe(0);
  await phone().page.getByTestId('toast').waitFor();

  await phone().press('clock-1000');
  await phone().page.getByTestId('toast').waitFor();
  await phone().press('clock-1000');
  await phone().page.getByTestId('toast').waitFor({ state: 'detached' });
});

test('it steps by 1 ms, 100 ms, 1 s, and to the next event', async () => {
  await phone().press('clock-toggle');
  for (const ms of [1, 100, 1000]) expect(await during(() => phone().press(`clock-${ms}`))).toBe(ms);
  await phone().press('restart');
  expect(await during(() => phone().press('clock-event'))).toBe(80);
  await phone().says('立即预约');
});

test('it goes slower and faster than life', async () => {
  await choose('clock-speed', '60');
  expect(await during(aWhile)).toBeGreaterThan(15_000);
  await choose('clock-speed', '0.25');
  expect(await during(aWhile)).toBeLessThan(300);
});

test('it jumps to what the limits of the library lead to', async () => {
  await phone().press('clock-toggle');
  await phone().set('dialog-answer', 'silent');
  await phone().button().click();
  await phone().choose(6);
  await phone().says('请稍候');
  expect(await during(() => choose('clock-jump', 'back'))).toBe(3000);
  await phone().toasts('没有收到结果，请再点一次查看');

  await choose('clock-jump', 'stale');
  await phone().press('home');
  await phone().press('home-wechat');
  expect(await phone().calls('getChannelsLiveNoticeInfo')).toBe(3);
});

test('by keyboard: space stops and goes on, arrows step, ? lists the keys', async () => {
  await free();
  await key('Space');
  await stands(true);
  expect(await during(() => key('Shift+ArrowRight'))).toBe(1000);
  expect(await during(() => key('.'))).toBe(1);
  await key('?');
  const list = phone().page.getByRole('dialog', { name: 'Keys' });
  await list.getByText('to the next event').waitFor();
  await key('Escape');
  await list.waitFor({ state: 'hidden' });
  // The keyboard comes back from it a moment later.
  await phone().page.waitForFunction(() => document.activeElement?.closest('dialog') === null);
  await key('Space');
  await stands(false);
});

test('space on a button of the page is a tap, and on the page beside it stops the clock', async () => {
  await phone().button().focus();
  await key('Space');
  await phone().choose(5);
  await stands(false);
  await phone().measure('.page', () => (document.activeElement as HTMLElement | null)?.blur());
  await key('Space');
  await stands(true);
});
