import { map, merge, share, take, tap, type MonoTypeOperatorFunction, type Observable } from 'rxjs';
import type { Answer, Outcome } from './outcome';

/**
 * Waits for an answer of the client as long as there is patience with it, then says `unknown`; an answer that comes
 * later is still heard (R7).
 *
 * Emits one answer and completes. Errors with the `Failure` that came instead of one, in time.
 *
 * ```
 * answer     --------------6
 * patience   ---------x
 * outcome    ---------(?|)
 * hear       --------------6
 * ```
 *
 * @param patience$ emits once the patience is over
 * @param hear gets the answer or the failure, in time or late
 * @param keepHearing gets the answer that is still to come when patience is over, to be subscribed to in that same turn
 */
export const answered =
  (
    patience$: Observable<unknown>,
    hear: (outcome: Outcome) => void,
    keepHearing: (late$: Observable<unknown>) => void,
  ): MonoTypeOperatorFunction<Answer> =>
  (source$) => {
    const answer$ = source$.pipe(tap<Answer>({ next: hear, error: hear }), share());
    return merge(
      answer$,
      patience$.pipe(
        tap(() => keepHearing(answer$)),
        map((): Answer => ({ kind: 'unknown' })),
      ),
    ).pipe(take(1));
  };
