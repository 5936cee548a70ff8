import fc from 'fast-check';
import { check } from '../../prove/check';
import { diagram } from '../../prove/diagram';
import { alphabets, eventOf } from '../../prove/events';
import type { Entry } from '../../prove/history';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import type { Open } from '../../prove/subject';
import { exhaustMapOnly } from '../../prove/subjects/exhaust-map';
import { nestedCallbacks } from '../../prove/subjects/nested-callbacks';
import { ours } from '../../prove/subjects/ours';

// A page that goes ends the history: that comes in the end anyway.
const names = alphabets.whole.map(({ name }) => name).filter((name) => name !== 'unload');

/** Hundreds of events; those that are not possible where they stand are left out. */
const historyOf = (from: readonly string[]) => fc.array(fc.constantFrom(...from), { maxLength: 1_000, size: 'max' });
const history = historyOf(names);

/** What is wrong with a history: rules in words, and the picture up to there. */
const complaint = (open: Open, kind: KindName, events: readonly string[], hasHooks: boolean): string | undefined => {
  const world = replayNames(open, kinds[kind], events);
  finish(world);
  const broken = check(world.history, kinds[kind], hasHooks);
  if (broken.length === 0) return undefined;
  const last = Math.max(...broken.map(({ index }) => index));
  return [...broken.map(({ rule, why }) => `${rule}: ${why}`), diagram(world.history.slice(0, last + 1))].join('\n');
};

const seed = 20261122;

test.each(Object.keys(kinds) as KindName[])('the rules hold in long histories on: %s', (kind) => {
  fc.assert(
    fc.property(history, (events) => {
      const wrong = complaint(ours, kind, events, true);
      if (wrong !== undefined) throw new Error(wrong);
    }),
    { numRuns: kind === 'phone' ? 100 : 15, seed, endOnFailure: false },
  );
});

test.each([
  ['nested callbacks', nestedCallbacks],
  ['exhaustMap only', exhaustMapOnly],
])('they catch a peer, and shrink what they found to a few events: %s', (_name, open) => {
  const { failed, counterexample } = fc.check(
    fc.property(history, (events) => complaint(open, 'phone', events, false) === undefined),
    { numRuns: 5, seed },
  );
  expect(failed).toBe(true);
  expect(counterexample?.[0]?.length).toBeLessThanOrEqual(4);
});

/** An entry, with what is said of the two buttons and their accounts in their order, or in the other. */
const inOrder = (entry: Entry, order: <T>(both: readonly T[]) => readonly T[]): string =>
  JSON.stringify(
    entry.kind === 'rest'
      ? { ...entry, labels: order([entry.labels.a, entry.labels.b]), present: order(Object.values(entry.present)) }
      : entry,
  );

const textOf = (entry: Entry): string => inOrder(entry, (both) => both);

/** The same entry, had the other button been meant. */
const mirrored = (entry: Entry): string =>
  inOrder(entry, (both) => [...both].reverse()).replace(
    /(?<="|sph|notice-|another-)[abAB](?=")/g,
    (letter) => ({ a: 'b', b: 'a', A: 'B', B: 'A' })[letter] ?? letter,
  );

const mirroredName = (name: string): string =>
  name.replace(/ (a|b)(?=:|$)/, (_, button) => (button === 'a' ? ' b' : ' a'));

/** The entries of each event, in no order: which button of two comes first is no difference. */
const turns = (entries: readonly Entry[], toText: (entry: Entry) => string): readonly string[] => {
  const texts: string[][] = [];
  entries.forEach((entry) => {
    if (entry.kind === 'event') texts.push([]);
    texts.at(-1)?.push(entry.kind === 'event' ? '' : toText(entry));
  });
  return texts.map((turn) => turn.sort().join('\n'));
};

/** What can happen to either button; an account with two notices is for both. */
const alike = names.filter((name) => names.includes(mirroredName(name)));

test('swapping the two buttons swaps what is seen, and changes nothing else', () => {
  fc.assert(
    fc.property(historyOf(alike), (events) => {
      const one = replayNames(ours, {}, events).history;
      const other = replayNames(ours, {}, events.map(mirroredName)).history;
      expect(turns(other, mirrored)).toEqual(turns(one, textOf));
    }),
    { numRuns: 20, seed },
  );
});

test('every event of the alphabet has a name of its own', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.map((name) => eventOf(name).name)).toEqual(names);
});
