import { createRandom, planDay } from '../../bench/families/dayPlan';
import { exponent, quantile, spread } from '../../bench/stats';

test('a quantile lies between two values where it has to', () => {
  expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
  expect(spread([5, 1, 2, 4, 3])).toEqual({ median: 3, p25: 2, p75: 4 });
});

test.each([
  ['constant', [7, 7, 7, 7], 0],
  ['linear', [2, 20, 200, 2_000], 1],
  ['quadratic', [3, 300, 30_000, 3_000_000], 2],
])('what is %s grows with the exponent that says so', (_, values, expected) => {
  expect(exponent([1, 10, 100, 1_000], values)).toBeCloseTo(expected, 10);
});

test('a seed always gives the same day, and another seed another one', () => {
  expect(planDay(createRandom(7))).toEqual(planDay(createRandom(7)));
  expect(planDay(createRandom(7))).not.toEqual(planDay(createRandom(8)));
});

test('a day goes forward in time, and nobody taps a page that is not there', () => {
  const follows: Readonly<Record<string, readonly string[]>> = {
    launch: ['tap', 'hide', 'close'],
    open: ['tap', 'hide', 'close'],
    return: ['tap', 'hide', 'close'],
    tap: ['tap', 'hide', 'close'],
    hide: ['launch', 'return'],
    close: ['open'],
  };
  for (let user = 1; user <= 200; user++) {
    const { deeds } = planDay(createRandom(user));
    expect(deeds[0]?.kind).toBe('launch');
    deeds.slice(1).forEach((deed, index) => {
      const before = deeds[index];
      expect(deed.at).toBeGreaterThanOrEqual(before?.at ?? Infinity);
      expect(follows[before?.kind ?? '']).toContain(deed.kind);
    });
  }
});
