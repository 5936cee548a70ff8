import type { Failure } from './failure';

/** What each `state` of `wx.reserveChannelsLive` means, by its number. */
export const outcomeOfState = {
  1: 'live-declined',
  2: 'live-entered',
  3: 'notice-cancelled',
  4: 'live-ended',
  5: 'dismissed',
  6: 'reserved',
  7: 'unreserved',
  8: 'kept',
  9: 'aborted',
  10: 'expired',
} as const;

/** What the user did in WeChat's dialog, or `unknown` where the client does not say (结果). */
export type DialogOutcome = { readonly kind: (typeof outcomeOfState)[keyof typeof outcomeOfState] | 'unknown' };

/** What an attempt came to: an answer of the dialog, or a typed failure. `kind` tells them apart. */
export type Outcome = DialogOutcome | Failure;
