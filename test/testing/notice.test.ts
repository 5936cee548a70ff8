import { openClient, type Options } from './virtual-time';
import { faults, type ErrorForm, type Situation } from '../../src/testing';

const ask = (options: Options, finderUserName = 'sphA') => {
  const page = openClient(options);
  page.wx.getChannelsLiveNoticeInfo({ finderUserName, ...page.callbacks });
  return page;
};

test('an account with a notice tells it as WeChat does: seconds in a string, the avatar as headUrl', () => {
  const { log } = ask({
    accounts: {
      sphA: {
        noticeId: 'n1',
        nickname: '小店',
        avatar: 'a.png',
        startTime: 1_700_000_000_999,
        others: [{ noticeId: 'n2', startTime: 1_700_086_400_000, status: 1, reserved: false }],
      },
    },
  });
  const common = { nickname: '小店', headUrl: 'a.png' };
  expect(log).toEqual([
    {
      success: {
        ...common,
        noticeId: 'n1',
        startTime: '1700000000',
        status: 0,
        reservable: true,
        otherInfos: [{ ...common, noticeId: 'n2', startTime: '1700086400', status: 1, reservable: false }],
        errMsg: 'getChannelsLiveNoticeInfo:ok',
      },
    },
  ]);
});

test('the nearest notice is on top, the others follow by time', () => {
  const notice = (noticeId: string, startTime: number) => ({ noticeId, startTime, status: 0, reserved: false });
  const others = [notice('third', 4e6), notice('first', 2e6)];
  const { log } = ask({ accounts: { sphA: { ...notice('second', 3e6), others } } });
  expect(log).toMatchObject([
    { success: { noticeId: 'first', otherInfos: [{ noticeId: 'second' }, { noticeId: 'third' }] } },
  ]);
});

test('any other id that begins with sph is an account with a notice in a day', () => {
  expect(ask({}).log).toMatchObject([{ success: { noticeId: 'finderlivenotice-sphA', startTime: '86400' } }]);
});

test('otherInfos came with 2.24.6', () => {
  const { log } = ask({ sdkVersion: '2.24.5' });
  expect(log).toMatchObject([{ success: { status: 0 } }]);
  expect(log).not.toMatchObject([{ success: { otherInfos: [] } }]);
});

test.each<[Situation, object]>([
  ['none', { errMsg: 'getChannelsLiveNoticeInfo:fail no live notice' }],
  ['live', { errMsg: 'getChannelsLiveNoticeInfo:fail no live notice' }],
  ['ended', { errMsg: 'getChannelsLiveNoticeInfo:fail no live notice' }],
  ['not-associated', { err_code: 100008 }],
  ['bad-account', { err_code: 1416100 }],
])('an account that is "%s" has no notice to tell', (situation, fail) => {
  expect(ask({ accounts: { sphA: { situation } } }).log).toMatchObject([{ fail }]);
});

test('an id that does not begin with sph is wrong', () => {
  expect(ask({}, 'gh_1').log).toMatchObject([{ fail: { err_code: 1416100 } }]);
});

test.each<[ErrorForm, object]>([
  ['err_code', { err_code: 100008 }],
  ['err_code-string', { err_code: '100008' }],
  ['errCode', { errCode: 100008 }],
  ['errno', { errno: 100008 }],
  ['none', {}],
])('a failure carries its number as %s', (errorForm, number) => {
  expect(ask({ errorForm, faults: { getChannelsLiveNoticeInfo: 'not-associated' } }).log).toEqual([
    { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail not the same or an associated subject', ...number } },
  ]);
});

test.each(faults.filter((fault) => fault !== 'silent'))('%s is a failure that says which call it was', (fault) => {
  const [answer] = ask({ faults: { getChannelsLiveNoticeInfo: fault } }).log as { readonly fail: { errMsg: string } }[];
  expect(answer?.fail.errMsg).toMatch(/^getChannelsLiveNoticeInfo:fail( \S|$)/);
});

test('a bare failure has neither number nor words', () => {
  const { log } = ask({ faults: { getChannelsLiveNoticeInfo: 'bare' } });
  expect(log).toEqual([{ fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } }]);
});

test('the network takes its time, for successes and failures', () => {
  const { client, wx, log, callbacks, pass } = ask({ latency: 200 });
  pass(199);
  expect(log).toEqual([]);
  pass(1);
  expect(log).toHaveLength(1);

  client.configure({ faults: { getChannelsLiveNoticeInfo: 'network' } });
  wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...callbacks });
  pass(199);
  expect(log).toHaveLength(1);
  pass(1);
  expect(log[1]).toEqual({ fail: { errMsg: 'getChannelsLiveNoticeInfo:fail network error' } });
});

test('a silent call holds no timer and never answers', () => {
  const { log, pass, timers } = ask({ faults: { getChannelsLiveNoticeInfo: 'silent' } });
  expect(timers()).toBe(0);
  pass(1e9);
  expect(log).toEqual([]);
});

test('in the DevTools all calls of Channels fail with -14', () => {
  const { wx, log, callbacks } = openClient({ platform: 'devtools', sdkVersion: '3.13.0' });
  wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...callbacks });
  wx.getChannelsLiveInfo({ finderUserName: 'sphA', ...callbacks });
  wx.openChannelsLive({ finderUserName: 'sphA', ...callbacks });
  wx.reserveChannelsLive({ noticeId: 'n', ...callbacks });
  wx.openChannelsUserProfile({ finderUserName: 'sphA', ...callbacks });
  wx.openChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...callbacks });
  expect(log).toMatchObject(Array(6).fill({ fail: { err_code: -14 } }));
});

test.each<[Situation, number]>([
  ['notice', 1],
  ['none', 1],
  ['live', 2],
  ['started', 2],
  ['ended', 3],
  ['over', 3],
])('getChannelsLiveInfo of an account that is "%s" says %i', (situation, status) => {
  const { wx, log, callbacks } = openClient({ accounts: { sphA: { situation } } });
  wx.getChannelsLiveInfo({ finderUserName: 'sphA', ...callbacks });
  expect(log).toMatchObject([{ success: { status, feedId: 'feed-sphA', nonceId: 'nonce-sphA' } }]);
});

test('the live of a later notice is on: so is the account', () => {
  const later = { noticeId: 'later', startTime: 9e9, status: 0, reserved: false, situation: 'started' } as const;
  const { wx, log, callbacks } = openClient({ accounts: { sphA: { others: [later] } } });
  wx.getChannelsLiveInfo({ finderUserName: 'sphA', ...callbacks });
  expect(log).toMatchObject([{ success: { status: 2 } }]);
});
