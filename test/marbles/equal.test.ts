import { isEqual } from '../../src/marbles/equal';

class Word {
  readonly word = 'b';
}
const plain = { word: 'b' };
/** As the groups of a match are. */
const bare = Object.assign(Object.create(null) as object, plain);

test.each<[string, unknown, unknown, boolean]>([
  ['an object without a prototype and a plain one', bare, plain, true],
  ['the same, the other way round', plain, bare, true],
  ['two without a prototype', bare, Object.assign(Object.create(null) as object, plain), true],
  ['one without a prototype that holds something else', bare, { word: 'c' }, false],
  ['one without a prototype and one of a class', bare, new Word(), false],
  ['one of a class and one without a prototype', new Word(), bare, false],
  ['a plain one and one of a class', plain, new Word(), false],
  ['one of a class and a plain one', new Word(), plain, false],
  ['two of a class', new Word(), new Word(), true],
  ['deep inside', [{ a: bare }], [{ a: plain }], true],
  ['a list and one without a prototype', [], Object.create(null), false],
  ['nothing and one without a prototype', null, Object.create(null), false],
])('%s', (_, expected, actual, isSame) => {
  expect(isEqual(expected, actual)).toBe(isSame);
});
