import { EMPTY, asyncScheduler, catchError, map, merge, of, switchMap, throwError } from 'rxjs';
import type { Failure } from '../../src/streams/failures';
import { after, defaultLimits, dialogTimeout, within } from '../../src/streams/time';
import { picture, type Flow } from '../../src/testing';

/** How long a dialog may stay silent that a tap has brought up; `x` when that is over. */
const flow: Flow = ({ tap$, lifecycle$, limits, scheduler }) => ({
  over$: tap$.pipe(
    switchMap(() => dialogTimeout(lifecycle$, limits, scheduler)),
    map(() => 'x'),
  ),
});

test('a page that never hides waits 15 s (R7)', () => {
  picture(
    `
      tap   --a 14999ms -- 1m -
      over  --- 14999ms x- 1m -
    `,
    { flow },
  );
});

test('while it is hidden there is no limit; once it is back, 3 s are left', () => {
  picture(
    `
      tap   --a-- 60m - 2999ms -- 1m -
      page  s---h 60m s 2999ms -- 1m -
      over  ----- 60m - 2999ms x- 1m -
    `,
    { flow },
  );
});

test('who hides again has all the time again', () => {
  picture(
    `
      tap   --a------ 20s - 2999ms -- 1m -
      page  s---h-s-h 20s s 2999ms -- 1m -
      over  --------- 20s - 2999ms x- 1m -
    `,
    { flow },
  );
});

test('a dialog brought up by a hidden page waits for the show', () => {
  picture(
    `
      page  s-h-- 20s s 2999ms -- 1m -
      tap   ---a- 20s - 2999ms -- 1m -
      over  ----- 20s - 2999ms x- 1m -
    `,
    { flow },
  );
});

test('a page that shows for the first time is not back: it never hid, and waits 15 s (R7)', () => {
  picture(
    `
      tap   -a--- 14999ms - 1m -
      page  ---s- 14999ms - 1m -
      over  -----  14996ms x----- 1m -
    `,
    { flow },
  );
});

test('emits once, and ends', () => {
  const once: Flow = ({ lifecycle$, limits, scheduler }) => ({
    over$: dialogTimeout(lifecycle$, limits, scheduler).pipe(map(() => 'x')),
  });
  picture('page  s-h-s----- 3s -\n over  ------- 2997ms (x|)', { flow: once });
});

test('the limits can be others', () => {
  picture('tap   -a-----\n over  ----x--', { flow, limits: { dialog: 3 } });
  picture('tap   -a------\n page  s-hs----\n over  -----x--', { flow, limits: { back: 2 } });
  picture('tap   -a 60m -\n over  -- 60m -', { flow, limits: { dialog: Infinity } });
  picture('tap   -a-- 60m -\n page  s-hs 60m -\n over  ---- 60m -', { flow, limits: { back: Infinity } });
});

test('the times of the rules', () => {
  expect(defaultLimits).toEqual({ fresh: 300_000, pause: 30_000, notice: 8_000, dialog: 15_000, back: 3_000 });
});

describe('after', () => {
  const wait =
    (ms: number): Flow =>
    ({ scheduler }) => ({ over$: after(ms, scheduler).pipe(map(() => 'x')) });

  test.each([
    [0, '(x|)-'],
    [3, '---(x|)'],
    [2 ** 31 - 1, '------'],
    [Infinity, '--- 9999m -'],
  ])('%p ms', (ms, over) => {
    picture(`over ${over}`, { flow: wait(ms) });
  });
});

test('a limit that is never is never, though a real timer takes a time without end for none at all', () => {
  jest.useFakeTimers();
  const over = jest.fn();
  const waits = after(Infinity, asyncScheduler).subscribe(over);
  jest.advanceTimersByTime(60_000);
  waits.unsubscribe();
  jest.useRealTimers();
  expect(over).not.toHaveBeenCalled();
});

describe('within (R6)', () => {
  /** What becomes of a call that has 3 ms, as drawn: `T` for its timeout. */
  const limited: Flow = ({ row, scheduler }) => ({
    got$: merge(
      row('call'),
      row('fails').pipe(switchMap(() => throwError((): Failure => ({ kind: 'failed', raw: 0 })))),
    ).pipe(
      within(3, scheduler),
      catchError((failure: unknown) => of((failure as Failure).kind)),
    ),
  });
  const values = { got: { F: 'failed', T: 'timeout' } };

  test('an answer in time comes through, and is the only one', () => {
    picture('call --n-m-\n got  --(n|)', { flow: limited, values });
  });

  test('silence is a timeout, and a later answer counts for nothing', () => {
    picture('call -----n\n got  ---(T|)', { flow: limited, values });
  });

  test('a failure stays what it is', () => {
    picture('fails --x\n got  --(F|)', { flow: limited, values });
  });

  test('in no time at all, an answer in the turn of the call is one', () => {
    const prompt: Flow = ({ scheduler }) => ({ got$: merge(of('n'), EMPTY).pipe(within(0, scheduler)) });
    picture('got (n|)', { flow: prompt });
  });
});
