import { checkLegend, checkLetters, checkValues, isFor, letterOf } from '../../src/marbles/legend';
import { readRows, type Row } from '../../src/marbles/rows';

const rowOf = (text: string): Row => {
  const [row] = readRows(text);
  if (!row) throw new Error('no row');
  return row;
};

test.each<[object, string | undefined, unknown, boolean]>([
  [{ x: { a: 1 } }, 'x', { a: 1 }, true],
  [{ x: { a: 1 } }, 'x', { a: 2 }, false],
  [{ x: undefined }, 'y', undefined, false],
  [{ undefined: 5 }, undefined, 5, false],
  [{ a: 'b' }, 'b', 'b', true],
  [{ a: 'b' }, '5', 5, true],
  [{ a: 'b' }, 'a', 'a', false],
  [{ a: 'b' }, 'c', 'b', false],
  [{}, undefined, {}, false],
])('in %j, whether %s stands for %j', (legend, letter, value, is) => {
  expect(isFor(legend as never, letter, value)).toBe(is);
});

test.each<[object, unknown, string | undefined]>([
  [{ x: 5 }, 5, 'x'],
  [{ '#': 5, y: 5 }, 5, 'y'],
  [{}, 5, '5'],
  [{}, 'a', 'a'],
  [{}, 15, undefined],
  [{}, 'ab', undefined],
  [{}, '-', undefined],
  [{}, ['x'], undefined],
  [{}, true, undefined],
  [{ a: 1 }, 'a', undefined],
])('in %j the letter of %j is %s', (legend, value, letter) => {
  expect(letterOf(legend as never, value)).toBe(letter);
});

test.each<[unknown, string]>([
  [5, 'values.a is 5, and has to say of letters what they stand for. Write { x: 5 }.'],
  [null, 'values.a is null, and has to'],
  [{ xy: 1 }, 'values.a has the letter `xy`, which is no single character. Write a letter or a digit: { x: … }.'],
  [{ '': 1 }, 'values.a has the letter ``, which is no single character.'],
  [{ '-': 1 }, 'values.a has the letter `-`, which is a sign of the diagram.'],
  [{ '|': 1 }, 'which is a sign of the diagram'],
])('the legend %j is a mistake', (legend, message) => {
  expect(() => {
    checkLegend('values.a', legend);
  }).toThrow(message);
});

test('a legend has letters, digits, and the error', () => {
  expect(() => {
    checkLegend('values.a', { x: 1, 5: 2, 预: 3, '😀': 4, '#': 5 });
  }).not.toThrow();
});

const example = "Write values: { row: { x: … } }, by the row's name";

test.each<[unknown, string]>([
  [5, `The values are 5, and have to be legends by row. ${example}.`],
  ['x', 'The values are "x", and have to be legends by row.'],
  [undefined, 'The values are undefined, and have to be legends by row.'],
  [null, 'The values are null, and have to be legends by row.'],
  [[], 'The values are [], and have to be legends by row.'],
  [{ out$: {} }, 'values.out$: a row has no `$` in its name. Write values: { out: { … } }.'],
  [{ x: 5 }, `values.x is 5, and no row. ${example}: values: { row: { x: … } }.`],
  [{ out: 5 }, 'values.out is 5, and has to say of letters what they stand for.'],
  [{ out: null }, 'values.out is null, and has to say of letters what they stand for.'],
  [{ out: { xy: 1 } }, 'values.out has the letter `xy`'],
])('the values %j are a mistake', (values, message) => {
  expect(() => {
    checkValues(values);
  }).toThrow(message);
});

test.each([{}, { out: {} }, { x: { a: 1 } }])('the values %j are none', (values) => {
  expect(() => {
    checkValues(values);
  }).not.toThrow();
});

/** What is said of a row whose letters its legend does not have. */
const said = (text: string, legend: object, except = '|'): string => {
  try {
    checkLetters(rowOf(text), legend as never, except);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};

test('a letter that a row does not have is a mistake, which names those that it has', () => {
  expect(said('out  -a-b|', { a: '预约', c: { d: 1 } }).split('\n')).toEqual([
    'Row `out`, column 9: The row `out` has no letter `b`. It has:',
    '  a  预约',
    '  c  { d: 1 }',
    'For a letter of your own, say what it stands for: values: { out: { b: … } }',
    '',
    '  out  -a-b|',
    '          ^',
  ]);
});

test('of what looks like a time it says how times are told from letters, of a Chinese one how a remark begins', () => {
  expect(said('out -5s', { a: 1 })).toMatch(/`5`. It has:\n {2}a {2}1\n.*\b(ms|time)\b.*\nFor a letter/);
  expect(said('out -a 1h', { a: 1 })).toContain('A time is in ms, s or m, with a space before and behind: `a 15s b`.');
  expect(said('out -5', { a: 1 })).not.toMatch(/time/);
  expect(said('out -预', { a: 1 })).toContain('\nA remark begins with `//`.\nFor a letter');
  expect(said('out -b', { a: 1 })).not.toMatch(/remark|\bms\b/);
});

test.each([
  ['out -a|', { a: 1 }, '|'],
  ['out -a#', { a: 1 }, '|#'],
  ['out -z', {}, ''],
])('%s has no mistake with the legend %j', (text, legend, except) => {
  expect(said(text, legend, except)).toBe('nothing');
});
