import fc from 'fast-check';
import type { ClientKind } from '../../prove/client';
import { alphabets } from '../../prove/events';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import { readTape } from '../../src/replay';
import { pictureOf, testOf } from '../../src/replay/picture';
import { lanesOf, marksOf } from '../../src/replay/rows';
import type { Recorder } from '../../src/tape';
import { picture } from '../../src/testing';
import { readRows } from '../../src/marbles/rows';
import { recorded } from '../../prove/subjects/recorded';

const names = alphabets.whole.map(({ name }) => name).filter((name) => name !== 'unload');
const seed = 20261127;

/** Runs the code of a test, as if it had been pasted. */
const paste = (code: string): void => {
  const body = code.replace(/^import .*$/m, '');
  const run = (_name: string, test: () => void): void => test();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is printed is to be pasted: this is how
  (new Function('picture', 'test', body) as (...given: unknown[]) => void)(picture, run);
};

/** The letters of a row, in their order. */
const lettersOf = (rows: string, name: string): string =>
  (readRows(rows).find((row) => row.name === name)?.marks ?? [])
    .map(({ letter }) => letter)
    .filter((letter) => letter !== '|')
    .join('');

/** What a client throws has no row. */
const drawable = (Object.keys(kinds) as KindName[]).filter(
  (kind) => !/^get|^reserve|^open/.test((kinds[kind] as ClientKind).throws ?? ''),
);

describe('a picture of a tape passes when it is pasted, and tells of the same toasts', () => {
  test.each(drawable)('on: %s', (kind) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 12 }), (events) => {
        const tapes: Recorder[] = [];
        finish(replayNames(recorded(tapes), kinds[kind], events));
        for (const text of tapes.map(({ tape }) => tape())) {
          paste(testOf(text, 'a tape'));
          const { rows, left } = pictureOf(text);
          const toasts = (marksOf(readTape(text).lines).get('toast') ?? []).map(({ letter }) => letter).join('');
          if (left.length === 0) expect([lettersOf(rows, 'toast'), rows]).toEqual([toasts, rows]);
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
