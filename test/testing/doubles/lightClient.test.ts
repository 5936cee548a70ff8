import { createLightClient, type LightEvent } from '../../../src/testing/doubles/lightClient';
import { blueprint, Component } from '../../../src/testing/doubles/component';
import { Page } from '../../../src/testing/doubles/page';

type Wx = Pick<
  typeof wx,
  | 'canIUse'
  | 'getDeviceInfo'
  | 'reserveChannelsLive'
  | 'getChannelsLiveNoticeInfo'
  | 'getStorageSync'
  | 'setStorageSync'
  | 'showToast'
  | 'createInnerAudioContext'
  | 'onAudioInterruptionBegin'
  | 'onAudioInterruptionEnd'
  | 'offAudioInterruptionBegin'
  | 'offAudioInterruptionEnd'
>;

const open = () => {
  const client = createLightClient();
  const events: LightEvent[] = [];
  client.onEvent = (event) => events.push(event);
  return { client, events, wx: client.wx as Wx };
};

test('answers at once, always the same, and says what reaches the back end', () => {
  const { client, events, wx } = open();
  const answers: unknown[] = [];
  const success = (answer: unknown) => answers.push(answer);
  wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', success });
  client.state = 8;
  wx.reserveChannelsLive({ noticeId: 'x', success });
  void wx.showToast({ title: 'x' });
  expect(answers).toEqual([
    {
      noticeId: 'notice-sphA',
      status: 0,
      reservable: true,
      startTime: '1893456000',
      nickname: '港湾弦乐',
      headUrl: 'https://wx.qlogo.cn/finderhead/0',
      otherInfos: [],
      errMsg: 'getChannelsLiveNoticeInfo:ok',
    },
    { state: 8, errMsg: 'reserveChannelsLive:ok' },
  ]);
  expect(events).toEqual(['notice', 'dialog', 'toast']);
  expect([wx.canIUse('x'), wx.getDeviceInfo().platform]).toEqual([true, 'ios']);
});

test('nobody need hear of it, nor of an answer', () => {
  const wx = createLightClient().wx as Wx;
  wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA' });
  wx.reserveChannelsLive({ noticeId: 'x' });
});

test('reserves unless it is told otherwise', () => {
  const states: unknown[] = [];
  open().wx.reserveChannelsLive({ noticeId: 'x', success: (answer) => states.push(answer) });
  expect(states).toMatchObject([{ state: 6 }]);
});

test('answers about notices can be held back, and are let go once', () => {
  const { client, events, wx } = open();
  const ids: unknown[] = [];
  const ask = () =>
    wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', success: ({ noticeId }) => ids.push(noticeId) });
  client.release();
  client.holds = true;
  ask();
  expect([events, ids]).toEqual([['notice'], []]);
  client.release();
  client.release();
  expect(ids).toEqual(['notice-sphA']);
});

test('the dialog hides the page and takes the sound away, in front of the answer, and shows it again', () => {
  const { client, wx, events } = open();
  const log: unknown[] = [];
  client.page = { hide: () => log.push('hide'), show: () => log.push('show') };
  const silent = wx.createInnerAudioContext();
  const music = wx.createInnerAudioContext();
  silent.onPause(() => log.push('pause of what was silent'));
  music.onPause(() => log.push('pause'));
  music.play();
  expect(events).toEqual(['plays']);
  const reserve = () => wx.reserveChannelsLive({ noticeId: 'x', success: () => log.push('answer') });
  reserve();
  expect(log.splice(0)).toEqual(['hide', 'pause', 'answer', 'show']);
  reserve();
  expect(log.splice(0)).toEqual(['hide', 'answer', 'show']);
  for (const stop of ['pause', 'stop'] as const) {
    music.play();
    music[stop]();
    reserve();
    expect(log.splice(0)).toEqual(['hide', 'answer', 'show']);
  }
});

test('what is stored is there; what is not is an empty text', () => {
  const { wx } = open();
  wx.setStorageSync('a', [1]);
  expect([wx.getStorageSync<unknown>('a'), wx.getStorageSync<unknown>('b')]).toEqual([[1], '']);
});

test('what the page has not taken back is counted', () => {
  const { client, wx } = open();
  const listener = () => undefined;
  const other = () => undefined;
  expect(client.left()).toBe(0);
  wx.onAudioInterruptionBegin(listener);
  wx.onAudioInterruptionEnd(other);
  const audio = wx.createInnerAudioContext();
  expect(client.left()).toBe(3);
  audio.destroy();
  wx.offAudioInterruptionBegin(listener);
  expect(client.left()).toBe(1);
  wx.offAudioInterruptionEnd(other);
  expect(client.left()).toBe(0);
});

test('a page tells its components and itself of all that happens to it; they are ready once', () => {
  const log: string[] = [];
  const lifetimes = (name: string) =>
    Object.fromEntries(
      ['attached', 'ready', 'detached', 'show', 'hide'].map((lifetime) => [
        lifetime,
        () => log.push(`${name} ${lifetime}`),
      ]),
    );
  const component = (name: string, methods = {}) => {
    const { show, hide, ...rest } = lifetimes(name);
    return new Component(blueprint({ lifetimes: rest, pageLifetimes: { show, hide }, methods } as never));
  };
  const methods = Object.fromEntries(
    ['onLoad', 'onShow', 'onHide', 'onUnload'].map((method) => [method, () => log.push(method)]),
  );
  const page = new Page(component('page', methods), [component('card')]);
  page.open();
  expect(log.splice(0)).toEqual(['page attached', 'card attached', 'onLoad']);
  page.show();
  expect(log.splice(0)).toEqual(['onShow', 'page show', 'card show', 'page ready', 'card ready']);
  page.hide();
  page.show();
  expect(log.splice(0)).toEqual(['onHide', 'page hide', 'card hide', 'onShow', 'page show', 'card show']);
  page.close();
  expect(log).toEqual(['onUnload', 'page detached', 'card detached']);
});
