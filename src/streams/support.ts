import { guarded, invoke } from './guarded';
import type { Host } from './host';

/** Whether this client can reserve at all: in full, not before an upgrade, or only on a phone (R15). */
export type Support = 'full' | 'upgrade' | 'phone';

/**
 * Tells what the client can do, without a call that reaches WeChat's back end. What it cannot be asked does not stand
 * in the way.
 *
 * @param onThrow hears what the client throws
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html
 */
export const support = (host: Host, onThrow: (error: unknown) => void): Support =>
  guarded(onThrow, () => {
    const device = invoke(onThrow, host, host.getDeviceInfo ? 'getDeviceInfo' : 'getSystemInfoSync');
    if (/^(windows|mac)$/.test(String(device?.platform))) return 'phone';
    const isAble = invoke(onThrow, host, 'canIUse', 'reserveChannelsLive');
    return isAble !== false && host.reserveChannelsLive && host.getChannelsLiveNoticeInfo ? 'full' : 'upgrade';
  }) ?? 'upgrade';
