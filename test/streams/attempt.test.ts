import {
  EMPTY,
  NEVER,
  Observable,
  Subject,
  concat,
  concatMap,
  delay,
  exhaustMap,
  filter,
  firstValueFrom,
  forkJoin,
  ignoreElements,
  lastValueFrom,
  map,
  merge,
  mergeMap,
  of,
  partition,
  race,
  retry,
  switchMap,
  take,
  takeUntil,
  throwError,
  timer,
} from 'rxjs';
import { reservation, toasts, type Attempt, type Ended } from '../../src/streams';
import { withOwnSteps } from '../../src/streams/attempt';
import { outcomes, picture, statuses, type Flow, type PictureOptions, type Stage } from '../../src/testing';
import { accountsOf, servicesOf } from './flow';

/** A page whose attempts have steps of their own, which may follow rows of their own; `stored` is what is remembered. */
const withSteps =
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

const show = (rows: string, steps: (stage: Stage) => Attempt, options: PictureOptions = {}): void => {
  const values = { state: statuses, outcome: outcomes, toast: outcomes, error: { e: broken }, ...options.values };
  picture(rows, { ...options, flow: withSteps(steps), values });
};

const broken = new Error('broken');
/** A step of the caller's: the letters of a row. */
const step = ({ row }: Stage, name = 'step'): Observable<string> => row(name).pipe(take(1));

/** Steps as a caller would write them. */
const loginFirst =
  (stage: Stage): Attempt =>
  (reserve$) =>
    step(stage).pipe(exhaustMap(() => reserve$));
const askAfter =
  (stage: Stage): Attempt =>
  (reserve$) =>
    reserve$.pipe(
      concatMap((ended) => (ended.outcome.kind === 'reserved' ? step(stage).pipe(map((): Ended => ended)) : of(ended))),
    );

describe('steps before the dialog', () => {
  test('a login first: the dialog opens when it is done, and the button is busy from the tap on (R1)', () => {
    show(
      `
      tap      -----a-------------
      step     --------x----------
      dialog   -----------6-------

      calls    n-------r----------
      state    (lr)-b-----d-------
      outcome  -----------6-------
      error    -------------------
      `,
      loginFirst,
    );
  });

  test('taps meanwhile are dropped, on this button and any other (R1)', () => {
    show(
      `
      tap      -----a-a-b---------
      step     ------------x------
      dialog   --------------6----

      calls    (nN)--------r------
      state.a  (lr)-b--------d----
      state.b  (lr)---------------
      `,
      loginFirst,
    );
  });

  test('a confirmation that is refused: the attempt is cancelled, no dialog, nothing told', () => {
    show(
      `
      tap      -----a-----a-------
      step     -------n-----y-----
      dialog   --------------6----

      calls    n------------r-----
      state    (lr)-b-r---b--d----
      outcome  -------C------6----
      `,
      (stage) => (reserve$) => step(stage).pipe(concatMap((answer) => (answer === 'y' ? reserve$ : EMPTY))),
    );
  });

  test('that fails ends the attempt as failed; onError hears; the next tap works (R13)', () => {
    show(
      `
      tap      -----a-----a--
      step     -------x------

      calls    n-------------
      outcome  -------F------
      toast    -------F------
      error    -------e------
      state    (lr)-b-r---b--
      `,
      (stage) => () => step(stage).pipe(mergeMap(() => throwError(() => broken))),
    );
  });

  test('that stays silent for as long as a dialog may ends the attempt as timeout (R7)', () => {
    show(
      `
      tap      -----a 14999ms --a
      dialog   ------ 14999ms ---

      calls    n----- 14999ms ---
      outcome  ------ 14999ms T--
      state    (lr)-b 14999ms r-b
      error    ------ 14999ms ---
      `,
      () => () => NEVER,
    );
  });

  test('has no limit while the page is hidden, and 3 s once it is back (R7)', () => {
    show(
      `
      page     s-----h 10m s 2999ms --
      tap      -----a- 10m - 2999ms --

      outcome  ------- 10m - 2999ms T-
      `,
      () => () => NEVER,
    );
  });

  test('its time is not the dialog’s: each has its own', () => {
    show(
      `
      tap      -----a 14s - 14s 999ms --
      step     ------ 14s x 14s 999ms --

      calls    n----- 14s r 14s 999ms --
      outcome  ------ 14s - 14s 999ms ?-
      `,
      loginFirst,
    );
  });

  test('nor is it that of the call for the notice, which has its own', () => {
    show(
      `
      tap      -----a- 9999ms - 5999ms ----
      step     ------- 9999ms x 5999ms ----
      notice   ------- 9999ms - 5999ms n---
      dialog   ------- 9999ms - 5999ms --6-

      calls    n------ 9999ms - 5999ms r---
      outcome  ------- 9999ms - 5999ms --6-
      `,
      loginFirst,
      { limits: { notice: 60_000 } },
    );
  });

  test('that throws at once is a failure, and no more (R13)', () => {
    show(
      `
      tap      -----a-----a-----
      error    -----e-----e-----
      outcome  -----F-----F-----
      state    (lr)-(br)--(br)--
      calls    n----------------
      `,
      () => () => {
        throw broken;
      },
    );
  });
});

