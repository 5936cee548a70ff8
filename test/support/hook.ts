import { asyncScheduler, delayWhen, Subject } from 'rxjs';
import { configure } from '../../src/behavior';
import type { LiveOptions, PageHooks } from '../../src/behavior/mounted';
import type { LiveView } from '../../src/behavior';
import { createClient, type Call, type Client, type ClientOptions } from '../../src/testing';

/** One component with the hook, as a framework has rendered it. */
export interface Rendered {
  /** What the hook gave to the last render. */
  readonly view: () => LiveView;
  readonly reserve: () => void;
  readonly refresh: () => Promise<void>;
  /** Renders it anew, with other options. */
  readonly change: (options: LiveOptions) => void;
  readonly unmount: () => void;
}

export type Render = (options: LiveOptions, hooks: PageHooks) => Rendered;

/** Runs what changes something, until the framework has rendered it. */
export type Act = (change: () => unknown) => Promise<void>;

/** A phone with a page on it. */
interface Opened {
  readonly client: Client;
  readonly calls: string[];
  readonly toasts: string[];
  readonly errors: unknown[];
}

const account = 'sphHarbour';
const other = 'sphNoodles';

/** What holds for the hook in each framework; `hooks` registers a listener as its framework does, until unmounting. */
export const checkHook = (
  render: Render,
  act: Act,
  hooks: (on: Subject<void>) => (listener: () => void) => void,
): void => {
  let opened: Opened;
  let pages = 0;
  const show$ = new Subject<void>();
  const hide$ = new Subject<void>();
  const pageHooks: PageHooks = { onShow: hooks(show$), onHide: hooks(hide$) };

  const open = (options: Partial<ClientOptions> = {}): Opened => {
    const client = createClient({ scheduler: asyncScheduler, ...options });
    const calls: string[] = [];
    const toasts: string[] = [];
    const errors: unknown[] = [];
    client.call$.subscribe(({ api }: Call) => calls.push(api));
    client.toast$.subscribe((toast) => toast && toasts.push(toast.title));
    client.lifecycle$.subscribe((event) => {
      if (event === 'show') show$.next();
      if (event === 'hide') hide$.next();
    });
    configure({ host: client.wx, onError: (error) => errors.push(error) });
    client.phone.open();
    opened = { client, calls, toasts, errors };
    return opened;
  };
  const timesOf = (api: string): number => opened.calls.filter((call) => call === api).length;
  const mount = async (options: LiveOptions, given = pageHooks): Promise<Rendered> => {
    let rendered: Rendered | undefined;
    await act(() => (rendered = render(options, given)));
    if (!rendered) throw new Error('Nothing was rendered');
    return rendered;
  };

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-22T12:00:00') });
    const id = `page-${++pages}`;
    Object.assign(globalThis, { getCurrentPages: () => [{ getPageId: () => id }] });
  });
  afterEach(() => {
    opened.client.destroy();
    jest.useRealTimers();
  });

  test('shows what the button says, reserves on a tap in its turn, and tells', async () => {
    const { client, toasts } = open();
    const live = await mount({ account });
    expect(live.view()).toMatchObject({ status: 'ready', label: '立即预约' });
    await act(() => {
      live.reserve();
      expect(client.dialog).toMatchObject({ api: 'reserveChannelsLive' });
    });
    expect(live.view().status).toBe('busy');
    await act(() => client.dialog?.choose(6));
    expect(live.view()).toMatchObject({ status: 'reserved', label: '已预约' });
    expect(toasts).toEqual(['预约成功']);
    await act(live.unmount);
  });

  test('a toast waits until the page is back (R8)', async () => {
    const { client, toasts } = open();
    const live = await mount({ account });
    await act(live.reserve);
    client.phone.home();
    await act(() => client.dialog?.choose(6));
    expect(toasts).toEqual([]);
    await act(() => client.phone.comeBack());
    expect(toasts).toEqual(['预约成功']);
    await act(live.unmount);
  });

  test('a framework that tells of no show has a page that is visible', async () => {
    const { client, toasts } = open();
    const live = await mount({ account }, {});
    await act(live.reserve);
    await act(() => client.dialog?.choose(6));
    expect(toasts).toEqual(['预约成功']);
    await act(live.unmount);
  });

  test('of all on a page, one attempt at a time (R1)', async () => {
    const { client } = open();
    const one = await mount({ account });
    const two = await mount({ account: other });
    await act(one.reserve);
    await act(two.reserve);
    expect(timesOf('reserveChannelsLive')).toBe(1);
    await act(() => client.dialog?.choose(5));
    await act(two.reserve);
    expect(timesOf('reserveChannelsLive')).toBe(2);
    await act(one.unmount);
    await act(two.unmount);
  });

  test('says who is live and when', async () => {
    const known = { nickname: '海边弹唱', avatar: 'data:,avatar', startTime: Date.parse('2026-11-23T20:00') };
    open({ accounts: { [account]: known } });
    const live = await mount({ account });
    expect(live.view()).toMatchObject({ nickname: '海边弹唱', avatar: 'data:,avatar', start: '明天 20:00' });
    await act(live.unmount);
  });

  test('one that goes and comes back while its notice is asked for shows it as soon as it is there (R2)', async () => {
    open({ latency: 200 });
    const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms));
    const first = await mount({ account });
    await pass(50);
    await act(first.unmount);
    await pass(50);
    const second = await mount({ account });
    expect(second.view().status).toBe('loading');
    await pass(100);
    expect(second.view().status).toBe('ready');
    expect(timesOf('getChannelsLiveNoticeInfo')).toBe(1);
    await act(second.unmount);
  });

  test('another account is taken up at once', async () => {
    open({ accounts: { [account]: { nickname: '海边弹唱' }, [other]: { nickname: '面馆' } } });
    const live = await mount({ account });
    expect(live.view().nickname).toBe('海边弹唱');
    await act(() => live.change({ account: other }));
    expect(live.view().nickname).toBe('面馆');
    await act(live.unmount);
  });

  test('but while an attempt is under way, at its end', async () => {
    const { client } = open({ accounts: { [account]: { nickname: '海边弹唱' }, [other]: { nickname: '面馆' } } });
    const heard: unknown[] = [];
    const onOutcome: LiveOptions['onOutcome'] = ({ kind }, of) => heard.push([kind, of]);
    const live = await mount({ account, onOutcome });
    await act(live.reserve);
    await act(() => live.change({ account: other, onOutcome }));
    expect(live.view()).toMatchObject({ nickname: '海边弹唱', status: 'busy' });
    await act(() => client.dialog?.choose(6));
    expect(heard).toEqual([['reserved', account]]);
    expect(live.view()).toMatchObject({ nickname: '面馆', status: 'ready' });
    await act(live.unmount);
  });

  test('the newest of the functions that are handed in is called', async () => {
    const { client } = open();
    const heard: string[] = [];
    const options = (name: string): LiveOptions => ({
      account,
      onOutcome: () => heard.push(`outcome, ${name}`),
      attempt: (reserve$) => {
        heard.push(`attempt, ${name}`);
        return reserve$;
      },
    });
    const live = await mount(options('old'));
    await act(() => live.change(options('new')));
    await act(live.reserve);
    await act(() => client.dialog?.choose(6));
    expect(heard).toEqual(['attempt, new', 'outcome, new']);
    await act(live.unmount);
  });

  test('steps of one’s own that come or go with a render, and toasts that do, count from the next tap on', async () => {
    const { client, toasts } = open();
    let tries = 0;
    const steps: Partial<LiveOptions> = {
      attempt(reserve$) {
        tries++;
        return reserve$;
      },
    };
    const live = await mount({ account });
    const reserveWith = async (options: Partial<LiveOptions>, state: number): Promise<void> => {
      await act(() => live.change({ account, ...options }));
      await act(live.reserve);
      await act(() => client.dialog?.choose(state));
    };
    await reserveWith({ ...steps, toast: false }, 6);
    expect([tries, toasts]).toEqual([1, []]);
    await reserveWith({ ...steps, toast: true }, 7);
    expect([tries, toasts]).toEqual([2, ['已取消预约']]);
    await reserveWith({}, 6);
    expect([tries, toasts]).toEqual([2, ['已取消预约', '预约成功']]);
    expect(timesOf('getChannelsLiveNoticeInfo')).toBe(1);
    await act(live.unmount);
  });

  test('steps of one’s own that return nothing are a failure that is reported (R13)', async () => {
    const { client, errors } = open();
    const heard: unknown[] = [];
    const attempt = (() => undefined) as unknown as NonNullable<LiveOptions['attempt']>;
    const live = await mount({ account, attempt, onOutcome: ({ kind }) => heard.push(kind) });
    await act(live.reserve);
    expect([heard, errors.length, client.dialog]).toEqual([['failed'], 1, null]);
    await act(live.unmount);
  });

  test('steps of one’s own that go during an attempt still end it, with what they came to', async () => {
    const { client } = open();
    const heard: unknown[] = [];
    const onOutcome: LiveOptions['onOutcome'] = ({ kind }) => heard.push(kind);
    const after$ = new Subject<void>();
    const live = await mount({
      account,
      onOutcome,
      attempt: (reserve$) => reserve$.pipe(delayWhen(() => after$)),
    });
    await act(live.reserve);
    await act(() => live.change({ account, onOutcome }));
    await act(() => client.dialog?.choose(6));
    expect([heard, live.view().status]).toEqual([[], 'busy']);
    await act(() => after$.next());
    expect([heard, live.view().status]).toEqual([['reserved'], 'reserved']);
    await act(live.unmount);
  });

  test('after unmounting nothing happens (R12)', async () => {
    const { client, calls, toasts, errors } = open();
    const heard: unknown[] = [];
    const live = await mount({ account, onOutcome: (outcome) => heard.push(outcome) });
    await act(live.reserve);
    await act(live.unmount);
    const before = calls.length;
    await act(() => client.dialog?.choose(6));
    await act(live.reserve);
    await act(() => jest.advanceTimersByTime(600_000));
    expect({ calls: calls.length, toasts, heard, errors }).toEqual({
      calls: before,
      toasts: [],
      heard: [],
      errors: [],
    });
  });

  test('refresh asks anew, and resolves', async () => {
    open();
    const live = await mount({ account });
    const before = timesOf('getChannelsLiveNoticeInfo');
    await act(() => live.refresh());
    expect(timesOf('getChannelsLiveNoticeInfo')).toBe(before + 1);
    await act(live.unmount);
  });

  test('without toasts, none is shown', async () => {
    const { client, toasts } = open();
    const live = await mount({ account, toast: false });
    await act(live.reserve);
    await act(() => client.dialog?.choose(6));
    expect(toasts).toEqual([]);
    await act(live.unmount);
  });

  test('an account that is none is reported', async () => {
    const { errors } = open();
    const live = await mount({ account: '' });
    expect(errors.map(String).join()).toContain('the account');
    await act(live.unmount);
  });
};
