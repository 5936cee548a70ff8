import { Subject, concatMap, exhaustMap, filter, map, of, take, type Observable } from 'rxjs';
import { reservation, toasts, type Attempt, type Ended } from '../../src/streams';
import { outcomes, picture, statuses, type Flow, type PictureOptions, type Stage } from '../../src/testing';
import { accountsOf, servicesOf } from './flow';

/** A page whose attempts have steps of their own, which may follow rows of their own; `stored` is what is remembered. */
export const withSteps =
  (steps: (stage: Stage) => Attempt): Flow =>
  (stage) => {
    const { button$, tap$, lifecycle$ } = stage;
    const stored$ = new Subject<string>();
    const setStorageSync = (_: string, data: readonly unknown[]) => stored$.next(data.length > 0 ? 'd' : 'r');
    const staged = { ...stage, wx: { ...stage.wx, setStorageSync } };
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountsOf(staged), servicesOf(staged), steps(stage));
    return {
      state: (button) =>
        state$.pipe(
          filter((state) => state.button === button),
          map(({ status }) => status),
        ),
      outcome$: state$.pipe(
        map(({ outcome }) => outcome?.kind),
        filter((kind) => kind !== undefined),
      ),
      toast$: toasts(state$, lifecycle$, ({ outcome }) => outcome.kind),
      stored$,
    };
  };

export const show = (rows: string, steps: (stage: Stage) => Attempt, options: PictureOptions = {}): void => {
  const values = { state: statuses, outcome: outcomes, toast: outcomes, error: { e: broken }, ...options.values };
  picture(rows, { ...options, flow: withSteps(steps), values });
};

export const broken = new Error('broken');
/** A step of the caller's: the letters of a row. */
export const step = ({ row }: Stage, name = 'step'): Observable<string> => row(name).pipe(take(1));

/** Steps as a caller would write them. */
export const loginFirst =
  (stage: Stage): Attempt =>
  (reserve$) =>
    step(stage).pipe(exhaustMap(() => reserve$));
export const askAfter =
  (stage: Stage): Attempt =>
  (reserve$) =>
    reserve$.pipe(
      concatMap((ended) => (ended.outcome.kind === 'reserved' ? step(stage).pipe(map((): Ended => ended)) : of(ended))),
    );
