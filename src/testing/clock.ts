import { Subscription, type SchedulerAction, type SchedulerLike } from 'rxjs';

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Virtual time: it stands still until it is told to pass. For RxJS it is a scheduler like any other. */
export interface Clock extends SchedulerLike {
  readonly now: () => number;
  /** How many timers wait. */
  readonly timers: () => number;
  /**
   * Lets time pass until a moment (ms), and runs what is due on the way, earliest first; what is due at that very moment
   * only as long as `goesOn` says so, if it is asked.
   */
  readonly passUntil: (time: number, goesOn?: () => boolean) => void;
  /** Lets so many ms pass. */
  readonly pass: (ms: number) => void;
}

/**
 * Makes a clock. RxJS's `VirtualTimeScheduler` can do the same and more; this one begins at any time, stops at any time, and
 * is small: the proof makes a new one for every history.
 *
 * @param start what the clock says at first, in ms
 * @param fired hears, at its time, that a timer is about to run
 * @example
 * const clock = createClock();
 * timer(200, clock).subscribe(() => console.log('200 ms'));
 * clock.pass(200); // logs
 */
export const createClock = (start = 0, fired?: () => void): Clock => {
  let now = start;
  let waiting: readonly Timer[] = [];

  const drop = (timer: Timer | undefined): void => {
    waiting = waiting.filter((other) => other !== timer);
  };

  const nextUntil = (time: number): Timer | undefined =>
    waiting.reduce<Timer | undefined>(
      (next, timer) => (timer.due <= time && (!next || timer.due < next.due) ? timer : next),
      undefined,
    );

  const schedule = <T>(work: (this: SchedulerAction<T>, state?: T) => void, delay = 0, state?: T): Subscription => {
    let timer: Timer | undefined;
    const action = new Subscription(() => drop(timer)) as SchedulerAction<T>;
    action.schedule = (again, ms = 0) => {
      drop(timer);
      if (action.closed) return action;
      timer = { due: now + Math.max(ms, 0), run: () => work.call(action, again) };
      waiting = [...waiting, timer];
      return action;
    };
    return action.schedule(state, delay);
  };

  const passUntil: Clock['passUntil'] = (time, goesOn) => {
    for (let timer = nextUntil(time); timer; timer = nextUntil(time)) {
      if (timer.due === time && goesOn?.() === false) break;
      drop(timer);
      now = Math.max(now, timer.due);
      fired?.();
      timer.run();
    }
    now = Math.max(now, time);
  };

  return {
    now: () => now,
    schedule,
    timers: () => waiting.length,
    passUntil,
    pass: (ms) => passUntil(now + ms),
  };
};
