import {
  NEVER,
  distinctUntilChanged,
  map,
  merge,
  mergeMap,
  switchMap,
  take,
  throwError,
  timer,
  type MonoTypeOperatorFunction,
  type Observable,
  type SchedulerLike,
} from 'rxjs';
import type { Failure } from './failures';
import type { Lifecycle } from './lifecycle';

/** The times that the rules set, in ms; `Infinity` is never. */
export interface Limits {
  /** How long a notice is fresh (R2). */
  readonly fresh: number;
  /** The least time between two questions about an account in the background (R2), not below a second. */
  readonly pause: number;
  /** How long a call for notices may stay silent (R6). */
  readonly notice: number;
  /** How long a dialog, or a step of the caller's own, may stay silent on a page that never hid (R7). */
  readonly dialog: number;
  /** How long it may stay silent once the page is back (R7). */
  readonly back: number;
}

/** The times of the rules: 5 minutes, 30, 8, 15 and 3 seconds. */
export const defaultLimits: Limits = { fresh: 300_000, pause: 30_000, notice: 8_000, dialog: 15_000, back: 3_000 };

/** Emits once, after `ms`; never where that is `Infinity`, which a timer would take for 'at once'. */
export const after = (ms: number, scheduler: SchedulerLike): Observable<unknown> =>
  ms < Infinity ? timer(ms, scheduler) : NEVER;

/** Lets the one value of a call through; errors with the failure `timeout` where none comes within `ms` (R6). */
export const within =
  <T>(ms: number, scheduler: SchedulerLike): MonoTypeOperatorFunction<T> =>
  (call$) =>
    merge(
      call$,
      after(ms, scheduler).pipe(mergeMap(() => throwError((): Failure => ({ kind: 'timeout', raw: undefined })))),
    ).pipe(take(1));

/**
 * How long a dialog may stay silent (R7): emits once the time is over, and completes.
 *
 * A page that never hides waits `limits.dialog` ms. While it is hidden, behind the dialog, there is no limit. Once it is
 * back, `limits.back` ms are left.
 *
 * ```
 * lifecycle       s-----h------------s
 * dialogTimeout   -------------------3s x
 * ```
 *
 * @param lifecycle$ tells where the page stands now, then what changes: see `lifecycle`
 */
export const dialogTimeout = (
  lifecycle$: Observable<Lifecycle>,
  limits: Limits,
  scheduler: SchedulerLike,
): Observable<unknown> =>
  lifecycle$.pipe(
    map((phase) => phase === 'hide'),
    // A page that shows for the first time is not back.
    distinctUntilChanged(),
    switchMap((isHidden, changes) =>
      isHidden ? NEVER : after(changes === 0 ? limits.dialog : limits.back, scheduler),
    ),
    take(1),
  );
