import { inspect } from './inspect';
import { isEqual } from './equal';
import { checkLetters, isFor, letterOf, type Legend } from './legend';
import type { Happening } from './recorder';
import type { Mark, Row } from './rows';
import { moment } from './time';

/** A mark, with what it stands for in words. */
export interface Told extends Mark {
  readonly words: string;
  /** What it stands for. */
  readonly value?: unknown;
  /** Whether nobody has given the value that letter: then the mark is none that could be drawn. */
  readonly isInvented?: boolean;
}

const ends: Legend<string> = {
  '|': 'the end of the stream',
  '#': 'an error of the stream',
  '!': 'that the picture leaves the stream',
};

const quoted = (value: unknown): string => `\`${typeof value === 'string' ? value : inspect(value)}\``;

/** The marks of a row as drawn. Where `isClosed`, every letter has to be one of the legend's. */
export const tellDrawn = (row: Row, legend: Legend, isClosed: boolean): readonly Told[] => {
  if (isClosed) checkLetters(row, legend, Object.keys(ends).join(''));
  return row.marks.map((mark) => {
    const { letter } = mark;
    if (letter === '#' && letter in legend) {
      return { ...mark, value: legend[letter], words: `the error ${quoted(legend[letter])}` };
    }
    const end = ends[letter];
    if (end !== undefined) return { ...mark, words: end };
    const value = letter in legend ? legend[letter] : letter;
    return { ...mark, value, words: quoted(value) };
  });
};

/** Letters for what has none. */
const strangers = 'zyxwvutsrqponmlkjihgfedcbaZYXWVUTSRQPONMLKJIHGFEDCBA'.split('');

/**
 * What a row has shown, as marks: what the legend has no letter for gets one that stands for nothing else, neither for a
 * value nor in the row as drawn.
 */
export const tellHappened = (
  happenings: readonly Happening[],
  legend: Legend,
  drawn: readonly Mark[],
): { readonly marks: readonly Told[]; readonly added: Legend } => {
  const added: Record<string, unknown> = {};
  const values = happenings.filter(({ kind }) => kind === 'N').map(({ value }) => letterOf(legend, value));
  const taken = new Set([...Object.keys(legend), ...drawn.map(({ letter }) => letter), ...values]);
  const free = strangers.filter((letter) => !taken.has(letter));

  const invent = (value: unknown): string => {
    const known = Object.keys(added).find((letter) => isEqual(added[letter], value));
    const letter = known ?? free.shift() ?? '*';
    added[letter] = value;
    return letter;
  };

  const marks = happenings.map(({ at, kind, value }, index): Told => {
    if (kind === 'C') return { at, letter: '|', words: ends['|'] ?? '' };
    if (kind === 'E') {
      const isOther = '#' in legend && !isFor(legend, '#', value);
      if (isOther) added['#'] = value;
      return { at, letter: '#', value, words: `the error ${quoted(value)}`, isInvented: isOther };
    }
    // Where two letters stand for it, it is the one that is drawn.
    const expected = drawn[index]?.letter;
    const isDrawn = expected !== undefined && !(expected in ends) && isFor(legend, expected, value);
    const letter = isDrawn ? expected : letterOf(legend, value);
    return letter === undefined
      ? { at, letter: invent(value), value, words: quoted(value), isInvented: true }
      : { at, letter, value, words: quoted(value) };
  });
  // Nothing comes from a stream that has been left.
  const left = drawn.filter(({ letter }) => letter === '!').map((mark) => ({ ...mark, words: ends['!'] ?? '' }));
  return { marks: [...marks, ...left], added };
};

const subscriptionWords: Legend<string> = { '^': 'a subscription', '!': 'the end of the subscription' };

/** The marks of a row of subscriptions. */
export const tellSubscription = (marks: readonly Mark[] = []): readonly Told[] =>
  marks.map((mark) => ({ ...mark, words: subscriptionWords[mark.letter] ?? '' }));

/** Where a row first differs from its picture, and how. */
export interface Difference {
  readonly at: number;
  /** The number of the mark, among the drawn and among the happened ones alike. */
  readonly index: number;
  readonly words: string;
}

const ordinals = ['a first', 'a second', 'a third', 'a fourth', 'a fifth'];

/** A mark that nobody expected, e.g. 'a second `x`'. */
const counted = (happened: readonly Told[], index: number): string => {
  const mark = happened[index];
  if (!mark) return 'nothing';
  const earlier = happened.slice(0, index).filter(({ words }) => words === mark.words).length;
  return earlier === 0 || mark.letter in ends ? mark.words : `${ordinals[earlier] ?? 'one more'} ${mark.words}`;
};

const isSame = (drawn: Mark | undefined, happened: Told | undefined): boolean =>
  drawn?.letter === happened?.letter && !happened?.isInvented;

/** The first difference between what is drawn and what has happened. */
export const firstDifference = (drawn: readonly Told[], happened: readonly Told[]): Difference | undefined => {
  const count = Math.max(drawn.length, happened.length);
  for (let index = 0; index < count; index++) {
    const [expected, actual] = [drawn[index], happened[index]];
    if (expected?.at === actual?.at && isSame(expected, actual)) continue;

    if (actual && (!expected || actual.at < expected.at)) {
      const later = expected && isSame(expected, actual) ? `, expected at ${moment(expected.at)}` : ', expected none';
      return { at: actual.at, index, words: `at ${moment(actual.at)}: ${counted(happened, index)}${later}` };
    }
    if (!expected) return undefined;
    if (actual?.at === expected.at) {
      const another = actual.words === expected.words ? ' (another one, which only prints alike)' : '';
      const words = `at ${moment(actual.at)}: ${actual.words}, expected ${expected.words}${another}`;
      return { at: actual.at, index, words };
    }
    const late = happened.slice(index).find((mark) => isSame(expected, mark));
    const instead = late ? `it came at ${moment(late.at)}` : 'it never came';
    return { at: expected.at, index, words: `at ${moment(expected.at)}: expected ${expected.words}, but ${instead}` };
  }
  return undefined;
};
