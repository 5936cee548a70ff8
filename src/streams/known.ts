import type { Failure } from './failure';
import type { Live } from './live';
import type { Notice } from './notice';

/** What is known of an account: nothing yet, its notice, that it is live, that there is nothing, or why we cannot know. */
export type Known =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly reserved: boolean; readonly at: number }
  | { readonly kind: 'live'; readonly live: Live; readonly at: number }
  | { readonly kind: 'none'; readonly liveAsked: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

/**
 * Whether what is known still holds at `now`: for `fresh` ms, and a notice until its live starts (R2). What has to be
 * asked again at the next chance does not. Clocks jump: what comes from the future is not fresh for ever.
 */
export const isFresh = (known: Known, now: number, fresh: number): boolean =>
  'at' in known &&
  Math.abs(now - known.at) < fresh &&
  !(known.kind === 'notice' && (known.notice.startTime ?? Infinity) <= now);
