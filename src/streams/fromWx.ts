import { AsyncSubject, Observable, share, type MonoTypeOperatorFunction } from 'rxjs';
import { guarded } from './guarded';

interface Callbacks {
  success?: ((result: never) => void) | undefined;
  fail?: ((error: never) => void) | undefined;
  complete?: ((result: never) => void) | undefined;
}

/** The functions of `H` that answer through `success` and `fail`, by name. */
export type CallbackApi<H> = {
  [K in keyof H]-?: NonNullable<H[K]> extends (options: infer O) => unknown ? (O extends Callbacks ? K : never) : never;
}[keyof H] &
  string;

/** What such a function takes, less its callbacks. */
export type OptionsOf<H, K extends keyof H> =
  NonNullable<H[K]> extends (options: infer O) => unknown ? Omit<O, keyof Callbacks> : never;

/** What such a function succeeds with. */
export type ResultOf<H, K extends keyof H> =
  NonNullable<H[K]> extends (options: infer O) => unknown
    ? O extends { success?: infer S }
      ? NonNullable<S> extends (result: infer R) => unknown
        ? R
        : never
      : never
    : never;

/**
 * Turns any `wx` function with `success` and `fail` callbacks into a cold observable.
 *
 * Calls once for each subscription, in the same turn; emits what `success` gets and completes; errors with what `fail`
 * gets, untouched. Only the first answer counts; after unsubscribing, a late one falls silent.
 *
 * @param host the object that has the function, usually `wx`
 * @param api the function's name, e.g. `'getChannelsLiveNoticeInfo'`
 * @param options its options without the callbacks
 * @param onThrow hears what the function throws (R13); the observable errors with it as well
 * @returns errors with `{ errMsg }` where the function does not exist
 * @example
 * fromWx(wx, 'getNetworkType', {}).pipe(map(({ networkType }) => networkType === 'wifi'));
 */
export const fromWx = <H extends object, K extends CallbackApi<H>>(
  host: H,
  api: K,
  options: OptionsOf<H, K>,
  onThrow?: (error: unknown) => void,
): Observable<ResultOf<H, K>> =>
  new Observable((subscriber) => {
    /** What a wrapper of `wx` fails with, its promise is often rejected with, too. */
    const failures = new Set<unknown>();
    const callbacks = {
      success(result: ResultOf<H, K>) {
        subscriber.next(result);
        subscriber.complete();
      },
      fail(error: unknown) {
        failures.add(error);
        subscriber.error(error);
      },
    };
    const hearThrown = (error: unknown): void => {
      if (!failures.has(error)) onThrow?.(error);
      subscriber.error(error);
    };
    guarded(hearThrown, () => {
      const call: unknown = host[api];
      if (typeof call === 'function') return call.call(host, Object.assign({}, options, callbacks)) as unknown;
      callbacks.fail({ errMsg: `${String(api)}:fail not supported` });
      return undefined;
    });
  });

/** A call that is made once, by the first who subscribes: it goes on when nobody waits any more, and tells its value to whoever comes later. */
export const kept = <T>(): MonoTypeOperatorFunction<T> =>
  share({ connector: () => new AsyncSubject<T>(), resetOnComplete: false, resetOnRefCountZero: false });
