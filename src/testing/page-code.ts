import { Subject, throwError, type Observable } from 'rxjs';

/** Calls the page's code from outside of any stream, as the real client does. */
export interface PageCode {
  /** What the page's code threw. */
  readonly error$: Observable<unknown>;
  /** Calls one of the page's callbacks, if there is one; what it throws is reported and stops nothing. */
  readonly run: <A extends readonly unknown[]>(callback: ((...args: A) => void) | undefined, ...args: A) => void;
  readonly report: (error: unknown) => void;
}

export const createPageCode = (): PageCode => {
  const error$ = new Subject<unknown>();
  const report = (error: unknown): void => {
    if (error$.observed) error$.next(error);
    // With nobody listening the error must not get lost: RxJS throws it in a turn of its own.
    else void throwError(() => error).subscribe();
  };
  return {
    error$,
    report,
    run(callback, ...args) {
      try {
        callback?.(...args);
      } catch (error) {
        report(error);
      }
    },
  };
};

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
