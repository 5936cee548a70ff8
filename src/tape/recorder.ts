import type { Happening } from '../streams';
import { recordAudio } from './audio';
import type { Happened, Header, Json } from './line';
import { Lines, messageOf } from './lines';
import { letter, numbering } from './names';
import { plain, redaction, type Place } from './redact';
import { isFunction, listeningFor, standIn, type AnyFunction } from './standIn';

/** How to record. All of it is optional. */
export interface RecorderOptions {
  /** What is recorded: `wx`, unless this says otherwise. */
  readonly host?: object | undefined;
  /** `false` keeps ids, names and pictures, and the tape says so. */
  readonly redact?: boolean | undefined;
  /** How much of the newest is kept, in bytes: 500,000 unless this says otherwise. */
  readonly limit?: number | undefined;
  /** The clock, in ms since the epoch. */
  readonly now?: (() => number) | undefined;
  /** Hears each line, in its turn, and that the tape has grown; `isOpening`: while a dialog is about to open. What it throws is dropped. See `keepTape`. */
  readonly onLine?: ((tape: () => string, isOpening: boolean, line: string) => void) | undefined;
}

/** What records. */
export interface Recorder {
  /** Hand it to `configure`, in the place of `wx`. */
  readonly host: object;
  /** The tape so far: JSON Lines, see docs/tape.md. */
  readonly tape: () => string;
}

/** What notes the lines of a tape. */
export interface Tape {
  readonly lines: Lines;
  /** A value of the client, as a tape may hold it. */
  readonly value: (place: Place, value: unknown) => Json;
  /** The number of the next call. */
  readonly call: () => number;
  readonly threw: (what: number | string, error: unknown, of?: { readonly of?: number }) => void;
}

/** A moment in the time zone of this phone: `2026-11-22T10:00:00.000+08:00`. */
const isoOf = (time: number): string => {
  const zone = -new Date(time).getTimezoneOffset();
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const local = new Date(time + zone * 60_000).toISOString().slice(0, -1);
  return `${local}${zone < 0 ? '-' : '+'}${two(zone / 60)}:${two(zone % 60)}`;
};

type Client = NonNullable<Header['client']>;

/** What client it is, as far as it says so: asked for when the tape is. */
const clientOf = (host: { getDeviceInfo?(): Client; getAppBaseInfo?(): Client }): Pick<Header, 'client'> => {
  try {
    const device = host.getDeviceInfo?.();
    const { SDKVersion, version } = host.getAppBaseInfo?.() ?? {};
    return { client: { platform: device?.platform, SDKVersion, version } };
  } catch {
    return {};
  }
};

const argsOf = (args: readonly Json[]): { readonly args?: Json } => {
  const [first] = args;
  if (args.length > 1) return { args };
  return first === undefined ? {} : { args: first };
};

/** No date is later, in ms since the epoch. */
const lastTime = 8.6e15;

/** How much is kept, in bytes. */
const newest = 500_000;

/** Calls that bring up something of WeChat's. */
const opens = /^(reserveChannels|openChannels)/;

/**
 * Records what happens between the pages and `wx` (录制): hand its host to `configure`, and nothing else changes. With and
 * without it the pages do the same (R17); what it cannot note costs a line, and the tape says so.
 *
 * Nobody's data is in a tape: ids, names and pictures are replaced, unless `redact` is `false`. The newest lines are kept, up
 * to `limit`.
 *
 * @throws `TypeError` for an option that there is not
 * @example
 * const { host, tape } = recorder();
 * configure({ host });
 * // When the user has agreed, in the turn of a tap:
 * shareTape(tape());
 */
