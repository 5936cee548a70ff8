import { fieldsOf, textOf, type Fields } from './fields';

/** A live that an account has announced (直播预告). */
export interface Notice {
  readonly noticeId: string;
  /** When the live starts, in ms since the epoch; absent where the client does not say. */
  readonly startTime?: number | undefined;
  readonly nickname: string;
  /** The account's avatar: WeChat documents `headUrl` as the cover, but fills in the avatar. */
  readonly avatar: string;
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

const isReservable = ({ noticeId, status, reservable }: Fields): boolean =>
  textOf(noticeId) !== '' && !Number(status) && reservable !== false;

/**
 * Picks the notice that can be reserved out of an answer of `wx.getChannelsLiveNoticeInfo`: the nearest, or else the
 * first usable one of `otherInfos`. `undefined` where there is none. Fields that are missing or of the wrong type cost
 * only themselves.
 */
export const toNotice = (answer: unknown): Notice | undefined => {
  const nearest = fieldsOf(answer);
  const others: readonly unknown[] = Array.isArray(nearest.otherInfos) ? nearest.otherInfos : [];
  const found = [nearest, ...others.map(fieldsOf)].find(isReservable);
  return (
    found && {
      noticeId: textOf(found.noticeId),
      startTime: timeOf(found.startTime),
      nickname: textOf(found.nickname) || textOf(nearest.nickname),
      avatar: textOf(found.headUrl) || textOf(nearest.headUrl),
    }
  );
};
