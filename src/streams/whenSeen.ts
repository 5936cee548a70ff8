import { filter, map, switchMap, take, type MonoTypeOperatorFunction, type Observable } from 'rxjs';
import type { Lifecycle } from './lifecycle';

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
export const whenSeen = <T>(lifecycle$: Observable<Lifecycle>): MonoTypeOperatorFunction<T> =>
  switchMap((value) =>
    lifecycle$.pipe(
      filter((phase) => phase !== 'hide' && phase !== 'unload'),
      take(1),
      map(() => value),
    ),
  );
