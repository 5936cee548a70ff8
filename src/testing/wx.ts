/// <reference types="miniprogram-api-typings" />
import type { ReserveOptions } from '../streams/host';

/** The slice of `wx` that this client has. */
export type Wx = Pick<
  WechatMiniprogram.Wx,
  | 'canIUse'
  | 'getDeviceInfo'
  | 'getSystemInfoSync'
  | 'getAppBaseInfo'
  | 'getWindowInfo'
  | 'getChannelsLiveNoticeInfo'
  | 'getChannelsLiveInfo'
  | 'openChannelsLive'
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
> & {
  /** The typings leave `state` out of the result. */
  reserveChannelsLive(options: ReserveOptions): void;
};
