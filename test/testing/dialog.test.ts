import { noticeId, openClient, stateIs, type Options } from './virtual-time';
import type { Situation } from '../../src/testing';

const accounts = { sphA: {} };

/** A page that has called `reserveChannelsLive`. */
const reserve = (options: Options = {}, id = noticeId) => {
  const page = openClient({ accounts, ...options });
  page.wx.reserveChannelsLive({ noticeId: id, ...page.callbacks });
  return page;
};

test.each<[Situation, boolean, number[]]>([
  ['notice', false, [5, 6]],
  ['notice', true, [7, 8]],
  ['started', false, [1, 2]],
  ['cancelled', false, [3]],
  ['over', false, [4]],
  ['expired', true, [10]],
  ['none', false, [3]],
])('the dialog about a notice that is "%s" (reserved: %s) can end in %j', (situation, reserved, choices) => {
  expect(reserve({ accounts: { sphA: { situation, reserved } } }).client.dialog?.choices).toEqual(choices);
});

test.each([
  ['answer-first', [stateIs(6), 'show']],
  ['show-first', ['show', stateIs(6)]],
] as const)('the dialog hides the page; %s', (order, end) => {
  const { client, log } = reserve({ order });
  expect(log).toEqual(['hide']);
  client.dialog?.choose(6);
  expect(client.dialog).toBeNull();
  expect(log).toEqual(['hide', ...end]);
});

test('the answer may take its time after the show', () => {
  const { client, log, pass } = reserve({ order: 'show-first', answerDelay: 50 });
  client.dialog?.choose(5);
  expect(log).toEqual(['hide', 'show']);
  pass(50);
  expect(log).toEqual(['hide', 'show', stateIs(5)]);
});

test('the show waits for a late answer when the answer comes first', () => {
  const { client, log, pass } = reserve({ order: 'answer-first', answerDelay: 50 });
  client.dialog?.choose(5);
  expect(log).toEqual(['hide']);
  pass(50);
  expect(log).toEqual(['hide', stateIs(5), 'show']);
});

test('a dialog may leave the page showing', () => {
  const { client, log } = reserve({ dialogHides: false });
  client.dialog?.choose(6);
  expect(log).toEqual([stateIs(6)]);
});

test("6 reserves and 7 gives up, in WeChat's own books: the next dialog offers the opposite", () => {
  const { client, wx } = reserve();
  client.dialog?.choose(6);
  wx.reserveChannelsLive({ noticeId });
  expect(client.dialog?.choices).toEqual([7, 8]);
  client.dialog?.choose(8);
  wx.reserveChannelsLive({ noticeId });
  expect(client.dialog?.choices).toEqual([7, 8]);
  client.dialog?.choose(7);
  wx.reserveChannelsLive({ noticeId });
  expect(client.dialog?.choices).toEqual([5, 6]);
});

test.each<[Situation, number, Situation]>([
  ['cancelled', 3, 'none'],
  ['expired', 10, 'none'],
  ['over', 4, 'ended'],
])('once the dialog has said that a notice is %s (%i), the account is "%s"', (situation, state, next) => {
  const { client } = reserve({ accounts: { sphA: { situation } } });
  client.dialog?.choose(state);
  client.accounts$.subscribe(({ sphA }) => expect(sphA?.situation).toBe(next));
  expect.assertions(1);
});

test('when a notice is gone, the next one moves up', () => {
  const other = { noticeId: 'later', startTime: 9e9, status: 0, reserved: true };
  const { client, wx } = reserve({ accounts: { sphA: { situation: 'cancelled', others: [other] } } });
  client.dialog?.choose(3);
  wx.reserveChannelsLive({ noticeId: 'later' });
  expect(client.dialog).toMatchObject({ notice: { noticeId: 'later' }, choices: [7, 8] });
});

test('a later notice is reserved on its own', () => {
  const other = { noticeId: 'later', startTime: 9e9, status: 0, reserved: false };
  const { client, wx } = reserve({ accounts: { sphA: { others: [other] } } }, 'later');
  client.dialog?.choose(6);
  wx.reserveChannelsLive({ noticeId: 'later' });
  expect(client.dialog?.choices).toEqual([7, 8]);
  client.dialog?.choose(8);
  wx.reserveChannelsLive({ noticeId });
  expect(client.dialog?.choices).toEqual([5, 6]);
});

test('each notice has a situation of its own, and takes it along when it moves up', () => {
  const other = { noticeId: 'later', startTime: 9e9, status: 0, reserved: false, situation: 'expired' } as const;
  const { client, wx } = reserve({ accounts: { sphA: { situation: 'cancelled', others: [other] } } }, 'later');
  expect(client.dialog?.choices).toEqual([10]);
  client.phone.back();
  wx.reserveChannelsLive({ noticeId: 'later' });
  expect(client.dialog).toBeNull();

  client.set('sphA', { others: [other] });
  wx.reserveChannelsLive({ noticeId });
  client.dialog?.choose(3);
  wx.reserveChannelsLive({ noticeId: 'later' });
  expect(client.dialog?.choices).toEqual([10]);
});

test('backing out before the dialog comes up answers 9, and nothing ever hid', () => {
  const { client, log, pass } = reserve({ dialogDelay: 300 });
  pass(100);
  client.phone.back();
  expect(log).toEqual([stateIs(9)]);
  pass(1000);
  expect(client.dialog).toBeNull();
});

test('back closes a dialog and leaves all as it was', () => {
  const { client, log } = reserve();
  client.phone.back();
  expect(log).toEqual(['hide', stateIs(5), 'show']);
});

