import {
  BehaviorSubject,
  NEVER,
  Subject,
  VirtualTimeScheduler,
  filter,
  merge,
  of,
  switchMap,
  take,
  type Observable,
} from 'rxjs';
import { accounts, defaultLimits, reservation, type Button, type Host, type Lifecycle } from '../../src/streams';
import { setup, usable, type Callbacks } from './reserving';

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

  test('who begins anew asks nothing until the page has told where it stands (R2)', () => {
    const lifecycle$ = new Subject<Lifecycle>();
    const { state$, come } = page(lifecycle$);
    const first = state$.subscribe();
    lifecycle$.next('show');
    first.unsubscribe();
    state$.subscribe();
    come();
    expect(asked).not.toHaveBeenCalled();
    lifecycle$.next('show');
    expect(asked).toHaveBeenCalledTimes(1);
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
