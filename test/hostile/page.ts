import { of, type SchedulerLike } from 'rxjs';
import type { ButtonName, Place } from '../../prove/history';
import { ours } from '../../prove/subjects/ours';
import { recorded } from '../../prove/subjects/recorded';
import {
  createClient,
  type Answer,
  type Call,
  type Client,
  type ClientOptions,
  type Reply,
  type Wx,
} from '../../src/testing';
import { createClock } from '../../src/testing/clock';
import { put } from '../../src/testing/doubles/dataPath';

/** How a client misbehaves, until it is told to behave. */
export interface Hostility extends Omit<ClientOptions, 'scheduler' | 'answer'> {
  /** Answers instead of the client. */
  readonly answer?: Answer;
  /** Changes `wx` before the page opens, and for good. */
  readonly alter?: (wx: Partial<Record<keyof Wx, unknown>>) => void;
  /** Changes what the phone's clock says, from the given moment on. */
  readonly clock?: (now: number) => number;
  /** What the components' `setData` does besides. */
  readonly onSetData?: () => void;
}

/** A page on a hostile client, and all that was heard of it. */
export interface HostilePage {
  readonly client: Client;
  readonly scheduler: SchedulerLike;
  readonly calls: readonly Call[];
  /** What the developer's hooks and the user hear. */
  readonly errors: readonly unknown[];
  readonly outcomes: readonly string[];
  readonly toasts: readonly string[];
  /** What the page has thrown at its client. */
  readonly thrown: readonly unknown[];
  readonly pass: (ms: number) => void;
  /** How many timers are left. */
  readonly timers: () => number;
  readonly tap: (button?: ButtonName) => void;
  readonly toggle: () => void;
  /** A lifetime that the client tells out of turn. */
  readonly lifetime: (name: 'show' | 'hide' | 'unload') => void;
  readonly label: (button: ButtonName) => string;
  /** `data.live` of a button, once it was set. */
  readonly live: (button?: ButtonName) => Readonly<Record<string, string>> | undefined;
  readonly playing: () => boolean;
  readonly setDataAfterUnload: () => number;
  /** From now on the client is a friendly one. */
  readonly behave: () => void;
}

/** A noon at which some live is still to come. */
export const noon = Date.parse('2026-11-22T12:00:00');

export const accounts = { a: 'sphA', b: 'sphB' } as const;
export const noticeA = 'finderlivenotice-sphA';

/** The product; in the project `recorded`, under a recorder. */
const open = 'isRecorded' in globalThis ? recorded([]) : ours;

/** Opens the page under test on a hostile client. */
export const openPage = ({ answer, alter, clock: jump, onSetData, ...options }: Hostility = {}): HostilePage => {
  let hostile = true;
  const clock = createClock(noon);
  const scheduler = {
    ...clock,
    now: () => (hostile && jump ? jump(clock.now()) : clock.now()),
  };
  const calls: Call[] = [];
  const errors: unknown[] = [];
  const thrown: unknown[] = [];
  const outcomes: string[] = [];
  const toasts: string[] = [];
  const screens: Partial<Record<Place, object>> = {};
  let afterUnload = 0;
  let gone = false;

  const client: Client = createClient({
    scheduler: clock,
    accounts: { [accounts.a]: {}, [accounts.b]: {} },
    ...options,
    answer: (call) => (hostile ? answer?.(call) : undefined),
  });
  client.error$.subscribe((error) => thrown.push(error));
  client.call$.subscribe((call) => calls.push(call));
  client.toast$.subscribe((toast) => {
    if (toast) toasts.push(toast.title);
  });
  alter?.(client.wx);

  const run = (code: () => void) => {
    try {
      code();
    } catch (error) {
      thrown.push(error);
    }
  };

  const page = open({
    wx: client.wx,
    scheduler,
    accounts,
    setData(place, data, patch) {
      if (gone) afterUnload++;
      Object.entries(patch).forEach(([path, value]) => put(data, path, value));
      screens[place] = data;
      if (hostile) onSetData?.();
    },
    onOutcome: (_button, kind) => outcomes.push(kind),
    onError: (error) => errors.push(error),
    onState: () => undefined,
  });
  client.lifecycle$.subscribe((phase) => {
    if (phase === 'unload') gone = true;
    run(page[phase]);
  });
  run(client.phone.open);

  return {
    client,
    calls,
    errors,
    thrown,
    outcomes,
    toasts,
    pass: clock.pass,
    scheduler: clock,
    timers: clock.timers,
    tap: (button: ButtonName = 'a') => run(() => page.tap(button)),
    toggle: () => run(page.toggle),
    lifetime: (name) => run(page[name]),
    label: page.label,
    live: (button: ButtonName = 'a') => (screens[button] as { live: Record<string, string> } | undefined)?.live,
    playing: () => (screens.page as { playing: boolean } | undefined)?.playing ?? false,
    setDataAfterUnload: () => afterUnload,
    behave() {
      hostile = false;
      client.configure({ faults: {}, storage: 'works', audio: 'plays', dialogAnswer: 'state' });
    },
  };
};

