import { inspect } from '../../marbles';
import type { Json, Line } from '../../tape';
import { fields, textOf } from '../letters';
import type { TapeFile } from '../read';
import { infosOf, noticeIdOf, type Names } from './names';

type Answer = Extract<Line, { answer: number }>;

/** Functions of which a call was answered while an older one about something else still waited: an answer is drawn in the row of its button. */
export const crossedApis = (lines: readonly Line[]): ReadonlySet<string> => {
  const crossed = new Set<string>();
  const open = new Map<number, { readonly api: string; readonly about: Json | undefined }>();
  lines.forEach((line) => {
    if ('call' in line) {
      const { finderUserName, noticeId } = fields(line.args);
      open.set(line.call, { api: line.api, about: finderUserName ?? noticeId });
    }
    if (!('answer' in line)) return;
    const answered = open.get(line.answer);
    for (const [call, { api, about }] of open) {
      if (call === line.answer) break;
      if (api === answered?.api && about !== answered.about) crossed.add(api);
    }
    open.delete(line.answer);
  });
  return crossed;
};

/** Answers that the kit has no letter for without looking at the tape around them. */
export class Answers {
  /** The letters of this picture's own, by row. */
  readonly values: Record<string, Record<string, unknown>> = {};
  /** The clock of a picture begins at 0. */
  private readonly began: number;
  private readonly end: number;

  constructor(
    { header, lines }: TapeFile,
    private readonly names: Names,
  ) {
    this.began = Date.parse(header.began);
    this.end = lines[lines.length - 1]?.t ?? 0;
  }

  /** The kit's letter for an account's first notice alone, or its second, where it starts after all of this. */
  noticeLetter(success: Json, account: string): string | undefined {
    const [{ status, startTime, reservable, noticeId } = {}, ...others] = infosOf(success).map(fields);
    const isLater = Number(startTime) * 1000 > this.began + this.end + 60_000;
    // Where two of them differ in when they start, their order may.
    if (status !== 0 || reservable !== true || !isLater || others.length > 0) return undefined;
    const letters: Readonly<Record<string, string>> = { [noticeIdOf(account, 0)]: 'n', [noticeIdOf(account, 1)]: 'm' };
    return letters[this.names.noticeId(textOf(noticeId))];
  }

  /** A letter for what the kit's own letters do not say. */
  ownLetter(row: string, line: Answer): string {
    const value = 'fail' in line ? { fail: line.fail } : { success: this.retimed(line.success) };
    const known = (this.values[row] ??= {});
    const same = Object.keys(known).find((letter) => inspect(known[letter]) === inspect(value));
    const letter = same ?? 'xyzwabcdfgijkqstu'[Object.keys(known).length] ?? 'X';
    known[letter] = value;
    return letter;
  }

  /** An answer with the ids and the clock of a picture. */
  private retimed(value: Json): unknown {
    if (Array.isArray(value)) return value.map((item) => this.retimed(item as Json));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (key === 'noticeId' && typeof item === 'string') return [key, this.names.noticeId(item)];
        const start = key === 'startTime' ? Number(item) : NaN;
        if (start > 0 && start < 1e11) return [key, String(Math.max(0.001, start - this.began / 1000))];
        return [key, this.retimed(item)];
      }),
    );
  }
}
