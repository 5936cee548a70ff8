import { padded, widthOf } from './columns';
import { progression } from './time';
import type { Mark } from './rows';

/** Rows drawn in one time scale. */
export interface Layout {
  /** The marble diagram of some marks; it can be pasted into a picture. */
  readonly draw: (marks: readonly Mark[]) => string;
  /** In which column of a terminal each mark stands. */
  readonly columnsOf: (marks: readonly Mark[]) => readonly number[];
}

/** Gaps up to this many ms are drawn as dashes, longer ones as a time. */
const longestDashes = 24;

/** The times up to a long gap, and when the next ones begin. */
interface Stretch {
  readonly start: number;
  readonly times: readonly number[];
  readonly end: number;
}

const stretchesOf = (times: readonly number[], end: number): readonly Stretch[] => {
  const isAfterGap = (time: number, i: number): boolean => time - (times[i - 1] ?? time) > longestDashes;
  const firsts = [0, ...times.flatMap((time, i) => (isAfterGap(time, i) ? [i] : []))];
  return firsts.map((first, i) => {
    const next = firsts[i + 1];
    const within = times.slice(first, next);
    const start = i === 0 ? 0 : (within[0] ?? 0);
    return { start, times: within, end: times[next ?? times.length] ?? Math.max(end, start) };
  });
};

/** The letters of a row by their times: several of one time are a group. */
type Letters = ReadonlyMap<number, readonly string[]>;

const lettersOf = (marks: readonly Mark[]): Letters => {
  const byTime = new Map<number, string[]>();
  for (const { at, letter } of marks) {
    const letters = byTime.get(at);
    if (letters) letters.push(letter);
    else byTime.set(at, [letter]);
  }
  return new Map([...byTime].map(([at, letters]) => [at, letters.length > 1 ? ['(', ...letters, ')'] : letters]));
};

/** The first mark that no row can draw in its column: it comes too closely on a group, or between two milliseconds. */
export const undrawable = (marks: readonly Mark[]): Mark | undefined => {
  const letters = lettersOf(marks);
  return marks.find(({ at }, i) => {
    const before = marks[i - 1];
    if (!Number.isInteger(at)) return true;
    return before !== undefined && before.at < at && at - before.at < (letters.get(before.at) ?? []).length;
  });
};

/** A row up to its last mark in a stretch: a character for each ms; and behind how many of them the letters of each time stand. */
const drawMarks = (lettersAt: Letters, { start, times }: Stretch) => {
  const characters: string[] = [];
  const places = new Map<number, number>();
  for (const time of times) {
    const letters = lettersAt.get(time);
    if (!letters) continue;
    while (characters.length < time - start) characters.push('-');
    places.set(time, characters.length);
    characters.push(...letters);
  }
  return { characters, places };
};

/** Whether the letters of a row, with spaces around them, hold what would be read as a time: `6m` is six minutes. */
const holdsTime = (text: string): boolean => /(?<!\S)\d+(\.\d+)?(ms|s|m)(?!\S)/.test(text);

/** Characters in the columns that the widest ones of their times take: Chinese ones take two, and spaces say nothing. */
const widened = (characters: readonly string[], widths: readonly number[]): readonly string[] => {
  const wide = characters.map((character, i) => padded(character, widths[i] ?? 1));
  return holdsTime(wide.join('')) ? characters : wide;
};

/** The columns of texts that stand one behind the other, and of what comes behind them. */
const columnsBehind = (texts: readonly string[]): readonly number[] => {
  let column = 0;
  return [0, ...texts.map((text) => (column += widthOf(text)))];
};

/**
 * Lays out rows in marble syntax so that the same time stands in the same column in all of them, where a terminal shows
 * Chinese characters two columns wide.
 *
 * A group takes as much time as it has characters, so what follows too closely on a group cannot be drawn to scale: it
 * comes right behind it.
 *
 * @param rows the marks of all rows that are to stand below each other
 * @param end when the picture ends
 */
export const createLayout = (rows: readonly (readonly Mark[])[], end: number): Layout => {
  const times = [...new Set([0, ...rows.flat().map(({ at }) => at)])].sort((a, b) => a - b);
  const letters = rows.map(lettersOf);
  const stretches = stretchesOf(times, end).map((stretch) => {
    const duration = stretch.end - stretch.start;
    const drawn = letters.map((lettersAt) => drawMarks(lettersAt, stretch).characters);
    const longest = Math.max(1, ...drawn.map((characters) => characters.length));
    const isTime = drawn.some((characters) => characters.length === longest && holdsTime(characters.join('')));
    const length = isTime ? longest + 1 : longest;
    const widths = Array.from({ length }, (_, i) => Math.max(1, ...drawn.map((row) => widthOf(row[i] ?? '-'))));
    const rest = duration - length;
    return rest > longestDashes
      ? { ...stretch, widths, length, rest: ` ${progression(rest)} ` }
      : { ...stretch, widths, length: Math.max(length, duration), rest: '' };
  });
  type Drawn = (typeof stretches)[number];

  /** A row in a stretch: its characters, as they are drawn, and what is said of the silence behind them. */
  const piece = (lettersAt: Letters, stretch: Drawn) => {
    const { characters, places } = drawMarks(lettersAt, stretch);
    const silence = Array.from({ length: stretch.length - characters.length }, () => '-');
    return { texts: [...widened([...characters, ...silence], stretch.widths), stretch.rest], places };
  };

  return {
    draw(marks) {
      const lettersAt = lettersOf(marks);
      return stretches
        .flatMap((stretch) => piece(lettersAt, stretch).texts)
        .join('')
        .trimEnd();
    },
    columnsOf(marks) {
      const lettersAt = lettersOf(marks);
      const columnsAt = new Map<number, number[]>();
      let behind = 0;
      for (const stretch of stretches) {
        const { texts, places } = piece(lettersAt, stretch);
        const columns = columnsBehind(texts).map((column) => behind + column);
        for (const [time, place] of places) {
          const { length } = lettersAt.get(time) ?? [];
          columnsAt.set(time, columns.slice(length > 1 ? place + 1 : place, place + length));
        }
        behind = columns[columns.length - 1] ?? behind;
      }
      return marks.map(({ at }) => columnsAt.get(at)?.shift() ?? 0);
    },
  };
};
