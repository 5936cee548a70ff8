import { map, race, share, tap, type Observable, type OperatorFunction } from 'rxjs';
import { orFailure } from './failure';
import type { Answer, Outcome } from './outcome';

/**
 * Waits for an answer of the client as long as there is patience with it, then says `unknown`; an answer that comes
 * later is still heard (R7).
 *
 * Emits one outcome and completes. Never errors: a failure is an outcome too (R5).
 *
 * ```
 * answer     --------------6|
 * patience   ---------(x|)
 * outcome    ---------(?|)
 * hear       --------------6
 * ```
 *
 * @param patience$ emits once the patience is over, and completes
 * @param hear gets the answer, in time or late
 * @param goOn gets the answer that is still to come when patience is over: hear it by subscribing in that same turn
 */
export const answered =
  (
    patience$: Observable<unknown>,
    hear: (outcome: Outcome) => void,
    goOn: (late$: Observable<Outcome>) => void,
  ): OperatorFunction<Answer, Outcome> =>
  (source$) => {
    const answer$ = source$.pipe(orFailure<Outcome>(), tap(hear), share());
    return race(
      answer$,
      patience$.pipe(
        map((): Outcome => {
          goOn(answer$);
          return { kind: 'unknown' };
        }),
      ),
    );
  };
