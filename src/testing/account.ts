/** What stands with an account on WeChat's side (视频号的处境). */
export type Situation =
  | 'notice' // a usable notice, starting a day after the client was made unless `startTime` says otherwise
  | 'none' // no notice, never live
  | 'live' // no notice, live now
  | 'ended' // no notice, the live is over
  | 'cancelled' // the notice has been cancelled: the dialog says 3, from then on it is 'none'
  | 'expired' // the dialog says 10, from then on it is 'none'
  | 'over' // the dialog says 4, from then on it is 'ended'
  | 'started' // the notice's live runs now: the dialog asks to enter, and says 1 or 2
  | 'not-associated' // every call fails with 100008
  | 'bad-account'; // every call fails with 1416100

/** One notice (直播预告) in WeChat's own books. */
export interface Notice {
  readonly noticeId: string;
  /** ms since the epoch */
  readonly startTime: number;
  /** 0 usable, 1 cancelled, 2 used: as `getChannelsLiveNoticeInfo` tells it */
  readonly status: number;
  /** Whether this phone's user has reserved it. No call tells: only the dialog knows. */
  readonly reserved: boolean;
}

/** An account (视频号) in WeChat's own books, with its next notice. */
export interface Account extends Notice {
  readonly finderUserName: string;
  readonly situation: Situation;
  readonly nickname: string;
  readonly avatar: string;
  /** Later notices: what `otherInfos` lists. */
  readonly others: readonly Notice[];
}

/** What can be told about an account; its id is its place in the table. */
export type AccountPatch = Partial<Omit<Account, 'finderUserName'>>;
