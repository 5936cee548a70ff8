import { picture } from '../../src/testing';
import { rules } from './rules';

describe.each(rules.map((rule) => [`${rule.id} ${rule.title}`, rule.cases] as const))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (__, { rows, options }) => {
    picture(rows, options);
  });
});

test('every rule has a picture', () => {
  // R17 has none of its own: test/tape/rules.test.ts runs all of these with a recorder and without.
  const numbers = [...Array.from({ length: 16 }, (_, i) => i + 1), 18];
  expect(rules.map(({ id }) => id)).toEqual(numbers.map((number) => `R${number}`));
  expect(rules.filter(({ cases }) => cases.length === 0)).toEqual([]);
});
