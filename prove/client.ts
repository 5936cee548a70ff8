import { Observable } from 'rxjs';
import { createClient, type Audio, type Client, type Settings, type Call as WxCall, type Wx } from '../src/testing';
import type { Clock } from '../src/testing/clock';
import type { Api, AudioEvent, ButtonName, Call, Input, Output } from './history';

/** An answer of WeChat's. */
export interface Reply {
  readonly to: 'success' | 'fail' | 'throw';
  readonly result: unknown;
}

/** How a client is made. It stays so for a whole history. */
export interface ClientKind {
  readonly settings?: Partial<Pick<Settings, 'platform' | 'sdkVersion' | 'storage' | 'audio'>>;
  /** Answers that come in the very turn of the call. */
  readonly atOnce?: Readonly<Partial<Record<Api, (who: ButtonName) => Reply>>>;
  /** Whether both buttons are for one account. */
  readonly oneAccount?: boolean;
  /** The notice that button b is for, and no other (R16); absent: the nearest of its account. */
  readonly noticeOfB?: string;
  /** What throws. A call that does reaches WeChat all the same, and may be answered later. */
  readonly throws?: Api | 'showToast' | 'setData' | 'onOutcome' | 'play';
}

/** A call that the page has made. */
export interface Pending {
  readonly call: Call;
  /** Gives it an answer; it can be given another. */
  readonly answer: (reply: Reply) => void;
  /** The first answer, once there is one. */
  first?: Reply & { readonly at: number };
}

/** The model of the client, with its answers and its music in the hands of who explores. */
export interface HeldClient {
  readonly client: Client;
  /** The calls that reach WeChat's back end, oldest first. */
  readonly calls: readonly Pending[];
  /** The newest inner audio, also once it is destroyed. */
  readonly audio: () => Audio | undefined;
  /** How many listeners of interruptions and how many audios there are. */
  readonly listeners: () => number;
}

/** Whose an account or a notice is. */
export const whose = (about: unknown): ButtonName => (/(B|-b)$/.test(String(about)) ? 'b' : 'a');

const apis: ReadonlySet<string> = new Set<Api>([
  'getChannelsLiveNoticeInfo',
  'reserveChannelsLive',
  'getChannelsLiveInfo',
  'openChannelsLive',
]);

const isApi = (api: string): api is Api => apis.has(api);

/** What a call is about: see `Call`. */
const aboutOf = ({ args: [options] }: WxCall): unknown => {
  const { noticeId, finderUserName } = (options ?? {}) as { noticeId?: unknown; finderUserName?: unknown };
  return noticeId ?? finderUserName;
};

/** Tells how many listeners of interruptions are left, call by call. */
const countListeners = (): { readonly hear: (call: WxCall) => void; readonly count: () => number } => {
  const listeners = { Begin: new Set<unknown>(), End: new Set<unknown>() };
  return {
    hear({ api, args: [listener] }) {
      const [, way, which] = /^(on|off)AudioInterruption(Begin|End)$/.exec(api) ?? [];
      if (way && which) listeners[which as 'Begin' | 'End'][way === 'on' ? 'add' : 'delete'](listener);
    },
    count: () => listeners.Begin.size + listeners.End.size,
  };
};

/** Makes a function throw once it has done what it does. */
const throwAfter = (object: object, name: string, error: () => unknown): void => {
  const own = Reflect.get(object, name) as (...args: readonly unknown[]) => unknown;
  Reflect.set(object, name, (...args: readonly unknown[]) => {
    own(...args);
    throw error();
  });
};

/** Opens a client of a kind on what is stored, and writes down what is seen of it. */
export const holdClient = (
  kind: ClientKind,
  stored: Readonly<Record<string, unknown>>,
  clock: Clock,
  write: (entry: Input | Output) => void,
): HeldClient => {
  const calls: Pending[] = [];
  const interruptions = countListeners();
  let audio: Audio | undefined;

  /** Keeps a call waiting, and tells its answers when they come. */
  const hold = (call: Call): Observable<{ success: unknown } | { fail: unknown }> =>
    new Observable((subscriber) => {
      const pending: Pending = {
        call,
        answer({ to, result }) {
          const isFirst = !pending.first;
          pending.first ??= { to, result, at: clock.now() };
          write({ kind: 'answer', call, to, result, isFirst });
          if (to !== 'throw') subscriber.next(to === 'success' ? { success: result } : { fail: result });
        },
      };
      calls.push(pending);
      write({ kind: 'call', call });
      const { api, about } = call;
      if (kind.throws === api) pending.answer({ to: 'throw', result: new Error(api) });
      const reply = kind.atOnce?.[api]?.(whose(about));
      if (reply) pending.answer(reply);
    });

  const client = createClient({
    scheduler: clock,
    stored,
    // Nothing is heard of the audio but what who explores lets it say.
    pauseEvent: 'never',
    audioDuration: 1e9,
    ...kind.settings,
    answer(call) {
      const { api, at } = call;
      interruptions.hear(call);
      if (isApi(api)) return hold({ api, about: aboutOf(call), at });
      if (api === 'showToast') write({ kind: 'toast', title: (call.args[0] as { title: string }).title });
      return undefined;
    },
  });
  const { wx } = client;

  const error = (thrown: unknown) => write({ kind: 'thrown', error: thrown });
  client.error$.subscribe({ next: error, error });
  client.audios$.subscribe({ next: (audios) => (audio = audios.at(-1) ?? audio), error });
  client.audioCommand$.subscribe({
    next({ command, audio: { state, context } }) {
      // Music at its end begins anew.
      const from = state.position < context.duration ? state.position : 0;
      if (command !== 'destroy') write({ kind: 'command', command, from });
    },
    error,
  });
  if (kind.throws && isApi(kind.throws)) throwAfter(wx, kind.throws, () => calls.at(-1)?.first?.result);
  if (kind.throws === 'showToast') throwAfter(wx, 'showToast', () => new Error('showToast'));
  if (kind.throws === 'play') {
    const { createInnerAudioContext } = wx;
    wx.createInnerAudioContext = (options) => {
      const context = createInnerAudioContext(options);
      throwAfter(context, 'play', () => new Error('play'));
      return context;
    };
  }

  return {
    client,
    calls,
    audio: () => audio,
    listeners: () => interruptions.count() + client.audios.length,
  };
};

/** What an inner audio tells of itself, and what has happened to it then. */
export const tellOf = (audio: Audio, event: AudioEvent): void => {
  switch (event) {
    case 'pause':
      audio.halt();
      audio.tell('pause');
      break;
    case 'stop':
      audio.stop();
      break;
    case 'ended':
      audio.end();
      break;
    case 'error':
      audio.fail();
      break;
    case 'timeUpdate':
      audio.tell('timeUpdate');
      break;
  }
};

/** The `wx` of such a client: on an old one, functions are missing. */
export type HeldWx = Omit<Wx, Api> & Partial<Pick<Wx, Api>>;
