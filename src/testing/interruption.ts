import { createListeners, type Listeners } from './listeners';
import type { PageCode } from './page-code';

/** What can take the sound away (音频中断). */
export type Interrupter = 'call' | 'capsule';

/** Audio interruptions: a second one while the first lasts goes unnoticed. */
export interface Interruption {
  readonly onBegin: Listeners<WechatMiniprogram.GeneralCallbackResult>;
  readonly onEnd: Listeners<WechatMiniprogram.GeneralCallbackResult>;
  readonly lasts: () => boolean;
  /** `tell` is given what tells the page. */
  readonly begin: (by: Interrupter, tell: (fire: () => void) => void) => void;
  readonly end: (by: Interrupter, tell: (fire: () => void) => void) => void;
}

export const createInterruption = (pageCode: PageCode): Interruption => {
  const onBegin = createListeners<WechatMiniprogram.GeneralCallbackResult>(pageCode);
  const onEnd = createListeners<WechatMiniprogram.GeneralCallbackResult>(pageCode);
  const by = new Set<Interrupter>();
  return {
    onBegin,
    onEnd,
    lasts: () => by.size > 0,
    begin(interrupter, tell) {
      const isFirst = by.size === 0;
      by.add(interrupter);
      if (isFirst) tell(() => onBegin.fire({ errMsg: '' }));
    },
    end(interrupter, tell) {
      if (by.delete(interrupter) && by.size === 0) tell(() => onEnd.fire({ errMsg: '' }));
    },
  };
};
