import fc from 'fast-check';
import type { ClientKind } from '../../prove/client';
import { alphabets } from '../../prove/events';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import { readTape } from '../../src/replay';
import { pictureOf, testOf } from '../../src/replay/picture';
import { lanesOf, marksOf } from '../../src/replay/rows';
import { run } from '../../src/replay/run';
import type { Recorder } from '../../src/tape';
import { picture } from '../../src/testing';
import { readRows } from '../../src/marbles/rows';
import { recorded } from '../../prove/subjects/recorded';

const names = alphabets.whole.map(({ name }) => name).filter((name) => name !== 'unload');
const seed = 20261127;

/** Runs the code of a test, as if it had been pasted. */
const paste = (code: string): void => {
  const body = code.replace(/^import .*$/m, '');
  const runTest = (_name: string, test: () => void): void => test();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is printed is to be pasted: this is how
  (new Function('picture', 'test', body) as (...given: unknown[]) => void)(picture, runTest);
};

/** The first lines of a tape: of a phone that was switched off then, with calls that were never answered. */
const cut = (tape: string, kept: number): string => {
  const [header = '', ...lines] = tape.trimEnd().split('\n');
  return [header, ...lines.slice(0, Math.ceil(kept * lines.length)), ''].join('\n');
};

const share = fc.double({ min: 0.2, max: 1, noNaN: true });

type Counts = Readonly<Record<'toasts' | 'n' | 'r' | 'l' | 'o', unknown>>;

/** The toasts in their order, and how often each function was called. */
const counts = (toasts: string, calls: string): Counts => {
  const called = (letter: string) => calls.split(letter).length - 1;
  return { toasts, n: called('n'), r: called('r'), l: called('l'), o: called('o') };
};

const countsOf = (rows: string): Counts => {
  const lettersOf = (kind: string) =>
    readRows(rows)
      .filter(({ name }) => name.split('.')[0] === kind)
      .flatMap(({ marks }) => marks.map(({ letter }) => letter))
      .filter((letter) => letter !== '|')
      .join('');
  return counts(lettersOf('toast'), lettersOf('calls').toLowerCase().replace(/m/g, 'r'));
};

/** Of what this version does: a tape that was cut in a turn lacks what came in it. */
const countsOn = (text: string): Counts => {
  const marks = marksOf(run(readTape(text)).file.lines);
  const lettersOf = (row: string) => (marks.get(row) ?? []).map(({ letter }) => letter).join('');
  return counts(lettersOf('toast'), lettersOf('calls'));
};

/** What a client throws has no row. */
const drawable = (Object.keys(kinds) as KindName[]).filter(
  (kind) => !/^get|^reserve|^open/.test((kinds[kind] as ClientKind).throws ?? ''),
);

describe('a picture of a tape passes when it is pasted, and tells of the same toasts', () => {
  test.each(drawable)('on: %s', (kind) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), share, (events, kept) => {
        const tapes: Recorder[] = [];
        finish(replayNames(recorded(tapes), kinds[kind], events));
        const whole = tapes.map(({ tape }) => tape());
        for (const text of [...whole, ...whole.map((tape) => cut(tape, kept))]) {
          paste(testOf(text, 'a tape'));
          const { rows, left } = pictureOf(text);
          expect(left.filter((what) => what.startsWith('the row'))).toEqual([]);
          if (left.length === 0) expect([countsOf(rows), rows]).toEqual([countsOn(text), rows]);
        }
      }),
      { numRuns: 20, seed },
    );
  });
});

test.each(['__proto__', 'constructor', 'toString'])('a call of a function named %s has no row', (api) => {
  const told = [
    '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}',
    '{"t":0,"page":"show"}',
    `{"t":1,"call":1,"api":"${api}","args":{}}`,
    '{"t":2,"answer":1,"success":{"state":6}}',
  ].join('\n');
  const { lines } = readTape(told);
  expect(lanesOf(lines).map(({ name }) => name)).toEqual(['page']);
  expect(() => paste(testOf(told, api))).not.toThrow();
});
