import { chinese, defaultLimits, toLimits, withWords, type Limits, type PartialWords } from '../streams';
import type { Header } from '../tape';

/** Those of a table that this version knows: a later one may have more. */
const known = <T extends object>(table: object, given: T | undefined): Partial<T> =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([name]) => Object.keys(table).includes(name))) as Partial<T>;

/** The words that the app of a tape had configured; later ones count for more. */
export const wordsOf = (words: readonly unknown[] = []): PartialWords =>
  words
    .map((own) => Object(own) as PartialWords)
    .reduce<PartialWords>(
      (all, own) => ({
        ...all,
        ...known(chinese, own),
        status: { ...all.status, ...known(chinese.status, own.status) },
        outcome: { ...all.outcome, ...known(chinese.outcome, own.outcome) },
      }),
      {},
    );

/** The limits that the app of a tape had configured; on a tape, a limit of `null` is none. */
export const limitsOf = (limits: Header['limits'] = {}): Record<string, number> =>
  Object.fromEntries(Object.entries(known(defaultLimits, limits)).map(([name, ms]) => [name, ms ?? Infinity]));

/** The limits that held on a tape, in ms: where the app had configured none, this version's. */
export const heldLimits = ({ limits }: Pick<Header, 'limits'>): Limits => toLimits(limitsOf(limits));

/** @throws `TypeError` where a page cannot be configured as the header says */
export const checkConfigured = (header: Header): void => {
  heldLimits(header);
  withWords(chinese, wordsOf(header.words));
};