describe('steps after the dialog', () => {
  test('asking for a subscribe message after it: the button is busy until then (R1), the toast comes at the end', () => {
    show(
      `
      tap      -----a---a-b----a--
      dialog   -------6-----------
      step     -------------x-----

      calls    (nN)-r----------r--
      stored   -------d-----------
      state.a  (lr)-b-------d--b--
      outcome  -------------6-----
      toast    -------------6-----
      `,
      askAfter,
    );
  });

  test('only where they are called for', () => {
    show('tap     -----a---\n dialog  -------5-\n outcome -------5-\n state   (lr)-b-r-', askAfter);
  });

  test.each<[string, (stage: Stage) => (ended: Ended) => Observable<Ended>, string]>([
    ['fails', (stage) => () => step(stage).pipe(mergeMap(() => throwError(() => broken))), 'e'],
    ['completes without a word', (stage) => () => step(stage).pipe(ignoreElements()), '-'],
  ])('one that %s leaves what the dialog came to: it counts, and is remembered', (_, after, error) => {
    show(
      `
      tap      -----a----------
      dialog   -------6--------
      step     ----------x-----

      stored   -------d--------
      outcome  ----------6-----
      state    (lr)-b----d-----
      error    ----------${error}-----
      `,
      (stage) => (reserve$) => reserve$.pipe(concatMap(after(stage))),
    );
  });

  test('one that stays silent leaves what the dialog came to, after as long as a dialog may (R7)', () => {
    show(
      `
      tap      -----a-- 14999ms --
      dialog   -------6 14999ms --

      stored   -------d 14999ms --
      outcome  -------- 14999ms 6-
      state    (lr)-b-- 14999ms d-
      error    -------- 14999ms --
      `,
      () => (reserve$) => reserve$.pipe(concatMap(() => NEVER)),
    );
  });

  test('what the dialog failed with is passed on like any other outcome (R5)', () => {
    show(
      `
      tap      -----a---------
      dialog   -------F-------
      step     ----------x----

      outcome  ----------F----
      error    ---------------
      `,
      (stage) => (reserve$) => reserve$.pipe(concatMap((ended) => step(stage).pipe(map(() => ended)))),
    );
  });

  /** A step that takes 2 s, whatever the dialog came to. */
  const slowly =
    ({ scheduler }: Stage): Attempt =>
    (reserve$) =>
      reserve$.pipe(delay(2000, scheduler));

  test('one that follows a dialog which was given up opens no second one; the late answer counts all the same (R3, R7)', () => {
    show(
      `
      tap      -----a 14999ms - 1999ms ----
      dialog   ------ 14999ms - 1999ms --6-

      calls    n----r 14999ms - 1999ms ----
      outcome  ------ 14999ms - 1999ms ?---
      stored   ------ 14999ms - 1999ms --d-
      `,
      slowly,
    );
  });

  test('so does an answer that comes during the step (R7)', () => {
    show(
      `
      tap      -----a 14999ms ---- 1996ms --
      dialog   ------ 14999ms --6- 1996ms --

      calls    n----r 14999ms ---- 1996ms --
      outcome  ------ 14999ms ---- 1996ms ?-
      stored   ------ 14999ms ---- 1996ms d-
      `,
      slowly,
    );
  });
});

