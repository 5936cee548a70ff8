import { Subscription, type SchedulerLike } from 'rxjs';
import { PictureError } from './errors';

type Work = (...args: readonly unknown[]) => void;

/** The timers of the language's surroundings, on a scheduler's clock. */
const timersOn = (scheduler: SchedulerLike): Readonly<Record<string, unknown>> => {
  const waiting = new Map<unknown, Subscription>();
  let last = 0;
  const start = (work: Work, ms: number, isRepeated: boolean, args: readonly unknown[]): number => {
    const id = ++last;
    const timer = new Subscription();
    waiting.set(id, timer);
    timer.add(
      scheduler.schedule(function () {
        if (isRepeated) this.schedule(undefined, ms);
        work(...args);
      }, ms),
    );
    return id;
  };
  const clear = (id: unknown): void => waiting.get(id)?.unsubscribe();
  return {
    setTimeout: (work: Work, ms = 0, ...args: readonly unknown[]) => start(work, ms, false, args),
    // Node and browsers take no less than a millisecond.
    setInterval: (work: Work, ms = 1, ...args: readonly unknown[]) => start(work, Math.max(ms, 1), true, args),
    setImmediate: (work: Work, ...args: readonly unknown[]) => start(work, 0, false, args),
    queueMicrotask: (work: Work) => void start(work, 0, false, []),
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
  };
};

/** Gives an object other properties for as long as something runs. */
const withProperties = <T>(target: object, properties: Readonly<Record<string, unknown>>, run: () => T): T => {
  const names = Object.keys(properties).filter((name) => name in target);
  const before = names.map((name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const);
  for (const name of names) {
    Object.defineProperty(target, name, { value: properties[name], configurable: true, writable: true });
  }
  try {
    return run();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  }
};

/**
 * Runs something in virtual time: timers that know nothing of schedulers follow the scheduler's clock. Promises cannot: to
 * wait for one is an error, with the stack of the place.
 */
export const onTheClock = <T>(scheduler: SchedulerLike, run: () => T): T => {
  let escaped: PictureError | undefined;
  const { then } = Promise.prototype;
  const noticing = function (this: unknown, ...args: readonly unknown[]): unknown {
    escaped ??= new PictureError(
      'A promise leaves the clock of the picture: what it brings comes when the picture has ended.\n' +
        "Draw what it brings as a row, and let the flow ask for that: row('answer').",
    );
    return Reflect.apply(then, this, args);
  };
  const result = withProperties(globalThis, timersOn(scheduler), () =>
    withProperties(Promise.prototype, { then: noticing }, run),
  );
  if (escaped) throw escaped;
  return result;
};
