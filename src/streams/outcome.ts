import { isFailureKind, type Failure } from './failures';

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

/** What came of a last resort. */
const opened = ['profile-opened', 'half-screen-opened'] as const;

/**
 * What the user did: in WeChat's dialog (弹窗结果), `unknown` where the client does not say; or that a last resort was
 * opened, the account's profile or WeChat's own half screen of its notice.
 */
export interface Answer {
  /** Which; docs/states.md has them all. */
  readonly kind: (typeof answers | typeof opened)[number];
}

/** What an attempt came to: an answer of the user's, or a typed failure. `kind` tells them apart (结果). */
export type Outcome = Answer | Failure;

/** Whether a value is the `kind` of an outcome. */
export const isOutcomeKind = (kind: unknown): kind is Outcome['kind'] =>
  ([...answers, ...opened] as readonly unknown[]).includes(kind) || isFailureKind(kind);

/**
 * Names the `state` of a dialog. One that is missing (HarmonyOS) or not known is `unknown`: no success is claimed.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/channels-live.html
 */
export const toAnswer = (state: unknown): Answer => ({
  kind: answers[typeof state === 'number' ? state : 0] ?? 'unknown',
});

/**
 * What an outcome says of its notice: the user has reserved it (`remember`), or has not (`forget`, R4); or it is no good
 * any more (`drop`, R11). The others leave it as it was.
 */
export const effects: Readonly<Partial<Record<Outcome['kind'], 'remember' | 'forget' | 'drop'>>> = {
  'notice-cancelled': 'drop',
  'live-ended': 'drop',
  dismissed: 'forget',
  reserved: 'remember',
  unreserved: 'forget',
  kept: 'remember',
  expired: 'drop',
  // A dialog that finds none says so as well.
  'no-notice': 'drop',
};
