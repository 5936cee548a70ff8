import * as rxjs from 'rxjs';
import { take, tap } from 'rxjs';
import * as streams from '../../src/streams';
import type { Attempt } from '../../src/streams';
import { liveFlow, picture, type Flow, type PictureOptions, type Stage } from '../../src/testing';
import { examplesOf, run } from './pages';

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
}

const failed = new Error('step:fail');

/** What the functions of `wx` in the recipes succeed with: the letters of their rows; `x` is a failure. */
const answers: Readonly<Record<string, object>> = {
  y: { code: 'code', statusCode: 200, data: 'token', confirm: true },
  e: { statusCode: 500, data: 'an error page' },
  n: { confirm: false },
};

/** A function of `wx` whose answers are drawn in a row of its name; it tells of its calls. */
const drawn = ({ row }: Stage, name: string, told$: rxjs.Subject<string>): ((callbacks: Callbacks) => void) => {
  const answer$ = row(name).pipe(take(1));
  return ({ success, fail }: Callbacks): void => {
    told$.next(name);
    answer$.subscribe((letter) => (letter === 'x' ? fail?.(failed) : success?.(answers[letter])));
  };
};

/** Letters of the row `asks`: what the steps have called. */
const asks = { l: 'login', q: 'request', s: 'requestSubscribeMessage', m: 'showModal' };

/** This library's own flow, with the steps that a page exports under a name. */
const withSteps =
  (page: string, name: string, isBroken = false): Flow =>
  (stage) => {
    const told$ = new rxjs.Subject<string>();
    const broken = (): never => {
      throw failed;
    };
    const functions = Object.values(asks).map((step) => [step, isBroken ? broken : drawn(stage, step, told$)] as const);
    const wx = Object.fromEntries(functions);
    const code = examplesOf(page).find((example) => example.includes(`export const ${name}:`));
    const modules: Readonly<Record<string, unknown>> = { rxjs, 'rx-channels-live/streams': streams };
    const attempt = run(code ?? '', (path) => modules[path], { wx })[name] as Attempt;
    const button$ = stage.button$.pipe(tap((button) => Object.assign(button, { attempt })));
    const stored$ = new rxjs.Subject<string>();
    const setStorageSync = (): void => stored$.next('d');
    return { ...liveFlow({ ...stage, button$, wx: { ...stage.wx, setStorageSync } }), asks$: told$, stored$ };
  };

