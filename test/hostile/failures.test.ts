import { answering, bothReservedB, expectUnharmed, openPage, useThePage } from './page';

const errMsg = 'getChannelsLiveNoticeInfo:fail';

const failWith = (api: string, fail: unknown) => {
  const page = openPage({ ...bothReservedB, answer: answering(api, { fail }) });
  useThePage(page);
  return page;
};

test.each<[string, string, unknown]>([
  ['a number in err_code', 'not-associated', { errMsg, err_code: 100008 }],
  ['a text in err_code', 'not-associated', { errMsg, err_code: '100008' }],
  ['a number in errCode', 'not-associated', { errMsg, errCode: 100008 }],
  ['a text in errno', 'not-associated', { errMsg, errno: '100008' }],
  ['two numbers, of which one means something', 'bad-account', { errMsg, errno: 0, errCode: 1416100 }],
  ['the DevTools', 'unsupported', { errMsg, err_code: -14 }],
  ['no number, but words', 'timeout', { errMsg: `${errMsg} request timeout` }],
  ['a number that nobody knows', 'failed', { errMsg, err_code: 42 }],
  ['no errMsg', 'failed', {}],
  ['errMsg as a number', 'failed', { errMsg: 7 }],
  ['an Error', 'failed', new Error('no')],
  ['a text', 'failed', 'no'],
  ['a number', 'failed', -1],
  ['null', 'failed', null],
  ['nothing', 'failed', undefined],
  ['an object without a prototype', 'failed', Object.create(null)],
  ['an errMsg that cannot be a text', 'failed', { errMsg: Object.create(null) as unknown }],
  ['a code that cannot be a text', 'failed', { errMsg, err_code: Object.create(null) as unknown }],
])('the notice call fails with %s: %s', (_name, kind, error) => {
  const page = failWith('getChannelsLiveNoticeInfo', error);
  expect(new Set(page.outcomes)).toEqual(new Set([kind]));
  expectUnharmed(page);
});

test.each<[string, unknown]>([
  ['{ errMsg, err_code }', { errMsg: 'reserveChannelsLive:fail', err_code: 100008 }],
  ['nothing', undefined],
  ['null', null],
  ['a text', 'no'],
])('the dialog fails with %s: no success is claimed', (_name, error) => {
  const page = failWith('reserveChannelsLive', error);
  expect(page.outcomes.length).toBeGreaterThan(1);
  expectUnharmed(page);
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['status as a text', { status: '2' }],
  ['a text', 'live'],
])('there is no notice, and the live call succeeds with %s: no live is offered', (_name, success) => {
  const none = answering('getChannelsLiveNoticeInfo', { fail: { errMsg: `${errMsg} no live notice` } });
  const live = answering('getChannelsLiveInfo', { success });
  const page = openPage({ ...bothReservedB, answer: (call) => none(call) ?? live(call) });
  useThePage(page);
  expect(page.calls.some(({ api }) => api === 'openChannelsLive')).toBe(false);
  expectUnharmed(page);
});
