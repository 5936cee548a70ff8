import { checkNames, wrongOption } from '../services';
import type { Outcome } from '../outcome';
import type { Status } from '../status';

/** Everything that the user is told (文案). A caller replaces it in part or whole. */
export interface Words {
  /** What a button says. */
  readonly status: Readonly<Record<Status, string>>;
  /** What a toast says when an attempt has ended; an empty text: nothing (R4, R5). */
  readonly outcome: Readonly<Record<Outcome['kind'], string>>;
  /** What an account is called whose nickname is not known. */
  readonly account: string;
  /** When a live starts, `days` days from today, in the time zone of the phone. */
  readonly start: (start: Date, days: number) => string;
}

/** Words that replace some of the others; `undefined` replaces nothing. */
export interface PartialWords {
  /** What a button says. */
  readonly status?: Readonly<Partial<Record<Status, string | undefined>>> | undefined;
  /** What a toast says. */
  readonly outcome?: Readonly<Partial<Record<Outcome['kind'], string | undefined>>> | undefined;
  /** What an account is called whose nickname is not known. */
  readonly account?: string | undefined;
  /** When a live starts. */
  readonly start?: Words['start'] | undefined;
}

/** The texts of a table, some of them replaced. */
const withTexts = <K extends string>(
  table: string,
  texts: Readonly<Record<K, string>>,
  own: Readonly<Partial<Record<string, string>>> = {},
): Readonly<Record<K, string>> => {
  checkNames(table, own, texts);
  const all: Record<string, string> = { ...texts };
  for (const name of Object.keys(own)) {
    const { [name]: text = all[name] } = own;
    if (typeof text !== 'string') throw wrongOption(`${table}.${name}`, text, 'a text');
    all[name] = text;
  }
  return all as Record<K, string>;
};

/**
 * Replaces some words by a caller's own.
 *
 * @throws `TypeError` where a name is misspelt or a word is no text
 * @example withWords(chinese, { status: { ready: '提醒我' } })
 */
export const withWords = (words: Words, own: PartialWords = {}): Words => {
  checkNames('words', own, words);
  const { account = words.account, start = words.start } = own;
  if (typeof account !== 'string') throw wrongOption('words.account', account, 'a text');
  if (typeof start !== 'function')
    throw wrongOption('words.start', start, 'a function of the start and the days till then');
  return {
    status: withTexts('words.status', words.status, own.status),
    outcome: withTexts('words.outcome', words.outcome, own.outcome),
    account,
    start,
  };
};

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
