import { withGlobal, type TimerId } from '@sinonjs/fake-timers';
import { Subscription, type SchedulerAction, type SchedulerLike } from 'rxjs';

/** The timers and the `Date` that a mini program finds. */
export interface Timers {
  readonly setTimeout: SetTimer;
  readonly setInterval: SetTimer;
  readonly clearTimeout: (id?: number) => void;
  readonly clearInterval: (id?: number) => void;
  readonly Date: DateConstructor;
}

type SetTimer = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => number;

/**
 * The one clock of a phone (时钟): its client, its mini program and its screen know no other. It stands still until time is told to
 * pass.
 */
export interface Clock {
  /** In ms since the epoch. */
  readonly now: () => number;
  readonly scheduler: SchedulerLike;
  /** Timers for a launch of the mini program; `end` drops those that still wait. */
  readonly launch: () => Timers & { readonly end: () => void };
  /** Whether anything waits for its time. */
  readonly isWaited: () => boolean;
  /** Lets so many ms pass, and what is due happen in its order, each with the promises that it settles. */
  readonly pass: (ms: number) => Promise<void>;
  /** Lets time pass until the next timer is due, and that happen. */
  readonly next: () => Promise<void>;
}

const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();

/** A turn of its own for `run`: a browser's timers make whoever nests them wait 4 ms. */
const inNextTurn = (run: () => void): void => {
  turns.push(run);
  channel.port2.postMessage(undefined);
};

/** What the clock stands in for; of a browser's, `this` has to be the window. */
const real = {
  Date,
  Promise,
  setImmediate: inNextTurn,
  setTimeout: setTimeout.bind(globalThis),
  clearTimeout: clearTimeout.bind(globalThis),
  setInterval: setInterval.bind(globalThis),
  clearInterval: clearInterval.bind(globalThis),
};

/** Makes a clock that shows `start`, in ms since the epoch. */
export function createClock(start: number): Clock {
  const clock = withGlobal(real).createClock(start);
  let passing = Promise.resolve();
  /** One after the other: what time brings about may let more of it pass. */
  const inOrder = (pass: () => Promise<unknown>): Promise<void> => {
    passing = passing.then(pass).then(
      () => undefined,
      (error: unknown) => reportError(error),
    );
    return passing;
  };

  return {
    now: () => clock.now,
    scheduler: {
      now: () => clock.now,
      schedule<T>(work: (this: SchedulerAction<T>, state?: T) => void, delay = 0, state?: T) {
        let timer: TimerId | undefined;
        const drop = () => timer !== undefined && clock.clearTimeout(timer);
        const action = new Subscription(drop) as SchedulerAction<T>;
        action.schedule = (again, ms = 0) => {
          drop();
          if (!action.closed) timer = clock.setTimeout(() => work.call(action, again), ms);
          return action;
        };
        return action.schedule(state, delay);
      },
    },
    launch() {
      const waiting = new Set<number>();
      const drop = (id?: number) => {
        if (id === undefined || !waiting.delete(id)) return;
        clock.clearTimeout(id);
      };
      const timer =
        (set: 'setTimeout' | 'setInterval'): SetTimer =>
        (run, ms = 0, ...args) => {
          const id = clock[set](() => {
            if (set === 'setTimeout') waiting.delete(id);
            run(...args);
          }, ms) as number;
          waiting.add(id);
          return id;
        };
      return {
        setTimeout: timer('setTimeout'),
        setInterval: timer('setInterval'),
        clearTimeout: drop,
        clearInterval: drop,
        Date: clock.Date,
        end: () => waiting.forEach(drop),
      };
    },
    isWaited: () => clock.countTimers() > 0,
    pass: (ms) => inOrder(() => clock.tickAsync(ms)),
    next: () => inOrder(() => clock.nextAsync()),
  };
}
