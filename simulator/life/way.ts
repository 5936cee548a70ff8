import type { Line as TapeLine } from '../../src/tape';
import type { Entry } from './moments';

/** What a picture draws of a life: what only the phone's owner sees is on no tape. */
export type Drawn = Entry & { readonly line: TapeLine };

export const isDrawn = (entry: Entry): entry is Drawn => !('dialog' in entry.line || 'restart' in entry.line);

const isSame = (one: Entry, other: Entry | undefined): boolean =>
  JSON.stringify(one.line) === JSON.stringify(other?.line);

/** How many lines two lives have in common, from their beginning. */
export const commonLines = (one: readonly Entry[], other: readonly Entry[]): number => {
  const first = one.findIndex((entry, i) => !isSame(entry, other[i]));
  return first < 0 ? Math.min(one.length, other.length) : first;
};
