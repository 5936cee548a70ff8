/// <reference types="miniprogram-api-typings" preserve="true" />
import type { ReserveOptions } from '../streams/channels';
import type { Answers } from './answers';
import { userDataPath, type FileSystem } from './files';
import type { Audios } from './audios';
import type { Channels } from './channels';
import { accountInfo, apiOf, appBaseInfo, deviceInfo, supporting, systemInfo, windowInfo, youngApis } from './device';
import type { Listeners } from './page-code';
import type { CurrentSettings } from './settings';
import type { Shares } from './shares';
import type { Store } from './storage';
import type { Toasts } from './toast';

type Official = WechatMiniprogram.Wx;

/** The functions of `wx` that this client has; older typings lack some. */
type Known = Extract<
  keyof Official,
  | 'canIUse'
  | 'getDeviceInfo'
  | 'getSystemInfoSync'
  | 'getAppBaseInfo'
  | 'getWindowInfo'
  | 'getChannelsLiveNoticeInfo'
  | 'getChannelsLiveInfo'
  | 'openChannelsLive'
  | 'openChannelsUserProfile'
  | 'openChannelsLiveNoticeInfo'
  | 'getStorageSync'
  | 'setStorageSync'
  | 'removeStorageSync'
  | 'clearStorageSync'
  | 'getStorage'
  | 'setStorage'
  | 'showToast'
  | 'hideToast'
  | 'createInnerAudioContext'
  | 'onAudioInterruptionBegin'
  | 'offAudioInterruptionBegin'
  | 'onAudioInterruptionEnd'
  | 'offAudioInterruptionEnd'
  | 'onThemeChange'
  | 'offThemeChange'
  | 'stopPullDownRefresh'
  | 'setNavigationBarTitle'
  | 'setNavigationBarColor'
  | 'pageScrollTo'
  | 'getAccountInfoSync'
  | 'shareFileMessage'
  | 'setClipboardData'
>;

/** The slice of `wx` that this client has. */
export interface Wx extends Pick<Official, Known> {
  /** The typings leave `state` out of the result. */
  reserveChannelsLive(options: ReserveOptions): void;
  readonly env: { readonly USER_DATA_PATH: string };
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/file/wx.getFileSystemManager.html */
  getFileSystemManager(): FileSystem;
}

/** What a change of the phone's theme tells. */
export interface ThemeChange {
  readonly theme: 'dark' | 'light';
}

/** The parts of the client that `wx` is made of. */
export interface WxParts {
  readonly settings: CurrentSettings;
  readonly answers: Answers;
  readonly channels: Channels;
  readonly toasts: Toasts;
  readonly store: Store;
  readonly audios: Audios;
  readonly files: FileSystem;
  readonly shares: Shares;
  readonly onTheme: Listeners<ThemeChange>;
}

/** Makes `wx`, and what fits it to the platform and its base library: calls that they lack are missing. */
export const createWx = (parts: WxParts): { readonly wx: Wx; readonly fit: () => void } => {
  const { settings, answers, channels, toasts, store, audios, files, shares, onTheme } = parts;
  const { prompt } = answers;

  /** A call that returns its result. */
  const plain =
    <A extends readonly unknown[], R>(api: string, own: (...args: A) => R) =>
    (...args: A): R =>
      answers.value(api, args, () => own(...args)) as R;

  const complete: Wx = {
    canIUse: plain('canIUse', (schema: string) => apiOf(schema) in wx && supporting(settings())(schema)),
    getDeviceInfo: plain('getDeviceInfo', () => deviceInfo(settings())),
    getAppBaseInfo: plain('getAppBaseInfo', () => appBaseInfo(settings())),
    getWindowInfo: plain('getWindowInfo', windowInfo),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- base libraries before 2.20.1 have nothing else
    getSystemInfoSync: plain('getSystemInfoSync', () => systemInfo(settings())),

    getChannelsLiveNoticeInfo: (options) =>
      answers.callback('getChannelsLiveNoticeInfo', options, () => channels.noticeInfo(options)),
    getChannelsLiveInfo: (options) =>
      answers.callback('getChannelsLiveInfo', options, () => channels.liveInfo(options)),
    reserveChannelsLive: (options) => answers.callback('reserveChannelsLive', options, () => channels.reserve(options)),
    openChannelsLive: (options) => answers.callback('openChannelsLive', options, () => channels.openLive(options)),
    openChannelsUserProfile: (options) =>
      answers.callback('openChannelsUserProfile', options, () => channels.openProfile(options)),
    openChannelsLiveNoticeInfo: (options) =>
      answers.callback('openChannelsLiveNoticeInfo', options, () => channels.openNoticeInfo(options)),

    // The caller says what is stored there; nobody can check.
    getStorageSync: plain('getStorageSync', (key: string) => store.read('getStorageSync', key) as never),
    setStorageSync: plain('setStorageSync', (key: string, data: unknown) => store.write('setStorageSync', key, data)),
    removeStorageSync: plain('removeStorageSync', (key: string) => store.remove('removeStorageSync', key)),
    clearStorageSync: plain('clearStorageSync', () => store.clear('clearStorageSync')),
    getStorage: prompt<WechatMiniprogram.GetStorageOption>('getStorage', ({ key }) => {
      const data = store.read('getStorage', key);
      if (!store.has(key)) throw new Error('getStorage:fail data not found');
      return { data };
    }),
    setStorage: prompt<WechatMiniprogram.SetStorageOption>('setStorage', ({ key, data }) =>
      store.write('setStorage', key, data),
    ),

    env: { USER_DATA_PATH: userDataPath },
    getFileSystemManager: () => files,
    shareFileMessage: prompt('shareFileMessage', shares.file),
    setClipboardData: prompt('setClipboardData', shares.text),
    getAccountInfoSync: plain('getAccountInfoSync', () => accountInfo(settings())),

    showToast: prompt('showToast', toasts.show),
    hideToast: prompt('hideToast', toasts.hide),
    stopPullDownRefresh: prompt('stopPullDownRefresh'),
    setNavigationBarTitle: prompt('setNavigationBarTitle'),
    setNavigationBarColor: prompt('setNavigationBarColor'),
    pageScrollTo: prompt('pageScrollTo'),

    createInnerAudioContext: plain<
      readonly [options?: WechatMiniprogram.CreateInnerAudioContextOption],
      WechatMiniprogram.InnerAudioContext
    >('createInnerAudioContext', () => audios.create().context),
    onAudioInterruptionBegin: plain('onAudioInterruptionBegin', audios.onInterruptionBegin.on),
    offAudioInterruptionBegin: plain('offAudioInterruptionBegin', audios.onInterruptionBegin.off),
    onAudioInterruptionEnd: plain('onAudioInterruptionEnd', audios.onInterruptionEnd.on),
    offAudioInterruptionEnd: plain('offAudioInterruptionEnd', audios.onInterruptionEnd.off),
    onThemeChange: plain('onThemeChange', onTheme.on),
    offThemeChange: plain('offThemeChange', onTheme.off),
  };
  const wx = { ...complete };
  const fit = (): void => {
    const supports = supporting(settings());
    for (const api of youngApis) {
      if (!supports(api)) Reflect.deleteProperty(wx, api);
      else if (!(api in wx)) Object.assign(wx, { [api]: complete[api] });
    }
  };
  fit();
  return { wx, fit };
};
