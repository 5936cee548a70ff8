import { TestScheduler } from 'rxjs/testing';
import { PictureError } from './errors';
import { checkLine } from './misdrawn';
import { mistakeAt, type DrawnRow } from './mistake';
import { drawnTimes, toMs } from './time';

/** Something in a row: a letter, `|` or `#`, at a time in ms. */
export interface Mark {
  readonly at: number;
  readonly letter: string;
}

/** A line of a picture: what it says without its remark, and where it stands. */
interface Line {
  readonly text: string;
  /** Counted from 0. */
  readonly number: number;
}

/** When an input is subscribed to (`^`) and left (`!`), as drawn. */
export interface DrawnSubscription {
  readonly line: number;
  readonly marks: readonly Mark[];
}

/** One row of a picture. */
export interface Row extends DrawnRow {
  readonly columns: readonly number[];
  /** In which line it stands, counted from 0. */
  readonly line: number;
  readonly name: string;
  /** The name as drawn: with `()` behind, the row begins anew for whoever subscribes to it. */
  readonly title: string;
  readonly isCold: boolean;
  /** The marble diagram, as RxJS's parser takes it. */
  readonly marbles: string;
  readonly marks: readonly Mark[];
  /** When the row is left (`!`), of a row below. */
  readonly left: number | undefined;
  /** What is drawn below an input, a row for each subscription. */
  readonly subscriptions: readonly DrawnSubscription[];
  /** How long the row lasts, in ms, and what is drawn below it. */
  readonly end: number;
}

/** A row without a name: of the signs of subscriptions alone, and beginning with one of them or with a time. */
const isOfSubscription = (line: string): boolean =>
  /^([-^!()]|\d+(\.\d+)?(ms|s|m)\s)/.test(line) && /^([-^!()\s]|\d+(\.\d+)?(ms|s|m)(\s|$))+$/.test(line);

/** The columns of the marks of a row. */
const columnsOf = (text: string, title: string): readonly number[] =>
  [
    ...text
      .slice(title.length)
      .replace(drawnTimes, (time) => ' '.repeat(time.length))
      .matchAll(/[^\s\-()^]/gu),
  ].map(({ index }) => title.length + index);

/** RxJS reads `3s` as a time only if a space follows, and `2.01s` as a bit less than that. */
const toMarbles = (diagram: string): string => {
  const inMs = diagram.replace(
    drawnTimes,
    (_, before: string, ...[count, unit]: [string, string]) => `${before}${toMs(count, unit)}ms`,
  );
  return `${inMs.replace(/\s/g, ' ').trim()} `;
};

/** Stands for `!` where RxJS's parser refuses that. */
const leaving = '\u0001';

/** A time that stands between marks, in whole ms. */
const timeBetween = /\s(\d+ms)(?=\s)/;

/** A row this long is read in pieces: RxJS's parser looks through all that is left of it at each time that it finds. */
const long = 2000;

/** The marks of a diagram, and behind them one that tells how long the diagram lasts. */
const parse = (marbles: string): readonly Mark[] => {
  if (marbles.length < long || marbles.includes('^')) return parsePiece(marbles);
  const marks: Mark[] = [];
  let from = 0;
  for (const piece of marbles.split(timeBetween)) {
    const read = parsePiece(`${piece} `);
    read.slice(0, -1).forEach(({ at, letter }) => marks.push({ at: from + at, letter }));
    from += read[read.length - 1]?.at ?? 0;
  }
  return [...marks, { at: from, letter: '|' }];
};

const parsePiece = (marbles: string): readonly Mark[] =>
  TestScheduler.parseMarbles(`${marbles.replace('!', leaving)}|`, undefined, undefined, false, true).map(
    ({ frame, notification }): Mark => {
      if (notification.kind !== 'N') return { at: frame, letter: notification.kind === 'C' ? '|' : '#' };
      const letter = String(notification.value);
      return { at: frame, letter: letter === leaving ? '!' : letter };
    },
  );

