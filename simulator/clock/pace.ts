import { BehaviorSubject, combineLatest, distinctUntilChanged, map, type Observable } from 'rxjs';

import type { Clock } from './clock';

/** How many times as fast as life a phone's clock may go. */
export const speeds = [0.25, 0.5, 1, 2, 5, 10, 30, 60] as const;
export type Speed = (typeof speeds)[number];

/** How the time of this machine becomes that of the phone (节奏). */
export interface Pace {
  readonly speed$: BehaviorSubject<Speed>;
  readonly isStopped$: BehaviorSubject<boolean>;
  /** The speed that counts; 0 while it is stopped. */
  readonly rate$: Observable<number>;
  /** What time the phone has, now and as it passes. */
  readonly now$: Observable<number>;
  /** While this runs, the clock belongs to it alone. */
  readonly hold: <T>(run: () => Promise<T>) => Promise<T>;
}

/** How often the clock is moved, in ms: about once a frame. */
const beat = 16;

/** As much of a pause of this machine counts, in ms: a phone in a lid that was closed goes on from where it was. */
const longestBeat = 60_000;

/** Lets a phone's clock go with that of this machine; at `end`, in ms since the epoch, it stops. */
export function createPace(clock: () => Clock, end: () => number): Pace {
  const speed$ = new BehaviorSubject<Speed>(1);
  const isStopped$ = new BehaviorSubject(false);
  const now$ = new BehaviorSubject(clock().now());
  let held = 0;
  let isPassing = false;
  let last = performance.now();

  const hold: Pace['hold'] = async (run) => {
    held += 1;
    try {
      return await run();
    } finally {
      held -= 1;
      last = performance.now();
      now$.next(clock().now());
    }
  };

  /** A clock that is stopped stands where it is, but what is due there happens: so do taps. */
  const pass = async (): Promise<void> => {
    if (held > 0 || isPassing) return;
    isPassing = true;
    const elapsed = Math.min(performance.now() - last, longestBeat);
    last = performance.now();
    const ms = isStopped$.value ? 0 : elapsed * speed$.value;
    const left = end() - clock().now();
    await clock().pass(left > 0 ? Math.min(ms, left) : ms);
    if (left > 0 && ms >= left) isStopped$.next(true);
    isPassing = false;
    now$.next(clock().now());
  };
  setInterval(() => void pass(), beat);

  return {
    speed$,
    isStopped$,
    rate$: combineLatest([speed$, isStopped$]).pipe(
      map(([speed, isStopped]) => (isStopped ? 0 : speed)),
      distinctUntilChanged(),
    ),
    now$: now$.pipe(distinctUntilChanged()),
    hold,
  };
}
