import { inspect } from '../marbles';
import { createLayout } from '../marbles/layout';
import { moment } from '../marbles/time';
import type { Mark } from '../marbles/rows';
import { defaultLimits } from '../streams';
import type { Json, Line } from '../tape';
import { compare, type PictureOptions } from '../testing';
import { divergenceOf } from './divergence';
import { answerLetter, drawnCalls, fields, signs, textOf } from './letters';
import { readTape, type TapeFile } from './read';
import { compareTape, defaultTolerance } from './replay';
import { run, type Run } from './run';

/** A tape as a test to paste. */
export interface TapePicture {
  /** The rows. */
  readonly rows: string;
  /** What `picture` takes besides, as code; empty where it takes nothing. */
  readonly options: string;
  /** What of the tape a picture cannot say, in words. */
  readonly left: readonly string[];
}

/** Rows on top, in their order: in the same column they happen from top to bottom. */
const rowsAbove = ['button', 'gone', 'music', 'page', 'phone', 'tap', 'sound', 'notice', 'live', 'dialog', 'enter'];

/** The ids that the letters of pictures stand for. */
const noticeIdOf = (account: string, which: number): string =>
  `finderlivenotice-${account}${which > 0 ? `-${which + 1}` : ''}`;

type ButtonLine = Extract<Line, { account: string }>;

/** Functions whose calls were not answered in the order in which they were made: an answer is drawn in the row of its button. */
const crossedApis = (lines: readonly Line[]): ReadonlySet<string> => {
  const crossed = new Set<string>();
  const open = new Map<number, string>();
  lines.forEach((line) => {
    if ('call' in line) open.set(line.call, line.api);
    if (!('answer' in line)) return;
    const api = open.get(line.answer);
    const [first] = [...open].find(([, other]) => other === api) ?? [];
    if (api !== undefined && first !== line.answer) crossed.add(api);
    open.delete(line.answer);
  });
  return crossed;
};

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(97 + i));

/** The lives of lists that were tapped, each as a button of its own: by list and notice, the letter that is free for it. */
const tappedInLists = (lines: readonly Line[]): ReadonlyMap<string, ButtonLine> => {
  const lists = new Map<string, ButtonLine>();
  const tapped = new Map<string, ButtonLine>();
  const taken = new Set(lines.flatMap((line) => ('button' in line && line.button ? [line.button] : [])));
  for (const line of lines) {
    if ('button' in line && 'account' in line) lists.set(line.button, line);
    const list = 'tap' in line ? lists.get(line.tap) : undefined;
    if (!('tap' in line) || line.notice === undefined || !list) continue;
    const free = letters.find((letter) => !taken.has(letter));
    const key = `${line.tap} ${line.notice}`;
    if (free === undefined || tapped.has(key)) continue;
    taken.add(free);
    tapped.set(key, { t: list.t, button: free, account: list.account, notice: line.notice });
  }
  return tapped;
};

/** What is read of a tape for its picture. */
class Reading {
  readonly rows = new Map<string, Mark[]>();
  readonly values: Record<string, Record<string, unknown>> = {};
  readonly left = new Set<string>();
  readonly buttons = new Map<string, ButtonLine>();
  private readonly noticeIds = new Map<string, string>();
  private readonly apis = new Map<number, { readonly api: string; readonly account: string }>();
  private readonly accountsOfNotices = new Map<unknown, string>();
  private readonly crossed: ReadonlySet<string>;
  private readonly inLists: ReadonlyMap<string, ButtonLine>;
  private readonly began: number;
  private readonly end: number;