const toRow = ({ text: line, number }: Line): Row => {
  checkLine(line);
  const [title = ''] = line.split(/\s/, 1);
  const name = title.replace(/\(\)$/, '');
  const marbles = toMarbles(line.slice(title.length));
  const marks = parse(marbles);
  return {
    line: number,
    text: line,
    columns: columnsOf(line, title),
    name,
    title,
    isCold: name !== title,
    marbles: marbles.replace('!', '-'),
    marks: marks.slice(0, -1),
    left: marks.find(({ letter }) => letter === '!')?.at,
    subscriptions: [],
    end: marks[marks.length - 1]?.at ?? 0,
  };
};

/** The row with one more row of subscriptions below it. */
const withSubscription = (row: Row | undefined, { text: line, number }: Line): Row => {
  const fail = (column: number, why: string): never => {
    throw mistakeAt({ text: line }, column, why);
  };
  if (!row)
    return fail(0, 'it has no name. A row of subscriptions, `--^--!`, stands below the input that it is about.');
  const text = toMarbles(line);
  const odd = /(?<=\^.*)\^|(?<=!.*)!|^[^^]*!/.exec(line);
  if (odd) {
    const column = odd.index + odd[0].length - 1;
    if (!line.slice(0, column).includes('^'))
      return fail(column, 'it is left before it is subscribed to. Write `^` first: `--^--!`.');
    const why =
      'it draws one subscription, `^` and then perhaps `!`. Write each further one in a row of its own, below.';
    return fail(column, why);
  }
  const { subscribedFrame: start, unsubscribedFrame: end } = TestScheduler.parseMarblesAsSubscriptions(text, true);
  const marks = [
    { at: start, letter: '^' },
    { at: end, letter: '!' },
  ].filter(({ at }) => at !== Infinity);
  const length = parse(text.replace(/[\^!]/g, '-'))[0]?.at ?? 0;
  return { ...row, subscriptions: [...row.subscriptions, { line: number, marks }], end: Math.max(row.end, length) };
};

const toRows = (lines: readonly Line[]): readonly Row[] =>
  lines.reduce<readonly Row[]>(
    (rows, line) =>
      isOfSubscription(line.text)
        ? [...rows.slice(0, -1), withSubscription(rows[rows.length - 1], line)]
        : [...rows, toRow(line)],
    [],
  );

/** What is for the reader alone. */
const remark = /\s*\/\/.*/;

/** A picture with other rows, by the number of their line; remarks stay. */
export const withLines = (picture: string, lines: ReadonlyMap<number, string>): string =>
  picture
    .split('\n')
    .map((line, number) => {
      const text = lines.get(number);
      return text === undefined ? line.trim() : text + (remark.exec(line)?.[0] ?? '');
    })
    .join('\n')
    .trim();

/**
 * Reads the rows of a picture: one a line, a name and a marble diagram, read by RxJS's own parser; without a
 * name, a row of subscriptions below an input. Empty lines, and what
 * stands behind `//`, are for the reader.
 */
export const readRows = (picture: string): readonly Row[] => {
  // Not everyone's tests are compiled.
  if (typeof picture !== 'string') {
    throw new PictureError(
      'A picture is a text: rows of a name and a marble diagram. Write it first: marbles(`…`, flow).',
    );
  }
  const lines = picture
    .split('\n')
    .map((line, number): Line => ({ text: line.replace(remark, '').trim(), number }))
    .filter(({ text }) => text !== '');
  // Only in run mode is a character 1 ms long.
  const rows = new TestScheduler(() => true).run(() => toRows(lines));
  const twice = rows.find(({ name }, i) => rows.findIndex((row) => row.name === name) < i);
  if (twice) {
    const why = `there are two rows \`${twice.name}\`. Write one, with what happens at the same time as a group: \`(ab)\`.`;
    throw mistakeAt(twice, 0, why);
  }
  return rows;
};
