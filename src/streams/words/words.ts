import type { Outcome } from '../outcome';
import type { Status } from '../status';

/** Everything that the user is told (文案). A caller replaces it in part or whole. */
export interface Words {
  /** What a button says. */
  readonly status: Readonly<Record<Status, string>>;
  /** What a toast says when an attempt has ended; an empty text: nothing (R4, R5). */
  readonly outcome: Readonly<Record<Outcome['kind'], string>>;
  /** When a live starts, `days` days from today, in the time zone of the phone. */
  readonly start: (start: Date, days: number) => string;
}

/** Words that replace some of the others. */
export interface PartialWords {
  readonly status?: Partial<Words['status']>;
  readonly outcome?: Partial<Words['outcome']>;
  readonly start?: Words['start'];
}

/**
 * Replaces some words by a caller's own.
 *
 * @example withWords(chinese, { status: { ready: '提醒我' } })
 */
export const withWords = (words: Words, own: PartialWords = {}): Words => ({
  status: { ...words.status, ...own.status },
  outcome: { ...words.outcome, ...own.outcome },
  start: own.start ?? words.start,
});

/** The time of day, e.g. `08:05`. */
export const timeOfDay = (date: Date): string => date.toTimeString().slice(0, 5);

const midnight = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/**
 * When a live starts, in words, seen from `now`; both in ms since the epoch.
 *
 * @example startText(chinese, Date.parse('2026-11-22T20:00'), Date.parse('2026-11-21T09:00')) // '明天 20:00'
 */
export const startText = (words: Words, start: number, now: number): string =>
  // Days are counted between midnights, rounded: one of 23 or 25 hours, where the clocks change, is a day too.
  words.start(new Date(start), Math.round((midnight(start) - midnight(now)) / 86_400_000));
