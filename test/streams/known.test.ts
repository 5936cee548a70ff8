import fc from 'fast-check';
import { isFresh, type Known } from '../../src/streams';

const fresh = 300_000;
const notice = { noticeId: 'one', nickname: '', avatar: '' };
const known = (at: number, startTime?: number): Known => ({
  kind: 'notice',
  notice: startTime === undefined ? notice : { ...notice, startTime },
  reserved: false,
  at,
});

test.each([
  ['just now', known(0), 0, true],
  ['almost 5 minutes ago', known(0), fresh - 1, true],
  ['5 minutes ago', known(0), fresh, false],
  ['before the live starts', known(0, 2), 1, true],
  ['when it starts', known(0, 2), 2, false],
  ['after', known(0, 2), 3, false],
  ['of a clock that jumped back a little', known(100), 0, true],
  ['of a clock that jumped back for long', known(fresh), 0, false],
  ['a live, just now', { kind: 'live', live: {}, at: 0 } as const, 1, true],
  ['a live, 5 minutes ago', { kind: 'live', live: {}, at: 0 } as const, fresh, false],
  ['nothing yet', { kind: 'unknown' } as const, 0, false],
  ['that there is none', { kind: 'none', liveAsked: true } as const, 0, false],
  ['that it failed', { kind: 'failed', failure: { kind: 'failed', raw: 0 } } as const, 0, false],
])('what is known %s (R2)', (_, what, now, expected) => {
  expect(isFresh(what, now, fresh)).toBe(expected);
});

test('wherever a clock jumps to, nothing is fresh for more than twice the time', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 1 }), (at, times) => {
      const when = times.filter((now) => isFresh(known(at), now, fresh));
      expect(when.every((now) => now > at - fresh && now < at + fresh)).toBe(true);
    }),
  );
});
