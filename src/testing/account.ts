/** What stands with a notice on WeChat's side (预告的处境). */
export const noticeSituations = [
  'notice', // usable, starting in a day unless `startTime` says otherwise
  'cancelled', // gone, but nobody knows yet: the dialog says 3, and from then on it is not listed
  'expired', // the same, with 10
  'over', // the same, with 4, and an account that had no other is 'ended'
  'started', // its live runs now: the dialog asks to enter, and says 1 or 2
] as const;

/** What stands with an account (视频号的处境): what stands with its next notice, or why it has none. */
export const situations = [
  ...noticeSituations,
  'none', // no notice, never live
  'live', // no notice, live now
  'ended', // no notice, the live is over
  'not-associated', // every call fails with 100008, but that which opens the profile
  'bad-account', // every call fails with 1416100
] as const;

/** How a notice stands. */
export type NoticeSituation = (typeof noticeSituations)[number];
/** How an account stands with WeChat. */
export type Situation = (typeof situations)[number];

/** One notice (直播预告) in WeChat's own books. */
export interface Notice {
  readonly noticeId: string;
  /** ms since the epoch */
  readonly startTime: number;
  /** 0 usable, 1 cancelled, 2 used: as `getChannelsLiveNoticeInfo` tells it */
  readonly status: number;
  /** Whether this phone's user has reserved it. No call tells: only the dialog knows. */
  readonly reserved: boolean;
  /** What stands with it. Default 'notice'; of the next notice, the account's own says it. */
  readonly situation?: Situation;
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

/** What can be told about an account. */
export type AccountPatch = Partial<Omit<Account, 'finderUserName'>>;

const hour = 3_600_000;

const startsIn: Readonly<Partial<Record<Situation, number>>> = {
  live: -hour / 6,
  started: -hour / 6,
  over: -2 * hour,
  ended: -2 * hour,
};

const greyDisc =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 2'%3E%3Ccircle cx='1' cy='1' r='1' fill='%23bbb'/%3E%3C/svg%3E";

/** An account as far as it was told, the rest filled in. `now` is when the client was made. */
export const toAccount = (finderUserName: string, patch: AccountPatch, now: number): Account => {
  const { situation = 'notice' } = patch;
  return {
    finderUserName,
    situation,
    nickname: '视频号',
    avatar: greyDisc,
    noticeId: `finderlivenotice-${finderUserName}`,
    startTime: now + (startsIn[situation] ?? 24 * hour),
    status: 0,
    reserved: false,
    others: [],
    ...patch,
  };
};

/** Whether WeChat still lists the account's next notice. */
export const isListed = ({ situation }: Account): boolean => noticeSituations.some((listed) => listed === situation);

export const isLive = ({ situation, others }: Account): boolean =>
  situation === 'live' || [{ situation }, ...others].some((notice) => notice.situation === 'started');

/** The states that the dialog about a notice can end in. */
export const choicesOf = ({ situation = 'notice', reserved }: Notice): readonly number[] => {
  const reservable = reserved ? [7, 8] : [5, 6];
  switch (situation) {
    case 'live':
    case 'started':
      return [1, 2];
    case 'over':
    case 'ended':
      return [4];
    case 'expired':
      return [10];
    case 'cancelled':
    case 'none':
      return [3];
    case 'notice':
    case 'not-associated':
    case 'bad-account':
      return reservable;
  }
};

/** The account after its next notice is gone: the one behind it moves up, or it has none any more. */
const withoutNotice = ({ others }: Account, left: Situation): AccountPatch => {
  const [next, ...later] = others;
  return next ? { situation: 'notice', ...next, others: later } : { reserved: false, situation: left };
};

const changeNotice = (account: Account, noticeId: string, change: Partial<Notice>): AccountPatch =>
  noticeId === account.noticeId
    ? change
    : { others: account.others.map((other) => (other.noticeId === noticeId ? { ...other, ...change } : other)) };

/** What a dialog's end changes in WeChat's books. */
export const afterState = (account: Account, noticeId: string, state: number): AccountPatch => {
  switch (state) {
    case 6:
      return changeNotice(account, noticeId, { reserved: true });
    case 7:
      return changeNotice(account, noticeId, { reserved: false });
    case 3:
    case 4:
    case 10:
      return noticeId === account.noticeId
        ? withoutNotice(account, state === 4 ? 'ended' : 'none')
        : { others: account.others.filter((other) => other.noticeId !== noticeId) };
    default:
      return {};
  }
};

const noticeInfo = ({ nickname, avatar }: Account, { noticeId, startTime, status }: Notice) => ({
  noticeId,
  status,
  // A string of Unix seconds.
  startTime: String(Math.floor(startTime / 1000)),
  nickname,
  // Documented as the cover, in truth the avatar.
  headUrl: avatar,
  // About the notice, not about the user: it stays true once the user has reserved.
  reservable: status === 0,
});

/** What `getChannelsLiveNoticeInfo` tells of a notice. */
type NoticeInfo = ReturnType<typeof noticeInfo>;

/** What it succeeds with: the nearest notice on top, the others by time. */
export const noticeInfoOf = (account: Account): NoticeInfo & { otherInfos: NoticeInfo[]; errMsg: string } => {
  const all: readonly Notice[] = [account, ...account.others];
  const [nearest = account, ...others] = [...all].sort((one, other) => one.startTime - other.startTime);
  return {
    ...noticeInfo(account, nearest),
    otherInfos: others.map((other) => noticeInfo(account, other)),
    errMsg: 'getChannelsLiveNoticeInfo:ok',
  };
};

const liveStatus = (account: Account): 1 | 2 | 3 => {
  if (isLive(account)) return 2;
  return account.situation === 'ended' || account.situation === 'over' ? 3 : 1;
};

/** What `getChannelsLiveInfo` succeeds with. */
export const liveInfoOf = (account: Account): Readonly<Record<string, unknown>> => ({
  status: liveStatus(account),
  feedId: `feed-${account.finderUserName}`,
  nonceId: `nonce-${account.finderUserName}`,
  description: `${account.nickname}的直播`,
  nickname: account.nickname,
  headUrl: account.avatar,
  replayStatus: 0,
  otherInfos: [],
  errMsg: 'getChannelsLiveInfo:ok',
});
