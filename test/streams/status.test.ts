import { NEVER, VirtualTimeScheduler } from 'rxjs';
import type { LastResort, Support } from '../../src/streams/channels';
import { unknown, type AccountState, type Known } from '../../src/streams/facts';
import type { FailureKind } from '../../src/streams/failures';
import type { Notice } from '../../src/streams/notice';
import { hasLeft, heldNotice, noticeOf, offers, type Button, type Offer, type Target } from '../../src/streams/status';
import { defaultLimits } from '../../src/streams/time';

const notice = (noticeId: string, rest: Partial<Notice> = {}): Notice => ({
  noticeId,
  nickname: '',
  avatar: '',
  ...rest,
});
const [one, two] = [notice('one', { startTime: 5000 }), notice('two', { startTime: 9000 })];

const state = (known: Known): AccountState => ({ ...unknown, known });
const listed = (...notices: Notice[]): AccountState => state({ kind: 'notices', notices, at: 0 });
const isLive = state({ kind: 'live', live: { feedId: 'f' }, at: 0 });
const none = state({ kind: 'none' });
const failed = (kind: FailureKind): AccountState => state({ kind: 'failed', failure: { kind, raw: 0 } });

const inDevtools = state({ kind: 'failed', failure: { kind: 'unsupported', cause: 'devtools', raw: 0 } });

const nearest: Target = { account: 'sphA' };
const forOne: Target = { ...nearest, noticeId: 'one' };
const withProfile: Target = { ...nearest, lastResort: 'profile' };

interface Client {
  readonly now?: number;
  readonly support?: Support;
  readonly canOpen?: (resort: LastResort) => boolean;
}

/** What buttons offer on a client, at a time, with `two` reserved. */
const offerOf = (
  target: Target,
  account: AccountState,
  { now = 0, support = 'full', canOpen = () => true }: Client = {},
): Offer => {
  const scheduler = new VirtualTimeScheduler();
  scheduler.frame = now;
  return offers(
    () => support,
    canOpen,
    (noticeId) => noticeId === 'two',
    scheduler,
  )(target, account);
};

const reserve = { does: 'reserve' };
const profile = { does: 'open', resort: 'profile' };

describe('what a button offers', () => {
  test.each<[string, Target, AccountState, object]>([
    ['nothing is known yet', nearest, unknown, { status: 'loading', tap: reserve }],
    ['nor for one notice', forOne, unknown, { status: 'loading', tap: reserve }],
    ['a notice', nearest, listed(one), { status: 'ready', notice: one, tap: reserve }],
    ['the nearest of several (R16)', nearest, listed(one, two), { status: 'ready', notice: one, tap: reserve }],
    ['one that is reserved (R10)', nearest, listed(two), { status: 'reserved', notice: two, tap: reserve }],
    [
      'its own notice, wherever that is (R16)',
      { ...nearest, noticeId: 'two' },
      listed(one, two),
      { status: 'reserved', notice: two, tap: reserve },
    ],
    ['its own notice has left the list (R16)', forOne, listed(two), { status: 'gone', tap: reserve }],
    ['its own notice, and there is none at all', forOne, none, { status: 'gone', tap: reserve }],
    ['its own notice, and the account is live otherwise', forOne, isLive, { status: 'gone', tap: reserve }],
    [
      'a notice whose live runs',
      forOne,
      listed({ ...one, isLive: true }, two),
      { status: 'live', notice: { ...one, isLive: true }, tap: { does: 'enter', live: {} } },
    ],
    [
      'a notice whose live runs, and that is reserved',
      nearest,
      listed({ ...two, isLive: true }),
      { status: 'live', notice: { ...two, isLive: true }, tap: { does: 'enter', live: {} } },
    ],
    ['the account is live (R11)', nearest, isLive, { status: 'live', tap: { does: 'enter', live: { feedId: 'f' } } }],
    ['there is nothing', nearest, none, { status: 'none', tap: reserve }],
    ['it could not be asked: a tap tries again', nearest, failed('failed'), { status: 'failed', tap: reserve }],
    ['nor for one notice', forOne, failed('timeout'), { status: 'failed', tap: reserve }],
    ['an account that is not associated', nearest, failed('not-associated'), { status: 'failed', tap: reserve }],
    ['a function that is not supported here (R15)', nearest, failed('unsupported'), { status: 'phone', tap: reserve }],
    ['the WeChat DevTools (R15)', nearest, inDevtools, { status: 'devtools', tap: reserve }],
  ])('%s', (_, target, account, expected) => {
    expect(offerOf(target, account)).toEqual(expected);
  });

  test('the nearest that has not started (R16); the last one that was known, where all have', () => {
    expect(offerOf(nearest, listed(one, two), { now: 4999 }).notice).toBe(one);
    expect(offerOf(nearest, listed(one, two), { now: 5000 }).notice).toBe(two);
    expect(offerOf(nearest, listed(one, two), { now: 9000 })).toEqual({ status: 'ready', notice: one, tap: reserve });
  });

  test('of its own notice, nothing more once it has started', () => {
    expect(offerOf(forOne, listed(one, two), { now: 5000 })).toEqual({ status: 'gone', tap: reserve });
    expect(offerOf(forOne, listed({ ...one, isLive: true }), { now: 5000 }).status).toBe('live');
  });

  test.each<Support>(['upgrade', 'phone'])('on a client of the kind %s, that it cannot (R15)', (support) => {
    for (const account of [unknown, listed(one), isLive, none, failed('failed')])
      expect(offerOf(nearest, account, { support })).toEqual({ status: support, tap: { does: 'nothing' } });
  });
});

