import { NEVER, switchMap, take, timer, type Observable, type SchedulerLike } from 'rxjs';
import type { Lifecycle } from './lifecycle';
import type { Limits } from './limits';

/**
 * How long a dialog may stay silent (R7): emits once the patience with it is over, and completes.
 *
 * A page that never hides waits `limits.dialog` ms. While it is hidden, behind the dialog, there is no limit. Once it is
 * back, `limits.back` ms are left.
 *
 * ```
 * lifecycle  s-----h------------s
 * patience   -------------------3s x
 * ```
 *
 * @param lifecycle$ tells where the page stands now, then what changes: see `lifecycle`
 */
export const patience = (
  lifecycle$: Observable<Lifecycle>,
  limits: Limits,
  scheduler: SchedulerLike,
): Observable<unknown> =>
  lifecycle$.pipe(
    switchMap((phase, changes) =>
      phase === 'hide' ? NEVER : timer(changes === 0 ? limits.dialog : limits.back, scheduler),
    ),
    take(1),
  );
