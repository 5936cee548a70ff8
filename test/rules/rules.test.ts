import { picture } from '../../src/testing';
import { rules } from './rules';

describe.each(rules.map((rule) => [`${rule.id} ${rule.title}`, rule.cases] as const))('%s', (_, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (__, { rows, options }) => {
    picture(rows, options);
  });
});

test('every rule has a picture', () => {
  expect(rules.map(({ id }) => id)).toEqual(Array.from({ length: 15 }, (_, i) => `R${i + 1}`));
  expect(rules.filter(({ cases }) => cases.length === 0)).toEqual([]);
});
