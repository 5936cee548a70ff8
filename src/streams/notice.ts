import { fieldsOf, textOf, type Fields } from './guarded';

/** A live that an account has announced (直播预告). */
export interface Notice {
  /** What WeChat calls it: the dialog is opened with it, and what is reserved is remembered by it. */
  readonly noticeId: string;
  /** When the live starts, in ms since the epoch; absent where the client does not say. */
  readonly startTime?: number | undefined;
  /** The account's name; empty where the client does not say. */
  readonly nickname: string;
  /** The account's avatar: WeChat documents `headUrl` as the cover, but fills in the avatar. */
  readonly avatar: string;
  /** Its live runs now: a dialog said so. Then it is entered, not reserved. */
  readonly isLive?: boolean;
}

/** Later than any plausible number of seconds (the year 5138), earlier than any plausible number of ms (1973). */
const secondsEnd = 1e11;
/** The last moment that a `Date` can hold. */
const timeEnd = 8.64e15;

/** WeChat gives a string of Unix seconds; numbers, milliseconds and dates are taken too, in ms. */
const timeOf = (value: unknown): number | undefined => {
  const text = typeof value === 'number' ? String(value) : textOf(value);
  const time = Number(text);
  // What is no number is NaN: not less than anything, and falsy. iOS parses no dates with dashes but ISO's.
  const ms = time < secondsEnd ? time * 1000 : time || Date.parse(/\dT/.test(text) ? text : text.replace(/-/g, '/'));
  return ms > 0 && ms <= timeEnd ? ms : undefined;
};

/** A status that is missing counts as usable, one that nobody knows does not. */
const isReservable = ({ noticeId, status, reservable }: Fields): boolean =>
  textOf(noticeId) !== '' && [undefined, null, 0, '0', ''].includes(status as string) && reservable !== false;

const startOf = ({ startTime = Infinity }: Notice): number => startTime;

/**
 * The notices of an answer of `wx.getChannelsLiveNoticeInfo` that can be reserved, nearest first, each once: the one on
 * top and those of `otherInfos`. Fields that are missing or of the wrong type cost only themselves.
 *
 * @example toNotices({ noticeId: 'one', status: 0, startTime: '1795354800' })[0]?.startTime // 1795354800000, in ms
 */
export const toNotices = (answer: unknown): readonly Notice[] => {
  const nearest = fieldsOf(answer);
  const others: readonly unknown[] = Array.isArray(nearest.otherInfos) ? nearest.otherInfos : [];
  const byId = new Map<unknown, Fields>();
  for (const info of [nearest, ...others].map(fieldsOf))
    if (isReservable(info) && !byId.has(info.noticeId)) byId.set(info.noticeId, info);
  return [...byId.values()]
    .map((info): Notice => ({
      noticeId: textOf(info.noticeId),
      startTime: timeOf(info.startTime),
      nickname: textOf(info.nickname) || textOf(nearest.nickname),
      avatar: textOf(info.headUrl) || textOf(nearest.headUrl),
    }))
    .sort((one, other) => startOf(one) - startOf(other));
};

/** Whether a notice can be reserved, or its live entered, at `now`, in ms: its live has not started, or runs. */
export const isUsable = (notice: Notice, now: number): boolean => notice.isLive === true || startOf(notice) > now;
