import { Subscription, type SchedulerAction, type SchedulerLike } from 'rxjs';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Virtual time: it stands still until it is told to pass. */
export interface Clock {
  readonly now: () => number;
  /** How many timers wait. */
  readonly timers: () => number;
  /** Lets time pass until `time`, and runs what is due on the way, earliest first. */
  readonly passUntil: (time: number) => void;
  readonly setTimeout: (run: () => void, ms: number) => () => void;
  /** The same clock, for RxJS. */
  readonly scheduler: SchedulerLike;
}

/**
 * A clock for one history. RxJS's `VirtualTimeScheduler` can do the same and more; this one is small, because a proof
 * makes a new one for every history that it replays.
 *
 * @param fired hears, at its time, that a timer is about to run
 */
export const createClock = (start: number, fired: () => void): Clock => {
  let now = start;
  let waiting: readonly Timer[] = [];

  const add = (run: () => void, ms: number): (() => void) => {
    const timer: Timer = { due: now + Math.max(ms, 0), run };
    waiting = [...waiting, timer];
    return () => {
      waiting = waiting.filter((other) => other !== timer);
    };
  };

  const nextUntil = (time: number): Timer | undefined =>
    waiting.reduce<Timer | undefined>(
      (next, timer) => (timer.due <= time && (!next || timer.due < next.due) ? timer : next),
      undefined,
    );

  const schedule = <T>(work: (this: SchedulerAction<T>, state?: T) => void, delay = 0, state?: T): Subscription => {
    const action = new Subscription() as SchedulerAction<T>;
    action.schedule = (again, ms = 0) => {
      action.add(add(() => work.call(action, again), ms));
      return action;
    };
    return action.schedule(state, delay);
  };

  return {
    now: () => now,
    timers: () => waiting.length,
    passUntil(time) {
      for (let timer = nextUntil(time); timer; timer = nextUntil(time)) {
        const { due, run } = timer;
        now = Math.max(now, due);
        waiting = waiting.filter((other) => other !== timer);
        fired();
        run();
      }
      now = Math.max(now, time);
    },
    setTimeout: add,
    scheduler: { now: () => now, schedule },
  };
};
