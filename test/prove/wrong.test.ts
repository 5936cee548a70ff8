import type { Subscriber } from 'rxjs';
import { check } from '../../prove/check';
import { kinds, type KindName } from '../../prove/kinds';
import { finish, replayNames } from '../../prove/replay';
import type { Open, Outside, Subject } from '../../prove/subject';
import { ours } from '../../prove/subjects/ours';
import type { AccountState, Fact } from '../../src/streams/facts';
import * as learning from '../../src/streams/learn';
import * as status from '../../src/streams/status';
import { Store, type Change } from '../../src/streams/store';

/** What is wrong with a history, rule by rule. */
const complaints = (open: Open, kind: KindName, events: readonly string[]): readonly string[] => {
  const world = replayNames(open, kinds[kind], events);
  finish(world);
  return check(world.history, kinds[kind], true).map(({ rule, why }) => `${rule}: ${why}`);
};

/** Our page, but for something that it says or does. */
const butFor =
  (change: (subject: Subject, outside: Outside) => Partial<Subject>): (() => Open) =>
  () =>
  (outside) => {
    const subject = ours(outside);
    return { ...subject, ...change(subject, outside) };
  };

/** Our page, on a client that it does something else with. */
const onClient =
  (change: (wx: Outside['wx']) => Partial<Outside['wx']>): (() => Open) =>
  () =>
  (outside) =>
    ours({ ...outside, wx: { ...outside.wx, ...change(outside.wx) } });

const { learn } = learning;

/** Our page, but for what a fact changes. */
const learningThat = (wrong: (state: AccountState, fact: Fact, now: number) => AccountState) => (): Open => {
  jest.spyOn(learning, 'learn').mockImplementation(wrong);
  return ours;
};

interface Told {
  readonly states: Map<string, AccountState>;
  readonly listeners: readonly Subscriber<Change<AccountState>>[];
  readonly reduce: (state: AccountState, fact: Fact) => AccountState;
  readonly stateOf: (key: string) => AccountState;
}

/** Our page, but for how changes are told. */
const telling = (tell: (store: Told, change: Change<AccountState>) => void) => (): Open => {
  jest.spyOn(Store.prototype, 'learn').mockImplementation(function (this: unknown, key, fact) {
    const store = this as Told;
    const before = store.stateOf(key);
    const state = store.reduce(before, fact as Fact);
    if (state === before) return;
    store.states.set(key, state);
    tell(store, { key, state, fact });
  });
  return ours;
};
const tellAll = ({ listeners }: Told, change: Change<AccountState>): void =>
  listeners.forEach((listener) => listener.next(change));

const two: KindName = 'two notices of one account';

test.each<[wrong: string, broken: RegExp, make: () => Open, kind: KindName, events: readonly string[]]>([
  [
    'one reservation marks every notice of the account',
    /^R10: button b says "已预约"/,
    butFor(({ label }) => ({ label: (button) => (label('a') === '已预约' ? '已预约' : label(button)) })),
    two,
    ['notice a: both', 'tap a', 'dialog a: 6'],
  ],
  [
    'a button for one notice opens the dialog of the nearest',
    /^R16: the dialog of notice-a for that of notice-b/,
    () => {
      const { noticeOf } = status;
      jest
        .spyOn(status, 'noticeOf')
        .mockImplementation((target, notices, now) => noticeOf({ account: target.account }, notices, now));
      return ours;
    },
    two,
    ['notice a: both', 'tap b'],
  ],
  [
    'a notice that has left the list is offered',
    /^R16: button b says "立即预约" of no notice/,
    butFor(({ label }) => ({ label: (button) => (label(button) === '预告已失效' ? '立即预约' : label(button)) })),
    two,
    ['notice a: usable'],
  ],
  [
    'a notice that is listed is called gone',
    /^R16: button b says "预告已失效" of notice-b/,
    butFor(({ label }) => ({ label: (button) => (button === 'b' ? '预告已失效' : label(button)) })),
    two,
    ['notice a: both'],
  ],
  [
    'state 3 drops all notices of the account',
    /^R2: a tap (with a fresh notice opens no dialog|asks for a notice that is held)/,
    learningThat((state, fact, now) => {
      const after = learn(state, fact, now);
      return fact.kind === 'answered' && after.known.kind === 'notices'
        ? { ...after, known: { kind: 'unknown' } }
        : after;
    }),
    two,
    ['notice a: both', 'tap a', 'dialog a: 3', 'tap b'],
  ],
  [
    'each button asks by itself',
    /^R2: a second notice call about an account at the same time/,
    onClient((wx) => ({
      getChannelsLiveNoticeInfo(options) {
        wx.getChannelsLiveNoticeInfo?.(options);
        wx.getChannelsLiveNoticeInfo?.({ finderUserName: options.finderUserName });
      },
    })),
    two,
    [],
  ],
  [
    'a bare failure leads to no question',
    /^R11: a has no notice, and nobody asks whether it is live/,
    learningThat((state, fact, now) => ({ ...learn(state, fact, now), owesLive: false })),
    'phone',
    ['notice a: bare'],
  ],
  [
    'a failure with a code leads to the question',
    /^R11: asks again whether the account is live/,
    learningThat((state, fact, now) => {
      const after = learn(state, fact, now);
      return fact.kind === 'failed' && fact.about === 'notices' ? { ...after, owesLive: true } : after;
    }),
    'phone',
    ['notice a: not associated'],
  ],
  [
    'both unanswered is called none',
    /^R11: nobody can say whether a has a notice/,
    learningThat((state, fact, now) => {
      const after = learn(state, fact, now);
      return fact.kind === 'failed' && fact.about === 'live' ? { ...after, known: { kind: 'none' } } : after;
    }),
    'phone',
    ['notice a: bare', 'live a: failure'],
  ],
  [
    'a late answer counts, although a newer dialog of the button was given up since',
    /^R10: button a says "已预约"/,
    () => (outside) => {
      let isReserved = false;
      const { wx } = outside;
      const subject = ours({
        ...outside,
        wx: {
          ...wx,
          reserveChannelsLive: (options) =>
            wx.reserveChannelsLive?.({
              ...options,
              success(result) {
                isReserved ||= result.state === 6;
                options.success?.(result);
              },
            }),
        },
      });
      return { ...subject, label: (button) => (button === 'a' && isReserved ? '已预约' : subject.label(button)) };
    },
    'phone',
    [
      ...['notice a: usable', 'notice b: usable'],
      ...['tap a', 'wait until the next limit'],
      ...['tap a', 'wait until the next limit', 'wait until the next limit'],
      'late dialog a: 6',
    ],
  ],
  [
    'a state that comes of a state is told first',
    /^R18: sph. ?: told/,
    telling(tellAll),
    'is live, and says so at once',
    [],
  ],
  [
    'a state is told twice',
    /^R18: sph.: a state is told twice/,
    telling((store, change) => {
      tellAll(store, change);
      tellAll(store, change);
    }),
    'phone',
    [],
  ],
  [
    'a state on the way to the next is left out',
    /^R18: sph.: told unknown → live instead of unknown → none → live/,
    telling((store, change) => {
      if (change.state.known.kind !== 'none') tellAll(store, change);
    }),
    'is live, and says so at once',
    [],
  ],
  [
    'who comes late hears nothing',
    /^R18: sph.: who comes late hears something else/,
    butFor(() => ({ present: () => [] })),
    'phone',
    [],
  ],
])('it is noticed where %s', (_wrong, broken, make, kind, events) => {
  expect(complaints(ours, kind, events)).toEqual([]);
  expect(complaints(make(), kind, events)).toContainEqual(expect.stringMatching(broken));
});
