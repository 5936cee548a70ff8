import { createSpeaker, type PhoneAudio, type Speaker } from './audio';
import type { Api, ButtonName, Call, Input, Output } from './history';

interface Callbacks {
  readonly success?: (result: never) => void;
  readonly fail?: (error: never) => void;
}

type Options = Callbacks & { readonly finderUserName?: string; readonly noticeId?: string };

/** The slice of `wx` that a page under test may use. */
export interface PhoneWx extends Partial<Record<Api, (options: never) => void>> {
  getChannelsLiveNoticeInfo?(options: Options): void;
  reserveChannelsLive?(options: Options): void;
  getChannelsLiveInfo?(options: Options): void;
  openChannelsLive?(options: Options): void;
  canIUse(schema: string): boolean;
  getDeviceInfo(): { platform: string };
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, data: unknown): void;
  showToast(options: { readonly title: string; readonly icon?: string }): void;
  createInnerAudioContext(): PhoneAudio;
  onAudioInterruptionBegin(listener: () => void): void;
  onAudioInterruptionEnd(listener: () => void): void;
  offAudioInterruptionBegin(listener: () => void): void;
  offAudioInterruptionEnd(listener: () => void): void;
}

/** An answer of WeChat's. */
export interface Reply {
  readonly to: 'success' | 'fail' | 'throw';
  readonly result: unknown;
}

/** How a client is made. It stays so for a whole history. */
export interface ClientKind {
  /** Answers that come in the very turn of the call, or are thrown by it. */
  readonly atOnce?: Readonly<Partial<Record<Api, (who: ButtonName) => Reply>>>;
  readonly platform?: string;
  /** The functions that an old client lacks. */
  readonly lacks?: readonly Api[];
  readonly storage?: 'works' | 'full' | 'broken';
  /** Whether both buttons are for one account. */
  readonly oneAccount?: boolean;
  /** What throws besides. */
  readonly throws?: 'showToast' | 'setData' | 'onOutcome' | 'play';
}

/** A call that the page has made, and what it gave to be answered. */
export interface Pending {
  readonly call: Call;
  readonly callbacks: Callbacks;
  /** The first answer, once there is one. */
  answer?: Reply & { readonly at: number };
}

/** A phone with WeChat, as far as a page can tell. */
export interface Phone {
  readonly wx: PhoneWx;
  readonly speaker: Speaker;
  /** The calls, oldest first. */
  readonly calls: readonly Pending[];
  readonly answer: (pending: Pending, reply: Reply) => void;
  readonly interrupt: (lasts: boolean) => void;
  /** How many listeners of interruptions and how many audios there are. */
  readonly listeners: () => number;
}

/** Whose an account or a notice is. */
export const whose = (about: unknown): ButtonName => (/(B|-b)$/.test(String(about)) ? 'b' : 'a');

/** The whole of a page's phone, which writes down what it sees. */
export const createPhone = (
  kind: ClientKind,
  storage: Map<string, unknown>,
  now: () => number,
  write: (entry: Input | Output) => void,
): Phone => {
  const calls: Pending[] = [];
  const onInterruption = { begin: new Set<() => void>(), end: new Set<() => void>() };
  const speaker = createSpeaker((command) => {
    write(command);
    if (kind.throws === 'play' && command.command === 'play') throw new Error('play');
  });

  const answer = (pending: Pending, { to, result }: Reply): void => {
    const isFirst = !pending.answer;
    pending.answer ??= { to, result, at: now() };
    write({ kind: 'answer', call: pending.call, to, result, isFirst });
    if (to === 'throw') throw result;
    const callback = pending.callbacks[to] as ((result: unknown) => void) | undefined;
    try {
      callback?.(result);
    } catch (error) {
      write({ kind: 'thrown', error });
    }
  };

  const call = (api: Api) => (options: Options) => {
    const pending: Pending = {
      call: { api, about: options.noticeId ?? options.finderUserName, at: now() },
      callbacks: options,
    };
    calls.push(pending);
    write({ kind: 'call', call: pending.call });
    const reply = kind.atOnce?.[api]?.(whose(pending.call.about));
    if (reply) answer(pending, reply);
  };

  const touchStorage = () => {
    if (kind.storage === 'broken') throw new Error('storage is broken');
  };

  const wx: PhoneWx = {
    getChannelsLiveNoticeInfo: call('getChannelsLiveNoticeInfo'),
    reserveChannelsLive: call('reserveChannelsLive'),
    getChannelsLiveInfo: call('getChannelsLiveInfo'),
    openChannelsLive: call('openChannelsLive'),
    canIUse: (schema) => !kind.lacks?.includes(schema as Api),
    getDeviceInfo: () => ({ platform: kind.platform ?? 'ios' }),
    getStorageSync(key) {
      touchStorage();
      return storage.get(key) ?? '';
    },
    setStorageSync(key, data) {
      touchStorage();
      if (kind.storage === 'full') throw new Error('storage is full');
      storage.set(key, structuredClone(data));
    },
    showToast({ title }) {
      write({ kind: 'toast', title });
      if (kind.throws === 'showToast') throw new Error('showToast');
    },
    createInnerAudioContext: speaker.create,
    onAudioInterruptionBegin: (listener) => onInterruption.begin.add(listener),
    onAudioInterruptionEnd: (listener) => onInterruption.end.add(listener),
    offAudioInterruptionBegin: (listener) => onInterruption.begin.delete(listener),
    offAudioInterruptionEnd: (listener) => onInterruption.end.delete(listener),
  };
  kind.lacks?.forEach((api) => Reflect.deleteProperty(wx, api));

  return {
    wx,
    speaker,
    calls,
    answer,
    interrupt(lasts) {
      if (lasts) speaker.silence();
      write({ kind: 'interruption', lasts });
      onInterruption[lasts ? 'begin' : 'end'].forEach((listener) => listener());
    },
    listeners: () => onInterruption.begin.size + onInterruption.end.size + speaker.alive(),
  };
};
