import { answering, bothReservedB, expectUnharmed, openPage, useThePage } from './page';

test.each<[string, unknown]>([
  ['the text "6"', { state: '6' }],
  ['0', { state: 0 }],
  ['11', { state: 11 }],
  ['-6', { state: -6 }],
  ['6.5', { state: 6.5 }],
  ['not a number', { state: NaN }],
  ['null', { state: null }],
  ['true', { state: true }],
  ['a list with 6', { state: [6] }],
  ['an object', { state: { state: 6 } }],
  ['missing', { errMsg: 'reserveChannelsLive:ok' }],
  ['missing with the whole result', undefined],
  ['missing from a result that is null', null],
  ['missing from a result that is a text', '6'],
])('the state is %s: `unknown`, and nothing is claimed or remembered', (_name, success) => {
  const page = openPage({ ...bothReservedB, answer: answering('reserveChannelsLive', { success }) });
  useThePage(page);
  expect(new Set(page.outcomes)).toEqual(new Set(['unknown']));
  expect(page.label('a')).toBe('立即预约');
  expectUnharmed(page);
});
