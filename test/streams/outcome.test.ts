import fc from 'fast-check';
import { effects, toAnswer } from '../../src/streams/outcome';

test.each([
  [1, 'live-declined', undefined],
  [2, 'live-entered', undefined],
  [3, 'notice-cancelled', 'drop'],
  [4, 'live-ended', 'drop'],
  [5, 'dismissed', 'forget'],
  [6, 'reserved', 'remember'],
  [7, 'unreserved', 'forget'],
  [8, 'kept', 'remember'],
  [9, 'aborted', undefined],
  [10, 'expired', 'drop'],
  [undefined, 'unknown', undefined],
] as const)('state %p is %s; the notice: %p (R4, R10, R11)', (state, kind, effect) => {
  const answer = toAnswer(state);
  expect(answer).toEqual({ kind });
  expect(effects[answer.kind]).toBe(effect);
});

test('everything else is unknown: no success is claimed (R4)', () => {
  const other = fc
    .anything()
    .filter((state) => !(Number.isInteger(state) && Number(state) >= 1 && Number(state) <= 10));
  fc.assert(fc.property(other, (state) => expect(toAnswer(state)).toEqual({ kind: 'unknown' })));
  for (const state of ['6', 6.5, 0, -1, 11, '__proto__', [6], true])
    expect(toAnswer(state)).toEqual({ kind: 'unknown' });
});
