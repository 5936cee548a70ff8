import fc from 'fast-check';
import { toAnswer } from '../../src/streams';
import { dropsNotice, remembers } from '../../src/streams/outcome';

test.each([
  [1, 'live-declined', undefined, false],
  [2, 'live-entered', undefined, false],
  [3, 'notice-cancelled', false, true],
  [4, 'live-ended', false, true],
  [5, 'dismissed', false, false],
  [6, 'reserved', true, false],
  [7, 'unreserved', false, false],
  [8, 'kept', true, false],
  [9, 'aborted', undefined, false],
  [10, 'expired', false, true],
  [undefined, 'unknown', undefined, false],
] as const)('state %p is %s; remembered: %p; drops the notice: %p (R4, R10, R11)', (state, kind, remembered, drops) => {
  const answer = toAnswer(state);
  expect(answer).toEqual({ kind });
  expect(remembers[answer.kind]).toBe(remembered);
  expect(dropsNotice(answer)).toBe(drops);
});

test('everything else is unknown: no success is claimed (R4)', () => {
  const other = fc
    .anything()
    .filter((state) => !(Number.isInteger(state) && Number(state) >= 1 && Number(state) <= 10));
  fc.assert(fc.property(other, (state) => expect(toAnswer(state)).toEqual({ kind: 'unknown' })));
  for (const state of ['6', 6.5, 0, 11, '__proto__', [6], true]) expect(toAnswer(state)).toEqual({ kind: 'unknown' });
});
