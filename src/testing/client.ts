import type { Observable, SchedulerLike } from 'rxjs';

/** What stands with an account on WeChat's side (视频号的处境). */
export type Situation =
  | 'notice' // a usable notice, starting tomorrow 20:00 unless `startTime` says otherwise
  | 'none' // no notice, never live
  | 'live' // no notice, live now
  | 'ended' // no notice, live is over
  | 'cancelled' // the notice that clients hold has been cancelled: dialog says 3
  | 'expired' // dialog says 10
  | 'over' // dialog says 4
  | 'started' // the notice's live runs now: dialog asks to enter, says 1 or 2
  | 'not-associated' // 100008
  | 'bad-account'; // 1416100

export interface Account {
  readonly situation: Situation;
  readonly nickname: string;
  readonly avatar: string;
  /** ms since the epoch */
  readonly startTime: number;
  readonly noticeId: string;
  /** Whether this user has reserved the notice, in WeChat's own books. */
  readonly reserved: boolean;
}

/** The two ways a callback API answers. */
export type Reply = { readonly success: unknown } | { readonly fail: unknown };

/** One call of the page to `wx`. `at` is ms on the scheduler's clock. */
export interface Call {
  readonly api: string;
  readonly args: readonly unknown[];
  readonly at: number;
}

/** WeChat's own popup, on the screen now. */
export interface Dialog {
  readonly kind: 'reserve' | 'enter-live';
  readonly account: Account;
  readonly noticeId: string;
  /** The states that this dialog can end in, given the account's situation and whether the user has reserved. */
  readonly choices: readonly number[];
  /** The user's choice; the dialog closes, the page shows again, the call answers (in the client's order). */
  choose(state: number): void;
}

export interface ClientOptions {
  readonly scheduler: SchedulerLike;
  readonly accounts?: Readonly<Record<string, Partial<Account>>>;
  /** Network latency of the calls that reach WeChat's back end, in ms. 0 answers in the same turn. */
  readonly latency?: number;
  readonly platform?: 'ios' | 'android' | 'ohos' | 'windows' | 'mac' | 'devtools';
  readonly sdkVersion?: string;
  /** Where the dialog's answer comes, relative to the page's show. */
  readonly order?: 'answer-first' | 'show-first';
  /**
   * Says how one call is answered, instead of the client's own mind: an observable of replies (none: never answers;
   * two: answers twice; an error: the call throws). `undefined` leaves the call to the client.
   */
  readonly answer?: (call: Call) => Observable<Reply> | undefined;
}
