import { Observable } from 'rxjs';

/** The slice of `wx` that tells of interruptions. */
export type InterruptionHost = Partial<
  Pick<
    WechatMiniprogram.Wx,
    'onAudioInterruptionBegin' | 'onAudioInterruptionEnd' | 'offAudioInterruptionBegin' | 'offAudioInterruptionEnd'
  >
>;

/**
 * Whether something else, like a phone call, has the speaker (音频中断). Emits each change.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAudioInterruptionBegin.html
 */
export const interruptions = (host: InterruptionHost): Observable<boolean> =>
  new Observable((subscriber) => {
    const begin = () => subscriber.next(true);
    const end = () => subscriber.next(false);
    host.onAudioInterruptionBegin?.(begin);
    host.onAudioInterruptionEnd?.(end);
    return () => {
      host.offAudioInterruptionBegin?.(begin);
      host.offAudioInterruptionEnd?.(end);
    };
  });