  constructor(
    private readonly file: TapeFile,
    nested: ReadonlySet<number>,
    gap: number,
  ) {
    const { lines } = file;
    this.began = Date.parse(file.header.began);
    this.end = lines[lines.length - 1]?.t ?? 0;
    this.crossed = crossedApis(lines);
    this.inLists = tappedInLists(lines);
    let at = 0;
    let last = 0;
    let place = -1;
    let isFirst = true;
    lines.forEach((line, index) => {
      this.learn(line);
      const drawn = this.draw(line, index);
      if (drawn.length === 0) return;
      // A turn of the same time stands below the one before, or has a column of its own, with room for what follows in it.
      const places = drawn.map(([row]) => rowsAbove.indexOf(row.split('.')[0] ?? ''));
      const isBelow = line.t === last && (nested.has(index) || Math.min(...places) > place);
      place = Math.max(...places);
      const wasFirst = isFirst;
      // Buttons are there when the page first shows.
      isFirst = isFirst && drawn.every(([row, letter]) => row === 'button' || (row === 'page' && letter === 's'));
      if (isFirst || (wasFirst && this.rows.size === 0)) at = line.t;
      else if (!isBelow) at += Math.max(gap, line.t - last);
      last = line.t;
      for (const [row, letter] of drawn) this.mark(row, { at, letter });
    });
  }

  private mark(row: string, mark: Mark): void {
    const marks = this.rows.get(row) ?? [];
    marks.push(mark);
    this.rows.set(row, marks);
  }

  private leave(what: string): [] {
    this.left.add(what);
    return [];
  }

  /** Which call is about which account, and which ids notices have there. */
  private learn(line: Line): void {
    if ('call' in line) {
      const { finderUserName, noticeId } = fields(line.args);
      const account = finderUserName ?? this.accountsOfNotices.get(noticeId);
      this.apis.set(line.call, { api: line.api, account: typeof account === 'string' ? account : '' });
    }
    if (!('answer' in line) || !('success' in line)) return;
    const { api, account } = this.apis.get(line.answer) ?? {};
    if (api !== 'getChannelsLiveNoticeInfo' || account === undefined) return;
    const { otherInfos } = fields(line.success);
    [line.success, ...(Array.isArray(otherInfos) ? (otherInfos as readonly Json[]) : [])].forEach((info) => {
      const { noticeId } = fields(info);
      if (typeof noticeId !== 'string' || noticeId === '' || this.noticeIds.has(noticeId)) return;
      const taken = [...this.noticeIds.values()].filter((id) => id.startsWith(noticeIdOf(account, 0))).length;
      this.noticeIds.set(noticeId, noticeIdOf(account, taken));
      this.accountsOfNotices.set(noticeId, account);
    });
  }

  noticeId(id: string): string {
    return this.noticeIds.get(id) ?? id;
  }

  /** Where a line stands in the rows on top. */
  private draw(line: Line, index: number): readonly (readonly [row: string, letter: string])[] {
    const sign = (row: string, kind: string, value: string): readonly [string, string][] => {
      const letter = signs[kind]?.[value];
      return letter === undefined ? [] : [[row, letter]];
    };
    if ('page' in line)
      return line.on === undefined ? sign('page', 'page', line.page) : this.leave('pages after the first');
    if ('button' in line && 'account' in line) {
      const { button, was, account } = line;
      if (line.on !== undefined) return this.leave('pages after the first');
      if (!/^[a-z]$/.test(button)) return this.leave('buttons after the 26th');
      if (line.all) this.leave('the list itself: each of its lives that was tapped is a button');
      if (line.resort) this.leave('the last resort of its buttons: those of a picture have none');
      if (account !== '') this.buttons.set(button, line);
      return [
        ...(was === undefined ? [] : this.withLives(was, 'gone')),
        ...(account === '' ? [] : this.withLives(button, 'button')),
      ];
    }
    if ('gone' in line)
      return this.buttons.has(line.button) && !this.unloadsAt(index) ? this.withLives(line.button, 'gone') : [];
    if ('tap' in line) {
      if (line.notice === undefined) return [['tap', line.tap]];
      const live = this.inLists.get(`${line.tap} ${line.notice}`);
      return live ? [['tap', live.button]] : this.leave('taps on more than 26 buttons');
    }
    if ('refresh' in line) return this.leave('refresh()');
    if ('music' in line) return sign('music', 'music', line.music);
    if ('interruption' in line) return sign('phone', 'interruption', line.interruption);
    // That music plays or pauses, the model's audio says by itself.
    if ('sound' in line)
      return line.sound === 'ended' || line.sound === 'error' ? sign('sound', 'sound', line.sound) : [];
    if ('threw' in line) {
      const isStorage = this.apis.get(Number(line.threw))?.api.endsWith('StorageSync') ?? false;
      return isStorage ? [] : this.leave('what the client throws: see `client: { answer }`');
    }
    return 'answer' in line ? this.answer(line) : [];
  }