describe.each(['docs/recipes.md', 'docs/recipes.zh-CN.md'])('the steps in %s', (page) => {
  const show = (name: string, rows: string, isBroken?: boolean): void => {
    const options: PictureOptions = {
      flow: withSteps(page, name, isBroken),
      values: { asks, error: { e: failed } },
    };
    picture(rows, options);
  };

  describe('log in first', () => {
    test('the button is busy from the tap to the dialog’s end, and other taps are dropped (R1)', () => {
      show(
        'loginFirst',
        `
        tap      -----a-b-a---b-a-------
        login    --------y--------------
        request  -----------y-----------
        dialog   -----------------6-----

        asks     -----l--q--------------
        calls    (nN)-------r-----------
        state.a  (lr)-b-----------d-----
        state.b  (lr)-------------------
        toast    -----------------6-----
        `,
      );
    });

    test('who has logged in sees the dialog in the turn of the tap (R2)', () => {
      show(
        'loginFirst',
        `
        tap      -----a-----a---
        login    ------y--------
        request  -------y-------
        dialog   --------5-----6

        asks     -----lq--------
        calls    n------r---r---
        `,
      );
    });

    test('who leaves the page meanwhile gets no dialog (R12)', () => {
      show(
        'loginFirst',
        `
        tap      -----a-----------
        gone     -------a---------
        login    ---------y-------
        request  -----------y-----

        asks     -----l-----------
        calls    n----------------
        outcome  -----------------
        `,
      );
    });
  });

  describe('ask for a subscribe message afterwards', () => {
    test('the button is busy until that is answered, and the toast waits for it (R1)', () => {
      show(
        'subscribeAfter',
        `
        tap                      -----a---a-b----a---
        dialog                   -------6------------
        requestSubscribeMessage  -------------y------

        asks                     -------s------------
        stored                   -------d------------
        calls                    (nN)-r----------r---
        state.a                  (lr)-b-------d--b---
        state.b                  (lr)----------------
        toast                    -------------6------
        `,
      );
    });

    test('who has not reserved is not asked', () => {
      show(
        'subscribeAfter',
        `
        tap      -----a----
        dialog   -------5--

        asks     ----------
        outcome  -------5--
        `,
      );
    });

    test.each([
      ['fails', 'x', 'e'],
      ['is refused', 'n', '-'],
    ])('what the dialog came to stays so if that %s (R13)', (_, answer, error) => {
      show(
        'subscribeAfter',
        `
        tap                      -----a---------a---
        dialog                   -------6-----------
        requestSubscribeMessage  ----------${answer}--------

        outcome                  ----------6--------
        toast                    ----------6--------
        error                    ----------${error}--------
        state                    (lr)-b----d----b---
        `,
      );
    });

    test('or stays silent for as long as a dialog may (R7, R13)', () => {
      show(
        'subscribeAfter',
        `
        tap      -----a-- 14999ms --a
        dialog   -------6 14999ms ---

        stored   -------d 14999ms ---
        outcome  -------- 14999ms 6--
        state    (lr)-b-- 14999ms d-b
        error    -------- 14999ms ---
        `,
      );
    });

    test('or is thrown (R13)', () => {
      show(
        'subscribeAfter',
        `
        tap      -----a-----a--
        dialog   -------6------

        outcome  -------6------
        error    -------e------
        state    (lr)-b-d---b--
        `,
        true,
      );
    });

    test('who leaves the page meanwhile hears nothing, and has reserved (R10, R12)', () => {
      show(
        'subscribeAfter',
        `
        tap                      -----a-----------
        dialog                   -------6---------
        gone                     ---------a-------
        requestSubscribeMessage  -----------y-----

        stored                   -------d---------
        outcome                  -----------------
        toast                    -----------------
        `,
      );
    });
  });

  describe('ask for a confirmation first', () => {
    test('who says yes gets the dialog; the button is busy from the tap on (R1)', () => {
      show(
        'confirmFirst',
        `
        tap        -----a-b-a---------
        showModal  ---------y---------
        dialog     ------------6------

        asks       -----m-------------
        calls      (nN)-----r---------
        state.a    (lr)-b------d------
        `,
      );
    });

    test('who says no has cancelled: no dialog, no toast, no error; the next tap asks again', () => {
      show(
        'confirmFirst',
        `
        tap        -----a-----a---
        showModal  --------n------

        asks       -----m-----m---
        calls      n--------------
        outcome    --------C------
        toast      ---------------
        error      ---------------
        state      (lr)-b--r--b---
        `,
      );
    });

    test('who leaves the page meanwhile gets no dialog (R12)', () => {
      show(
        'confirmFirst',
        `
        page       s------u-----
        tap        -----a-------
        showModal  ----------y--

        calls      n------------
        outcome    -------|
        `,
      );
    });
  });

  test('a login that the server answers with an error is none: the next tap logs in again', () => {
    show(
      'loginFirst',
      `
      tap       -----a-------a--------
      login     -------y-------y------
      request   ---------e------------
      dialog    -----------5----------

      asks      -----l-q-----l-q------
      calls     n--------r------------
      `,
    );
  });

  describe.each([
    ['loginFirst', 'login', 'l'],
    ['confirmFirst', 'showModal', 'm'],
  ])('a step before the dialog that goes wrong: %s', (name, step, letter) => {
    test('it fails: so does the attempt, onError hears, and the next tap works (R13)', () => {
      show(
        name,
        `
        tap       -----a-----a---
        ${step}   -------x-------

        asks      -----${letter}-----${letter}---
        calls     n--------------
        outcome   -------F-------
        toast     -------F-------
        error     -------e-------
        state     (lr)-b-r---b---
        `,
      );
    });

    test('it is thrown (R13)', () => {
      show(
        name,
        `
        tap      -----a-----a-----
        calls    n----------------
        outcome  -----F-----F-----
        error    -----e-----e-----
        state    (lr)-(br)--(br)--
        `,
        true,
      );
    });

    test('it stays silent: timeout after as long as a dialog may (R7, R13)', () => {
      show(
        name,
        `
        tap      -----a 14999ms --a
        calls    n----- 14999ms ---
        outcome  ------ 14999ms T--
        toast    ------ 14999ms T--
        state    (lr)-b 14999ms r-b
        `,
      );
    });

    test('but not while it covers the page; then it has 3 s (R7)', () => {
      show(
        name,
        `
        page     s-----h 10m s 2999ms --
        tap      -----a- 10m - 2999ms --
        outcome  ------- 10m - 2999ms T-
        `,
      );
    });
  });
});