describe('whatever a step gives (R13)', () => {
  test.each<[string, () => unknown]>([
    ['nothing', () => of(undefined)],
    ['a text', () => of('reserved')],
    ['an outcome in no envelope', () => of({ kind: 'reserved' })],
    ['an outcome without a kind', () => of({ outcome: {} })],
    ['an outcome of a kind that there is not', () => of({ outcome: { kind: 'banana' } })],
    ['an outcome of no kind of ours', () => of({ outcome: { kind: '__proto__' } })],
    ['what is no stream', () => undefined],
    ['a number', () => 5],
  ])('%s: failed, and onError is told what it may be', (_, attempt) => {
    const seen: unknown[] = [];
    const flow = withSteps(() => attempt as Attempt);
    picture('tap     -----a---\n outcome -----F---\n state   (lr)-(br)', {
      flow: (stage) => flow({ ...stage, onError: (error) => seen.push(error) }),
      values: { state: statuses, outcome: outcomes },
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toBeInstanceOf(TypeError);
  });

  test('rubbish after the dialog leaves what that came to', () => {
    show(
      'tap     -----a---\n dialog  -------6-\n outcome -------6-\n state   (lr)-b-d-\n calls   n----r---',
      () => (reserve$) => reserve$.pipe(map(() => 'rubbish' as unknown as Ended)),
    );
  });

  test('an outcome of its own is the outcome', () => {
    show(
      'tap     -----a-----\n step    -------x---\n outcome -------A---\n toast   -------A---\n calls   n----------\n error   -----------',
      (stage) => () => step(stage).pipe(map((): Ended => ({ outcome: { kind: 'not-associated', raw: 0 } }))),
    );
  });

  test.each<[string, Attempt]>([
    ['merge', (reserve$) => merge(reserve$, reserve$)],
    ['concat', (reserve$) => concat(reserve$.pipe(ignoreElements()), reserve$)],
    ['forkJoin', (reserve$) => forkJoin([reserve$, reserve$]).pipe(map(([ended]) => ended))],
    [
      'partition',
      (reserve$) =>
        merge(
          ...partition(reserve$, ({ outcome }) => outcome.kind === 'reserved').map((side$) => side$.pipe(delay(0))),
        ),
    ],
  ])('one tap opens one dialog, also where what reserves is subscribed to twice: %s (R1)', (_, steps) => {
    show(
      'tap     -----a-----a\n dialog  -------6----\n calls   n----r-----r\n outcome -------6----\n error   ------------',
      () => steps,
    );
  });

  test('what comes after the first is not heard', () => {
    show(
      'tap     -----a-----\n dialog  -------6---\n outcome -------6---\n error   -----------',
      () => (reserve$) => merge(reserve$, reserve$.pipe(ignoreElements())).pipe(concatMap((ended) => of(ended, ended))),
    );
  });

  test('who leaves the dialog alone and stays silent does not lock the button (R7)', () => {
    show(
      `
      tap      -----a- 29998ms --a
      step     ------x 29998ms ---

      calls    n----r- 29998ms --r
      outcome  ------- 29998ms ?--
      state    (lr)-b- 29998ms r-b
      `,
      (stage) => (reserve$) => merge(reserve$.pipe(takeUntil(step(stage))), NEVER),
    );
  });
});

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

test('steps may be a promise', async () => {
  const steps = { isOpen$: of(false), silence$: NEVER };
  const ended: Ended = { outcome: { kind: 'reserved' } };
  const asPromise: Attempt = (reserve$) => firstValueFrom(reserve$, { defaultValue: ended });
  const ended$ = withOwnSteps(asPromise, of(ended), { account: 'sphA' }, steps, jest.fn());
  await expect(lastValueFrom(ended$, { defaultValue: undefined })).resolves.toEqual(ended);
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

describe('a button’s own steps', () => {
  test('go before those of the page', () => {
    const own: Flow = (stage) => {
      const attempt: Attempt = () => of<Ended>({ outcome: { kind: 'not-associated', raw: 0 } });
      const button$ = stage.button$.pipe(
        map((button) => (button.letter === 'a' ? Object.assign(button, { attempt }) : button)),
      );
      return withSteps(() => () => EMPTY)({ ...stage, button$ });
    };
    picture('tap     -----a---b-\n outcome -----A---C-', { flow: own, values: { outcome: outcomes } });
  });

  test('are told of the button', () => {
    const seen: string[] = [];
    show('tap -----a---b-\n outcome -----C---C-', () => (_reserve$, { account }) => {
      seen.push(account);
      return EMPTY;
    });
    expect(seen).toEqual(['sphA', 'sphB']);
  });
});