  /** A button comes or goes; if it is a list, with those of its lives that are tapped. */
  private withLives(button: string, row: 'button' | 'gone'): readonly (readonly [row: string, letter: string])[] {
    const lives = [...this.inLists].flatMap(([key, live]) => (key.startsWith(`${button} `) ? [live] : []));
    if (row === 'button') for (const live of lives) this.buttons.set(live.button, live);
    return [button, ...lives.map((live) => live.button)].map((letter) => [row, letter] as const);
  }

  /** Whether the page goes in the same moment: then its buttons do so too. */
  private unloadsAt(index: number): boolean {
    const { lines } = this.file;
    const rest = lines.slice(index).filter(({ t }) => t === lines[index]?.t);
    const unload = rest.findIndex((line) => 'page' in line && line.page === 'unload');
    return (
      unload >= 0 &&
      rest.slice(0, unload).every((line) => 'gone' in line || 'music' in line || 'audio' in line || 'call' in line)
    );
  }

  private answer(line: Extract<Line, { answer: number }>): readonly (readonly [string, string])[] {
    const { api = '', account = '' } = this.apis.get(line.answer) ?? {};
    const drawn = drawnCalls.get(api);
    if (!drawn) return api === 'showToast' ? [] : this.leave(`answers of ${api}`);
    const letter =
      answerLetter(api, line) ??
      ('success' in line && api === 'getChannelsLiveNoticeInfo' ? this.noticeLetter(line.success, account) : undefined);
    const button = [...this.buttons.values()].find((other) => other.account === account)?.button;
    const row = this.crossed.has(api) && button !== undefined ? `${drawn.row}.${button}` : drawn.row;
    return [[row, letter ?? this.ownLetter(drawn.row, line)]];
  }

  /** One notice, another one, or both, that start after all of this. */
  private noticeLetter(success: Json, account: string): string | undefined {
    const { otherInfos = [], ...first } = fields(success);
    const infos = [first as Json, ...(Array.isArray(otherInfos) ? (otherInfos as readonly Json[]) : [])].map(fields);
    const isPlain = infos.every(
      ({ status, startTime, reservable }) =>
        status === 0 && reservable === true && Number(startTime) * 1000 > this.began + this.end + 60_000,
    );
    const ids = infos.map(({ noticeId }) => this.noticeId(textOf(noticeId)));
    const [one, two] = [noticeIdOf(account, 0), noticeIdOf(account, 1)];
    const letters: Readonly<Record<string, string>> = { [one]: 'n', [two]: 'm', [`${one} ${two}`]: 'p' };
    // Where two of them differ in when they start, their order may.
    return isPlain && infos.length === 1 ? letters[ids.join(' ')] : undefined;
  }

  /** A letter for what the kit's own letters do not say. */
  private ownLetter(row: string, line: Extract<Line, { answer: number }>): string {
    const value = 'fail' in line ? { fail: line.fail } : { success: this.retimed(line.success) };
    const known = (this.values[row] ??= {});
    const same = Object.keys(known).find((letter) => inspect(known[letter]) === inspect(value));
    const letter = same ?? 'xyzwabcdfgijkqstu'[Object.keys(known).length] ?? 'X';
    known[letter] = value;
    return letter;
  }

