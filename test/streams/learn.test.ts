import { unknown, type AccountState, type Fact, type Known } from '../../src/streams/facts';
import type { Failure } from '../../src/streams/failures';
import { learn } from '../../src/streams/learn';
import type { Notice } from '../../src/streams/notice';
import type { Outcome } from '../../src/streams/outcome';

const now = 1000;
const notice = (noticeId: string, startTime?: number): Notice => ({ noticeId, startTime, nickname: '', avatar: '' });
const [one, two] = [notice('one', 5000), notice('two')];

const listed: Known = { kind: 'notices', notices: [one, two], at: 7 };
const isLive: Known = { kind: 'live', live: { feedId: 'f' }, at: 7 };
const none: Known = { kind: 'none' };
const silent: Failure = { kind: 'timeout', raw: 0 };
const nameless: Failure = { kind: 'failed', raw: 0 };
const offline: Failure = { kind: 'failed', cause: 'network', raw: 0 };
const stranger: Failure = { kind: 'not-associated', raw: 0 };
const devtools: Failure = { kind: 'unsupported', cause: 'devtools', raw: 0 };
const noNotice: Failure = { kind: 'no-notice', raw: 0 };
const failedWith = (failure: Failure): Known => ({ kind: 'failed', failure });

const state = (known: Known, rest: Partial<AccountState> = {}): AccountState => ({ ...unknown, known, ...rest });
const open = { at: 5, isOpen: true };
const closed = { at: 5, isOpen: false };

const failed = (failure: Failure): Fact => ({ kind: 'failed', about: 'notices', failure });
const liveFailed = (failure: Failure): Fact => ({ kind: 'failed', about: 'live', failure });
const said = (kind: Outcome['kind'], about = one, dialog = 20): Fact => ({
  kind: 'answered',
  notice: about,
  dialog,
  outcome: { kind } as Outcome,
});

type Row = readonly [name: string, before: AccountState, fact: Fact, after: AccountState];

/** In each table: what is known, what happens, what is known then. */
const table = (rows: readonly Row[]): void => {
  test.each(rows)('%s', (_, before, fact, after) => {
    expect(learn(before, fact, now)).toEqual(after);
  });
};

describe('questions', () => {
  table([
    [
      'are open from when they are asked',
      unknown,
      { kind: 'asked', about: 'notices' },
      { ...unknown, asked: { notices: { at: now, isOpen: true } } },
    ],
    [
      'count from the last time, each apart',
      state(none, { asked: { notices: closed, live: closed } }),
      { kind: 'asked', about: 'live' },
      state(none, { asked: { notices: closed, live: { at: now, isOpen: true } } }),
    ],
    [
      'are closed when whoever asked has left, and were asked all the same',
      state(none, { asked: { notices: open, live: open } }),
      { kind: 'left', about: 'live' },
      state(none, { asked: { notices: open, live: { ...closed, isLeft: true } } }),
    ],
    [
      'that were left are over once their answer is there',
      state(none, { asked: { notices: { ...closed, isLeft: true } } }),
      { kind: 'failed', about: 'notices', failure: { kind: 'timeout', raw: undefined } },
      state({ kind: 'failed', failure: { kind: 'timeout', raw: undefined } }, { asked: { notices: closed } }),
    ],
  ]);

  test('that nobody asked cannot be left', () => {
    expect(learn(unknown, { kind: 'left', about: 'live' }, now)).toBe(unknown);
  });
});

describe('notices that are found (R2, R16)', () => {
  table([
    [
      'are known from now on, all of them',
      state({ kind: 'unknown' }, { asked: { notices: open } }),
      { kind: 'found', notices: [one, two] },
      state({ kind: 'notices', notices: [one, two], at: now }, { asked: { notices: closed } }),
    ],
    [
      'are fresh again, and no live is asked for any more',
      state({ ...listed, isStale: true }, { owesLive: true }),
      { kind: 'found', notices: [two] },
      state({ kind: 'notices', notices: [two], at: now }),
    ],
    [
      'count only while their live has not started',
      unknown,
      { kind: 'found', notices: [notice('old', now), notice('next', now + 1)] },
      state({ kind: 'notices', notices: [notice('next', now + 1)], at: now }),
    ],
    [
      'that have all started are none: whether the account is live is to be asked (R11)',
      state(listed, { asked: { notices: open } }),
      { kind: 'found', notices: [notice('old', now)] },
      state(none, { asked: { notices: closed }, owesLive: true }),
    ],
    ['that are none at all, too', unknown, { kind: 'found', notices: [] }, state(none, { owesLive: true })],
  ]);
});

