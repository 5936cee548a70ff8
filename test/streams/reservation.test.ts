import {
  BehaviorSubject,
  EMPTY,
  NEVER,
  Subject,
  VirtualTimeScheduler,
  filter,
  map,
  merge,
  of,
  switchMap,
  take,
  type Observable,
} from 'rxjs';
import {
  accounts,
  defaultLimits,
  reservation,
  type Button,
  type Host,
  type Lifecycle,
  type Limits,
} from '../../src/streams';
import { picture, statuses, type Flow, type PictureOptions } from '../../src/testing';
import { createClock } from '../../src/testing/clock';
import { accountsOf, servicesOf } from './flow';

interface Callbacks {
  success?: (result: never) => void;
}

type Answer = (options: Callbacks) => void;

const usable = { noticeId: 'one', status: 0, reservable: true };

/** The flow for one button on a client that answers as it is told, and in which everything may throw. */
const setup = (
  host: object,
  {
    onError = jest.fn(),
    limits = defaultLimits,
    target = {},
  }: { onError?: (error: unknown) => void; limits?: Limits; target?: Partial<Button> } = {},
) => {
  const scheduler = new VirtualTimeScheduler();
  const services = { host: host as Host, scheduler, limits, onError };
  const button: Button = { account: 'sphA', gone$: NEVER, ...target };
  const [button$, tap$] = [new Subject<Button>(), new Subject<Button>()];
  const lifecycle$ = new BehaviorSubject<Lifecycle>('show');
  const seen: string[] = [];
  const state$ = reservation({ button$, tap$, lifecycle$ }, accounts(services), services);
  const words$ = state$.pipe(map(({ status, outcome }) => (outcome ? `${status}, ${outcome.kind}` : status)));
  const ends = words$.subscribe({
    next: (words) => seen.push(words),
    error: (error: unknown) => seen.push(`error ${String(error)}`),
  });
  button$.next(button);
  const pass = (ms: number) => {
    const until = scheduler.now() + ms;
    scheduler.maxFrames = until;
    scheduler.flush();
    scheduler.frame = until;
  };
  /** Somebody who comes late. */
  const listen = () => {
    const heard: string[] = [];
    words$.subscribe((words) => heard.push(words));
    return heard;
  };
  return { seen, pass, ends, listen, state$, tap: () => tap$.next(button), tap$, lifecycle$ };
};

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

