import { isListed, type Account, type AccountPatch, type Notice } from '../src/testing';

const day = 86_400_000;

/** The most that WeChat tells of one account. */
export const mostNotices = 15;

/** The lives that an account has announced (直播预告), in the order in which it did. */
export function noticesOf(account: Account): readonly Notice[] {
  if (!isListed(account)) return [];
  const { noticeId, startTime, status, reserved, situation, others } = account;
  return [{ noticeId, startTime, status, reserved, situation }, ...others];
}

/** Those that WeChat's own screens offer at `now`, nearest first. */
export function offeredBy(account: Account, now: number): readonly Notice[] {
  return noticesOf(account)
    .filter(({ situation = 'notice', status, startTime }) => situation === 'notice' && status === 0 && startTime > now)
    .sort((one, other) => one.startTime - other.startTime);
}

/** One notice more, a day after the last. */
export function announce(account: Account, now: number): AccountPatch {
  const notices = noticesOf(account);
  const startTime = Math.max(...notices.map((notice) => notice.startTime), now) + day;
  // Never the id of one that is gone: the mini program may remember it.
  const noticeId = `finderlivenotice-${account.finderUserName}-${startTime.toString(36)}${now.toString(36)}`;
  return withNotices([...notices, { noticeId, startTime, status: 0, reserved: false, situation: 'notice' }]);
}

export function changeNotice(account: Account, noticeId: string, change: Partial<Notice>): AccountPatch {
  return withNotices(
    noticesOf(account).map((notice) => (notice.noticeId === noticeId ? { ...notice, ...change } : notice)),
  );
}

/** The account takes a notice back, and from now on nobody is told of it. */
export function withdraw(account: Account, noticeId: string): AccountPatch {
  return withNotices(noticesOf(account).filter((notice) => notice.noticeId !== noticeId));
}

function withNotices([next, ...others]: readonly Notice[]): AccountPatch {
  return next === undefined ? { situation: 'none', reserved: false, others } : { situation: 'notice', ...next, others };
}
