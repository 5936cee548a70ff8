import { map, race, share, take, takeUntil, tap, type Observable, type OperatorFunction } from 'rxjs';
import { orFailure } from './failure';
import type { Answer, Outcome } from './outcome';

/**
 * Waits for an answer of the client as long as there is patience with it, then says `unknown`; an answer that comes
 * later is still heard (R7).
 *
 * Emits one outcome and completes. Never errors: a failure is an outcome too (R5).
 *
 * ```
 * answer     --------------6
 * patience   ---------x
 * outcome    ---------(?|)
 * hear       --------------6
 * ```
 *
 * @param patience$ emits once the patience is over
 * @param hear gets the answer, in time or late
 * @param over$ emits when nobody wants the answer any more
 */
export const answered =
  (
    patience$: Observable<unknown>,
    hear: (outcome: Outcome) => void,
    over$: Observable<unknown>,
  ): OperatorFunction<Answer, Outcome> =>
  (answer$) =>
    race(
      answer$.pipe(orFailure(), tap(hear), takeUntil(over$), share({ resetOnRefCountZero: false })),
      patience$.pipe(map((): Outcome => ({ kind: 'unknown' }))),
    ).pipe(take(1));
