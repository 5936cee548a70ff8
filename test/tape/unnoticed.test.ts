import fc from 'fast-check';
import { alphabets } from '../../prove/events';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import { ours } from '../../prove/subjects/ours';
import type { Recorder } from '../../src/tape';
import { recorded } from '../../prove/subjects/recorded';

const names = alphabets.whole.map(({ name }) => name).filter((name) => name !== 'unload');
const seed = 20261127;

describe('R17 with and without a recorder the page does the same, in the same order', () => {
  test.each(Object.keys(kinds) as KindName[])('on: %s', (kind) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 60, size: 'max' }), (events) => {
        const tapes: Recorder[] = [];
        const [without, within] = [ours, recorded(tapes)].map((open) => {
          const world = replayNames(open, kinds[kind], events);
          finish(world);
          return world.history;
        });
        expect(within).toEqual(without);
        expect(tapes.map(({ tape }) => tape()).join('')).not.toContain('"lost"');
      }),
      { numRuns: 10, seed },
    );
  });
});
