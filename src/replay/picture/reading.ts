import type { Mark } from '../../marbles/rows';
import type { Line } from '../../tape';
import { kindOf } from '../../testing/picture/names';
import { answerLetter, drawnCalls, signs } from '../letters';
import type { TapeFile } from '../read';
import { marksOf } from '../rows';
import { Answers, crossedApis } from './answers';
import { Lists, type ButtonLine } from './lists';
import { Names } from './names';

/** Rows on top, in their order: in the same column they happen from top to bottom. */
export const rowsAbove = [
  'button',
  'gone',
  'music',
  'page',
  'phone',
  'tap',
  'sound',
  'notice',
  'live',
  'dialog',
  'enter',
];

/**
 * A picture answers the call that has waited longest. Where that was given up, it has to be answered before: with the same once more,
 * which counts for nothing any more, or with what says nothing of a dialog.
 */
const skipping: Readonly<Record<string, string>> = { dialog: '?', enter: 'C' };

/** What a tape gave its page, as marks in the rows on top of a picture. */
export class Reading {
  readonly rows = new Map<string, Mark[]>();
  /** How long the picture lasts, in ms: until the last thing that followed. */
  readonly end: number;
  readonly left = new Set<string>();
  readonly buttons = new Map<string, ButtonLine>();
  readonly names = new Names();
  readonly answers: Answers;
  private readonly crossed: ReadonlySet<string>;
  private readonly lists: Lists;
  /** The calls whose answers are drawn, by row, the oldest first. */
  private readonly waiting = new Map<string, readonly number[]>();

  constructor(
    private readonly file: TapeFile,
    nested: ReadonlySet<number>,
    gap: number,
  ) {
    const { lines } = file;
    this.answers = new Answers(file, this.names);
    this.crossed = crossedApis(lines);
    this.lists = new Lists(lines);
    let at = 0;
    let last = 0;
    let place = -1;
    let isFirst = true;
    lines.forEach((line, index) => {
      this.names.learn(line);
      const drawn = this.draw(line, index);
      if (drawn.length === 0) return;
      // A turn of the same time stands below the one before, or has a column of its own, with room for what follows in it.
      const places = drawn.map(([row]) => rowsAbove.indexOf(kindOf(row)));
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
    const followed = [...marksOf(lines)].flatMap(([row, marks]) => (rowsAbove.includes(row) ? [] : marks));
    this.end = at + Math.max(0, ...followed.map((mark) => mark.at - last));
    // A row that is drawn decides alone: without it, the model answers what was never answered.
    for (const [row, calls] of this.waiting) if (calls.length > 0 && !this.rows.has(row)) this.rows.set(row, []);
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
      if (!this.buttons.has(line.tap)) return this.leave('taps on what has no account');
      if (line.notice === undefined) return [['tap', line.tap]];
      const live = this.lists.liveOf(line.tap, line.notice);
      return live ? [['tap', live.button]] : this.leave('taps on more than 26 buttons');
    }
    if ('refresh' in line) return this.leave('the refresh by hand (`refresh`): pictures have no `refresh()`');
    if ('music' in line) return sign('music', 'music', line.music);
    if ('interruption' in line) return sign('phone', 'interruption', line.interruption);
    // That music plays or pauses, the model's audio says by itself.
    if ('sound' in line)
      return line.sound === 'ended' || line.sound === 'error' ? sign('sound', 'sound', line.sound) : [];
    if ('threw' in line) {
      const isStorage = this.names.callOf(line.threw)?.api.endsWith('StorageSync') ?? false;
      return isStorage ? [] : this.leave('what the client throws: see `client: { answer }`');
    }
    if ('call' in line) this.wait(line.call);
    return 'answer' in line ? this.answer(line) : [];
  }

  /** The row in which the answer to a call is drawn. */
  private rowOf(call: number): string | undefined {
    const { api = '', account = '' } = this.names.callOf(call) ?? {};
    const row = drawnCalls.get(api)?.row;
    const button = [...this.buttons.values()].find((other) => other.account === account)?.button;
    return row !== undefined && this.crossed.has(api) && button !== undefined ? `${row}.${button}` : row;
  }

  private wait(call: number): void {
    const row = this.rowOf(call);
    if (row !== undefined) this.waiting.set(row, [...(this.waiting.get(row) ?? []), call]);
  }

  /** A button comes or goes; if it is a list, with those of its lives that are tapped. */
  private withLives(button: string, row: 'button' | 'gone'): readonly (readonly [row: string, letter: string])[] {
    const lives = this.lists.livesOf(button);
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
    const { api = '', account = '' } = this.names.callOf(line.answer) ?? {};
    const row = this.rowOf(line.answer);
    if (row === undefined) return api === 'showToast' ? [] : this.leave(`answers of ${api}`);
    const letter =
      answerLetter(api, line) ??
      ('success' in line && api === 'getChannelsLiveNoticeInfo'
        ? this.answers.noticeLetter(line.success, account)
        : undefined) ??
      this.answers.ownLetter(kindOf(row), line);
    const waiting = this.waiting.get(row) ?? [];
    const place = waiting.indexOf(line.answer);
    if (place >= 0) this.waiting.set(row, waiting.slice(place + 1));
    const skipped = waiting.slice(0, Math.max(place, 0));
    return [...skipped.map(() => skipping[kindOf(row)] ?? letter), letter].map((mark) => [row, mark] as const);
  }
}