export const recorder = ({
  host = wx,
  redact = true,
  limit = newest,
  now = () => Date.now(),
  onLine,
  ...misspelt
}: RecorderOptions = {}): Recorder => {
  for (const name of Object.keys(misspelt))
    throw new TypeError(`rx-channels-live: recorder has no ${name}, only host, redact, limit, now and onLine`);
  /** A clock that throws, or says no time, stands still. */
  const clock = (): number => {
    try {
      const time: unknown = now();
      return typeof time === 'number' && Math.abs(time) < lastTime ? time : 0;
    } catch {
      return 0;
    }
  };
  const began = clock();
  // Whatever is not `false` keeps nothing, whoever wrote it.
  const isOpen = Object.is(redact, false);
  const writer = isOpen ? plain : redaction();
  let settings: Partial<Header> = {};
  let interruption = 'end';
  let isOpening = false;
  let calls = 0;
  let audios = 0;

  const lines = new Lines(
    () => clock() - began,
    limit >= 0 ? limit : newest,
    (line) => onLine?.(tape, isOpening, line),
  );
  const value = (place: Place, given: unknown) => writer.value(place, given) as Json;
  const said = (error: unknown) => writer.text(messageOf(error, (given) => value('answer', given)));
  const threw: Tape['threw'] = (what, error, of) =>
    lines.write(() => ({
      threw: what,
      message: said(error),
      ...(!(error instanceof Error) && { value: typeof error === 'string' ? said(error) : value('answer', error) }),
      ...of,
    }));
  const noted: Tape = { lines, value, call: () => ++calls, threw };

  const buttonNumber = numbering(new WeakMap<object, number>());
  const pageNumber = numbering(new WeakMap<object, number>());
  const buttonOf = (button: object): string => letter(buttonNumber(button)).toLowerCase();
  const on = (page: object) => (pageNumber(page) > 1 ? { on: pageNumber(page) } : {});

  const toLine = (told: Happening): Happened | undefined => {
    switch (told.kind) {
      case 'page':
        isOpening = false;
        return { page: told.page, ...on(told.on) };
      case 'button': {
        const { account, notice, was, more } = told;
        const { promoter } = more as { promoter?: string };
        return {
          button: buttonOf(told.button),
          account: account && writer.account(account),
          ...(notice && { notice: writer.notice(notice) }),
          ...(was && { was: buttonOf(was) }),
          ...more,
          ...(promoter && { promoter: writer.promoter(promoter) }),
          ...on(told.on),
        };
      }
      case 'gone':
        return { button: buttonOf(told.button), gone: true };
      case 'ready':
        return { ready: buttonOf(told.button) };
      case 'refresh':
        return { refresh: buttonOf(told.button) };
      case 'tap':
        return { tap: buttonOf(told.button), ...(told.notice && { notice: writer.notice(told.notice) }) };
      case 'music':
        return { music: told.music, ...on(told.on) };
      case 'setData': {
        const patch = value('screen', told.patch) as Record<string, Json>;
        if (!JSON.stringify(patch).includes(':')) return undefined;
        return { setData: patch, ...(told.button ? { button: buttonOf(told.button) } : on(told.on)) };
      }
      case 'error':
        // What a callback of the app throws may say anything.
        return told.from ? { error: writer.own(told.error), from: told.from } : { error: said(told.error) };
      case 'settings':
        settings = { limits: told.limits as Record<string, number>, words: told.words as Json[], ...settings };
        return undefined;
    }
  };

  /** What hears of the beginning and the end of interruptions; several may. */
  const listening = listeningFor((event, listener) => (...args) => {
    const name = event.endsWith('Begin') ? 'begin' : 'end';
    if (interruption !== name) lines.write(() => ({ interruption: name }));
    interruption = name;
    return listener(...args);
  });

  /** A call that answers through callbacks is noted before it is made, another one after: its line holds what it returned. */
  const calling =
    (api: string, member: AnyFunction): AnyFunction =>
    (...args) => {
      const [options] = args;
      let given: Readonly<Record<string, unknown>> = {};
      try {
        given = { ...Object(options) } as typeof given;
      } catch {
        // What cannot be read is for the client to read.
      }
      const answersLater = Object.values(given).some(isFunction);
      const call = ++calls;
      const place = api.includes('Storage') ? 'storage' : undefined;
      const asked = () => ({
        call,
        api,
        ...argsOf(args.map((arg, i) => value(i > 0 ? (place ?? 'args') : 'args', arg))),
      });

      const answering = (how: 'success' | 'fail'): AnyFunction =>
        function (...results) {
          isOpening = false;
          // What JSON leaves out of an object is `null` in a list.
          const told = () => (JSON.parse(JSON.stringify([value('answer', results[0])])) as Json[])[0];
          lines.write(() => ({ answer: call, [how]: told() }) as Happened);
          const { [how]: hear } = given;
          return isFunction(hear) ? hear.apply(this, results) : undefined;
        };
      const handed = answersLater
        ? [{ ...given, success: answering('success'), fail: answering('fail') }]
        : args.map((arg) => (isFunction(arg) && api.includes('AudioInterruption') ? listening(api, arg) : arg));

      if (answersLater) {
        if (opens.test(api)) isOpening = true;
        lines.write(asked);
      }
      try {
        const returned = member.apply(host, handed);
        if (answersLater) return returned;
        if (api === 'createInnerAudioContext') {
          lines.write(asked);
          return returned ? recordAudio(returned, ++audios, noted) : returned;
        }
        lines.write(() => ({ ...asked(), returned: value(place ?? 'returned', returned) }));
        return returned;
      } catch (error) {
        if (!answersLater) lines.write(asked);
        threw(call, error);
        throw error;
      }
    };

  const wrapped = new Map<string, { readonly member: AnyFunction; readonly calling: AnyFunction }>();
  let client: Pick<Header, 'client'> | undefined;
  const header = (): Header => ({
    tape: 1,
    began: isoOf(began),
    ...(client ??= clientOf(host)),
    ...settings,
    ...(isOpen && { redact: false }),
  });
  const tape = (): string => `${JSON.stringify(header())}\n${lines.text()}`;
  return {
    host: standIn(host, (name, member) => {
      if (name === 'rx-channels-live/tape')
        return (told: Happening) => {
          lines.write(() => toLine(told));
          // Where the host records, too.
          if (isFunction(member)) member.call(host, told);
        };
      if (!isFunction(member)) return member;
      const known = wrapped.get(name);
      if (known?.member === member) return known.calling;
      const made = calling(name, member);
      wrapped.set(name, { member, calling: made });
      return made;
    }),
    tape,
  };
};
