import type { Header, Json, Line } from '../tape';
import { TapeAudio, type AudioTold, type Listener } from './audio';
import { fields } from './letters';
import { asyncApis, isSubset } from './outputs';

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;
type CallLine = Extract<Line, { call: number }>;
type AnswerLine = Extract<Line, { answer: number }>;

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
}

/** What the client of a tape needs of the replay. */
export interface Replaying {
  readonly header: Header;
  readonly lines: readonly Line[];
  /** The account of a button, by its letter. */
  readonly accountOf: (button: string) => string | undefined;
  readonly now: () => number;
  /** What was given right behind a line, in its turn, is given now. */
  readonly giveBehind: (index: number) => void;
}

/** The client of a tape: says what it said, when it said it. */
export interface TapeHost {
  /** What the page calls. */
  readonly wx: object;
  /** Does what a line has of the client: an answer, what the audio does of itself, an interruption; of what is lost, what may have been an answer. */
  readonly tell: (line: Line) => void;
}

/** A tape that holds no call of these, but of others, is of a client that has none. */
const promptApis = [
  'canIUse',
  'getDeviceInfo',
  'getSystemInfoSync',
  'getStorageSync',
  'setStorageSync',
  'createInnerAudioContext',
  'onAudioInterruptionBegin',
  'onAudioInterruptionEnd',
  'offAudioInterruptionBegin',
  'offAudioInterruptionEnd',
];

/** What a user does in a dialog is not the same the next time. */
const questions = ['getChannelsLiveNoticeInfo', 'getChannelsLiveInfo'];

/** How far from where it is made a call may stand on a tape that lines are missing from, in ms. */
const soon = 1000;

/** In seconds: a notice that is reserved starts later. */
const aDay = 86_400;

const errorOf = (line: Extract<Line, { threw: number | string }>): unknown => line.value ?? new Error(line.message);

/** The list of a key, which is empty at first. */
const listIn = <K, T>(lists: Map<K, T[]>, key: K): T[] => {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
};

