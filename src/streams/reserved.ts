import type { SchedulerLike } from 'rxjs';
import { guarded, invoke } from './guarded';
import type { Host } from './host';
import type { Notice } from './notice';

/** Remembers what the user has reserved: nothing else tells, `reservable` is about the notice (已预约的记忆). */
export interface Reserved {
  has(noticeId: string): boolean;
  remember(notice: Notice): void;
  forget(notice: Notice): void;
}

/** The version is in the key: another version's data is left alone. */
const key = 'rx-channels-live/reserved/1';
const most = 100;
const day = 86_400_000;

const isEntry = (entry: unknown): entry is [noticeId: string, until: number] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';

/**
 * The memory of reservations (R10): per `noticeId`, across launches, until a day after the live's start (30 days where
 * the start is not known), the newest 100. Read from storage once, at first use; written on each change.
 *
 * Storage that is full, broken or holds rubbish costs the memory, never the flow. Storage that could not be read is not
 * written over.
 *
 * @param onThrow hears what the storage throws
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.setStorageSync.html
 */
export const reserved = (
  host: Pick<Host, 'getStorageSync' | 'setStorageSync'>,
  scheduler: SchedulerLike,
  onThrow: (error: unknown) => void,
): Reserved => {
  /** Until when each is remembered, in ms; the newest last. */
  let until = new Map<string, number>();
  let isLoaded: boolean | undefined;

  const load = () => {
    isLoaded = false;
    guarded(onThrow, () => {
      const stored = host.getStorageSync?.(key);
      const old = Array.isArray(stored) ? stored.filter(isEntry) : [];
      // What was remembered since a first, failed reading counts for more.
      until = new Map([...old, ...until]);
      isLoaded = true;
    });
  };

  const save = () => {
    if (!isLoaded) load();
    const kept = [...until].filter(([, time]) => time > scheduler.now()).slice(-most);
    if (isLoaded) invoke(onThrow, host, 'setStorageSync', key, kept);
  };

  return {
    has(noticeId) {
      if (isLoaded === undefined) load();
      return (until.get(noticeId) ?? 0) > scheduler.now();
    },
    remember({ noticeId, startTime }) {
      until.delete(noticeId);
      until.set(noticeId, (startTime ?? scheduler.now() + 29 * day) + day);
      save();
    },
    forget({ noticeId }) {
      if (until.delete(noticeId)) save();
    },
  };
};
