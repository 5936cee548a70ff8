import * as v from 'valibot';
import { defaultLimits } from '../streams';
import type { Header, Json, Line } from '../tape';
import { checkConfigured } from './configured';

/** A tape that was read: docs/tape.md. */
export interface TapeFile {
  readonly header: Header;
  readonly lines: readonly Line[];
  /** Where each line stands in the file, counted from 1. */
  readonly numbers: readonly number[];
  /** What this version does not know, or what was torn off as the app was killed, in words. */
  readonly skipped: readonly string[];
}

/** A file that is no tape, and where it is not. */
export class TapeError extends Error {
  constructor(
    /** Counted from 1. */
    readonly line: number,
    why: string,
  ) {
    super(`line ${line}: ${why}`);
    this.name = 'TapeError';
  }
}

const longestFile = 20_000_000;
const longestLine = 1_000_000;
const deepest = 32;
const longestTime = 30 * 86_400_000;
/** Of more things that this version does not know, only the number is told. */
const mostNamed = 20;

const record = v.record(v.string(), v.unknown());
const id = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer());

const header = v.object({
  tape: v.literal(1),
  began: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'it is no time'),
  ),
  client: v.optional(
    v.object({
      platform: v.optional(v.string()),
      SDKVersion: v.optional(v.string()),
      version: v.optional(v.string()),
    }),
  ),
  limits: v.optional(v.record(v.string(), v.nullable(v.number()))),
  words: v.optional(v.array(v.unknown())),
  redact: v.optional(v.literal(false)),
});

const on = v.optional(count);
const of = v.optional(count);

/** Kinds of lines, by the key that tells them, the more telling first; what of their values is known. */
const kinds = {
  call: { entries: { call: count, api: id, args: v.optional(v.unknown()), returned: v.optional(v.unknown()) } },
  answer: { entries: { answer: count, success: v.optional(v.unknown()), fail: v.optional(v.unknown()) } },
  threw: { entries: { threw: v.union([count, id]), message: v.string(), value: v.optional(v.unknown()), of } },
  setData: { entries: { setData: record, button: v.optional(id), on } },
  page: { entries: { page: id, on }, values: ['show', 'hide', 'unload'] },
  tap: { entries: { tap: id, notice: v.optional(id) } },
  music: { entries: { music: id, on }, values: ['ready', 'play', 'pause', 'gone'] },
  audio: { entries: { audio: id, of }, values: ['play', 'pause', 'stop', 'seek', 'destroy'] },
  sound: {
    entries: { sound: id, at: v.optional(v.number()), error: v.optional(v.unknown()), of },
    values: ['play', 'pause', 'stop', 'ended', 'error', 'time'],
  },
  interruption: { entries: { interruption: id }, values: ['begin', 'end'] },
  error: { entries: { error: v.string(), from: v.optional(id) } },
  lost: { entries: { lost: v.number(), why: v.optional(v.string(), '') } },
  ready: { entries: { ready: id } },
  refresh: { entries: { refresh: id } },
  button: {
    entries: {
      button: id,
      gone: v.optional(v.literal(true)),
      account: v.optional(id),
      notice: v.optional(id),
      was: v.optional(id),
      promoter: v.optional(id),
      resort: v.optional(id),
      all: v.optional(v.boolean()),
      toasts: v.optional(v.boolean()),
      attempt: v.optional(v.boolean()),
      on,
    },
  },
} as const;

type KindName = keyof typeof kinds;
const kindNames = Object.keys(kinds) as KindName[];
const time = v.pipe(count, v.minValue(0), v.maxValue(longestTime));
const anyLine = v.object({ t: time });
const schemas = Object.fromEntries(
  kindNames.map((name) => [name, v.object({ t: time, ...kinds[name].entries })]),
) as unknown as Record<KindName, v.GenericSchema<unknown, Line>>;

const valuesOf = (kind: KindName): readonly string[] | undefined => {
  const { values } = kinds[kind] as { readonly values?: readonly string[] };
  return values;
};

/** How deep the brackets of a text of JSON go: asked before it is parsed. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepestSoFar = 0;
  for (const sign of text.replace(/"(?:[^"\\]|\\.)*"?/g, '')) {
    if (sign === '[' || sign === '{') deepestSoFar = Math.max(deepestSoFar, ++depth);
    if (sign === ']' || sign === '}') depth--;
  }
  return deepestSoFar;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a line of the file says; `undefined` where it is no JSON. */