describe('a call for notices that fails (R5, R11)', () => {
  table([
    [
      'for none: that is known, and the live is to be asked for',
      state({ kind: 'unknown' }, { asked: { notices: open } }),
      failed(noNotice),
      state(none, { asked: { notices: closed }, owesLive: true }),
    ],
    ['for none takes away what was on show', state(listed), failed(noNotice), state(none, { owesLive: true })],
    [
      'in a way that nobody can name may mean that there is none',
      unknown,
      failed(nameless),
      state(failedWith(nameless), { owesLive: true }),
    ],
    [
      'in a way that nobody can name takes nothing away before the live is known',
      state(listed),
      failed(nameless),
      state(listed, { owesLive: true }),
    ],
    ['nor what is live', state(isLive), failed(nameless), state(isLive, { owesLive: true })],
    ['for a reason that is known asks nothing more', unknown, failed(stranger), state(failedWith(stranger))],
    ['for want of a network too', unknown, failed(offline), state(failedWith(offline))],
    ['by silence too', unknown, failed(silent), state(failedWith(silent))],
    ['takes away nothing that is on show', state(listed), failed(offline), state(listed)],
    ['takes the place of an older reason', state(failedWith(silent)), failed(stranger), state(failedWith(stranger))],
    [
      'does not settle a question for the live that is owed',
      state(failedWith(nameless), { owesLive: true }),
      failed(offline),
      state(failedWith(offline), { owesLive: true }),
    ],
  ]);
});

describe('whether the account is live (R11)', () => {
  const owing = { owesLive: true, asked: { notices: closed, live: open } };
  const paid = { asked: { notices: closed } };
  table([
    [
      'it is: that is known, and the question may be asked again',
      state(none, owing),
      { kind: 'live', live: { feedId: 'f' } },
      state({ kind: 'live', live: { feedId: 'f' }, at: now }, paid),
    ],
    ['it is not: there is nothing', state(none, owing), { kind: 'live', live: undefined }, state(none, paid)],
    [
      'it is not, after a failure that nobody can name: that meant that there is nothing',
      state(failedWith(nameless), owing),
      { kind: 'live', live: undefined },
      state(none, paid),
    ],
    [
      'it is not, after a nameless failure with a notice on show: it is gone',
      state(listed, owing),
      { kind: 'live', live: undefined },
      state(none, paid),
    ],
    [
      'it is, but a notice was found meanwhile: that counts for more',
      state(listed, { ...owing, owesLive: false }),
      { kind: 'live', live: {} },
      state(listed, paid),
    ],
    [
      'it is, though nobody wants to know any more, and nothing else is known',
      state(failedWith(silent), { ...owing, owesLive: false }),
      { kind: 'live', live: { feedId: 'f' } },
      state({ kind: 'live', live: { feedId: 'f' }, at: now }, paid),
    ],
    [
      'it is not, and a notice was found meanwhile',
      state(listed, { ...owing, owesLive: false }),
      { kind: 'live', live: undefined },
      state(listed, paid),
    ],
    ['cannot be told: there is no notice', state(none, owing), liveFailed(silent), state(none, paid)],
    [
      'cannot be told either: why the notices could not stays the reason',
      state(failedWith(nameless), owing),
      liveFailed(silent),
      state(failedWith(nameless), paid),
    ],
    [
      'cannot be told in a way that nobody can name: the same',
      state(failedWith(nameless), owing),
      liveFailed({ kind: 'failed', raw: 1 }),
      state(failedWith(nameless), paid),
    ],
    [
      'cannot be told for a reason that has a name: the better one',
      state(failedWith(nameless), owing),
      liveFailed(stranger),
      state(failedWith(stranger), paid),
    ],
    [
      'cannot be told by a client that lacks this question alone: no reason',
      state(failedWith(nameless), owing),
      liveFailed({ kind: 'unsupported', raw: 1 }),
      state(failedWith(nameless), paid),
    ],
    [
      'cannot be told by the DevTools, which lack them all: the better reason',
      state(failedWith(nameless), owing),
      liveFailed(devtools),
      state(failedWith(devtools), paid),
    ],
    [
      'cannot be told while a notice is on show, which stays',
      state(listed, owing),
      liveFailed(stranger),
      state(listed, paid),
    ],
  ]);
});

