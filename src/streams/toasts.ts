import { filter, map, type Observable } from 'rxjs';
import { untilUnload, type Lifecycle } from './lifecycle';
import type { Outcome } from './outcome';
import { whenSeen } from './whenSeen';

/**
 * The toasts that the states of a page call for (提示).
 *
 * Emits what `tell` makes of an outcome, where that is not empty, once the user can see it: at once, or on the next
 * show; the newest replaces one that still waits (R8). Completes with the states, or when the page unloads.
 *
 * ```
 * state$     --6-----3--7-----
 * lifecycle  s----h--------s--
 * toast      --6-----------7--
 * ```
 *
 * @param tell what it throws ends the stream
 * @example toasts(state$, lifecycle$, ({ outcome }) => chinese.outcome[outcome.kind])
 */
export const toasts = <S extends { readonly outcome?: Outcome | undefined }, T>(
  state$: Observable<S>,
  lifecycle$: Observable<Lifecycle>,
  tell: (state: S & { readonly outcome: Outcome }) => T | undefined,
): Observable<T> =>
  state$.pipe(
    filter((state): state is S & { readonly outcome: Outcome } => state.outcome !== undefined),
    map(tell),
    filter((toast): toast is T => Boolean(toast)),
    whenSeen(lifecycle$),
    untilUnload(lifecycle$),
  );
