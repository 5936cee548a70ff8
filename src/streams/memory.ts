import { guarded } from './guarded';
import type { Notice } from './notice';
import type { Services } from './services';

/** The version is in the key: another version's data is left alone. */
const key = 'rx-channels-live/reserved/1';
const most = 100;
const day = 86_400_000;

type Entry = readonly [noticeId: string, until: number];

const isEntry = (entry: unknown): entry is Entry =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'number';

/**
 * Remembers what the user has reserved (已预约的记忆, R10): nothing else tells, `reservable` is about the notice. Per
 * `noticeId`, across launches, until a day after the live's start (30 days where the start is not known), the newest 100.
 *
 * Read from storage at first use, and again before each change is written, as another copy of this library may have
 * written meanwhile. Storage that is full, broken or holds rubbish costs the memory, never the flow; storage that could
 * not be read is not written over.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.setStorageSync.html
 */
export class ReservationMemory {
  /** Until when each is remembered, in ms, the newest last; absent: not read yet. */
  private stored: ReadonlyMap<string, number> | undefined;
  /** What could not be written yet; 0: forgotten. */
  private readonly unwritten = new Map<string, number>();
  /** Whether some of it was heard when nothing could be called. */
  private isOwing = false;

  constructor(private readonly services: Pick<Services, 'host' | 'scheduler' | 'onError'>) {}

  /** Whether a notice is reserved. */
  has(noticeId: string): boolean {
    return this.until(noticeId) > this.services.scheduler.now();
  }

  /** A dialog has told of a notice: see `effects`. */
  hear({ noticeId, startTime }: Notice, effect: 'remember' | 'forget' | 'drop' | undefined): void {
    if (effect === 'remember') this.write([[noticeId, this.dayAfter(startTime)]]);
    else if (effect && this.until(noticeId) > 0) this.write([[noticeId, 0]]);
  }

  /** The same, when nobody is there any more: nothing is called (R12), it is written when the next notices are found, or the next dialog tells. */
  overhear({ noticeId, startTime }: Notice, effect: 'remember' | 'forget' | 'drop' | undefined): void {
    if (!effect) return;
    this.isOwing = true;
    this.note([[noticeId, effect === 'remember' ? this.dayAfter(startTime) : 0]]);
  }

  /** Some notices were found: a live that was put off is remembered for longer. */
  follow(notices: readonly Notice[]): void {
    const moved = notices.flatMap(({ noticeId, startTime }): readonly Entry[] =>
      startTime !== undefined && this.has(noticeId) && this.until(noticeId) < startTime + day
        ? [[noticeId, startTime + day]]
        : [],
    );
    if (moved.length > 0 || this.isOwing) this.write(moved);
  }

  private dayAfter(startTime = this.services.scheduler.now() + 29 * day): number {
    return startTime + day;
  }

  private until(noticeId: string): number {
    this.stored ??= this.read() ?? new Map();
    return this.unwritten.get(noticeId) ?? this.stored.get(noticeId) ?? 0;
  }

  private read(): ReadonlyMap<string, number> | undefined {
    const { host, onError } = this.services;
    return guarded(onError, () => {
      const entries: unknown = host.getStorageSync?.(key);
      return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
    });
  }

  private note(changes: readonly Entry[]): void {
    changes.forEach(([noticeId, until]) => {
      this.unwritten.delete(noticeId);
      this.unwritten.set(noticeId, until);
    });
  }

  private write(changes: readonly Entry[]): void {
    const { host, scheduler, onError } = this.services;
    this.note(changes);
    this.isOwing = false;
    const stored = this.read();
    if (!stored) return;
    const entries = [...[...stored].filter(([noticeId]) => !this.unwritten.has(noticeId)), ...this.unwritten];
    const kept = entries.filter(([, until]) => until > scheduler.now()).slice(-most);
    guarded(onError, () => {
      host.setStorageSync?.(key, kept);
      this.stored = new Map(kept);
      if (host.setStorageSync) this.unwritten.clear();
    });
  }
}
