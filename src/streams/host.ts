/// <reference types="miniprogram-api-typings" preserve="true" />

/** What `wx.reserveChannelsLive` really succeeds with: the typings leave `state` out, and HarmonyOS sometimes does too. */
export interface ReserveResult {
  readonly state?: number;
  readonly errMsg: string;
}

/** The options of `wx.reserveChannelsLive`, with the result that the client really gives. */
export interface ReserveOptions {
  noticeId: string;
  success?: (result: ReserveResult) => void;
  fail?: (error: WechatMiniprogram.GeneralCallbackResult) => void;
  complete?: (result: WechatMiniprogram.GeneralCallbackResult) => void;
}

/**
 * The slice of `wx` that the flow needs (宿主): the real client, the simulated one of `src/testing/`, or a recording.
 *
 * Every member is optional, because on an old client every one of them may be missing.
 */
export interface Host {
  canIUse?(schema: string): boolean;
  getDeviceInfo?(): { platform: string };
  getSystemInfoSync?(): { platform: string };
  getChannelsLiveNoticeInfo?(options: WechatMiniprogram.GetChannelsLiveNoticeInfoOption): void;
  reserveChannelsLive?(options: ReserveOptions): void;
  getChannelsLiveInfo?(options: WechatMiniprogram.GetChannelsLiveInfoOption): void;
  openChannelsLive?(options: WechatMiniprogram.OpenChannelsLiveOption): void;
  getStorageSync?(key: string): unknown;
  setStorageSync?(key: string, data: unknown): void;
}