  /** An answer with the ids and the clock of a picture, which begins at 0. */
  private retimed(value: Json): unknown {
    if (Array.isArray(value)) return value.map((item) => this.retimed(item as Json));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (key === 'noticeId' && typeof item === 'string') return [key, this.noticeId(item)];
        const start = key === 'startTime' ? Number(item) : NaN;
        if (start > 0 && start < 1e11) return [key, String(Math.max(0.001, start - this.began / 1000))];
        return [key, this.retimed(item)];
      }),
    );
  }

  options(): PictureOptions {
    const { header, lines } = this.file;
    const buttons = [...this.buttons.values()];
    const accounts = Object.fromEntries(
      buttons.flatMap(({ button, account }) =>
        account === `sph${button.toUpperCase()}` ? [] : [[button, account] as const],
      ),
    );
    const notices = Object.fromEntries(
      buttons.flatMap(({ button, notice }) => (notice === undefined ? [] : [[button, this.noticeId(notice)] as const])),
    );
    const limits = Object.fromEntries(
      Object.entries(header.limits ?? {})
        .map(([name, ms]) => [name, ms ?? Infinity] as const)
        .filter(([name, ms]) => ms !== (defaultLimits as unknown as Readonly<Record<string, number>>)[name]),
    );
    const isUnable = lines.some(
      (line) =>
        'returned' in line && line.api === 'canIUse' && line.args === 'reserveChannelsLive' && line.returned === false,
    );
    const { platform } = header.client ?? {};
    const stored = this.stored();
    const storage = this.storage();
    const client = {
      ...(platform === 'windows' || platform === 'mac' ? { platform } : isUnable ? { sdkVersion: '2.18.1' } : {}),
      ...(storage && { storage }),
      ...(stored && { stored }),
    } as NonNullable<PictureOptions['client']>;
    const filled = <T extends object>(name: string, value: T) =>
      Object.keys(value).length > 0 ? { [name]: value } : {};
    return {
      ...filled('accounts', accounts),
      ...filled('notices', notices),
      ...filled('limits', limits),
      ...filled('client', client),
      ...filled('values', this.values),
    };
  }

  /** Whether the storage throws whatever is done to it, or only when it is to take something. */
  private storage(): 'broken' | 'full' | undefined {
    const threw = this.file.lines.flatMap((line) =>
      'threw' in line ? (this.apis.get(Number(line.threw))?.api ?? []) : [],
    );
    if (threw.includes('getStorageSync')) return 'broken';
    return threw.includes('setStorageSync') ? 'full' : undefined;
  }

  /** What earlier launches had left in the storage. */
  private stored(): Readonly<Record<string, unknown>> | undefined {
    const read = this.file.lines.find((line) => 'call' in line && line.api === 'getStorageSync');
    if (!read || !('returned' in read) || !Array.isArray(read.returned) || typeof read.args !== 'string')
      return undefined;
    const entries = read.returned as readonly Json[];
    if (entries.length === 0) return undefined;
    return {
      [read.args]: entries.map((entry) => {
        const [id, until] = entry as readonly Json[];
        return [this.noticeId(textOf(id)), Number(until) - this.began];
      }),
    };
  }
}

const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by);

/** A gap between turns in which their groups can be drawn. */
const gaps = [1, 6, 12, 24];

/**
 * What a tape gave the page, drawn as a picture, with what this version does below it: a test to paste, that passes.
 *
 * @throws `TapeError` where the text is no tape
 */
export const pictureOf = (text: string): TapePicture => {
  const held = readTape(text);
  const told = run(held);
  // What this version makes of it: without answers to calls that it does not make, and with a beginning where that is lost.
  const { file } = told;
  const { nested } = told.text === text ? told : run(file);
  let why = '';
  for (const gap of gaps) {
    const drawn = draw(file, nested, gap);
    if (typeof drawn !== 'string') return { ...drawn, left: [...aboutDifference(text, held, told), ...drawn.left] };
    why = drawn;
  }
  const resort = file.lines.find((line) => 'button' in line && 'account' in line && line.resort);
  const about = resort
    ? ': one of its buttons has a last resort (`resort`), and those of a picture have none. `replay` compares it.'
    : `:\n\n${why}`;
  throw new Error(`what happens on this tape does not fit into a picture${about}`);
};

/** A picture shows what this version does: where the tape says something else, that is told. */
const aboutDifference = (text: string, held: TapeFile, told: Run): readonly string[] => {
  const divergence = divergenceOf(held, told, defaultTolerance) && compareTape(text).divergence;
  return divergence
    ? [`what the tape says at ${moment(divergence.t)}, where this version does something else: see \`replay\``]
    : [];
};

