import { VirtualTimeScheduler } from 'rxjs';
import { createClient, defaultSettings, type Platform } from '../../src/testing';

test('unless told otherwise, a phone of today, quick and well-behaved', () => {
  expect(defaultSettings).toEqual({
    platform: 'ios',
    sdkVersion: '3.8.0',
    envVersion: 'release',
    language: 'zh_CN',
    theme: 'light',
    fontSizeSetting: 17,
    latency: 0,
    faults: {},
    errorForm: 'err_code',
    dialogDelay: 0,
    dialogHides: true,
    order: 'answer-first',
    answerDelay: 0,
    dialogAnswer: 'state',
    storage: 'works',
    audio: 'plays',
    audioDelay: 0,
    audioDuration: 60_000,
    pauseEvent: 'after',
    timeUpdate: 0,
  });
});

test.each<[Platform, object]>([
  ['ios', { brand: 'iPhone', model: 'iPhone 15', system: 'iOS 18.0' }],
  ['android', { brand: 'Xiaomi', model: 'Xiaomi 14', system: 'Android 14' }],
  ['ohos', { brand: 'HUAWEI', model: 'Mate 70', system: 'HarmonyOS 5.0' }],
  ['windows', { brand: 'microsoft', model: 'microsoft', system: 'Windows 11 x64' }],
  ['mac', { brand: 'apple', model: 'MacBookPro', system: 'macOS 15' }],
  ['devtools', { brand: 'devtools', model: 'iPhone 15', system: 'iOS 18.0' }],
])('%s says what it is, in the new functions and in the elder one', (platform, said) => {
  const { wx } = createClient({ scheduler: new VirtualTimeScheduler(), platform, fontSizeSetting: 34 });
  const app = { SDKVersion: '3.8.0', language: 'zh_CN', theme: 'light', fontSizeSetting: 34, fontSizeScaleFactor: 2 };
  expect(wx.getDeviceInfo()).toMatchObject({ platform, ...said });
  expect(wx.getAppBaseInfo()).toMatchObject(app);
  expect(wx.getWindowInfo()).toMatchObject({ windowWidth: 375, safeArea: { top: 44 } });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is the elder one
  expect(wx.getSystemInfoSync()).toMatchObject({ platform, ...said, ...app, windowWidth: 375 });
});

test('which version of the mini program runs', () => {
  const { wx } = createClient({ scheduler: new VirtualTimeScheduler(), envVersion: 'trial' });
  expect(wx.getAccountInfoSync().miniProgram).toEqual({
    appId: 'wx0000000000000000',
    envVersion: 'trial',
    version: '',
  });
});

test('each call is told by its name', () => {
  const client = createClient({ scheduler: new VirtualTimeScheduler(), sdkVersion: '3.13.0' });
  const told: string[] = [];
  client.call$.subscribe(({ api }) => told.push(api));
  const { wx } = client;
  const listener = (): void => undefined;
  const calls: Readonly<Record<string, () => unknown>> = {
    canIUse: () => wx.canIUse('showToast'),
    getDeviceInfo: () => wx.getDeviceInfo(),
    getAppBaseInfo: () => wx.getAppBaseInfo(),
    getWindowInfo: () => wx.getWindowInfo(),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- it is the elder one
    getSystemInfoSync: () => wx.getSystemInfoSync(),
    getAccountInfoSync: () => wx.getAccountInfoSync(),
    getChannelsLiveNoticeInfo: () => wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA' }),
    getChannelsLiveInfo: () => wx.getChannelsLiveInfo({ finderUserName: 'sphA' }),
    openChannelsUserProfile: () => wx.openChannelsUserProfile({ finderUserName: 'sphA' }),
    openChannelsLiveNoticeInfo: () => wx.openChannelsLiveNoticeInfo({ finderUserName: 'sphA' }),
    openChannelsLive: () => wx.openChannelsLive({ finderUserName: 'sphA' }),
    setStorageSync: () => wx.setStorageSync('a', 1),
    getStorageSync: () => wx.getStorageSync('a'),
    removeStorageSync: () => wx.removeStorageSync('a'),
    clearStorageSync: () => wx.clearStorageSync(),
    setStorage: () => wx.setStorage({ key: 'a', data: 1 }),
    getStorage: () => wx.getStorage({ key: 'a' }),
    setClipboardData: () => wx.setClipboardData({ data: 'text' }),
    showToast: () => wx.showToast({ title: '预约成功' }),
    hideToast: () => wx.hideToast(),
    stopPullDownRefresh: () => wx.stopPullDownRefresh(),
    setNavigationBarTitle: () => wx.setNavigationBarTitle({ title: '直播' }),
    setNavigationBarColor: () => wx.setNavigationBarColor({ frontColor: '#000000', backgroundColor: '#ffffff' }),
    pageScrollTo: () => wx.pageScrollTo({ scrollTop: 0 }),
    createInnerAudioContext: () => wx.createInnerAudioContext(),
    onAudioInterruptionBegin: () => wx.onAudioInterruptionBegin(listener),
    offAudioInterruptionBegin: () => wx.offAudioInterruptionBegin(listener),
    onAudioInterruptionEnd: () => wx.onAudioInterruptionEnd(listener),
    offAudioInterruptionEnd: () => wx.offAudioInterruptionEnd(listener),
    onThemeChange: () => wx.onThemeChange(listener),
    offThemeChange: () => wx.offThemeChange(listener),
  };
  client.phone.open();
  Object.values(calls).forEach((call) => void call());
  expect(told).toEqual(Object.keys(calls));
});
