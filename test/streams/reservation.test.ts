import { BehaviorSubject, EMPTY, NEVER, VirtualTimeScheduler, filter, map, of } from 'rxjs';
import * as rxjs from 'rxjs';
import {
  accounts,
  defaultLimits,
  livePage,
  reservation,
  type Button,
  type Host,
  type Lifecycle,
  type Limits,
  type Outcome,
} from '../../src/streams';
import { picture, statuses, type Flow } from '../../src/testing';
import { accountsOf, nearestAndSecond, noticeA, noticeB, servicesOf } from './flow';
import { setup, usable, type Answer, type Callbacks } from './reserving';

test('a dialog that says in the turn of the notice that the notice is gone: it is asked for anew (R11)', () => {
  const asked: Answer[] = [];
  const answers = [
    (success: Callbacks['success']) => success?.(usable as never),
    (success: Callbacks['success']) => success?.({ ...usable, noticeId: 'two' } as never),
  ];
  const { seen, tap } = setup({
    getChannelsLiveNoticeInfo: ({ success }: Callbacks) => asked.push(() => answers.shift()?.(success)),
    reserveChannelsLive: ({ success }: Callbacks) => success?.({ state: 3 } as never),
  });
  tap();
  asked[0]?.({});
  expect(asked).toHaveLength(2);
  asked[1]?.({});
  expect(seen).toEqual(['loading', 'busy', 'loading, notice-cancelled', 'ready']);
});

test('a tap on a notice that is not in the list which it waits for finds none, and opens no dialog (R16)', () => {
  const asked: Callbacks[] = [];
  const reserveChannelsLive = jest.fn();
  const { seen, tap } = setup(
    { getChannelsLiveNoticeInfo: (options: Callbacks) => asked.push(options), reserveChannelsLive },
    { target: { noticeId: 'two' } },
  );
  tap();
  asked[0]?.success?.(usable as never);
  expect(seen).toEqual(['loading', 'busy', 'gone, no-notice']);
  expect(reserveChannelsLive).not.toHaveBeenCalled();
});

test("steps of one's own that emit something else are told of in words that say what to emit (R13)", () => {
  const onError = jest.fn();
  const { seen, tap } = setup({}, { onError, target: { attempt: () => [{ outcome: 'reserved' } as never] } });
  tap();
  expect(seen.slice(-1)).toEqual(['upgrade, failed']);
  expect(onError.mock.calls.flat().map(String)).toEqual([
    'TypeError: rx-channels-live: what attempt emits is an object, and may be what reserve$ emits, or { outcome: { kind } }',
  ]);
});

test('a hook that throws again when storage throws does not end the flow, nor change what an answer means (R10, R13)', () => {
  const dialogs: Callbacks[] = [];
  const broken = {
    getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
    reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
    getStorageSync: () => '',
    setStorageSync() {
      throw new Error('full');
    },
  };
  const onError = (error: unknown) => {
    throw error;
  };
  const { seen, tap, pass } = setup(broken, { onError });
  tap();
  pass(defaultLimits.dialog);
  dialogs[0]?.success?.({ state: 6 } as never);
  tap();
  dialogs[1]?.success?.({ state: 5 } as never);
  expect(seen).toEqual(['loading', 'ready', 'busy', 'ready, unknown', 'reserved', 'busy', 'ready, dismissed']);
});

test.each([
  ['in time', 0],
  ['late', defaultLimits.dialog],
])('whoever unsubscribes while a dialog is open hears of its answer no more, %s (R12)', (_, wait) => {
  const dialogs: Callbacks[] = [];
  const setStorageSync = jest.fn();
  const { seen, tap, tap$, lifecycle$, pass, ends } = setup({
    getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
    reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
    setStorageSync,
  });
  tap();
  pass(wait);
  ends.unsubscribe();
  const before = [...seen];
  dialogs[0]?.success?.({ state: 6 } as never);
  expect(seen).toEqual(before);
  expect(setStorageSync).not.toHaveBeenCalled();
  expect([tap$.observed, lifecycle$.observed]).toEqual([false, false]);
});

test('a scheduler that throws: the attempt failed with what it threw, and the next tap is heard (R5, R13)', () => {
  const thrown = new Error('no time');
  class Stopped extends VirtualTimeScheduler {
    override schedule(): never {
      throw thrown;
    }
  }
  const silent = { getChannelsLiveNoticeInfo: jest.fn(), reserveChannelsLive: jest.fn() };
  const { state$, tap } = setup(silent, { scheduler: new Stopped() });
  const outcomes: (Outcome | undefined)[] = [];
  state$.subscribe(({ outcome }) => outcomes.push(outcome));
  tap();
  tap();
  const failed = { kind: 'failed', raw: thrown };
  expect(outcomes.filter(Boolean)).toEqual([failed, failed]);
});

