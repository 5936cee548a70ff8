import {
  EMPTY,
  NEVER,
  concatMap,
  delay,
  firstValueFrom,
  identity,
  ignoreElements,
  lastValueFrom,
  map,
  mergeMap,
  of,
  throwError,
  type Observable,
} from 'rxjs';
import type { Attempt, Ended } from '../../src/streams';
import { withOwnSteps } from '../../src/streams/attempt';
import { outcomes, picture, type Flow, type Stage } from '../../src/testing';
import { withSteps, show, broken, step, loginFirst, askAfter } from './steps';

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

  test('that end after the user has left open no dialog, and the attempt is cancelled; that end when the user is back open it (R3)', () => {
    show(
      `
      tap      -----a---------a------
      page     s------h---s----h-s---
      step     ---------x---------x--
      dialog   --------------------6-

      calls    n------------------r--
      outcome  ---------C----------6-
      state    (lr)-b---r-----b----d-
      `,
      loginFirst,
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

  test('nor does it begin while the notice is on its way, whoever hides and shows the page meanwhile', () => {
    show(
      `
      page     s------h-s 3999ms ---
      tap      -----a---- 3999ms ---
      notice   ---------- 3999ms n--

      calls    n--------- 3999ms r--
      outcome  ---------- 3999ms ---
      `,
      () => (reserve$) => reserve$,
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

  test('one that begins behind the dialog, on a page that is still hidden, has its time from the show on (R7)', () => {
    show(
      `
      page     s------h---s 14999ms --
      tap      -----a------ 14999ms --
      dialog   ---------6-- 14999ms --

      stored   ---------d-- 14999ms --
      outcome  ------------ 14999ms 6-
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

test('steps may be a promise', async () => {
  const steps = { isOpen$: of(false), silence: () => NEVER, ifVisible: identity };
  const ended: Ended = { outcome: { kind: 'reserved' } };
  const asPromise: Attempt = (reserve$) => firstValueFrom(reserve$, { defaultValue: ended });
  const ended$ = withOwnSteps(asPromise, of(ended), { account: 'sphA' }, steps, jest.fn());
  await expect(lastValueFrom(ended$, { defaultValue: undefined })).resolves.toEqual(ended);
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