describe('a last resort (R11)', () => {
  const offered = { status: 'profile', tap: profile };

  test.each<[string, AccountState, Support, object]>([
    ['where there is nothing', none, 'full', offered],
    ['where the account is not associated', failed('not-associated'), 'full', offered],
    ['on a client that is too old', listed(one), 'upgrade', offered],
    ['on a desktop', none, 'phone', offered],
    ['not where there is a notice', listed(one), 'full', { status: 'ready', notice: one, tap: reserve }],
    [
      'not where the account is live',
      isLive,
      'full',
      { status: 'live', tap: { does: 'enter', live: { feedId: 'f' } } },
    ],
    ['not where nothing is known yet', unknown, 'full', { status: 'loading', tap: reserve }],
    ['not where it could not be asked', failed('failed'), 'full', { status: 'failed', tap: reserve }],
    ['not in the DevTools, which have none', inDevtools, 'full', { status: 'devtools', tap: reserve }],
  ])('%s', (_, account, support, expected) => {
    expect(offerOf(withProfile, account, { support })).toEqual(expected);
  });

  test('not for a notice that is gone: its button offers nothing (R16)', () => {
    expect(offerOf({ ...withProfile, noticeId: 'one' }, none)).toEqual({ status: 'gone', tap: reserve });
  });

  test('is the one that was chosen, where the client has it', () => {
    const half: Target = { ...nearest, lastResort: 'half-screen' };
    const asked: LastResort[] = [];
    const canOpen = (resort: LastResort) => {
      asked.push(resort);
      return resort === 'half-screen';
    };
    expect(offerOf(half, none, { canOpen })).toEqual({
      status: 'half-screen',
      tap: { does: 'open', resort: 'half-screen' },
    });
    expect(offerOf(withProfile, none, { canOpen })).toEqual({ status: 'none', tap: reserve });
    expect(offerOf(withProfile, failed('not-associated'), { canOpen })).toEqual({ status: 'failed', tap: reserve });
    expect(offerOf(withProfile, none, { canOpen, support: 'phone' })).toEqual({
      status: 'phone',
      tap: { does: 'nothing' },
    });
    expect(asked).toEqual(['half-screen', 'profile', 'profile', 'profile']);
    offerOf(nearest, none, { canOpen });
    expect(asked).toHaveLength(4);
  });
});

test.each<[string, Target, number, Notice | undefined]>([
  ['the nearest', nearest, 0, one],
  ['its own', { ...nearest, noticeId: 'two' }, 0, two],
  ['the nearest that has not started', nearest, 5000, two],
  ['none that has started', nearest, 9000, undefined],
  ['not its own, once that has started', forOne, 5000, undefined],
  ['none of an id that is not listed', { ...nearest, noticeId: 'three' }, 0, undefined],
])('of several notices a button means %s (R16)', (_, target, now, expected) => {
  expect(noticeOf(target, [one, two], now)).toBe(expected);
});

test('a notice has left a list in which it is not', () => {
  expect(hasLeft(forOne, listed(two))).toBe(true);
  expect(hasLeft(forOne, listed(two, one))).toBe(false);
  expect(hasLeft(nearest, listed(two))).toBe(false);
  expect([unknown, none, isLive, failed('failed')].some((account) => hasLeft(forOne, account))).toBe(false);
});

describe('the notice that is held for a tap (R2)', () => {
  const { fresh } = defaultLimits;
  const later = notice('later');
  const held = (target: Target, account: AccountState, now: number) => heldNotice(target, account, now, defaultLimits);

  test('is fresh for 5 minutes', () => {
    expect(held(nearest, listed(later), fresh - 1)).toBe(later);
    expect(held(nearest, listed(later), fresh)).toBeUndefined();
  });

  test('is one that has not started, or runs', () => {
    expect(held(forOne, listed(one), 4999)).toBe(one);
    expect(held(forOne, listed(one), 5000)).toBeUndefined();
    expect(held(nearest, listed(one, two), 5000)).toBe(two);
  });

  test('is none where there is none', () => {
    for (const account of [unknown, none, isLive, failed('failed')]) expect(held(nearest, account, 0)).toBeUndefined();
    expect(held(forOne, listed(two), 0)).toBeUndefined();
  });

  test('stays, whatever became of another notice of the account (R16)', () => {
    expect(held(nearest, state({ kind: 'notices', notices: [two], at: 0, isStale: true }), 1)).toBe(two);
  });
});

test('a button is a target, and until when it is there', () => {
  const button: Button = { ...forOne, gone$: NEVER };
  expect(offerOf(button, listed(one)).status).toBe('ready');
});
