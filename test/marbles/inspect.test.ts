import { inspect, printed } from '../../src/marbles/inspect';

class Point {
  constructor(readonly x: number) {}
}

/** In words of its own. */
class Money {
  toString(): string {
    return '5 元';
  }
}

class Empty {
  declare readonly none: undefined;
}

const circle: { self?: unknown; list: unknown[] } = { list: [] };
circle.self = circle;
circle.list.push(circle.list);

const byNobody = Object.assign(Object.create(null) as object, { a: 1 });
const shared = { a: 1 };

test.each<[unknown, string]>([
  ['预约 "a"', '"预约 \\"a\\""'],
  [function named() {}, '[function named]'],
  [0, '0'],
  [-0, '-0'],
  [NaN, 'NaN'],
  [null, 'null'],
  [undefined, 'undefined'],
  [Symbol('s'), 'Symbol(s)'],
  [10n, '10'],
  [{}, '{}'],
  [{ b: 1, a: undefined, 'a-b': [1, 'x'] }, '{ "a-b": [1, "x"], b: 1 }'],
  [{ 'x y': 1, '-x': 2, 'x-': 3 }, '{ "-x": 2, "x y": 1, "x-": 3 }'],
  [byNobody, '{ a: 1 }'],
  [[], '[]'],
  [new Error('broken "a"'), 'Error("broken \\"a\\"")'],
  [new TypeError('broken'), 'TypeError("broken")'],
  [new Date(5), 'new Date(5)'],
  [/a+/g, '/a+/g'],
  [new Map([['a', { b: 1 }]]), 'new Map([["a", { b: 1 }]])'],
  [new Set([1, 'a']), 'new Set([1, "a"])'],
  [new Point(5), 'Point { x: 5 }'],
  [new Empty(), 'Empty {}'],
  [new Money(), 'new Money("5 元")'],
  [Object.assign(new Money(), { x: 1 }), 'Money { x: 1 }'],
  [new URL('https://example.com/'), 'new URL("https://example.com/")'],
  [{ [printed]: () => "stream('-a')" }, "stream('-a')"],
  [expect.any(Number), 'Any<Number>'],
  [{ a: expect.anything() as unknown }, '{ a: Anything }'],
  [{ toAsymmetricMatcher: 5 }, '{ toAsymmetricMatcher: 5 }'],
  [circle, '{ list: [[circular]], self: [circular] }'],
  [[shared, shared], '[{ a: 1 }, { a: 1 }]'],
])('%p is printed as it is written in code', (value, text) => {
  expect(inspect(value)).toBe(text);
});

test.each<[string, object, string]>([
  ['whose constructor is none', Object.create({ constructor: null }) as object, 'Object {}'],
  [
    'without a prototype, twice over',
    Object.create(Object.create(null) as object) as object,
    '[what cannot be printed]',
  ],
  [
    'that throws when it is read',
    {
      get a() {
        throw new Error('no');
      },
    },
    '[what cannot be printed]',
  ],
  ['with a symbol for a name', Object.assign(new Error('x'), { name: Symbol('odd') }), '[what cannot be printed]'],
])('a value %s is printed, too', (_, value, text) => {
  expect(inspect(value)).toBe(text);
});

test('fields are in order, whatever order they were given in', () => {
  expect(inspect({ c: 1, a: 2, b: 3 })).toBe('{ a: 2, b: 3, c: 1 }');
});
