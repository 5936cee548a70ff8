/* What stands in for modules of RxJS that a mini program can do without (docs/decisions/rxjs-in-the-package.md). */

const leftOut = (what: string) => (): never => {
  throw new TypeError(`Built without ${what}`);
};

/** `scheduled/scheduled`: what `from` does with a scheduler. Nobody gives it one; `timer` has its own way. */
export const scheduled = leftOut('from(…, scheduler)');

/** `util/isReadableStreamLike`: a mini program has no `ReadableStream`. */
export const isReadableStreamLike = (): boolean => false;
export const readableStreamLikeToAsyncGenerator = leftOut('readable streams');

/** `util/errorContext`: for errors that are thrown at the subscriber, a deprecated way that is off, and hidden. */
export const errorContext = (run: () => void): void => run();
export const captureError = leftOut('synchronous errors');

/* The clock, without what lets RxJS's own tests put another in its place. */

/** `scheduler/intervalProvider` */
export const intervalProvider = {
  setInterval: (handler: () => void, ms: number): unknown => setInterval(handler, ms),
  clearInterval: (id: number): void => clearInterval(id),
};

/** `scheduler/timeoutProvider` */
export const timeoutProvider = { setTimeout: (handler: () => void): unknown => setTimeout(handler) };

/** `scheduler/dateTimestampProvider` */
export const dateTimestampProvider = { now: (): number => Date.now() };
