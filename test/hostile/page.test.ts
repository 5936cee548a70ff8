import { bothReservedB, expectUnharmed, noon, openPage, useThePage } from './page';

test('setData throws: the button works, and the error is reported', () => {
  const error = new Error('setData');
  const page = openPage({
    ...bothReservedB,
    onSetData() {
      throw error;
    },
  });
  useThePage(page);
  expect(page.errors).toContain(error);
  expectUnharmed(page);
});

test('hide and show are told twice: music plays once, a toast comes once', () => {
  const page = openPage({ ...bothReservedB });
  const plays: string[] = [];
  page.client.audioCommand$.subscribe(({ command }) => plays.push(command));
  page.toggle();
  page.lifetime('hide');
  page.lifetime('hide');
  page.lifetime('show');
  page.lifetime('show');
  expect(plays).toEqual(['play', 'play']);
  expectUnharmed(page);
});

test('unload is told twice, and taps, shows and hides after it: nothing happens', () => {
  const page = openPage({ ...bothReservedB });
  page.client.phone.close();
  const { length } = page.calls;
  (['unload', 'show', 'hide', 'show'] as const).forEach(page.lifetime);
  page.tap();
  page.toggle();
  page.pass(60_000);
  expect(page.calls).toHaveLength(length);
  expect(page.setDataAfterUnload()).toBe(0);
  expect(page.thrown).toEqual([]);
  expect(page.timers()).toBe(0);
});

test('the page goes while its dialog is open: the answer is silent, and nothing is left', () => {
  const page = openPage({ ...bothReservedB });
  page.tap();
  const { dialog } = page.client;
  page.client.phone.close();
  dialog?.choose(6);
  page.pass(60_000);
  expect(page.toasts).toEqual([]);
  expect(page.outcomes).toEqual([]);
  expect(page.setDataAfterUnload()).toBe(0);
  expect(page.timers()).toBe(0);
});

const day = 86_400_000;

test.each<[string, (now: number) => number]>([
  ['jumps back a day', (now) => (now > noon + 5_000 ? now - day : now)],
  ['jumps back to 1970', (now) => (now > noon + 5_000 ? 0 : now)],
  ['jumps back and forth', (now) => now + (now % 2_000 < 1_000 ? day : -day)],
  ['jumps ahead a year', (now) => (now > noon + 5_000 ? now + 365 * day : now)],
  ['stands still', () => noon],
  ['runs backwards', (now) => 2 * noon - now],
])('the clock %s: the button works', (_name, clock) => {
  const page = openPage({ ...bothReservedB, clock });
  useThePage(page);
  expect(page.outcomes.length).toBeGreaterThan(0);
  expectUnharmed(page);
});

test('the clock jumps back: an account is not asked more often for it', () => {
  const page = openPage({ ...bothReservedB, clock: (now) => (now > noon + 1_000 ? now - day : now) });
  page.pass(2_000);
  for (let time = 0; time < 10; time++) {
    page.client.phone.home();
    page.pass(100);
    page.client.phone.comeBack();
  }
  expect(page.calls.filter(({ api }) => api === 'getChannelsLiveNoticeInfo').length).toBeLessThanOrEqual(4);
  expectUnharmed(page);
});
