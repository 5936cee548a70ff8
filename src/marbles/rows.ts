import { TestScheduler } from 'rxjs/testing';
import { PictureError } from './errors';

/** Something in a row: a letter, `|` or `#`, at a time in ms. */
export interface Mark {
  readonly at: number;
  readonly letter: string;
}

/** One row of a picture. */
export interface Row {
  readonly name: string;
  /** The marble diagram, as RxJS's parser takes it. */
  readonly marbles: string;
  readonly marks: readonly Mark[];
  /** How long the row lasts, in ms. */
  readonly end: number;
}

/** A time that is not set apart is read as letters. */
export const aboutTimes = 'A time needs a space before and behind: a 15s b';

/** Chinese input and word processors write signs that look like those of the marbles. */
const lookalikes = /[–—−－（）｜＃＾？＞＝．０-９Ａ-Ｚａ-ｚ]/;

const meant = (sign: string): string =>
  '–—−'.includes(sign) ? '-' : String.fromCharCode((sign.codePointAt(0) ?? 0) - 0xfee0);

const problem = (line: string): string | undefined => {
  if (!/^\S+\s+\S/.test(line)) return 'a row is a name, a space and a marble diagram, e.g. `tap  --a--`';
  const [lookalike] = lookalikes.exec(line) ?? [];
  if (lookalike !== undefined) return `\`${lookalike}\` is not \`${meant(lookalike)}\``;
  if (line.includes('!')) return '`!` is no marble: a stream ends with `|`';
  if ((line.match(/\(/g) ?? []).length !== (line.match(/\)/g) ?? []).length) return 'a group opens or closes alone';
  return undefined;
};

const toRow = (line: string): Row => {
  const wrong = problem(line);
  if (wrong) throw new PictureError(`Cannot read the row "${line}": ${wrong}.`);
  const [name = ''] = line.split(/\s/, 1);
  // RxJS reads `3s` as a time only if a space follows.
  const marbles = `${line.slice(name.length).replace(/\s/g, ' ').trim()} `;
  // The end mark tells how long the row lasts.
  const messages = TestScheduler.parseMarbles(`${marbles}|`, undefined, undefined, false, true);
  const marks = messages.map(({ frame, notification }): Mark => {
    if (notification.kind === 'N') return { at: frame, letter: String(notification.value) };
    return { at: frame, letter: notification.kind === 'C' ? '|' : '#' };
  });
  return { name, marbles, marks: marks.slice(0, -1), end: marks[marks.length - 1]?.at ?? 0 };
};

/**
 * Reads the rows of a picture: one a line, a name and a marble diagram, read by RxJS's own parser. Empty lines, and what
 * stands behind `//`, are for the reader.
 */
export const readRows = (picture: string): readonly Row[] => {
  // Not everyone's tests are compiled.
  if (typeof picture !== 'string') throw new PictureError('A picture is a text: rows of a name and a marble diagram.');
  const lines = picture
    .split('\n')
    .map((line) => line.replace(/\/\/.*/, '').trim())
    .filter((line) => line !== '');
  // Only in run mode is a character 1 ms long.
  const rows = new TestScheduler(() => true).run(() => lines.map(toRow));
  const names = rows.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new PictureError(`There are two rows \`${twice}\`. Draw what happens at the same time as a group: (ab).`);
  }
  return rows;
};
