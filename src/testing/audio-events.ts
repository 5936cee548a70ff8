import { createListeners, type Listeners } from './listeners';
import type { PageCode } from './page-code';

type GeneralResult = WechatMiniprogram.GeneralCallbackResult;

/** What an inner audio fails with. */
export type AudioError = WechatMiniprogram.InnerAudioContextOnErrorListenerResult;

/** What a page can hear of an inner audio, by the name behind `on` and `off`. */
export type AudioEvents = Readonly<
  Record<
    'canplay' | 'play' | 'pause' | 'stop' | 'ended' | 'timeUpdate' | 'waiting' | 'seeking' | 'seeked',
    Listeners<GeneralResult>
  > & { error: Listeners<AudioError> }
>;

export const createAudioEvents = (pageCode: PageCode): AudioEvents => ({
  canplay: createListeners(pageCode),
  play: createListeners(pageCode),
  pause: createListeners(pageCode),
  stop: createListeners(pageCode),
  ended: createListeners(pageCode),
  timeUpdate: createListeners(pageCode),
  error: createListeners(pageCode),
  waiting: createListeners(pageCode),
  seeking: createListeners(pageCode),
  seeked: createListeners(pageCode),
});
