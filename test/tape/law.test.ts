import fc from 'fast-check';
import { alphabets } from '../../prove/events';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import { readTape } from '../../src/replay';
import { run } from '../../src/replay/run';
import type { Recorder } from '../../src/tape';
import { recorded } from '../../prove/subjects/recorded';

const names = alphabets.whole.map(({ name }) => name).filter((name) => name !== 'unload');
const seed = 20261127;

const again = (text: string): string => {
  const file = readTape(text);
  const ties = (['as told', 'timer first', 'line first'] as const).map((tie) => run(file, { tie }).text);
  return ties.find((tape) => tape === text) ?? ties[0] ?? '';
};

describe('record(replay(tape)) = tape, byte for byte', () => {
  test.each(Object.keys(kinds) as KindName[])('on: %s', (kind) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 60, size: 'max' }),
        fc.boolean(),
        (events, redact) => {
          const tapes: Recorder[] = [];
          finish(replayNames(recorded(tapes, { redact }), kinds[kind], events));
          for (const text of tapes.map(({ tape }) => tape())) expect(again(text).split('\n')).toEqual(text.split('\n'));
        },
      ),
      { numRuns: 20, seed },
    );
  });
});
