import { moment, progression } from '../../src/marbles/time';

test.each([
  [1, '1ms'],
  [999, '999ms'],
  [1000, '1s'],
  [1001, '1001ms'],
  [15_000, '15s'],
  [60_000, '1m'],
  [61_000, '61s'],
  [90_000, '90s'],
  [180_000, '3m'],
])('a stretch of %d ms is written %s', (ms, text) => {
  expect(progression(ms)).toBe(text);
});

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1 s'],
  [1500, '1.5 s'],
  [60_000, '1 min'],
  [63_000, '1 min 3 s'],
  [303_250, '5 min 3.25 s'],
])('%d ms are %s', (ms, text) => {
  expect(moment(ms)).toBe(text);
});
