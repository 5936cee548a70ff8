import {
  BehaviorSubject,
  distinctUntilChanged,
  filter,
  map,
  merge,
  share,
  switchMap,
  take,
  takeUntil,
  type MonoTypeOperatorFunction,
  type Observable,
} from 'rxjs';

/** What a page goes through: it loads, shows, hides (also behind WeChat's dialog), and is gone for good (页面生命周期). */
export type Lifecycle = 'load' | 'show' | 'hide' | 'unload';

/**
 * Merges the lifetimes of a page into one stream.
 *
 * A new subscriber hears where the page stands (`load` until it first shows), then each change, once: clients repeat
 * themselves. What happens while nobody listens is not heard: subscribe before the page first shows, in `onLoad`.
 * Completes with the sources.
 *
 * ```
 * onShow    --s-----s---
 * onHide    ----h-------
 * lifecycle l-s-h---s---
 * ```
 *
 * @example const lifecycle$ = lifecycle(onShow$, onHide$, onUnload$);
 */
export const lifecycle = (
  onShow$: Observable<unknown>,
  onHide$: Observable<unknown>,
  onUnload$: Observable<unknown>,
): Observable<Lifecycle> =>
  merge(
    onShow$.pipe(map((): Lifecycle => 'show')),
    onHide$.pipe(map((): Lifecycle => 'hide')),
    onUnload$.pipe(map((): Lifecycle => 'unload')),
  ).pipe(
    // Each component of a page tells of the same show: were it not for this, so would each to all others.
    distinctUntilChanged(),
    share({ connector: () => new BehaviorSubject<Lifecycle>('load') }),
  );

/**
 * Completes a stream when the page unloads.
 *
 * @example interval$.pipe(untilUnload(lifecycle$))
 */
export const untilUnload = <T>(lifecycle$: Observable<Lifecycle>): MonoTypeOperatorFunction<T> =>
  takeUntil(lifecycle$.pipe(filter((phase) => phase === 'unload')));

/**
 * Holds values back while the page is hidden; the newest comes through on the next show.
 *
 * ```
 * source     --a-----b--c-----
 * lifecycle  s----h--------s--
 * result     --a-----------c--
 * ```
 *
 * @param lifecycle$ tells where the page stands now, then what changes: see `lifecycle`
 */
export const whileVisible = <T>(lifecycle$: Observable<Lifecycle>): MonoTypeOperatorFunction<T> =>
  switchMap((value) =>
    lifecycle$.pipe(
      filter((phase) => phase !== 'hide' && phase !== 'unload'),
      take(1),
      map(() => value),
    ),
  );