test('limits that are not all there are as the rules say: a dialog that stays silent does not lock the button (R7)', () => {
  const { seen, tap, pass } = setup(
    {
      getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
      reserveChannelsLive: () => {},
    },
    { limits: { fresh: 60_000 } as Limits },
  );
  tap();
  pass(defaultLimits.dialog);
  expect(seen).toEqual(['loading', 'ready', 'busy', 'ready, unknown']);
});

test('services that make no sense are an error at once', () => {
  const services = { host: {}, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError: jest.fn() };
  const page = { button$: EMPTY, tap$: EMPTY, lifecycle$: EMPTY };
  expect(() => reservation(page, accounts(services), { ...services, onError: undefined as never })).toThrow(
    'services.onError is undefined',
  );
});

describe('a page that lacks something is an error that says what', () => {
  const services = { host: {}, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError: jest.fn() };
  const page = {
    ...{
      button$: NEVER,
      tap$: NEVER,
      onShow$: NEVER,
      onHide$: NEVER,
      onUnload$: NEVER,
      intent$: NEVER,
      interrupted$: NEVER,
    },
  };
  const open = (given: object, accountOf: unknown = accounts(services)) =>
    livePage(given as never, accountOf as never, services, () => undefined);

  test.each(Object.keys(page))('%s', (name) => {
    expect(() => open({ ...page, [name]: undefined })).toThrow(
      new TypeError(`rx-channels-live: ${name} is undefined, and may be an observable: NEVER for one that never emits`),
    );
    expect(() => open({ ...page, [name]: 5 })).toThrow(`${name} is 5`);
    expect(() => open(page)).not.toThrow();
  });

  test('accounts, where they were not made', () => {
    expect(() => open(page, accounts)).toThrow(/accountOf is .*, and may be what accounts\(services\) gives$/s);
  });
});

describe('what is no button is an error that says what one is', () => {
  test.each<[string, unknown, string]>([
    ['an account alone', 'sphA', "a button is 'sphA', and may be an object: { account, gone$ }"],
    ['null', null, 'a button is null, and may be an object: { account, gone$ }'],
    ['nothing', undefined, 'a button is undefined, and may be an object: { account, gone$ }'],
    [
      'one without an account',
      { gone$: NEVER },
      "account of a button is undefined, and may be a finderUserName: 'sph…'",
    ],
    [
      'one of which nobody knows when it goes',
      { account: 'sphA' },
      'gone$ of a button is undefined, and may be an observable: NEVER for one that stays',
    ],
    [
      'one whose going is no stream',
      { account: 'sphA', gone$: Promise.resolve() },
      'gone$ of a button is an object, and may be an observable: NEVER for one that stays',
    ],
  ])('%s', (_, button, message) => {
    const services = { host: {}, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError: jest.fn() };
    const lifecycle$ = new BehaviorSubject<Lifecycle>('show');
    for (const [button$, tap$] of [
      [of(button as Button), NEVER],
      [NEVER, of(button as Button)],
    ] as const) {
      const error = jest.fn();
      reservation({ button$, tap$, lifecycle$ }, accounts(services), services).subscribe({ error });
      expect(error.mock.calls).toEqual([[new TypeError(`rx-channels-live: ${message}`)]]);
    }
  });
});

test('taps of another copy of RxJS keep nothing of an attempt that is over', async () => {
  let foreign = rxjs;
  await jest.isolateModulesAsync(async () => {
    foreign = await import('rxjs');
  });
  expect(foreign.Subject).not.toBe(rxjs.Subject);
  const tap$ = new foreign.Subject<Button>();
  const host = {
    getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
    reserveChannelsLive: ({ success }: Callbacks) => success?.({ state: 5 } as never),
  };
  const services = {
    host: host as Host,
    scheduler: new VirtualTimeScheduler(),
    limits: defaultLimits,
    onError: jest.fn(),
  };
  const button: Button = { account: 'sphA', gone$: NEVER };
  let states = 0;
  reservation(
    { button$: of(button), tap$, lifecycle$: new BehaviorSubject<Lifecycle>('show') },
    accounts(services),
    services,
  ).subscribe(() => states++);
  interface Listener {
    readonly _finalizers?: readonly unknown[];
    readonly destination?: Listener;
  }
  /** What those who listen have to let go of when they leave. */
  const kept = (listener = (tap$ as unknown as { observers: Listener[] }).observers[0]): number =>
    listener ? (listener._finalizers?.length ?? 0) + (listener.destination ? kept(listener.destination) : 0) : 0;
  tap$.next(button);
  const before = kept();
  for (let times = 0; times < 9; times++) tap$.next(button);
  expect(states).toBeGreaterThan(20);
  expect(kept()).toBe(before);
});

