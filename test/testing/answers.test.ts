import { concat, config, map, NEVER, of, throwError, timer, VirtualTimeScheduler } from 'rxjs';
import { createClient, type Answer } from '../../src/testing';
import { openClient, stateIs } from './virtual-time';

const reserve = (answer: Answer) => {
  const page = openClient({ answer });
  page.wx.reserveChannelsLive({ noticeId: 'n', ...page.callbacks });
  return page;
};

test('a call can be answered from outside, in the same turn; no dialog comes up', () => {
  const { client, log } = reserve(() => of(stateIs(42)));
  expect(log).toEqual([stateIs(42)]);
  expect(client.dialog).toBeNull();
});

test('twice', () => {
  expect(reserve(() => of(stateIs(6), { fail: 'late' })).log).toEqual([stateIs(6), { fail: 'late' }]);
});

test('never', () => {
  const { log, pass } = reserve(() => NEVER);
  pass(1e6);
  expect(log).toEqual([]);
});

test('by throwing', () => {
  expect(() => reserve(() => throwError(() => new Error('boom')))).toThrow('boom');
});

test('by throwing later, which nobody can catch but error$', () => {
  const scheduler = new VirtualTimeScheduler();
  const late$ = concat(
    timer(10, scheduler).pipe(map(() => stateIs(6))),
    throwError(() => 'late'),
  );
  const client = createClient({ scheduler, answer: () => late$ });
  const errors: unknown[] = [];
  client.error$.subscribe((error) => errors.push(error));
  client.wx.reserveChannelsLive({ noticeId: 'n' });
  scheduler.flush();
  expect(errors).toEqual(['late']);
});

test('a call is told of with all that it was given, known or not', () => {
  const { client, wx } = openClient({ accounts: { sphA: {} } });
  const given: unknown[] = [];
  client.call$.subscribe(({ args }) => given.push(...args));
  const options = [
    { noticeId: 'finderlivenotice-sphA', promoterShareLink: 'link' },
    { finderUserName: 'sphA', promoterShareLink: 'link' },
  ] as const;
  wx.reserveChannelsLive(options[0]);
  wx.openChannelsLive(options[1]);
  expect(given).toEqual(options);
});

test('only the calls that the answer names', () => {
  const { client, wx } = openClient({
    accounts: { sphA: {} },
    answer: ({ api }) => (api === 'getStorageSync' ? of({ success: 'rubbish' }) : undefined),
  });
  expect(wx.getStorageSync('key')).toBe('rubbish');
  wx.reserveChannelsLive({ noticeId: 'finderlivenotice-sphA' });
  expect(client.dialog).not.toBeNull();
});

test('a call that returns its result throws what it is answered to fail with', () => {
  const { wx } = openClient({ answer: () => of({ fail: new Error('no storage') }) });
  expect(() => {
    wx.getStorageSync('key');
  }).toThrow('no storage');
});

test('every call is told with its arguments and its time', () => {
  const { client, wx, pass } = openClient();
  const calls: unknown[] = [];
  client.call$.subscribe((call) => calls.push(call));
  pass(70);
  wx.setStorageSync('key', 1);
  void wx.showToast({ title: '预约成功' });
  expect(calls).toEqual([
    { api: 'setStorageSync', args: ['key', 1], at: 70 },
    { api: 'showToast', args: [{ title: '预约成功' }], at: 70 },
  ]);
});

test('what a callback throws is reported, and stops neither complete nor the show', () => {
  const { client, wx, log } = openClient({ accounts: { sphA: {} } });
  client.error$.subscribe((error) => log.push(error));
  wx.reserveChannelsLive({
    noticeId: 'finderlivenotice-sphA',
    success: () => {
      throw new Error('page');
    },
    complete: () => log.push('complete'),
  });
  client.dialog?.choose(6);
  expect(log).toEqual(['hide', new Error('page'), 'complete', 'show']);
});

test('with nobody listening it goes where RxJS sends unhandled errors', async () => {
  const { wx } = openClient({ answer: () => of(stateIs(6)) });
  const unhandled = new Promise((resolve) => {
    config.onUnhandledError = resolve;
  });
  wx.reserveChannelsLive({
    noticeId: 'n',
    success: () => {
      throw new Error('page');
    },
  });
  await expect(unhandled).resolves.toEqual(new Error('page'));
  config.onUnhandledError = null;
});

test('a call that supports Promises gives one where it has no callback', async () => {
  const { wx } = openClient();
  await expect(wx.showToast({ title: 'x' })).resolves.toEqual({ errMsg: 'showToast:ok' });
  await expect(wx.getStorage({ key: 'x' })).rejects.toEqual({ errMsg: 'getStorage:fail data not found' });
});

test('once destroyed the client answers nothing and holds no timer', () => {
  const { client, wx, log, callbacks, pass, timers } = openClient({ latency: 100 });
  wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...callbacks });
  const music = wx.createInnerAudioContext();
  music.src = 'a.mp3';
  music.play();
  client.destroy();
  expect(timers()).toBe(0);
  pass(1000);
  expect(log).toEqual([]);
});