describe('what is no button is an error that says what one is', () => {
  test.each<[string, unknown, string]>([
    ['an account alone', 'sphA', "a button is 'sphA', and may be an object: { account, gone$ }"],
    ['null', null, 'a button is null, and may be an object: { account, gone$ }'],
    ['nothing', undefined, 'a button is undefined, and may be an object: { account, gone$ }'],
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

describe('one flow for all who subscribe (R18)', () => {
  const dialogs: Callbacks[] = [];
  const asked = jest.fn();
  const host = {
    getChannelsLiveNoticeInfo: ({ success }: Callbacks) => {
      asked();
      success?.(usable as never);
    },
    reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
  };
  beforeEach(() => {
    dialogs.length = 0;
    asked.mockClear();
  });

  test('a tap opens one dialog, and all hear the same', () => {
    const { seen, tap, listen } = setup(host);
    const heard = listen();
    tap();
    dialogs[0]?.success?.({ state: 6 } as never);
    expect(dialogs).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(seen).toEqual(['loading', 'ready', 'busy', 'reserved, reserved']);
    expect(heard).toEqual(['ready', 'busy', 'reserved, reserved']);
  });

  /** A page without a listener of its own. */
  const page = (
    lifecycle$: Observable<Lifecycle>,
    button$: Subject<Button> | Observable<Button> = new Subject<Button>(),
    client: object = host,
  ) => {
    const onError = jest.fn();
    const services = { host: client as Host, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError };
    const accountOf = accounts(services);
    const tap$ = new Subject<Button>();
    const one: Button = { account: 'sphA', gone$: NEVER };
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountOf, services);
    const hear = () => {
      const heard: string[] = [];
      const ends = state$.subscribe(({ status, outcome }) =>
        heard.push(outcome ? `${status}, ${outcome.kind}` : status),
      );
      return { heard, ends };
    };
    return {
      ...{ accountOf, onError, state$, hear, one },
      come: (button = one) => (button$ as Subject<Button>).next(button),
      tap: () => tap$.next(one),
    };
  };

  test('a button that is told of again, also in the middle of its attempt, is the same button', () => {
    const { hear, come, tap } = page(new BehaviorSubject<Lifecycle>('show'));
    const { heard } = hear();
    tap();
    come();
    come();
    dialogs[0]?.success?.({ state: 6 } as never);
    come();
    expect(heard).toEqual(['loading', 'ready', 'busy', 'reserved, reserved']);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('who only wants the first state asks nothing, and keeps nobody else from asking (R2, R12)', () => {
    const one: Button = { account: 'sphA', gone$: NEVER };
    const { state$, hear } = page(new BehaviorSubject<Lifecycle>('show'), merge(of(one), NEVER));
    state$.pipe(take(1)).subscribe();
    expect(asked).not.toHaveBeenCalled();
    const { heard } = hear();
    expect(heard).toEqual(['loading', 'ready']);
  });

  test('whoever leaves in the middle of an attempt: nothing is busy for who comes then', () => {
    const { hear, come, tap } = page(new BehaviorSubject<Lifecycle>('show'));
    const { ends } = hear();
    come();
    tap();
    ends.unsubscribe();
    const { heard } = hear();
    come();
    expect(heard).toEqual(['ready']);
  });

  test('what throws while a state is worked out costs that state, and is reported (R13)', () => {
    const { accountOf, hear, come, onError } = page(new BehaviorSubject<Lifecycle>('show'));
    const thrown = new Error('thrown');
    const { heard } = hear();
    const { offerOf } = accountOf;
    Object.assign(accountOf, {
      offerOf: () => {
        throw thrown;
      },
    });
    come();
    Object.assign(accountOf, { offerOf });
    come({ account: 'sphB', gone$: NEVER });
    expect(heard).toEqual(['loading', 'ready']);
    expect(onError.mock.calls).toEqual([[thrown]]);
  });

  test('who begins anew after all have left hears nothing of what was', () => {
    const { state$, come } = page(new BehaviorSubject<Lifecycle>('show'));
    const [before, after] = [jest.fn(), jest.fn()];
    const first = state$.subscribe(before);
    come();
    expect(before).toHaveBeenCalled();
    first.unsubscribe();
    state$.subscribe(after);
    expect(after).not.toHaveBeenCalled();
  });

  test('a page that has not told where it stands asks nothing (R2)', () => {
    const { state$, come } = page(NEVER);
    const heard = jest.fn();
    state$.subscribe(heard);
    come();
    expect(heard).toHaveBeenCalledTimes(1);
    expect(asked).not.toHaveBeenCalled();
  });

  test('who comes late hears the present state first, and no outcome a second time', () => {
    const { tap, listen } = setup(host);
    tap();
    expect(listen()).toEqual(['busy']);
    dialogs[0]?.success?.({ state: 6 } as never);
    expect(listen()).toEqual(['reserved']);
  });

  test.each([
    [6, ['loading', 'ready', 'busy', 'reserved, reserved']],
    [1, ['loading', 'ready', 'busy', 'live, live-declined']],
    [3, ['loading', 'ready', 'busy', 'loading, notice-cancelled', 'ready']],
  ])(
    'a dialog that answers %i in the turn of its call: each state once, what it says with its outcome (R14)',
    (state, told) => {
      const { seen, tap, listen } = setup({
        ...host,
        reserveChannelsLive: ({ success }: Callbacks) => success?.({ state } as never),
      });
      const heard = listen();
      tap();
      expect(seen).toEqual(told);
      expect(heard).toEqual(told.slice(1));
    },
  );

  test('all hear each state once, in order, also when one of them taps at it', () => {
    const prompt = { ...host, reserveChannelsLive: ({ success }: Callbacks) => success?.({ state: 6 } as never) };
    const { seen, tap, state$, listen } = setup(prompt);
    const told: string[] = [];
    // Whoever taps at what is told first, and whoever taps while the end of an attempt is told: that tap is dropped (R1).
    state$.subscribe(({ status, outcome }) => {
      told.push(status);
      if (status === 'ready') tap();
      if (outcome && seen.length > 4) tap();
    });
    expect(seen).toEqual(['loading', 'ready', 'busy', 'reserved, reserved']);
    expect(told).toEqual(['ready', 'busy', 'reserved']);
    const heard = listen();
    tap();
    expect(seen.slice(4)).toEqual(['busy', 'reserved, reserved']);
    expect(heard).toEqual(seen.slice(3).map((word, i) => (i === 0 ? 'reserved' : word)));
  });

  test('who comes while the states of several buttons are told hears each of them once', () => {
    const calls: Callbacks[] = [];
    const { state$, come } = page(new BehaviorSubject<Lifecycle>('show'), new Subject<Button>(), {
      ...host,
      getChannelsLiveNoticeInfo: (options: Callbacks) => calls.push(options),
    });
    const buttons = [0, 1, 2].map((): Button => ({ account: 'sphA', gone$: NEVER }));
    const late: string[] = [];
    const first$ = state$.pipe(filter(({ button, status }) => button === buttons[0] && status === 'ready'));
    first$
      .pipe(switchMap(() => state$))
      .subscribe(({ button, status }) => late.push(`${buttons.indexOf(button)} ${status}`));
    buttons.forEach((button) => come(button));
    calls[0]?.success?.(usable as never);
    expect(late).toEqual(['0 ready', '1 loading', '2 loading', '1 ready', '2 ready']);
  });
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
      ['enter', { finderUserName: 'sphA', feedId: 'f', nonceId: '', promoterShareLink: 'link' }],
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

const [noticeA, noticeB] = ['finderlivenotice-sphA', 'finderlivenotice-sphA-2'];

/** Button `a` is for the account's nearest notice, or for the first one; `b` for the second. */
const nearestAndSecond: PictureOptions = { accounts: { b: 'sphA' }, notices: { b: noticeB } };
const firstAndSecond: PictureOptions = { accounts: { b: 'sphA' }, notices: { a: noticeA, b: noticeB } };

describe('several notices of one account, each with its button (R16)', () => {
  test('one call serves all; each opens its own dialog', () => {
    picture(
      `
      notice   --p-----------
      tap      -----a----b---
      dialog   -------6----5-

      calls    n----r----m---
      state.a  l-r--b-d------
      state.b  l-r-------b-r-
      `,
      nearestAndSecond,
    );
  });

  test('what is remembered is of one notice', () => {
    picture(
      `
      notice   p-------------
      tap      -----b----a---
      dialog   -------6----5-

      state.a  (lr)------b-r-
      state.b  (lr)-b-d------
      `,
      firstAndSecond,
    );
  });

  test.each(['3', '4', '0'])(
    'state %s of one leaves the other: its tap opens its dialog in that same turn (R2, R11)',
    (state) => {
      picture(
        `
      notice   p--------------
      tap      -----a---b-----
      dialog   -------${state}---6---

      calls    n----r-n-m-----
      state.a  (lr)-b-g-------
      state.b  (lr)-----b-d---
      `,
        firstAndSecond,
      );
    },
  );

  test('the nearest moves up when the first is gone', () => {
    picture(
      `
      notice   p--------m-----
      tap      -----a-----a---
      dialog   -------3----6--

      calls    n----r-n---m---
      state.a  (lr)-b-r---bd--
      state.b  (lr)--------d--
      `,
      nearestAndSecond,
    );
  });

  test('1 of one: that one offers its live, the other stays', () => {
    picture(
      `
      notice   p--------------
      tap      -----a-----a-b-
      dialog   -------1-------
      enter    ------------2--

      calls    n----r-----o-m-
      state.a  (lr)-b-v---bv--
      state.b  (lr)---------b-
      `,
      firstAndSecond,
    );
  });

  test('a notice that has left the list says so; a tap on its button makes no call while the list is fresh', () => {
    picture(
      `
      notice   n------------
      tap      -----b----a--

      calls    n---------r--
      state.a  (lr)------b--
      state.b  (lg)-(bg)----
      outcome  -----N-------
      toast    -----N-------
      `,
      nearestAndSecond,
    );
  });

  test('when it is stale the tap asks, and may find it again', () => {
    picture(
      `
      notice   n 5m --p----
      tap      - 5m b------

      calls    n 5m n-m----
      `,
      nearestAndSecond,
    );
  });

  test('it comes and goes with the list', () => {
    picture(
      `
      page     s----h 5m s------h 5m s--
      notice   p----- 5m --n----- 5m --p

      state.b  (lr)-- 5m --g----- 5m --r
      `,
      nearestAndSecond,
    );
  });

  test('where there is none at all it is gone, whatever the account has besides', () => {
    picture('notice  -N----\n live    ---v--\n state.a ln-v--\n state.b lg----', nearestAndSecond);
  });
});

describe('late answers (R7)', () => {
  test('of a button the newest that was given up counts, an older one no more', () => {
    picture(
      `
      tap      -----a 14999ms --a 14999ms -----
      dialog   ------ 14999ms --- 14999ms -7-6-

      outcome  ------ 14999ms ?-- 14999ms ?----
      state    (lr)-b 14999ms r-b 14999ms r--d-
      `,
    );
    picture(
      `
      tap      -----a 14999ms --a 14999ms -----
      dialog   ------ 14999ms --- 14999ms -6-5-

      state    (lr)-b 14999ms r-b 14999ms r----
      `,
    );
  });

  test('of each button its own', () => {
    picture(
      `
      tap      -----a 14999ms --b 14999ms -----
      notice   p----- 14999ms --- 14999ms -----
      dialog   ------ 14999ms --- 14999ms -6-6-

      state.a  (lr)-b 14999ms r-- 14999ms -d---
      state.b  (lr)-- 14999ms --b 14999ms r--d-
      `,
      firstAndSecond,
    );
  });

  test('counts while the next attempt lasts, and is told at its end', () => {
    picture(
      `
      tap      -----a 14999ms --a-----
      dialog   ------ 14999ms ---6-9--

      state    (lr)-b 14999ms r-b--d--
      outcome  ------ 14999ms ?----9--
      `,
    );
  });

  test('after a later dialog has ended it counts no more', () => {
    const dialogs: Callbacks[] = [];
    const { seen, tap, pass } = setup({
      getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
      reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
    });
    tap();
    pass(defaultLimits.dialog);
    tap();
    dialogs[1]?.success?.({ state: 5 } as never);
    dialogs[0]?.success?.({ state: 6 } as never);
    expect(seen).toEqual(['loading', 'ready', 'busy', 'ready, unknown', 'busy', 'ready, dismissed']);
  });

  test('of a live that was to be entered, too: that it failed means that it may be over', () => {
    picture(
      `
      notice   -N---- 14999ms ---- 31s  --
      live     --v--- 14999ms ---- 31s  --
      page     s----- 14999ms ---- 31s  --
      tap      -----a 14999ms ---- 31s  --
      enter    ------ 14999ms --F- 31s  --

      calls    nl---o 14999ms ---- 31s  --
      state    lnv--b 14999ms v--- 31s  --
      `,
    );
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

test('what is remembered of one notice is told to all buttons of its account (R16)', () => {
  const flow: Flow = (stage) => {
    const { button$, tap$, lifecycle$ } = stage;
    const accountOf = accountsOf(stage);
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountOf, servicesOf(stage));
    return {
      reserved: (button) =>
        state$.pipe(
          filter((state) => state.button === button),
          map(() => (accountOf.isReserved(noticeB) ? 'd' : 'r')),
        ),
    };
  };
  picture('notice     p--------\n tap        -----b---\n dialog     -------6-\n reserved.a (rr)---d-', {
    ...nearestAndSecond,
    flow,
  });
});

describe('a button that waits until its question may be asked again (R2)', () => {
  /** Three buttons of one account, of which each comes when the row says. */
  const ofOne: PictureOptions = { accounts: { b: 'sphA', c: 'sphA' } };

  test('asks when the pause is over', () => {
    picture(
      `
      button   a--b-- 30s -----
      gone     --a--- 30s -----
      notice   ------ 30s (nn)-

      calls    n----- 29994ms n-----------
      state.b  ---l-- 30s r-
      `,
      ofOne,
    );
  });

  test('joins a question that a tap on another has opened, and keeps it when that one goes', () => {
    picture(
      `
      button   a--b--c---------
      gone     --a-------c-----
      tap      --------c-------
      notice   ------------(nn)

      calls    n-------n-------
      state.b  ---l--------r---
      `,
      ofOne,
    );
  });

  test('is woken once, however often the page hides and shows', () => {
    const clock = createClock();
    const host = {
      getChannelsLiveNoticeInfo: () => undefined,
      reserveChannelsLive: () => undefined,
    };
    const services = { host, scheduler: clock, limits: defaultLimits, onError: jest.fn() };
    const lifecycle$ = new BehaviorSubject<Lifecycle>('show');
    const button$ = new Subject<Button>();
    const gone$ = new Subject<void>();
    const ends = reservation({ button$, tap$: NEVER, lifecycle$ }, accounts(services), services).subscribe();
    button$.next({ account: 'sphA', gone$ });
    gone$.next();
    expect(clock.timers()).toBe(0);
    button$.next({ account: 'sphA', gone$: NEVER });
    expect(clock.timers()).toBe(1);
    for (let times = 0; times < 9; times++) {
      lifecycle$.next('hide');
      clock.pass(100);
      lifecycle$.next('show');
    }
    expect(clock.timers()).toBe(1);
    ends.unsubscribe();
    expect(clock.timers()).toBe(0);
  });
});

describe('buttons that come and go', () => {
  interface Coming extends Button {
    readonly name: string;
    readonly gone$: Subject<void>;
  }

  /** A page on a client that answers when it is told to; `calls` are those it has heard, by what they ask about. */
  const open = (phase: Lifecycle = 'show') => {
    const calls: { about: string; options: Callbacks }[] = [];
    const call = (options: Callbacks & { finderUserName?: string; noticeId?: string }) =>
      calls.push({ about: String(options.finderUserName ?? options.noticeId), options });
    const scheduler = new VirtualTimeScheduler();
    const host = { getChannelsLiveNoticeInfo: call, reserveChannelsLive: call } as unknown as Host;
    const services = { host, scheduler, limits: defaultLimits, onError: jest.fn() };
    const accountOf = accounts(services);
    const [button$, tap$] = [new Subject<Coming>(), new Subject<Coming>()];
    const lifecycle$ = new BehaviorSubject(phase);
    const button = (name: string, account = 'sphA'): Coming => ({ name, account, gone$: new Subject<void>() });
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountOf, services);
    const words$ = state$.pipe(map(({ button: { name }, status }) => `${name} ${status}`));
    const listen = () => {
      const heard: string[] = [];
      words$.subscribe((words) => heard.push(words));
      return heard;
    };
    const answer = (index: number, result: object) => calls[index]?.options.success?.(result as never);
    return { calls, button, button$, tap$, state$, listen, answer, accountOf, scheduler, services, lifecycle$ };
  };

  test('one that goes before its turn is neither told of nor asked for (R12)', () => {
    const { calls, button, button$, tap$, state$, listen } = open();
    const [a, b] = [button('a'), button('b', 'sphB')];
    const heard = listen();
    state$.pipe(filter(({ status }) => status === 'busy')).subscribe(() => {
      button$.next(b);
      b.gone$.next();
    });
    button$.next(a);
    tap$.next(a);
    expect(calls.map(({ about }) => about)).toEqual(['sphA']);
    expect(heard).toEqual(['a loading', 'a busy']);
    expect(listen()).toEqual(['a busy']);
  });

  test('one that comes back while its call is open is asked for when the pause is over (R2)', () => {
    const { calls, button, button$, listen, scheduler } = open();
    const a = button('a');
    listen();
    button$.next(a);
    a.gone$.next();
    button$.next(a);
    scheduler.maxFrames = defaultLimits.pause;
    scheduler.flush();
    expect(calls.map(({ about }) => about)).toEqual(['sphA', 'sphA']);
  });

  test('one that goes in the middle of its attempt is not busy when it comes back (R12)', () => {
    const { button, button$, tap$, answer, listen } = open();
    const a = button('a');
    const heard = listen();
    button$.next(a);
    answer(0, usable);
    tap$.next(a);
    a.gone$.next();
    button$.next(a);
    expect(heard).toEqual(['a loading', 'a ready', 'a busy', 'a ready']);
  });

  test('when another goes, what is learnt during an attempt is still told at its end (R14)', () => {
    const { button, button$, tap$, answer, listen, accountOf } = open();
    const [a, b] = [button('a'), button('b')];
    const heard = listen();
    button$.next(a);
    button$.next(b);
    answer(0, usable);
    tap$.next(a);
    b.gone$.next();
    accountOf('sphA').learn({ kind: 'found', notices: [{ noticeId: 'two', nickname: '', avatar: '' }] });
    expect(heard.slice(-1)).toEqual(['a busy']);
    answer(1, { state: 6 });
    expect(heard.slice(-1)).toEqual(['a ready']);
  });

  test('one that is there at once is asked for when the page shows, not before (R2)', () => {
    const { calls, button, tap$, accountOf, services, lifecycle$ } = open('load');
    reservation({ button$: of(button('a')), tap$, lifecycle$ }, accountOf, services).subscribe();
    expect(calls).toEqual([]);
    lifecycle$.next('show');
    expect(calls.map(({ about }) => about)).toEqual(['sphA']);
  });
});