describe('the end of a dialog (R4, R11, R16)', () => {
  const dialogs = { one: 20 };
  test.each(['constructor', 'toString', '__proto__'])('a notice may have the id %s', (noticeId) => {
    const odd = notice(noticeId);
    const before = state({ kind: 'notices', notices: [odd], at: 7 });
    const after = learn(before, said('notice-cancelled', odd), now);
    expect(after.known).toEqual({ kind: 'unknown' });
    expect(learn(after, said('reserved', odd, 19), now)).toBe(after);
  });

  table([
    ...(
      [
        'live-entered',
        'dismissed',
        'reserved',
        'unreserved',
        'kept',
        'aborted',
        'unknown',
        'cancelled',
        'failed',
      ] as const
    ).map((kind): Row => [`${kind}: the notices stay`, state(listed), said(kind), state(listed, { dialogs })]),
    ...(['notice-cancelled', 'live-ended', 'expired'] as const).map((kind): Row => [
      `${kind}: this notice is gone and not the others; all are to be asked for anew at once`,
      state(listed, { asked: { notices: closed, live: closed } }),
      said(kind),
      state({ ...listed, notices: [two], isStale: true }, { asked: { live: closed }, dialogs }),
    ]),
    [
      'the last one is gone: nothing is known any more',
      state({ ...listed, notices: [one] }),
      said('expired'),
      state({ kind: 'unknown' }, { dialogs }),
    ],
    [
      'gone while the notices are being asked for: that call is the one that is owed',
      state(listed, { asked: { notices: open } }),
      said('expired'),
      state({ ...listed, notices: [two], isStale: true }, { asked: { notices: open }, dialogs }),
    ],
    [
      'gone, though it was not listed any more',
      state({ ...listed, notices: [two] }, { asked: { notices: closed } }),
      said('expired'),
      state({ ...listed, notices: [two] }, { asked: { notices: closed }, dialogs }),
    ],
    ['gone, where there is none', state(none), said('expired'), state(none, { dialogs })],
    [
      'its live runs: this notice offers it, and all else of the list is as old as it was',
      state({ ...listed, isStale: true }),
      said('live-declined'),
      state({ ...listed, notices: [{ ...one, isLive: true }, two], isStale: true }, { dialogs }),
    ],
    [
      'its live runs, and there is no notice: the account is live',
      state(none),
      said('live-declined'),
      state({ kind: 'live', live: {}, at: now }, { dialogs }),
    ],
    [
      'its live runs, and there are other notices: they stay',
      state({ ...listed, notices: [two] }),
      said('live-declined'),
      state({ ...listed, notices: [two] }, { dialogs }),
    ],
    [
      'of a dialog that opened later than the last one counts',
      state(listed, { dialogs: { one: 19, two: 30 } }),
      said('expired'),
      state({ ...listed, notices: [two], isStale: true }, { dialogs: { one: 20, two: 30 } }),
    ],
    [
      'of one that opened in the same ms counts as well',
      state(listed, { dialogs }),
      said('expired'),
      state({ ...listed, notices: [two], isStale: true }, { dialogs }),
    ],
  ]);

  test('of a dialog that opened earlier than one that has ended counts no more (R7)', () => {
    const before = state(listed, { dialogs: { one: 21 } });
    expect(learn(before, said('expired'), now)).toBe(before);
  });
});

describe('entering (R11)', () => {
  const entered = (kind: Outcome['kind']): Fact => ({ kind: 'entered', outcome: { kind } as Outcome });
  table([
    ['fails: it may be over', state(isLive), entered('failed'), state({ ...isLive, isStale: true })],
    ['stays silent: it may be over', state(isLive), entered('unknown'), state({ ...isLive, isStale: true })],
    [
      'fails, by way of a notice',
      state({ ...listed, notices: [{ ...one, isLive: true }] }),
      entered('failed'),
      state({ ...listed, notices: [{ ...one, isLive: true }], isStale: true }),
    ],
  ]);

  table([
    [
      'fails, by way of one of several notices',
      state({ ...listed, notices: [{ ...one, isLive: true }, two] }),
      entered('failed'),
      state({ ...listed, notices: [{ ...one, isLive: true }, two], isStale: true }),
    ],
  ]);

  test.each<[string, AccountState, Fact]>([
    ['succeeds', state(isLive), entered('live-entered')],
    ['is called off by the user', state(isLive), entered('cancelled')],
    ['fails, where a notice was found meanwhile', state(listed), entered('failed')],
    ['fails, where nothing is on show', state(none), entered('failed')],
    ['a last resort was opened, or not', state(none), { kind: 'opened', outcome: { kind: 'profile-opened' } }],
  ])('%s: nothing is new', (_, before, fact) => {
    expect(learn(before, fact, now)).toBe(before);
  });
});

test('that there is nothing is known once: found out again, it is no news (R18)', () => {
  const first = learn(unknown, failed(noNotice), now).known;
  for (const fact of [failed(noNotice), { kind: 'found', notices: [] }, { kind: 'live', live: undefined }] as const)
    expect(learn(state(first, { owesLive: true }), fact, now).known).toBe(first);
});
