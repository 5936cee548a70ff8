import type { Failure } from './failure';

/** What each `state` of `wx.reserveChannelsLive` means: `answers[6]` is state 6; there is no state 0. */
export const answers = [
  'unknown',
  'live-declined',
  'live-entered',
  'notice-cancelled',
  'live-ended',
  'dismissed',
  'reserved',
  'unreserved',
  'kept',
  'aborted',
  'expired',
] as const;

/** What the user did in WeChat's dialog; `unknown` where the client does not say (弹窗结果). */
export interface Answer {
  readonly kind: (typeof answers)[number];
}

/** What an attempt came to: an answer of the dialog, or a typed failure. `kind` tells them apart (结果). */
export type Outcome = Answer | Failure;

/**
 * Names the `state` of a dialog. One that is missing (HarmonyOS) or not known is `unknown`: no success is claimed.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/channels-live.html
 */
export const toAnswer = (state: unknown): Answer => ({
  kind: answers[typeof state === 'number' ? state : 0] ?? 'unknown',
});

/**
 * What an outcome does to what is known of its notice: the user has reserved it (`remember`), or has not (`forget`, R4);
 * or it is forgotten, no good any more, and asked for anew (`drop`, R11). The others leave it as it was.
 */
export const effects: Partial<Record<Outcome['kind'], 'remember' | 'forget' | 'drop'>> = {
  'notice-cancelled': 'drop',
  'live-ended': 'drop',
  dismissed: 'forget',
  reserved: 'remember',
  unreserved: 'forget',
  kept: 'remember',
  expired: 'drop',
};
