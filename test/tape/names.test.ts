import { letter, numbering } from '../../src/tape/names';

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [53, 'BA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('the letter of number %i is %s', (number, expected) => {
  expect(letter(number)).toBe(expected);
});

test('things are numbered in the order in which they appear, each always the same', () => {
  const number = numbering(new Map<string, number>());
  expect(['x', 'y', 'x', 'z', 'y'].map(number)).toEqual([1, 2, 1, 3, 2]);
});
