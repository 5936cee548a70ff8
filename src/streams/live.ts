import { map, type Observable } from 'rxjs';
import { asFailure } from './failure';
import { fromWx } from './fromWx';
import type { Host } from './host';
import type { Answer } from './outcome';

/** A live that runs now (直播中). Clients before 2.19.2 need its two ids to open it. */
export interface Live {
  readonly feedId?: string;
  readonly nonceId?: string;
}

const liveNow = 2;

/**
 * Asks whether an account is live now (获取视频号直播信息).
 *
 * Calls on subscription; emits the live, or `undefined` where there is none now, and completes.
 *
 * @returns errors with a `Failure`
 * @example getLiveInfo(wx, 'sphABC').subscribe((live) => console.log(live ? 'live' : 'not live'));
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.getChannelsLiveInfo.html
 */
export const getLiveInfo = (
  host: Host,
  account: string,
  onThrow?: (error: unknown) => void,
): Observable<Live | undefined> =>
  fromWx(host, 'getChannelsLiveInfo', { finderUserName: account }, onThrow).pipe(
    map(({ status, feedId, nonceId }) => (status === liveNow ? { feedId, nonceId } : undefined)),
    asFailure(),
  );

/**
 * Takes the user to the account's live (打开视频号直播).
 *
 * Calls on subscription, which must happen in the turn of a tap (R3); emits `live-entered` and completes.
 *
 * @returns errors with a `Failure`; `cancelled` where the user stays
 * @example tap$.pipe(exhaustMap(() => openLive(wx, 'sphABC', {})));
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsLive.html
 */
export const openLive = (
  host: Host,
  account: string,
  live: Live,
  onThrow?: (error: unknown) => void,
): Observable<Answer> =>
  fromWx(host, 'openChannelsLive', { finderUserName: account, ...live }, onThrow).pipe(
    map((): Answer => ({ kind: 'live-entered' })),
    asFailure(),
  );
