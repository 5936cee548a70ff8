import type { Host } from './host';

/** Whether this client can reserve at all: in full, not before an upgrade, or only on a phone (R15). */
export type Support = 'full' | 'upgrade' | 'phone';

/**
 * Tells what the client can do, without calling anything that reaches WeChat's back end.
 *
 * @param onThrow hears what the client throws; what cannot be asked does not stand in the way
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html
 */
export const support = (host: Host, onThrow: (error: unknown) => void): Support => {
  try {
    const { platform } = host.getDeviceInfo?.() ?? host.getSystemInfoSync?.() ?? {};
    if (platform === 'windows' || platform === 'mac') return 'phone';
  } catch (error) {
    onThrow(error);
  }
  try {
    if (host.canIUse?.('reserveChannelsLive') === false) return 'upgrade';
  } catch (error) {
    onThrow(error);
  }
  return typeof host.reserveChannelsLive === 'function' && typeof host.getChannelsLiveNoticeInfo === 'function'
    ? 'full'
    : 'upgrade';
};
