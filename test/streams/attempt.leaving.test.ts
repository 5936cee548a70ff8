import {
  NEVER,
  Observable,
  exhaustMap,
  ignoreElements,
  map,
  merge,
  of,
  race,
  retry,
  switchMap,
  takeUntil,
  timer,
} from 'rxjs';
import type { Attempt, Ended } from '../../src/streams';
import { outcomes, picture, statuses, type Stage } from '../../src/testing';
import { withSteps, show, broken, step, loginFirst, askAfter } from './steps';

describe('steps that leave what reserves while WeChat’s dialog is open', () => {
  test.each<[string, (stage: Stage) => Attempt]>([
    ['for good', (stage) => (reserve$) => reserve$.pipe(takeUntil(step(stage)))],
    [
      'and fail',
      (stage) => (reserve$) =>
        merge(
          reserve$,
          step(stage).pipe(
            map(() => {
              throw broken;
            }),
          ),
        ),
    ],
    ['and come again', (stage) => (reserve$) => merge(of(0), step(stage)).pipe(switchMap(() => reserve$))],
    [
      'and try again',
      (stage) => (reserve$) =>
        merge(
          reserve$,
          step(stage).pipe(
            map(() => {
              throw broken;
            }),
          ),
        ).pipe(retry(1)),
    ],
  ])('%s: the attempt lasts as long as the dialog, which is one, and what that came to counts (R1, R7)', (_, steps) => {
    const seen: unknown[] = [];
    const flow = withSteps(steps);
    picture(
      `
      tap      -----a---a---b-----------
      step     -------x-----------------
      dialog   ----------------6--------

      calls    (nN)-r-------------------
      stored   ----------------d--------
      outcome  ----------------6--------
      state.a  (lr)-b----------d--------
      state.b  (lr)---------------------
      `,
      {
        flow: (stage) => flow({ ...stage, onError: (error) => seen.push(error) }),
        values: { state: statuses, outcome: outcomes },
      },
    );
  });

  test('with an outcome of their own: it is told once the dialog has closed; what that came to is remembered', () => {
    show(
      `
      tap      -----a-----------
      step     -------x---------
      dialog   ----------6------

      stored   ----------d------
      outcome  ----------T------
      state    (lr)-b----d------
      `,
      (stage) => (reserve$) =>
        race(reserve$, step(stage).pipe(map((): Ended => ({ outcome: { kind: 'timeout', raw: 0 } })))),
    );
  });

  test('with an outcome of their own, and the dialog answers too late: that is remembered all the same (R7)', () => {
    show(
      `
      tap      -----a- 14999ms ------
      step     ------x 14999ms ------
      dialog   ------- 14999ms ---6--

      stored   ------- 14999ms ---d--
      outcome  ------- 14998ms T-----
      state    (lr)-b- 14998ms r---d-
      `,
      (stage) => (reserve$) =>
        race(reserve$, step(stage).pipe(map((): Ended => ({ outcome: { kind: 'timeout', raw: 0 } })))),
    );
  });
});

describe('steps that leave what reserves before the dialog', () => {
  test('for good: none opens, and the attempt is cancelled', () => {
    show(
      `
      tap      a----------
      step     --x--------
      notice   ----n------

      calls    n----------
      outcome  --C--------
      `,
      (stage) => (reserve$) => reserve$.pipe(takeUntil(step(stage))),
    );
  });

  test('for good, and go on with something else: none opens (R3)', () => {
    show(
      `
      tap      a----------
      step     --x--------
      notice   ----n------

      calls    n----------
      outcome  -----------
      `,
      (stage) => (reserve$) => merge(reserve$.pipe(takeUntil(step(stage))), NEVER),
    );
  });

  test('and come again: one opens', () => {
    show(
      `
      tap      a----------
      step     --x--------
      notice   ----n------
      dialog   ------6----

      calls    n---r------
      outcome  ------6----
      `,
      (stage) => (reserve$) => merge(of(0), step(stage)).pipe(switchMap(() => reserve$)),
    );
  });
});

describe('a button that goes while a step lasts (R12)', () => {
  test('before the dialog: no dialog, no outcome; other buttons work', () => {
    show(
      `
      tap      -----a------b---
      gone     -------a--------
      step     ---------x------

      calls    (nN)------------
      outcome  ----------------
      state.a  (lr)-b----------
      state.b  (lr)--------b---
      `,
      loginFirst,
    );
  });

  test('before the dialog, with a step that nobody can stop, like a promise: no dialog either (R3)', () => {
    const promised =
      (stage: Stage): Attempt =>
      (reserve$) =>
        new Observable((subscriber) => {
          // It gives nothing back by which it could be stopped.
          step(stage)
            .pipe(exhaustMap(() => reserve$))
            .subscribe((ended) => subscriber.next(ended));
        });
    show(
      `
      tap      -----a------b---
      gone     -------a--------
      step     ---------x------

      calls    (nN)------------
      outcome  ----------------
      state.b  (lr)--------b---
      `,
      promised,
    );
    show(
      `
      tap      -----a 14999ms -----
      step     ------ 15000ms --x--

      calls    n----- 14999ms -----
      outcome  ------ 14999ms T----
      `,
      promised,
    );
  });

  test('after the dialog: no outcome', () => {
    show(
      `
      tap      -----a----------
      dialog   -------6--------
      gone     ---------a------
      step     -----------x----

      stored   -------d--------
      outcome  ----------------
      `,
      askAfter,
    );
  });

  test('a page that goes: nothing is left', () => {
    show(
      'page     s------u---\n tap      -----a-----\n step     ---------x-\n calls    n----------\n outcome  -------|',
      loginFirst,
    );
    show(
      'page     s------u---\n tap      -----a-----\n outcome  -------|',
      ({ scheduler }) =>
        () =>
          timer(60_000, scheduler).pipe(ignoreElements()),
    );
  });
});
