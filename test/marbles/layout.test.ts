import fc from 'fast-check';
import { createLayout } from '../../src/marbles/layout';
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
