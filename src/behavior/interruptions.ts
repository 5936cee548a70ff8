import { Observable } from 'rxjs';
import { invoke } from '../streams';

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
 * @param onThrow hears what the client throws (R13): then nobody tells of interruptions, and music plays all the same
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAudioInterruptionBegin.html
 */
export const interruptions = (host: InterruptionHost, onThrow: (error: unknown) => void): Observable<boolean> =>
  new Observable((subscriber) => {
    const begin = () => subscriber.next(true);
    const end = () => subscriber.next(false);
    invoke(onThrow, host, 'onAudioInterruptionBegin', begin);
    invoke(onThrow, host, 'onAudioInterruptionEnd', end);
    return () => {
      invoke(onThrow, host, 'offAudioInterruptionBegin', begin);
      invoke(onThrow, host, 'offAudioInterruptionEnd', end);
    };
  });
