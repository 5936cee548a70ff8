import fc from 'fast-check';
import { createLayout, undrawable } from '../../src/marbles/layout';
import { characterAt } from './support';
import { readRows, type Mark } from '../../src/marbles/rows';

const letters = ['a', 'b', '6', '?', '>', '=', '预'];

const markOf = (...more: readonly string[]) =>
  fc.record({ at: fc.oneof(fc.nat(40), fc.nat(700_000)), letter: fc.constantFrom(...letters, ...more) });

/** Marks in order, none closer behind a group than the group is long. */
const marksOf = (mark: ReturnType<typeof markOf>) =>
  fc.array(mark, { maxLength: 12 }).map((all) => {
    const sorted = [...all].sort((one, other) => one.at - other.at);
    return sorted.reduce<readonly Mark[]>((kept, next) => {
      const last = kept[kept.length - 1];
      if (!last || last.at === next.at) return [...kept, next];
      const group = kept.filter(({ at }) => at === last.at).length;
      return next.at - last.at >= (group > 1 ? group + 2 : 1) ? [...kept, next] : kept;
    }, []);
  });

const marks = marksOf(markOf());

/** With letters that, behind a digit, could be read as a unit of time. */
const marksWithUnits = marksOf(markOf('s', 'm', '.'));

const read = (marbles: string): readonly Mark[] => readRows(`row ${marbles}`)[0]?.marks ?? [];

test('what is drawn reads back as it was, whatever stands below it', () => {
  fc.assert(
    fc.property(fc.array(marksWithUnits, { minLength: 1, maxLength: 3 }), fc.nat(1_000_000), (rows, after) => {
      const end = Math.max(0, ...rows.flat().map(({ at }) => at)) + 20 + after;
      const layout = createLayout(rows, end);
      for (const row of rows) expect(read(layout.draw(row))).toEqual(row);
    }),
  );
});

test('a digit and a unit between two silences are no time', () => {
  const time = [
    { at: 29, letter: '6' },
    { at: 30, letter: 'm' },
  ];
  const alone = createLayout([time], 57);
  expect(alone.draw(time)).toBe('- 28ms 6m- 25ms');
  expect(read(alone.draw(time))).toEqual(time);
  const wide = [{ at: 30, letter: '预' }];
  const other = [{ at: 31, letter: 'b' }];
  const below = createLayout([time, wide, other], 40);
  expect(read(below.draw(time))).toEqual(time);
});

test.each(['6m', '12ms', '1.25s'])('nor are such letters whose columns are widened: %s', (given) => {
  const time = Array.from(given, (letter, index) => ({ at: 1 + index, letter }));
  // What is wide stands before them, or last among them.
  for (const at of [0, given.length]) {
    const layout = createLayout([time, [{ at, letter: '预' }], [{ at: given.length + 1, letter: 'b' }]], 10);
    expect(read(layout.draw(time))).toEqual(time);
  }
});

test('up to 24 ms are dashes, in a row and behind it, and more are a time', () => {
  const drawn = (gap: number, rest: number): string => {
    const marks = [
      { at: 0, letter: 'a' },
      { at: gap, letter: 'b' },
    ];
    return createLayout([marks], gap + rest).draw(marks);
  };
  expect(drawn(24, 25)).toBe(`a${'-'.repeat(23)}b${'-'.repeat(24)}`);
  expect(drawn(26, 26)).toBe('a 25ms b 25ms');
});

test('a wide letter takes two columns of a row that has none there', () => {
  const layout = createLayout([[{ at: 1, letter: 'a' }], [{ at: 0, letter: '预' }]], 3);
  expect(layout.draw([{ at: 1, letter: 'a' }])).toBe('- a-');
  expect(layout.draw([])).toBe('- --');
});

test('what cannot be drawn in its column: between two milliseconds, and on a group that is not over', () => {
  const group = [
    { at: 5, letter: 'a' },
    { at: 5, letter: 'b' },
  ];
  const before = { at: 2, letter: 'd' };
  const undrawn = [8, 9, 9.5].filter((at) => undrawable([before, ...group, { at, letter: 'c' }])?.letter === 'c');
  expect(undrawn).toEqual([8, 9.5]);
});

test('the same time stands in the same column', () => {
  fc.assert(
    fc.property(marks, marks, (one, other) => {
      const layout = createLayout([one, other], 2_000_000);
      const columns = layout.columnsOf(one);
      one.forEach(({ at }, index) => {
        const column = columns[index] ?? NaN;
        const isAlone = one.filter((same) => same.at === at).length === 1;
        const twin = other.findIndex((same) => same.at === at);
        if (isAlone) expect(characterAt(layout.draw(one), column)).toBe(one[index]?.letter);
        if (isAlone && twin >= 0 && other.filter((same) => same.at === at).length === 1) {
          expect(layout.columnsOf(other)[twin]).toBe(column);
        }
      });
    }),
  );
});

test('what follows too closely on a group comes right behind it', () => {
  const close = [
    { at: 0, letter: 'a' },
    { at: 0, letter: 'b' },
    { at: 1, letter: 'c' },
  ];
  const layout = createLayout([close], 10);
  expect(layout.draw(close)).toBe('(ab)c-----');
  expect(layout.columnsOf(close)).toEqual([1, 2, 4]);
});