test('who goes to the live stays there until back', () => {
  const { client, log } = reserve({ accounts: { sphA: { situation: 'started' } } });
  client.dialog?.choose(2);
  expect(log).toEqual(['hide', stateIs(2)]);
  client.phone.back();
  expect(log).toEqual(['hide', stateIs(2), 'show']);
});

test('HarmonyOS may leave the state out', () => {
  const { client, log } = reserve({ dialogAnswer: 'no-state' });
  client.dialog?.choose(6);
  expect(log).toEqual(['hide', { success: { errMsg: 'reserveChannelsLive:ok' } }, 'show']);
});

test('a dialog may close without an answer', () => {
  const { client, log, pass } = reserve({ dialogAnswer: 'silent' });
  client.dialog?.choose(6);
  pass(1e6);
  expect(log).toEqual(['hide', 'show']);
});

test('a test may end the dialog with any reply, and only once', () => {
  const { client, log } = reserve();
  const dialog = client.dialog;
  dialog?.close({ fail: { errMsg: 'reserveChannelsLive:fail' } });
  dialog?.choose(6);
  expect(log).toEqual(['hide', { fail: { errMsg: 'reserveChannelsLive:fail' } }, 'show']);
});

test('the page is gone: the answer still comes, hide and show do not', () => {
  const { client, log } = reserve();
  client.phone.close();
  client.dialog?.choose(6);
  expect(log).toEqual(['hide', 'unload', stateIs(6)]);
});

test.each<[Situation, number]>([
  ['started', 1],
  ['notice', 5],
  ['expired', 10],
])('back, where the notice is "%s", says %i', (situation, state) => {
  const { client, log } = reserve({ accounts: { sphA: { situation } } });
  expect(client.phone.back()).toBe(true);
  expect(log).toEqual(['hide', stateIs(state), 'show']);
});

test('back, where the notice is reserved, keeps it', () => {
  const { client, log } = reserve({ accounts: { sphA: { reserved: true } } });
  client.phone.back();
  expect(log).toEqual(['hide', stateIs(8), 'show']);
});

test('a dialog that has closed can be answered no more, while another one is open', () => {
  const { client, wx, log } = reserve();
  const first = client.dialog;
  first?.choose(5);
  wx.reserveChannelsLive({ noticeId });
  log.length = 0;
  first?.choose(6);
  first?.close({ success: {} });
  expect(log).toEqual([]);
  expect(client.dialog?.choices).toEqual([5, 6]);
});

test('a client that ends has no dialog any more', () => {
  const { client } = reserve();
  client.destroy();
  expect(client.dialog).toBeNull();
});

test('a second call while the dialog is up, or still to come, fails', () => {
  const { client, wx, log, callbacks, pass } = reserve({ dialogDelay: 300 });
  wx.reserveChannelsLive({ noticeId, ...callbacks });
  pass(300);
  wx.reserveChannelsLive({ noticeId, ...callbacks });
  const busy = { fail: { errMsg: 'reserveChannelsLive:fail another dialog is open' } };
  expect(log).toEqual([busy, 'hide', busy]);
  expect(client.dialog).not.toBeNull();
});

test('the dialog may fail to come up', () => {
  const { log } = reserve({ faults: { reserveChannelsLive: 'system' } });
  expect(log).toEqual([{ fail: { errMsg: 'reserveChannelsLive:fail system error' } }]);
});

test('a notice that nobody knows cannot be reserved', () => {
  expect(reserve({}, 'x').log).toEqual([{ fail: { errMsg: 'reserveChannelsLive:fail no live notice' } }]);
});

test('a call without any callback breaks nothing', () => {
  const { client, wx, log } = openClient({ accounts });
  wx.reserveChannelsLive({ noticeId });
  client.dialog?.choose(6);
  expect(log).toEqual(['hide', 'show']);
});

describe('openChannelsLive', () => {
  const enter = (options: Options = {}, ids = {}) => {
    const page = openClient({ accounts: { sphA: { situation: 'live' } }, ...options });
    page.wx.openChannelsLive({ finderUserName: 'sphA', ...ids, ...page.callbacks });
    return page;
  };

  test('asks first; who stays has cancelled', () => {
    const { client, log } = enter();
    expect(client.dialog).toMatchObject({ api: 'openChannelsLive', choices: [1, 2] });
    client.dialog?.choose(1);
    expect(log).toEqual(['hide', { fail: { errMsg: 'openChannelsLive:fail cancel' } }, 'show']);
  });

  test('who enters is in the live until back', () => {
    const { client, log } = enter();
    client.dialog?.choose(2);
    client.phone.back();
    expect(log).toEqual(['hide', { success: { errMsg: 'openChannelsLive:ok' } }, 'show']);
  });

  test('changes nothing of what is reserved', () => {
    const { client } = enter({ accounts: { sphA: { situation: 'started', reserved: true } } });
    client.dialog?.choose(1);
    client.accounts$.subscribe(({ sphA }) => expect(sphA).toMatchObject({ situation: 'started', reserved: true }));
    expect.assertions(1);
  });

  test('fails where there is no live', () => {
    expect(enter({ accounts }).log).toEqual([{ fail: { errMsg: 'openChannelsLive:fail no live now' } }]);
  });

  test('needs feedId and nonceId before 2.19.2', () => {
    expect(enter({ sdkVersion: '2.19.1' }).log).toMatchObject([{ fail: {} }]);
    expect(enter({ sdkVersion: '2.19.1' }, { feedId: 'f', nonceId: 'n' }).client.dialog).not.toBeNull();
    expect(enter({ sdkVersion: '2.19.2' }).client.dialog).not.toBeNull();
  });
});