/** What is stored once the user has reserved with button `b`, whatever the format. */
export const reservedB = (): Readonly<Record<string, unknown>> => {
  const { client, tap } = openPage();
  tap('b');
  client.dialog?.choose(6);
  return client.storage.entries;
};

/** In WeChat's books too. A getter, so that the flow runs inside of tests alone. */
export const bothReservedB = {
  get stored(): Readonly<Record<string, unknown>> {
    return reservedB();
  },
  accounts: { [accounts.a]: {}, [accounts.b]: { reserved: true } },
};

/** Answers the calls of one API, about button `a`, with these. */
export const answering =
  (api: string, ...replies: readonly Reply[]): Answer =>
  (call) => {
    const { finderUserName, noticeId } = (call.args[0] ?? {}) as { finderUserName?: string; noticeId?: string };
    return call.api === api && (finderUserName === accounts.a || noticeId === noticeA) ? of(...replies) : undefined;
  };

/** A notice as WeChat tells it, with some of its fields changed. */
export const notice = (fields: Readonly<Record<string, unknown>> = {}): Reply => ({
  success: {
    noticeId: noticeA,
    status: 0,
    startTime: String((noon + 86_400_000) / 1000),
    nickname: '视频号',
    headUrl: 'https://example.com/a.png',
    reservable: true,
    otherInfos: [],
    errMsg: 'getChannelsLiveNoticeInfo:ok',
    ...fields,
  },
});

/**
 * What holds for every client: nothing was thrown, no success was claimed that no dialog told, and, once the client
 * behaves, a tap opens the dialog again and what the user reserves there is told; what was reserved before is not lost.
 */
export const expectUnharmed = (page: HostilePage): void => {
  const { client, thrown, toasts, pass, tap, label } = page;
  expect(thrown).toEqual([]);
  expect(toasts).not.toContain('预约成功');

  page.behave();
  client.dialog?.close();
  client.phone.home();
  pass(301_000);
  client.phone.comeBack();
  pass(20_000);
  tap('a');
  expect(client.dialog?.notice.noticeId).toBe(noticeA);
  client.dialog?.choose(6);
  expect(toasts.filter((title) => title === '预约成功')).toHaveLength(1);
  expect(label('a')).toBe('已预约');
  expect(label('b')).toBe('已预约');
  expect(thrown).toEqual([]);

  client.phone.close();
  client.destroy();
  expect(page.setDataAfterUnload()).toBe(0);
  pass(600_000);
  expect(page.timers()).toBe(0);
};

/** A user who opens the page, taps twice, leaves and comes back, and taps again. */
export const useThePage = ({ client, pass, tap, toggle }: HostilePage): void => {
  toggle();
  pass(10_000);
  tap();
  pass(16_000);
  client.dialog?.close();
  pass(4_000);
  tap();
  client.phone.home();
  pass(31_000);
  client.phone.comeBack();
  pass(4_000);
  tap();
  pass(16_000);
  client.dialog?.close();
  pass(4_000);
};
