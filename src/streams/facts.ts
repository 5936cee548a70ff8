import type { Failure } from './failures';
import type { Notice } from './notice';
import type { Outcome } from './outcome';

/** A live that runs now (直播中). Clients before 2.19.2 need its two ids to open it. */
export interface Live {
  /** Of the live. */
  readonly feedId?: string;
  /** Of the live, once. */
  readonly nonceId?: string;
}

/** What WeChat can be asked about an account: which notices it has, and whether it is live. */
export type Question = 'notices' | 'live';

/** Something that happened to an account (事实): all that `learn` knows of the world. */
export type Fact =
  /** WeChat is being asked. */
  | { readonly kind: 'asked'; readonly about: Question }
  /** Whoever asked has gone before the answer. */
  | { readonly kind: 'left'; readonly about: Question }
  /** These notices were found, nearest first. */
  | { readonly kind: 'found'; readonly notices: readonly Notice[] }
  /** The account is live, or (absent) is not. */
  | { readonly kind: 'live'; readonly live: Live | undefined }
  | { readonly kind: 'failed'; readonly about: Question; readonly failure: Failure }
  /** A dialog about a notice has come to an end: which one, counted from 1. */
  | { readonly kind: 'answered'; readonly notice: Notice; readonly dialog: number; readonly outcome: Outcome }
  /** The user was to be taken to the live. */
  | { readonly kind: 'entered'; readonly outcome: Outcome }
  /** A last resort was to be opened. */
  | { readonly kind: 'opened'; readonly outcome: Outcome };

/** What is known of an account: nothing yet, its notices, that it is live, that there is nothing, or why we cannot know. */
export type Known =
  | { readonly kind: 'unknown' }
  /** At least one, nearest first, as of `at` (ms). */
  | { readonly kind: 'notices'; readonly notices: readonly Notice[]; readonly at: number; readonly isStale?: boolean }
  | { readonly kind: 'live'; readonly live: Live; readonly at: number; readonly isStale?: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A question that WeChat was asked. */
export interface Asked {
  /** In ms. */
  readonly at: number;
  /** The answer is still to come, and somebody waits for it. */
  readonly isOpen: boolean;
  /** Nobody waits for it any more: should it come, it is known all the same. */
  readonly isLeft?: boolean;
}

/** All that an app knows of an account (视频号的状态), as plain data. */
export interface AccountState {
  /** What WeChat has said of it. */
  readonly known: Known;
  /** When WeChat was last asked. */
  readonly asked: Readonly<Partial<Record<Question, Asked | undefined>>>;
  /** There is no notice, or nobody can say why not: whether the account is live is still to be asked (R11). */
  readonly owesLive: boolean;
  /** By notice: which dialog is the newest that has come to an end. */
  readonly dialogs: Readonly<Record<string, number>>;
}

/** Nothing is known. */
export const unknown: AccountState = { known: { kind: 'unknown' }, asked: {}, owesLive: false, dialogs: {} };