/** One row has letters for the calls of two buttons: where there are more accounts, each has a row of its own. */
const callRows = (buttons: readonly ButtonLine[]): readonly string[] => {
  const firsts = buttons.filter(({ account }, i) => buttons.findIndex((other) => other.account === account) === i);
  const rows = firsts.map(({ button }) => `calls.${button}`);
  return rows.every((row) => row === 'calls.a' || row === 'calls.b') ? ['calls'] : rows;
};

/** The picture with a gap between turns; or, where it cannot be drawn so, why not. */
const draw = (file: TapeFile, nested: ReadonlySet<number>, gap: number): TapePicture | string => {
  const reading = new Reading(file, nested, gap);
  const { rows, left } = reading;
  const options = reading.options();
  const atStart = (name: string): boolean => {
    const first = (rows.get('page') ?? [])[0]?.at ?? 0;
    return (rows.get(name) ?? []).every(({ at }) => at <= first);
  };
  // Without these rows, all buttons appear and the page shows at the start.
  if (atStart('button')) rows.delete('button');
  const page = rows.get('page') ?? [];
  const begins = [...rows].filter(([name]) => name !== 'page').flatMap(([, marks]) => marks.map(({ at }) => at));
  if (page.length === 1 && page[0]?.letter === 's' && begins.every((at) => at >= (page[0]?.at ?? 0)))
    rows.delete('page');

  const marks = [...rows.values()];
  const end = Math.max(0, ...marks.flat().map(({ at }) => at)) + gap;
  const layout = createLayout(marks, end);
  const buttons = [...reading.buttons.keys()].sort();
  const names = [
    ...callRows([...reading.buttons.values()]),
    ...(buttons.length > 1 ? buttons.map((button) => `state.${button}`) : ['state']),
    'outcome',
    'toast',
    ...(rows.has('music') ? ['audio'] : []),
  ];
  const width = Math.max(...[...rows.keys(), ...names].map((name) => name.length)) + 2;
  const line = (name: string, diagram: string): string => name.padEnd(width) + diagram;
  const given = rowsAbove.flatMap((kind) =>
    [...rows.keys()]
      .filter((name) => name.split('.')[0] === kind)
      .sort()
      .map((name) => line(name, layout.draw(rows.get(name) ?? []))),
  );
  const drawn = [...given, '', ...names.map((name) => line(name, '-'))].join('\n');

  const first = compare(drawn, options);
  const happened = first.isRight ? drawn : first.happened;
  if (happened === undefined) return first.message;
  const values = first.letters;
  if (values === undefined) {
    const second = compare(happened, options);
    if (!second.isRight) return second.message;
  }
  const code = inspectOptions(options, values);
  return { rows: happened, options: code, left: [...left] };
};

/** Options as code; the letters of rows below come as code already. */
const inspectOptions = (options: PictureOptions, letters: string | undefined): string => {
  const { values = {}, ...rest } = options;
  const all = [...Object.entries(rest).map(([name, value]) => `${name}: ${inspect(value)}`)];
  const given = Object.entries(values).map(([row, legend]) => `${JSON.stringify(row)}: ${inspect(legend)}`);
  const below = letters === undefined ? [] : [letters.slice(1, -1).trim()];
  if (given.length + below.length > 0) all.push(`values: { ${[...given, ...below].join(', ')} }`);
  return all.length === 0 ? '' : `{ ${all.join(', ')} }`;
};

/**
 * The same as the code of a test, for the file that it came from.
 *
 * @throws `TapeError` where the text is no tape
 * @example console.log(testOf(await readFile('phone.jsonl', 'utf8'), 'phone.jsonl'));
 */
export const testOf = (text: string, name: string): string => {
  const { rows, options, left } = pictureOf(text);
  const remarks = left.map((what) => `  // Not in this picture: ${what}.`);
  return [
    "import { picture } from 'rx-channels-live/testing';",
    '',
    `test(${JSON.stringify(name)}, () => {`,
    ...remarks,
    '  picture(',
    '    `',
    indent(rows, '    '),
    '    `,',
    ...(options ? [`    ${options},`] : []),
    '  );',
    '});',
    '',
  ].join('\n');
};
