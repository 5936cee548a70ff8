import type { PageCode } from './page-code';

/** The listeners behind an `onX`/`offX` pair. */
export interface Listeners<T> {
  readonly on: (listener: (event: T) => void) => void;
  /** Takes off one listener, or all of them. */
  readonly off: (listener?: (event: T) => void) => void;
  readonly fire: (event: T) => void;
}

export const createListeners = <T>(pageCode: PageCode): Listeners<T> => {
  let listeners: readonly ((event: T) => void)[] = [];
  return {
    on(listener) {
      listeners = [...listeners, listener];
    },
    off(listener) {
      listeners = listener ? listeners.filter((one) => one !== listener) : [];
    },
    fire(event) {
      listeners.forEach((listener) => pageCode.run(listener, event));
    },
  };
};
