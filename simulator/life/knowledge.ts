import { isInput, learntOf, readTape, type Learnt } from '../../src/replay';
import { changesOf } from './difference';

/** A line of a tape. */
export interface Place {
  readonly tape: string;
  /** Which of its lines, from 0. */
  readonly index: number;
}

type TapeLines = ReturnType<typeof readTape>['lines'];

/** Which line of the same turn was given to the page; -1 where none was: a timer led to it. */
const causeOf = (lines: TapeLines, index: number, isCause = isInput): number =>
  lines.reduce((last, line, i) => (i <= index && line.t === lines[index]?.t && isCause(line) ? i : last), -1);

/** A line that something follows from, and what the page came to know by it. */
export interface Origin {
  readonly index: number;
  readonly learnt: readonly Learnt[];
}

/** What the page came to know in the turn of a line, and from what the line follows. */
export interface Knowledge {
  readonly learnt: readonly Learnt[];
  readonly origins: readonly Origin[];
}

export const nothingKnown: Knowledge = { learnt: [], origins: [] };

/** Whose button a line is about, if it is about one. */
function accountOf(lines: TapeLines, index: number): string | undefined {
  const { [index]: line } = lines;
  const letter = line && 'button' in line ? line.button : undefined;
  const appearance = lines.filter((one) => 'button' in one && 'account' in one && one.button === letter).at(-1);
  return appearance && 'account' in appearance ? appearance.account : undefined;
}

/** Of what was learnt, that of a line's own turn: what was given to the page, what it did then, and what a timer led to are turns. */
function inTurn(lines: TapeLines, index: number, all: readonly Learnt[]): readonly Learnt[] {
  const cause = causeOf(lines, index);
  return all.filter(({ line, t }) => (cause < 0 ? line === undefined && t === lines[index]?.t : line === cause));
}

/**
 * From what follows that which a page did (a label, a toast, a call): what was given to it in the same turn, and before that the last thing
 * by which what it knows of the account became another.
 */
function originsOf(lines: TapeLines, index: number, all: readonly Learnt[]): readonly Origin[] {
  const { [index]: line } = lines;
  if (!line || isInput(line)) return [];
  const account = accountOf(lines, index);
  // An answer counts by what was learnt from it: others are heard by nobody.
  const cause = causeOf(lines, index, (one) => isInput(one) && !('answer' in one));
  const before = all.filter(
    (learnt) =>
      learnt.line !== undefined &&
      learnt.line < index &&
      learnt.fact.kind !== 'asked' &&
      (account === undefined || learnt.account === account) &&
      changesOf(learnt.before, learnt.after).length > 0,
  );
  const places = new Set([cause, before.at(-1)?.line ?? -1].filter((place) => place >= 0));
  return [...places].map((place) => ({ index: place, learnt: before.filter((learnt) => learnt.line === place) }));
}

/** What is known at a line of a tape, by this version's own core. Of a tape that cannot be read, nothing. */
export function knowledgeAt({ tape, index }: Place): Knowledge {
  try {
    const { lines } = readTape(tape);
    const all = learntOf(tape);
    return { learnt: inTurn(lines, index, all), origins: originsOf(lines, index, all) };
  } catch {
    return nothingKnown;
  }
}
