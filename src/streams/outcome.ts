import type { Failure } from './failure';

/** What each `state` of `wx.reserveChannelsLive` means. */
const outcomes = {
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

/** What the user did in WeChat's dialog; `unknown` where the client does not say (弹窗结果). */
export interface Answer {
  readonly kind: (typeof outcomes)[keyof typeof outcomes] | 'unknown';
}

/** What an attempt came to: an answer of the dialog, or a typed failure. `kind` tells them apart (结果). */
export type Outcome = Answer | Failure;

/**
 * Names the `state` of a dialog. One that is missing (HarmonyOS) or not known is `unknown`: no success is claimed.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/channels-live.html
 */
export const toAnswer = (state: unknown): Answer => ({
  kind:
    typeof state === 'number' ? ((outcomes as Partial<Record<number, Answer['kind']>>)[state] ?? 'unknown') : 'unknown',
});

/** Whether the user has the reservation after an outcome (R4); absent: as it was. */
export const remembers: Partial<Record<Outcome['kind'], boolean>> = {
  'notice-cancelled': false,
  'live-ended': false,
  dismissed: false,
  reserved: true,
  unreserved: false,
  kept: true,
  expired: false,
};

/** The answers after which the notice is no good any more: it is dropped, and asked for anew (R11). */
export const dropsNotice = ({ kind }: Outcome): boolean =>
  kind === 'notice-cancelled' || kind === 'live-ended' || kind === 'expired';
