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
