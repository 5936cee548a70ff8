import type { Platform, Settings } from './settings';

const systems: Readonly<Record<Platform, { readonly brand: string; readonly model: string; readonly system: string }>> =
  {
    ios: { brand: 'iPhone', model: 'iPhone 15', system: 'iOS 18.0' },
    android: { brand: 'Xiaomi', model: 'Xiaomi 14', system: 'Android 14' },
    ohos: { brand: 'HUAWEI', model: 'Mate 70', system: 'HarmonyOS 5.0' },
    windows: { brand: 'microsoft', model: 'microsoft', system: 'Windows 11 x64' },
    mac: { brand: 'apple', model: 'MacBookPro', system: 'macOS 15' },
    devtools: { brand: 'devtools', model: 'iPhone 15', system: 'iOS 18.0' },
  };

/** The screen of a 375-point-wide phone with a notch. */
const window = {
  pixelRatio: 3,
  screenWidth: 375,
  screenHeight: 812,
  screenTop: 88,
  statusBarHeight: 44,
  windowWidth: 375,
  windowHeight: 724,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
};

// The typings promise fields that no client has, so each of these is asserted to be the whole.

/** What `getDeviceInfo` tells. */
export const deviceInfo = ({ platform }: Settings): WechatMiniprogram.DeviceInfo =>
  ({ platform, memorySize: '6144', benchmarkLevel: 50, ...systems[platform] }) as WechatMiniprogram.DeviceInfo;

/** What `getAppBaseInfo` tells. */
export const appBaseInfo = ({
  sdkVersion,
  language,
  theme,
  fontSizeSetting,
}: Settings): WechatMiniprogram.AppBaseInfo =>
  ({
    SDKVersion: sdkVersion,
    version: '8.0.50',
    language,
    theme,
    fontSizeSetting,
    fontSizeScaleFactor: fontSizeSetting / 17,
    enableDebug: false,
  }) as WechatMiniprogram.AppBaseInfo;

/** What `getWindowInfo` tells. */
export const windowInfo = (): WechatMiniprogram.WindowInfo => window;

/** What `getSystemInfoSync` tells: all of it together. */
export const systemInfo = (settings: Settings): WechatMiniprogram.SystemInfo =>
  Object.assign({} as WechatMiniprogram.SystemInfo, deviceInfo(settings), appBaseInfo(settings), window);

/** What `getAccountInfoSync` tells. */
export const accountInfo = ({ envVersion }: Settings): WechatMiniprogram.AccountInfo =>
  ({ miniProgram: { appId: 'wx0000000000000000', envVersion, version: '' } }) as WechatMiniprogram.AccountInfo;

/** The base library (基础库) that brought each call, as the official pages say. The others have always been there. */
const since = {
  getChannelsLiveInfo: '2.15.0',
  openChannelsLive: '2.15.0',
  getChannelsLiveNoticeInfo: '2.19.0',
  reserveChannelsLive: '2.19.0',
  openChannelsUserProfile: '2.21.2',
  openChannelsLiveNoticeInfo: '3.13.0',
  shareFileMessage: '2.16.1',
  getDeviceInfo: '2.20.1',
  getAppBaseInfo: '2.20.1',
  getWindowInfo: '2.20.1',
  onAudioInterruptionBegin: '2.6.2',
  offAudioInterruptionBegin: '2.6.2',
  onAudioInterruptionEnd: '2.6.2',
  offAudioInterruptionEnd: '2.6.2',
  onThemeChange: '2.11.0',
  offThemeChange: '2.11.0',
} as const;

/** A version as a number that grows with it: 2.19.0 is 2019000. */
const ordinal = (version: string): number =>
  version.split('.').reduce((sum, part, i) => sum + Number(part) * 1000 ** (2 - i), 0);

const otherInfos = 'getChannelsLiveNoticeInfo.success.otherInfos';
const sinceBySchema: ReadonlyMap<string, number> = new Map(
  [...Object.entries(since), [otherInfos, '2.24.6'] as const].map(([schema, version]) => [schema, ordinal(version)]),
);

/** Calls that a client may lack. */
export const youngApis = Object.keys(since) as (keyof typeof since)[];

/** The call that a schema of `canIUse` begins with. */
export const apiOf = (schema: string): string => schema.replace(/\..*/, '');

/** Tells what a client has: calls, and fields of calls. */
export const supporting = ({ platform, sdkVersion }: Settings): ((schema: string) => boolean) => {
  const version = ordinal(sdkVersion);
  const isDesktop = platform === 'windows' || platform === 'mac';
  return (schema) => {
    const api = apiOf(schema);
    // WeChat on desktops never had this one.
    if (api === 'reserveChannelsLive' && isDesktop) return false;
    return version >= (sinceBySchema.get(schema) ?? sinceBySchema.get(api) ?? 0);
  };
};

/** Whether `getChannelsLiveNoticeInfo` lists later notices. */
export const tellsOthers = (settings: Settings): boolean => supporting(settings)(otherInfos);

/** Whether `openChannelsLive` does without `feedId` and `nonceId`. */
export const opensByName = ({ sdkVersion }: Settings): boolean => ordinal(sdkVersion) >= ordinal('2.19.2');