/** Makes the client of a tape, whose `wx` a page can be given. */
export const createTapeHost = ({ header, lines, accountOf, now, giveBehind }: Replaying): TapeHost => {
  /** Those that the page has not made yet, by function. */
  const waiting = new Map<string, number[]>();
  const thrown = new Map<number | string, Extract<Line, { threw: number | string }>[]>();
  const commands: number[] = [];
  /** By call, the first of each. */
  const answers = new Map<number, AnswerLine>();
  lines.forEach((line, index) => {
    if ('call' in line) listIn(waiting, line.api).push(index);
    if ('threw' in line) listIn(thrown, line.threw).push(line);
    if ('audio' in line) commands.push(index);
    if ('answer' in line && !answers.has(line.answer)) answers.set(line.answer, line);
  });
  const isCut = lines.some((line) => 'lost' in line);
  const began = Date.parse(header.began);
  const made = new Map<number, Callbacks>();
  /** Questions that the page has asked, and that have no answer on the tape. */
  const unanswered: { readonly line: CallLine; readonly success: Callbacks['success'] }[] = [];
  const listeners = { begin: new Set<Listener>(), end: new Set<Listener>() };
  const audios: TapeAudio[] = [];
  const stored = new Map<unknown, unknown>();

  /**
   * The call of the tape that this one is: of those that wait, the first about the same; else the first. Where lines are lost, this one may be
   * among them: then it is none that stands much earlier or later.
   */
  const take = (api: string, args: unknown): number | undefined => {
    const indices = waiting.get(api) ?? [];
    const mayBe = (index: number): boolean => !isCut || Math.abs((lines[index]?.t ?? 0) - (now() - began)) <= soon;
    const same = indices.findIndex((index) => mayBe(index) && isSubset((lines[index] as CallLine).args, args));
    const place = same < 0 ? indices.findIndex(mayBe) : same;
    return place < 0 ? undefined : indices.splice(place, 1)[0];
  };

  /** Throws what the tape says was thrown by this line's call or command. */
  const mayThrow = (what: number | string): void => {
    const [error, ...others] = thrown.get(what) ?? [];
    if (!error) return;
    thrown.set(what, others);
    throw errorOf(error);
  };

  /** The notice that a tap of an account's button leads to. */
  const tappedNotice = (account: Json | undefined): Json | undefined => {
    let tapped: string | undefined;
    for (const line of lines) {
      if ('tap' in line) tapped = accountOf(line.tap);
      if ('call' in line && line.api === 'reserveChannelsLive' && tapped === account) return fields(line.args).noticeId;
    }
    return undefined;
  };

  /** What the page was told of an account where lines are lost: most likely what it is told the next time. */
  const lostAnswer = (api: string, args: unknown): Json | undefined => {
    const calls = lines.filter((line): line is Line & CallLine => 'call' in line);
    const next = calls.find((line) => line.api === api && isSubset(line.args, args) && answers.has(line.call));
    const answer = next && answers.get(next.call);
    if (answer) return 'success' in answer ? answer.success : undefined;
    const noticeId =
      api === 'getChannelsLiveNoticeInfo' ? tappedNotice(fields(args as Json).finderUserName) : undefined;
    return noticeId && { noticeId, status: 0, reservable: true, startTime: String(now() / 1000 + aDay) };
  };

  /** The answers to questions that wait may be among what is lost. */
  const lose = (): void => {
    for (const { line, success } of unanswered.splice(0)) {
      const known = lostAnswer(line.api, line.args);
      if (known !== undefined) success?.(known);
    }
  };

  const later =
    (api: string): AnyFunction =>
    (options) => {
      const { success, fail, ...args } = options as Callbacks;
      const index = take(api, args);
      if (index === undefined) {
        const known = isCut ? lostAnswer(api, args) : undefined;
        if (known !== undefined) success?.(known);
        return;
      }
      const line = lines[index] as CallLine;
      const { call } = line;
      made.set(call, { ...(success && { success }), ...(fail && { fail }) });
      if (questions.includes(api) && !answers.has(call)) unanswered.push({ line, success });
      giveBehind(index);
      mayThrow(call);
    };

  const prompt =
    (api: string, own: AnyFunction): AnyFunction =>
    (...args) => {
      const index = take(api, args.length > 1 ? args : args[0]);
      if (index === undefined) return own(...args);
      const line = lines[index] as CallLine;
      mayThrow(line.call);
      own(...args);
      return 'returned' in line
        ? line.returned
        : api === 'createInnerAudioContext'
          ? audios[audios.length - 1]?.context
          : undefined;
    };

  const audioTold: AudioTold = {
    now,
    position() {
      const index = take('currentTime', undefined);
      const { returned } = (index === undefined ? {} : lines[index]) as { readonly returned?: Json };
      return typeof returned === 'number' ? returned : undefined;
    },
    command(name) {
      const place = commands.findIndex((index) => (lines[index] as { audio?: string }).audio === name);
      const [index] = place < 0 ? [] : commands.splice(place, 1);
      if (index === undefined) return;
      giveBehind(index);
      const next = lines[index + 1];
      if (next && 'threw' in next && next.threw === name) mayThrow(name);
    },
  };

  const has = new Set(waiting.keys());
  const tellsPrompt = promptApis.some((api) => has.has(api));
  const own: Readonly<Record<string, AnyFunction>> = {
    canIUse: () => true,
    getDeviceInfo: () => ({ platform: header.client?.platform ?? 'ios' }),
    getSystemInfoSync: () => ({ platform: header.client?.platform ?? 'ios' }),
    getStorageSync: (key) => stored.get(key) ?? '',
    setStorageSync: (key, data) => void stored.set(key, data),
    createInnerAudioContext: () => {
      const audio = new TapeAudio(audioTold);
      audios.push(audio);
      return audio.context;
    },
    onAudioInterruptionBegin: (listener) => void listeners.begin.add(listener as Listener),
    onAudioInterruptionEnd: (listener) => void listeners.end.add(listener as Listener),
    offAudioInterruptionBegin: (listener) => void listeners.begin.delete(listener as Listener),
    offAudioInterruptionEnd: (listener) => void listeners.end.delete(listener as Listener),
  };
  return {
    wx: {
      getAppBaseInfo: () => header.client ?? {},
      ...Object.fromEntries(asyncApis.map((api) => [api, later(api)])),
      ...Object.fromEntries(
        Object.entries(own)
          .filter(([api]) => !tellsPrompt || isCut || has.has(api))
          .map(([api, act]) => [api, prompt(api, act)]),
      ),
    },
    tell(line) {
      if ('answer' in line) {
        const callbacks = made.get(line.answer);
        if ('success' in line) callbacks?.success?.(line.success);
        else callbacks?.fail?.(line.fail);
      } else if ('sound' in line) audios[(line.of ?? 1) - 1]?.say(line);
      else if ('interruption' in line) listeners[line.interruption].forEach((listener) => listener({ errMsg: '' }));
      else if ('lost' in line) lose();
    },
  };
};
