import { map, type Observable } from 'rxjs';
import { asFailure } from './failure';
import { fromWx } from './fromWx';
import type { Host, ReserveResult } from './host';
import { toAnswer, type Answer } from './outcome';

/**
 * Brings up WeChat's dialog for a notice (预约视频号直播).
 *
 * Calls on subscription, so subscribe in the turn of a tap (R3); emits what the user did in the dialog, and completes.
 * Has no time limit of its own: the dialog may stay open, and some clients never answer (see `patience`).
 *
 * @param host `wx`, or what stands in for it
 * @param noticeId from `getNoticeInfo`
 * @param onThrow hears what the client throws
 * @returns errors with a `Failure` where the dialog could not be shown
 * @example tap$.pipe(exhaustMap(() => reserveLive(wx, noticeId))).subscribe(({ kind }) => …);
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.reserveChannelsLive.html
 */
export const reserveLive = (host: Host, noticeId: string, onThrow?: (error: unknown) => void): Observable<Answer> =>
  fromWx(host, 'reserveChannelsLive', { noticeId }, onThrow).pipe(
    map((result: ReserveResult | undefined) => toAnswer(result?.state)),
    asFailure(),
  );
