import { Subscription, VirtualAction, type VirtualTimeScheduler } from 'rxjs';
import { withoutEscape } from './escape';
import { withProperties } from './withProperties';

type Work = (...args: readonly unknown[]) => void;

/** The longest time that a timer takes, in ms. */
const longest = 2 ** 31 - 1;

/** In how many ms a timer is due: as in Node and in browsers, what is no number, or none that it takes, is as little as may be. */
const waitOf = (ms: unknown, least: number): number => {
  const wait = Number(ms);
  return wait <= longest ? Math.max(wait, least) : least;
};

/** The timers of the language's surroundings, on a scheduler's clock. */
const timersOn = (scheduler: VirtualTimeScheduler): Readonly<Record<string, unknown>> => {
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
  let lastMicrotask = -(2 ** 40);
  /** Before whatever else is due, as soon as what runs is done. */
  const startMicrotask = (work: Work): void => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- an action takes its number for the newest, which this is not
    const { index } = scheduler;
    const action = new VirtualAction(scheduler, () => work(), ++lastMicrotask);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- as above
    scheduler.index = index;
    action.schedule(undefined, 0);
  };
  // As often as a screen is drawn.
  const frame = 16;
  const clear = (id: unknown): void => waiting.get(id)?.unsubscribe();
  return {
    setTimeout: (work: Work, ms?: unknown, ...args: readonly unknown[]) => start(work, waitOf(ms, 0), false, args),
    // Node and browsers take no less than a millisecond.
    setInterval: (work: Work, ms?: unknown, ...args: readonly unknown[]) => start(work, waitOf(ms, 1), true, args),
    setImmediate: (work: Work, ...args: readonly unknown[]) => start(work, 0, false, args),
    requestAnimationFrame: (work: Work) => start(() => work(scheduler.now()), frame, false, []),
    queueMicrotask: startMicrotask,
    clearTimeout: clear,
    clearInterval: clear,
    clearImmediate: clear,
    cancelAnimationFrame: clear,
  };
};

/** The language's date, whose present moment is the scheduler's. */
const dateOn = (scheduler: VirtualTimeScheduler): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [scheduler.now()], newTarget) as Date,
    apply: (target) => new target(scheduler.now()).toString(),
    get: (target, key) => (key === 'now' ? () => scheduler.now() : (Reflect.get(target, key) as unknown)),
  });

const values = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, PropertyDescriptor>> =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, { value, writable: true }]));

/**
 * Runs something in virtual time: timers and dates that know nothing of schedulers follow the scheduler's clock. Promises
 * cannot: to wait for one is an error.
 */
export const onTheClock = <T>(scheduler: VirtualTimeScheduler, run: () => T): T => {
  const globals = values({ ...timersOn(scheduler), Date: dateOn(scheduler) });
  const { performance = {} } = globalThis as { readonly performance?: object };
  return withProperties(globalThis, globals, () =>
    withProperties(performance, values({ now: () => scheduler.now() }), () => withoutEscape(run)),
  );
};
