/* What stands in for modules of RxJS that a mini program can do without (docs/decisions/rxjs-in-the-package.md). */

import { Observable, Subscription, observable as symbol } from 'rxjs';

const leftOut = (what: string) => (): never => {
  throw new TypeError(`Built without ${what}`);
};

/** `scheduled/scheduled`: what `from` does with a scheduler. Nobody gives it one; `timer` has its own way. */
export const scheduled = leftOut('from(…, scheduler)');

/** `util/executeSchedule`: what `mergeMap` would do with one. */
export const executeSchedule = leftOut('inner schedulers');

/**
 * `observable/innerFrom`: what is observable, a promise or an iterable becomes an observable. Async iterables, readable
 * streams and what is only like an array do not: nothing in a mini program gives them.
 */
export const innerFrom = (input: unknown): Observable<unknown> => {
  if (input instanceof Observable) return input;
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the key by which RxJS itself asks
  const { [symbol as typeof Symbol.observable]: observe, then, [Symbol.iterator]: iterate } = Object(input) as Source;
  if (isFunction(observe)) return new Observable((subscriber) => observe.call(input).subscribe(subscriber));
  if (isFunction(then))
    return new Observable((subscriber) => {
      const next = (value: unknown) => {
        subscriber.next(value);
        subscriber.complete();
      };
      then.call(input, next, (error) => subscriber.error(error));
    });
  if (isFunction(iterate))
    return new Observable((subscriber) => {
      for (const value of input as Iterable<unknown>) {
        subscriber.next(value);
        if (subscriber.closed) return;
      }
      subscriber.complete();
    });
  throw new TypeError(`No observable, promise or iterable: ${typeof input}`);
};

type Source = Partial<Iterable<unknown> & PromiseLike<unknown>> & { [Symbol.observable]?: () => Observable<unknown> };

const isFunction = <F>(value: F | undefined): value is F => typeof value === 'function';

/** `util/errorContext`: for errors that are thrown at the subscriber, a deprecated way that is off, and hidden. */
export const errorContext = (run: () => void): void => run();
export const captureError = leftOut('synchronous errors');

/** `scheduler/timeoutProvider`, without the delegate by which RxJS's tests put another clock in its place. */
export const timeoutProvider = { setTimeout: (handler: () => void): unknown => setTimeout(handler) };

type Work = (this: unknown) => void;

const action = { schedule: leftOut('work that repeats') };

/** `scheduler/async`: runs work once, later, which is all that `timer(ms)` asks for. */
export const asyncScheduler = {
  now: (): number => Date.now(),
  schedule(work: Work, ms: number): Subscription {
    const id = setTimeout(() => work.call(action), ms);
    return new Subscription(() => clearTimeout(id));
  },
};
export { asyncScheduler as async };
