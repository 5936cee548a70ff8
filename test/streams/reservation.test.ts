import { BehaviorSubject, NEVER, Subject, VirtualTimeScheduler } from 'rxjs';
import { accounts, defaultLimits, reservation, type Button, type Host, type Lifecycle } from '../../src/streams';

interface Callbacks {
  success?: (result: never) => void;
}

type Answer = (options: Callbacks) => void;

const usable = { noticeId: 'one', status: 0, reservable: true };

/** The flow for one button on a client that answers as it is told, and in which everything may throw. */
const setup = (host: object, onError: (error: unknown) => void = jest.fn()) => {
  const scheduler = new VirtualTimeScheduler();
  const services = { host: host as Host, scheduler, limits: defaultLimits, onError };
  const button: Button = { account: 'sphA', gone$: NEVER };
  const [button$, tap$] = [new Subject<Button>(), new Subject<Button>()];
  const lifecycle$ = new BehaviorSubject<Lifecycle>('show');
  const seen: string[] = [];
  const ends = reservation({ button$, tap$, lifecycle$ }, accounts(services), services).subscribe({
    next: ({ status, outcome }) => seen.push(outcome ? `${status}, ${outcome.kind}` : status),
    error: (error: unknown) => seen.push(`error ${String(error)}`),
  });
  button$.next(button);
  const pass = (ms: number) => {
    const until = scheduler.now() + ms;
    scheduler.maxFrames = until;
    scheduler.flush();
    scheduler.frame = until;
  };
  return { seen, pass, ends, tap: () => tap$.next(button), tap$, lifecycle$ };
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

test('a hook that throws again when storage throws at a late answer does not end the flow (R13)', () => {
  const dialogs: Callbacks[] = [];
  const broken = {
    getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
    reserveChannelsLive: (options: Callbacks) => dialogs.push(options),
    getStorageSync: () => '',
    setStorageSync() {
      throw new Error('full');
    },
  };
  const { seen, tap, pass } = setup(broken, (error) => {
    throw error;
  });
  tap();
  pass(defaultLimits.dialog);
  dialogs[0]?.success?.({ state: 6 } as never);
  tap();
  dialogs[1]?.success?.({ state: 5 } as never);
  expect(seen).toEqual(['loading', 'ready', 'busy', 'ready, unknown', 'busy', 'ready, failed']);
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
