import type { Observable } from 'rxjs';

/** One call of the page to `wx`. `at` is ms on the scheduler's clock. */
export interface Call {
  readonly api: string;
  readonly args: readonly unknown[];
  readonly at: number;
}

/** The two ways to answer: to `success` (or, for a call without callbacks, its result), or to `fail` (it throws). */
export type Reply = { readonly success: unknown } | { readonly fail: unknown };

/**
 * Says how one call is answered, instead of the client's own mind; `undefined` leaves the call to the client.
 *
 * An observable that never emits is silence; two values answer twice; `of(…)` answers in the same turn; an error is
 * thrown by the call itself, or, once the call has returned, reported to `error$`.
 */
export type Answer = (call: Call) => Observable<Reply> | undefined;
