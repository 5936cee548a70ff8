import fc from 'fast-check';
import { due, isAnswered, isFresh, type Due } from '../../src/streams/due';
import { unknown, type AccountState, type Known, type Question } from '../../src/streams/facts';
import type { Notice } from '../../src/streams/notice';
import { defaultLimits, type Limits } from '../../src/streams/time';

const { fresh, pause } = defaultLimits;
const noticeAt = (startTime?: number): Notice => ({ noticeId: 'one', startTime, nickname: '', avatar: '' });
const known = (at: number, ...notices: Notice[]): Known => ({ kind: 'notices', notices: [noticeAt(), ...notices], at });
const state = (what: Known, rest: Partial<AccountState> = {}): AccountState => ({ ...unknown, known: what, ...rest });
const failed: Known = { kind: 'failed', failure: { kind: 'failed', raw: 0 } };

describe('what is known is fresh (R2)', () => {
  test.each<[string, Known, number, boolean]>([
    ['just now', known(0), 0, true],
    ['almost 5 minutes ago', known(0), fresh - 1, true],
    ['5 minutes ago: no more', known(0), fresh, false],
    ['of a clock that jumped back a little', known(100), 0, true],
    ['of a clock that jumped back for long: no more', known(fresh), 0, false],
    ['a live, just now', { kind: 'live', live: {}, at: 0 }, 1, true],
    ['a live, 5 minutes ago: no more', { kind: 'live', live: {}, at: 0 }, fresh, false],
    ['where there is a reason to ask again: no more', { kind: 'live', live: {}, at: 0, isStale: true }, 0, false],
    ['nothing yet: no', { kind: 'unknown' }, 0, false],
    ['that there is none: no', { kind: 'none' }, 0, false],
    ['that it failed: no', failed, 0, false],
  ])('%s', (_, what, now, expected) => {
    expect(isFresh(state(what), now, defaultLimits)).toBe(expected);
  });

  test('wherever a clock jumps to, nothing is fresh for more than twice the time', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 1 }), (at, times) => {
        const when = times.filter((now) => isFresh(state(known(at)), now, defaultLimits));
        expect(when.every((now) => now > at - fresh && now < at + fresh)).toBe(true);
      }),
    );
  });

  test('for ever, where the limit is', () => {
    expect(isFresh(state(known(0)), Number.MAX_SAFE_INTEGER, { ...defaultLimits, fresh: Infinity })).toBe(true);
  });
});

test.each<[string, AccountState, Question, boolean]>([
  ['before anything is asked', unknown, 'notices', false],
  ['while it is asked', state(failed, { asked: { notices: { at: 0, isOpen: true } } }), 'notices', false],
  ['once it was left', state({ kind: 'unknown' }, { asked: { notices: { at: 0, isOpen: false } } }), 'notices', false],
  ['once it has failed', state(failed, { asked: { notices: { at: 0, isOpen: false } } }), 'notices', true],
  ['where it is owed anew, as a dialog said so', state(known(0), { asked: {} }), 'notices', false],
  [
    'of the live: that is asked as soon as it is owed',
    state(failed, { asked: { live: { at: 0, isOpen: false } } }),
    'live',
    false,
  ],
])('whether a question has been answered %s', (_, known, about, expected) => {
  expect(isAnswered(known, about)).toBe(expected);
});

describe('which question is owed, and when', () => {
  const now = 100_000;
  const ago = (ms: number, isOpen = false) => ({ at: now - ms, isOpen });
  const atOnce = (about: Due['about']): Due => ({ about, wait: 0 });
  const none: Known = { kind: 'none' };

  test.each<[string, AccountState, Due | undefined, Partial<Limits>?]>([
    ['nothing is known yet: the notices, at once', unknown, atOnce('notices')],
    ['notices that are fresh: nothing', state(known(now)), undefined],
    ['whatever was asked when', state(known(now), { asked: { notices: ago(pause) } }), undefined],
    ['a live that is fresh: nothing', state({ kind: 'live', live: {}, at: now }), undefined],
    ['notices that are stale', state({ ...known(now), isStale: true } as Known), atOnce('notices')],
    ['a notice whose live starts later', state(known(now, noticeAt(now + 1))), undefined],
    ['a notice whose live has started', state(known(now, noticeAt(now))), atOnce('notices')],
    ['one that is known to be live', state(known(now, { ...noticeAt(now), isLive: true })), undefined],
    [
      'one that has started behind one that is live',
      state(known(now, { ...noticeAt(1), isLive: true }, noticeAt(2))),
      atOnce('notices'),
    ],
    ['a question that is open is joined', state(none, { asked: { notices: ago(1, true) } }), atOnce('notices')],
    [
      'asked just before the pause is over: on a later show',
      state(none, { asked: { notices: ago(pause - 1) } }),
      undefined,
    ],
    ['asked when the pause is over', state(none, { asked: { notices: ago(pause) } }), atOnce('notices')],
    ['asked a while ago without an answer to show: later', state(failed, { asked: { notices: ago(1) } }), undefined],
    [
      'asked, and whoever asked has gone: when the pause is over',
      state({ kind: 'unknown' }, { asked: { notices: ago(10_000) } }),
      { about: 'notices', wait: pause - 10_000 },
    ],
    ['asked by a clock that was ahead for long', state(none, { asked: { notices: ago(-pause) } }), atOnce('notices')],
    [
      'asked by a clock that was ahead a little',
      state({ kind: 'unknown' }, { asked: { notices: ago(-1000) } }),
      { about: 'notices', wait: pause - 1000 },
    ],
    [
      'the live is owed: at once, whenever the notices were asked for',
      state(none, { owesLive: true, asked: { notices: ago(0) } }),
      atOnce('live'),
    ],
    ['the live is owed though a notice is on show', state(known(now), { owesLive: true }), atOnce('live')],
    [
      'the live is being asked for: joined',
      state(none, { owesLive: true, asked: { live: ago(1, true) } }),
      atOnce('live'),
    ],
    [
      'the live was asked for, and whoever asked has gone',
      state(none, { owesLive: true, asked: { live: ago(10_000) } }),
      { about: 'live', wait: pause - 10_000 },
    ],
    ['no pause at all is one of a second', state(none, { asked: { notices: ago(999) } }), undefined, { pause: 0 }],
    ['… which ends', state(none, { asked: { notices: ago(1000) } }), atOnce('notices'), { pause: 0 }],
    ['a pause without end lets the first question pass', unknown, atOnce('notices'), { pause: Infinity }],
    [
      '… and no other',
      state({ kind: 'unknown' }, { asked: { notices: ago(1) } }),
      { about: 'notices', wait: Infinity },
      { pause: Infinity },
    ],
    ['what is fresh for ever is not asked for again', state(known(0)), undefined, { fresh: Infinity }],
    ['what is never fresh is', state(known(now)), atOnce('notices'), { fresh: 0 }],
  ])('%s', (_, what, expected, limits = {}) => {
    expect(due(what, now, { ...defaultLimits, ...limits })).toEqual(expected);
  });
});
