import { Subject, ignoreElements, merge, mergeMap, switchMap, takeUntil, tap, type Observable } from 'rxjs';
import { answered, asFailure, type Answer, type Outcome } from '../../src/streams';
import { orFailure } from '../../src/streams/failure';
import { picture, type Flow } from '../../src/testing';

/** `C` is what RxJS makes of `#`. */
const outcomes: Record<string, Outcome> = {
  6: { kind: 'reserved' },
  7: { kind: 'unreserved' },
  '?': { kind: 'unknown' },
  C: { kind: 'failed', raw: 'error' },
};

/** Answers and patience as drawn, from a tap on, a late one until `over`; what is heard, and `.` for the end, is a row of its own. */
const flow: Flow = ({ row, tap$ }) => {
  const heard$ = new Subject<Outcome>();
  const late$ = new Subject<Observable<unknown>>();
  const answer$ = row<Answer>('answer', { 6: { kind: 'reserved' }, 7: { kind: 'unreserved' } });
  const outcome$ = tap$.pipe(
    switchMap(() =>
      answer$.pipe(
        asFailure(),
        answered(
          row('patience'),
          (outcome) => heard$.next(outcome),
          (answer$) => late$.next(answer$),
        ),
        orFailure<Outcome>(),
        tap({ complete: () => heard$.next({ kind: 'aborted' }) }),
      ),
    ),
  );
  const goOn$ = late$.pipe(
    mergeMap((answer$) => answer$.pipe(takeUntil(row('over')))),
    ignoreElements(),
  );
  return { heard$, outcome$: merge(goOn$, outcome$) };
};
const values = { outcome: outcomes, heard: { ...outcomes, '.': { kind: 'aborted' } } };

test('an answer in time is the outcome, and heard', () => {
  picture(
    `
      tap       a--------
      answer    ---6-----
      patience  -----x---

      outcome   ---6-----
      heard     ---(6.)--
    `,
    { flow, values },
  );
});

test('when patience is over the outcome is unknown, once; an answer that comes later is still heard (R7)', () => {
  picture(
    `
      tap       a--------
      patience  ---x--x--
      answer    -----6---

      outcome   ---?-----
      heard     ---.-6---
    `,
    { flow, values },
  );
});

test('an answer that comes twice counts once', () => {
  picture('answer  ---6--7--\n tap     a--------\n outcome ---6-----\n heard   ---(6.)--', { flow, values });
});

test('a failure is heard too (R5)', () => {
  picture(
    `
      tap       a--------
      answer    ---#-----

      outcome   ---C-----
      heard     ---(C.)--
    `,
    { flow, values },
  );
});

test('when nobody wants it any more, a late answer falls silent (R12)', () => {
  picture(
    `
      tap       a-----------
      patience  ---x--------
      over      -----x------
      answer    -------6----

      outcome   ---?--------
      heard     ---.--------
    `,
    { flow, values },
  );
});
