import { NEVER, filter, map, switchMap, take, takeUntil, type Observable } from 'rxjs';
import { untilUnload, type Lifecycle } from './lifecycle';
import type { Outcome } from './outcome';
import { each } from './store';

/** The states of buttons, as far as toasts are concerned. */
interface Told {
  readonly outcome?: Outcome | undefined;
  readonly button?: { readonly gone$: Observable<unknown> };
}

const hasOutcome = <S extends Told>(state: S): state is S & { readonly outcome: Outcome } =>
  state.outcome !== undefined;

/**
 * The toasts that the states of a page call for (提示).
 *
 * Emits what `tell` makes of an outcome, where that is not empty, once the user can see it: at once, or on the next
 * show; the newest replaces one that still waits (R8), and none waits for a button that is gone (R12). Completes with the
 * states, or when the page unloads.
 *
 * ```
 * state$     --6-----3--7-----
 * lifecycle  s----h--------s--
 * toast      --6-----------7--
 * ```
 *
 * @param tell what it throws ends the stream
 * @param goneOf when a toast is not to wait any more, if not when its button goes
 * @example toasts(state$, lifecycle$, ({ outcome }) => chinese.outcome[outcome.kind])
 */
export const toasts = <S extends Told, T>(
  state$: Observable<S>,
  lifecycle$: Observable<Lifecycle>,
  tell: (state: S & { readonly outcome: Outcome }) => T | undefined,
  goneOf = ({ button }: S): Observable<unknown> => button?.gone$ ?? NEVER,
): Observable<T> =>
  state$.pipe(
    each((state) => {
      const toast = hasOutcome(state) ? tell(state) : undefined;
      return toast ? [{ toast, gone$: goneOf(state) }] : [];
    }),
    switchMap(({ toast, gone$ }) =>
      lifecycle$.pipe(
        filter((phase) => phase !== 'hide'),
        take(1),
        map(() => toast),
        takeUntil(gone$),
      ),
    ),
    untilUnload(lifecycle$),
  );
