import type { AlphabetName } from '../../prove/events';
import { explore, type Task } from '../../prove/explore';
import { kinds, type KindName } from '../../prove/kinds';
import { implementations, type Implementation } from '../../prove/subjects';

const [ours, nested] = implementations as [Implementation, Implementation];

const task = (alphabet: AlphabetName, depth: number, kind: KindName = 'phone'): Task => ({
  kind,
  alphabet,
  depth,
  part: 0,
  of: 1,
});

test.each<[AlphabetName, number]>([
  ['whole', 2],
  ['reservation', 3],
  ['questions', 3],
  ['music', 4],
])('the rules hold in every history of "%s", to depth %i', (alphabet, depth) => {
  expect([...explore(ours, task(alphabet, depth)).counterexamples.values()]).toEqual([]);
});

test.each((Object.keys(kinds) as KindName[]).filter((kind) => kind !== 'phone'))(
  'the rules hold for every single event on: %s',
  (kind) => {
    expect([...explore(ours, task('whole', 1, kind)).counterexamples.values()]).toEqual([]);
  },
);

test('parts for several cores are the whole, and no history is run twice', () => {
  const whole = explore(ours, task('reservation', 3));
  const parts = [0, 1, 2].map((part) => explore(ours, { ...task('reservation', 3), part, of: 3 }));
  const sum = (count: (findings: typeof whole) => number) => parts.reduce((total, part) => total + count(part), 0);
  expect(sum(({ run }) => run)).toBe(whole.run);
  expect(sum(({ mirrored }) => mirrored)).toBe(whole.mirrored);
  expect(new Set(parts.flatMap(({ states }) => [...states]))).toEqual(whole.states);
});

test('what breaks a rule is found with the events that do it', () => {
  const { counterexamples } = explore(nested, task('reservation', 2));
  expect(counterexamples.get('R1')?.events).toEqual(['tap a', 'tap a']);
});
