import { answering, bothReservedB, expectUnharmed, noon, notice, openPage } from './page';

const eight = Date.parse('2026-11-23T20:00:00');

const startOf = (startTime: unknown) => {
  const page = openPage({ ...bothReservedB, answer: answering('getChannelsLiveNoticeInfo', notice({ startTime })) });
  const start = page.live()?.start;
  page.tap();
  return { page, start };
};

test.each<[string, unknown]>([
  ['a text of seconds, as documented', String(eight / 1000)],
  ['a number of seconds', eight / 1000],
  ['a text of milliseconds', String(eight)],
  ['a number of milliseconds', eight],
  ['a date with dashes', '2026-11-23 20:00:00'],
  ['a date with slashes', '2026/11/23 20:00'],
])('startTime is %s', (_name, startTime) => {
  const { page, start } = startOf(startTime);
  expect(start).toBe('明天 20:00');
  expectUnharmed(page);
});

test.each<[string, unknown]>([
  ['empty', ''],
  ['missing', undefined],
  ['null', null],
  ['0', 0],
  ['negative', -1],
  ['not a number', NaN],
  ['infinite', Infinity],
  ['beyond every calendar', 1e300],
  ['a text that is no time', '待定'],
  ['an object', {}],
  ['a list', [eight]],
])('startTime is %s: no start is shown, and the dialog opens', (_name, startTime) => {
  const { page, start } = startOf(startTime);
  expect(start ?? '').toBe('');
  expect(page.client.dialog).not.toBeNull();
  expectUnharmed(page);
});

test('startTime is long ago: the notice is not fresh, so a tap asks again before the dialog', () => {
  const { page } = startOf(String(noon / 1000 - 86_400));
  expect(page.calls.filter(({ api }) => api === 'getChannelsLiveNoticeInfo')).toHaveLength(3);
  page.client.dialog?.close();
  expectUnharmed(page);
});
