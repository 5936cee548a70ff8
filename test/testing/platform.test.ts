import type { Host } from '../../src/streams/channels';
import { openClient } from './virtual-time';

const channels = [
  'getChannelsLiveInfo',
  'openChannelsLive',
  'getChannelsLiveNoticeInfo',
  'reserveChannelsLive',
] as const;

/** Which of the four calls a client has, by looking and by asking. */
const having = (options: Parameters<typeof openClient>[0]) => {
  const { wx } = openClient(options);
  const there = channels.filter((api) => typeof wx[api] === 'function');
  expect(channels.filter((api) => wx.canIUse(api))).toEqual(there);
  return there;
};

test.each([
  ['2.14.9', []],
  ['2.15.0', ['getChannelsLiveInfo', 'openChannelsLive']],
  ['2.18.9', ['getChannelsLiveInfo', 'openChannelsLive']],
  ['2.19.0', channels],
  ['3.0.0', channels],
])('base library %s has %j', (sdkVersion, apis) => {
  expect(having({ sdkVersion })).toEqual(apis);
});

test.each([
  ['2.21.1', []],
  ['2.21.2', ['openChannelsUserProfile']],
  ['3.12.9', ['openChannelsUserProfile']],
  ['3.13.0', ['openChannelsUserProfile', 'openChannelsLiveNoticeInfo']],
])('base library %s opens %j', (sdkVersion, apis) => {
  const { wx } = openClient({ sdkVersion });
  const all = ['openChannelsUserProfile', 'openChannelsLiveNoticeInfo'] as const;
  expect(all.filter((api) => api in wx && wx.canIUse(api))).toEqual(apis);
});

test.each(['windows', 'mac'] as const)('%s has no reserveChannelsLive', (platform) => {
  expect(having({ platform })).toEqual(channels.slice(0, 3));
});

test('canIUse knows fields, and not what is not there', () => {
  const { client, wx } = openClient({ sdkVersion: '2.24.5' });
  expect(wx.canIUse('getChannelsLiveNoticeInfo.success.otherInfos')).toBe(false);
  expect(wx.canIUse('getChannelsLiveNoticeInfo.success.startTime')).toBe(true);
  expect(wx.canIUse('noSuchCall')).toBe(false);
  client.configure({ sdkVersion: '2.24.6' });
  expect(wx.canIUse('getChannelsLiveNoticeInfo.success.otherInfos')).toBe(true);
});

test('configure takes calls away and brings them back, in the same wx', () => {
  const { client, wx } = openClient();
  client.configure({ platform: 'mac' });
  expect('reserveChannelsLive' in wx).toBe(false);
  client.configure({ platform: 'ios' });
  expect('reserveChannelsLive' in wx).toBe(true);
});

test('old clients know their platform from getSystemInfoSync alone', () => {
  const { wx } = openClient({ sdkVersion: '2.20.0', platform: 'android' });
  expect('getDeviceInfo' in wx).toBe(false);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one that old clients have
  expect(wx.getSystemInfoSync()).toMatchObject({ platform: 'android', SDKVersion: '2.20.0', windowWidth: 375 });
});

test('wx is a host for the flow', () => {
  const host: Host = openClient().wx;
  expect(host.canIUse?.('reserveChannelsLive')).toBe(true);
});

test('tells its platform, theme, language and window', () => {
  const { wx } = openClient({ platform: 'ohos', theme: 'dark', language: 'en' });
  expect(wx.getDeviceInfo()).toMatchObject({ platform: 'ohos' });
  expect(wx.getAppBaseInfo()).toMatchObject({ theme: 'dark', language: 'en', SDKVersion: '3.8.0' });
  expect(wx.getWindowInfo()).toMatchObject({ windowWidth: 375, safeArea: { bottom: 778 } });
});

test('a new theme is told once', () => {
  const { client, wx, log } = openClient();
  const listener = ({ theme }: { theme: string }) => log.push(theme);
  wx.onThemeChange(listener);
  client.configure({ theme: 'dark' });
  client.configure({ theme: 'dark', latency: 1 });
  wx.offThemeChange(listener);
  client.configure({ theme: 'light' });
  expect(log).toEqual(['dark']);
});
