import { map, switchMap } from 'rxjs';
import { patience } from '../../src/streams';
import { picture, type Flow } from '../../src/testing';

/** The patience with a dialog that a tap has brought up; `x` when it is over. */
const flow: Flow = ({ tap$, lifecycle$, limits, scheduler }) => ({
  over$: tap$.pipe(
    switchMap(() => patience(lifecycle$, limits, scheduler)),
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

test('the limits can be others', () => {
  picture('tap   -a-----\n over  ----x--', { flow, limits: { dialog: 3 } });
  picture('tap   -a------\n page  s-hs----\n over  -----x--', { flow, limits: { back: 2 } });
});
