import { Observable, map, mergeMap } from 'rxjs';
import type { Flow } from '../../../src/testing';

/** A call with `success` and `fail`, as a stream that never ends: it may be answered twice. */
export const answersTo = (call: (callbacks: object) => void): Observable<Record<string, unknown>> =>
  new Observable((subscriber) => {
    const next = (result: Record<string, unknown>) => subscriber.next(result);
    call({ success: next, fail: next });
  });

/** Calls `wx` as the row `ask` says, and shows the answers. */
export const asker: Flow = ({ wx, row }) => ({
  answer$: row<(callbacks: object) => void>('ask', {
    n: (options) => wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...options }),
    N: (options) => wx.getChannelsLiveNoticeInfo({ finderUserName: 'sphB', ...options }),
    r: (options) => wx.reserveChannelsLive({ noticeId: 'finderlivenotice-sphA', ...options }),
    x: (options) => wx.reserveChannelsLive({ noticeId: 'x', ...options }),
    l: (options) => wx.getChannelsLiveInfo({ finderUserName: 'sphA', ...options }),
    o: (options) => wx.openChannelsLive({ finderUserName: 'sphA', feedId: '', nonceId: '', ...options }),
  }).pipe(
    mergeMap(answersTo),
    map(({ state, noticeId, status, err_code, errMsg }) => state ?? noticeId ?? status ?? err_code ?? errMsg),
  ),
});