describe('what the target says is handed on, in the turn of the tap', () => {
  const calls: [string, object][] = [];
  const noting =
    (api: string, answer: object | undefined, error: object = {}) =>
    ({ success, fail, ...options }: Callbacks & { fail?: (error: object) => void }) => {
      calls.push([api, options]);
      if (answer) success?.(answer as never);
      else fail?.(error);
    };
  beforeEach(() => {
    calls.length = 0;
  });

  test('who brought the user, to the dialog and to the live', () => {
    const target = { promoterShareLink: 'link' };
    const opened = setup(
      { getChannelsLiveNoticeInfo: noting('notices', usable), reserveChannelsLive: noting('reserve', { state: 1 }) },
      { target },
    );
    opened.tap();
    expect(opened.seen).toEqual(['loading', 'ready', 'busy', 'live, live-declined']);
    const entered = setup(
      {
        getChannelsLiveNoticeInfo: noting('notices', undefined),
        getChannelsLiveInfo: noting('live', { status: 2, feedId: 'f' }),
        reserveChannelsLive: noting('reserve', {}),
        openChannelsLive: noting('enter', {}),
      },
      { target },
    );
    entered.tap();
    expect(entered.seen).toEqual(['loading', 'failed', 'live', 'busy', 'live, live-entered']);
    expect(calls.filter(([api]) => api === 'reserve' || api === 'enter')).toEqual([
      ['reserve', { noticeId: 'one', promoterShareLink: 'link' }],
      ['enter', { finderUserName: 'sphA', feedId: 'f', promoterShareLink: 'link' }],
    ]);
  });

  const nothing = {
    getChannelsLiveNoticeInfo: noting('notices', undefined, { errno: 1 }),
    getChannelsLiveInfo: noting('live', { status: 1 }),
    reserveChannelsLive: noting('reserve', {}),
  };

  test.each([
    ['profile', 'openChannelsUserProfile'],
    ['half-screen', 'openChannelsLiveNoticeInfo'],
  ] as const)('a last resort: the %s of an account that has nothing (R3, R11)', (lastResort, api) => {
    const { seen, tap } = setup({ ...nothing, [api]: noting(api, {}) }, { target: { lastResort } });
    expect(calls.map(([call]) => call)).toEqual(['notices', 'live']);
    tap();
    expect(calls.slice(2)).toEqual([[api, { finderUserName: 'sphA' }]]);
    expect(seen).toEqual(['loading', lastResort, 'busy', `${lastResort}, ${lastResort}-opened`]);
  });

  test('a last resort that fails has its failure', () => {
    const host = { ...nothing, openChannelsUserProfile: noting('open', undefined, { errMsg: 'x:fail cancel' }) };
    const { seen, tap } = setup(host, { target: { lastResort: 'profile' } });
    tap();
    expect(seen.slice(-1)).toEqual(['profile, cancelled']);
  });
});

test('states carry the notice that a button means, and what is known of its account', () => {
  const flow: Flow = (stage) => {
    const { button$, tap$, lifecycle$ } = stage;
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountsOf(stage), servicesOf(stage));
    return {
      means: (button) =>
        state$.pipe(
          filter((state) => state.button === button),
          map(({ notice, account }) => `${account.known.kind}: ${notice?.noticeId ?? 'none'}`),
        ),
    };
  };
  picture('notice  -p\n means.a ux\n means.b uy', {
    ...nearestAndSecond,
    flow,
    values: { means: { u: 'unknown: none', x: `notices: ${noticeA}`, y: `notices: ${noticeB}` } },
  });
});

test('a page that has no button asks nothing, and ends when it unloads', () => {
  const flow: Flow = (stage) => {
    const { tap$, lifecycle$ } = stage;
    const state$ = reservation({ button$: NEVER, tap$, lifecycle$ }, accountsOf(stage), servicesOf(stage));
    return { status$: state$.pipe(map(({ status }) => status)) };
  };
  picture('page   s-h-s-u-\n calls  --------\n status ------|', { flow, values: { status: statuses } });
});

test('a button that was not told of comes with its first tap, until it is gone (R12)', () => {
  const flow: Flow = (stage) => {
    const { button$, tap$, lifecycle$ } = stage;
    button$.subscribe();
    const state$ = reservation({ button$: NEVER, tap$, lifecycle$ }, accountsOf(stage), servicesOf(stage));
    const of = (letter: string) =>
      state$.pipe(
        filter(({ button }) => button.letter === letter),
        map(({ status }) => status),
      );
    return { state: ({ letter }) => of(letter) };
  };
  const rows = `
    tap      -----a------a----b---
    gone     --------------a------
    notice   -------n--------------
    dialog   ---------6------7----

    calls    -----n-r----r----N---
    state.a  -----(lb)d--b--------
    state.b  -----------------(lb)
  `;
  picture(rows, { flow, values: { state: statuses } });
});

test('a tap before the page has told of its first show may wait for the notice, and open the dialog', () => {
  picture('page    -----s--\n tap     --a-----\n notice  ----n---\n calls   --n-r---');
});