const parse = (text: string, number: number): Readonly<Record<string, unknown>> | undefined => {
  if (text.length > longestLine) throw new TapeError(number, `it is longer than ${longestLine} characters`);
  if (depthOf(text) > deepest) throw new TapeError(number, `it is nested deeper than ${deepest}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) throw new TapeError(number, 'it is no object');
  return value;
};

const shortened = (text: string): string => {
  const signs = Array.from(text);
  return signs.length > 40 ? `${signs.slice(0, 40).join('')}…` : text;
};

/** What is wrong with a value. */
const inWords = ({ type, expected, received, message }: v.BaseIssue<unknown>): string => {
  if (received === 'undefined') return 'it is missing';
  if (type === 'check') return message;
  return `it is ${shortened(received)}; expected: ${expected ?? type}`;
};

const checked = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, number: number): T => {
  const { success, output, issues } = v.safeParse(schema, value);
  if (success) return output;
  const [issue] = issues;
  throw new TapeError(number, `"${v.getDotPath(issue) ?? ''}": ${inWords(issue)}`);
};

/** What takes the place of what is no UTF-8, and what UTF-16 is full of. */
const isForeign = (text: string): boolean => /[\uFFFD\0]/.test(text);

const toHeader = (value: ReturnType<typeof parse>, text: string): Header => {
  if (typeof value?.tape === 'number' && value.tape > 1)
    throw new TapeError(1, `it is a tape of version ${value.tape}, made by a later version: update rx-channels-live`);
  if (value?.tape !== 1)
    throw new TapeError(
      1,
      `a tape begins with {"tape":1,"began":"…"}: is this the whole file, as it was recorded${isForeign(text) ? ', and saved as UTF-8' : ''}?`,
    );
  return checked(header, value, 1) as Header;
};

/**
 * Reads a tape. Keys and kinds of lines that this version does not know are skipped and told, and so is a last line that was
 * torn off.
 *
 * @throws `TapeError` with the line's number: where the first line is no header, a time goes back, a call is answered that was never made, two calls have
 * the same number, a line is no JSON, or is larger than any tape's
 * @example const { header, lines } = readTape(await readFile('phone.jsonl', 'utf8'));
 */
export const readTape = (text: string): TapeFile => {
  // Not everyone's tests are compiled.
  if (typeof text !== 'string') throw new TapeError(1, "a tape is a text: readFileSync('phone.jsonl', 'utf8')");
  if (text.length > longestFile) throw new TapeError(1, `the file is larger than ${longestFile / 1e6} MB`);
  const texts = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [firstText = ''] = texts;
  const first = parse(firstText, 1);
  const head = toHeader(first, firstText);
  const last = texts.reduce((found, line, index) => (line.trim() === '' ? found : index), 0);

  const lines: Line[] = [];
  const numbers: number[] = [];
  const unknown = new Map<string, number>();
  const skip = (what: string): void => {
    const named = unknown.has(what) || unknown.size < mostNamed ? what : 'more, of other names';
    unknown.set(named, (unknown.get(named) ?? 0) + 1);
  };
  const calls = new Set<number>();
  const lost: string[] = [];
  if (text.includes('\uFFFD')) lost.push('characters that are no UTF-8: is the file saved in another encoding?');
  const countUnknown = (value: object, entries: object, where = ''): void =>
    Object.keys(value)
      .filter((key) => !Object.keys(entries).includes(key))
      .forEach((key) => skip(`keys "${where}${shortened(key)}"`));
  countUnknown(first ?? {}, header.entries);
  countUnknown(head.limits ?? {}, defaultLimits, 'limits.');
  try {
    checkConfigured(head);
  } catch (error) {
    throw new TapeError(1, (error as TypeError).message.replace('rx-channels-live: ', ''));
  }
  let t = 0;
  let isTorn = false;
  let isCut = false;

  for (let index = 1; index <= last; index++) {
    const number = index + 1;
    const value = parse(texts[index] ?? '', number);
    if (!value) {
      if (texts[index]?.trim() === '') continue;
      if (index < last) throw new TapeError(number, 'it is no JSON');
      isTorn = true;
      continue;
    }
    const kind = kindNames.find((name) => Object.keys(value).includes(name));
    const values = kind && valuesOf(kind);
    const isKnown = kind && !(values && typeof value[kind] === 'string' && !values.includes(value[kind]));
    const { t: now } = checked(anyLine, value, number);
    if (now < t) throw new TapeError(number, `its time (${now}) is before that of the line above (${t})`);
    t = now;
    if (!isKnown) {
      const name = Object.keys(value).find((key) => key !== 't') ?? '';
      skip(`lines of "${kind ? `${kind}":"${shortened(String(value[kind]))}` : shortened(name)}"`);
      continue;
    }
    const line = checked(schemas[kind], value, number);
    countUnknown(value, { t: 0, ...kinds[kind].entries });
    if ('call' in line) {
      if (calls.has(line.call))
        throw new TapeError(number, `call ${line.call} is made again: each has a number of its own`);
      calls.add(line.call);
    }
    if ('lost' in line) {
      isCut = true;
      lost.push(`${line.lost} × lines that were lost: ${line.why}`);
    }
    const about = 'answer' in line ? line.answer : 'threw' in line ? line.threw : undefined;
    if (typeof about === 'number' && !calls.has(about)) {
      if (!isCut) throw new TapeError(number, `call ${about} was never made`);
      skip('answers to calls that were lost');
      continue;
    }
    if ('answer' in line && 'success' in line === 'fail' in line)
      throw new TapeError(number, 'an answer has either "success" or "fail"');
    lines.push(line);
    numbers.push(number);
  }
  return {
    header: head,
    lines,
    numbers,
    skipped: [
      ...lost,
      ...[...unknown].map(([what, times]) => `${times} × ${what}`),
      ...(isTorn ? ['the last line, which was torn off'] : []),
    ],
  };
};

/** A tape's text again. */
export const writeTape = ({ header, lines }: Pick<TapeFile, 'header' | 'lines'>): string =>
  [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');

export type { Json };
