import { mergeMap, of, type Observable } from 'rxjs';
import { asFailure, fail } from './failure';
import { fromWx } from './fromWx';
import type { Host } from './host';
import { toNotice, type Notice } from './notice';

/**
 * Asks WeChat for the notice of an account (获取视频号直播预告信息).
 *
 * Calls on subscription; emits the nearest notice that can be reserved, and completes. Has no time limit of its own.
 *
 * @param host `wx`, or what stands in for it
 * @param account the `finderUserName`, which begins with `sph`; anything else errors as `bad-account`, without a call
 * @param onThrow hears what the client throws
 * @returns errors with a `Failure`: `no-notice` where the account has none that can be reserved
 * @example getNoticeInfo(wx, 'sphABC').subscribe(({ noticeId }) => …);
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.getChannelsLiveNoticeInfo.html
 */
export const getNoticeInfo = (host: Host, account: string, onThrow?: (error: unknown) => void): Observable<Notice> =>
  /^sph\w/.test(account)
    ? fromWx(host, 'getChannelsLiveNoticeInfo', { finderUserName: account }, onThrow).pipe(
        mergeMap((answer) => {
          const notice = toNotice(answer);
          return notice ? of(notice) : fail('no-notice', answer);
        }),
        asFailure(),
      )
    : fail('bad-account', new Error(`"${account}" is no finderUserName (sph…): see 视频号助手`));
