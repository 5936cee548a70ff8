import { progression } from './time';
import type { Mark } from './rows';

/** Rows drawn in one time scale. */
export interface Layout {
  /** The marble diagram of some marks; it can be pasted into a picture. */
  readonly draw: (marks: readonly Mark[]) => string;
  /** In which column the mark of that number stands. */
  readonly columnOf: (marks: readonly Mark[], index: number) => number;
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
  const starts = [0, ...times.filter(isAfterGap)];
  return starts.map((start, i) => {
    const next = starts[i + 1] ?? Math.max(end, start);
    return {
      start,
      end: next,
      times: times.filter((time) => time >= start && (time < next || i === starts.length - 1)),
    };
  });
};

const lettersAt = (marks: readonly Mark[], time: number): string => {
  const letters = marks.filter(({ at }) => at === time).map(({ letter }) => letter);
  return letters.length > 1 ? `(${letters.join('')})` : letters.join('');
};

/** A row up to its last mark in a stretch: a character for each ms. */
const drawMarks = (marks: readonly Mark[], { start, times }: Stretch): string =>
  times.reduce((text, time) => {
    const letters = lettersAt(marks, time);
    return letters ? text.padEnd(time - start, '-') + letters : text;
  }, '');

/**
 * Lays out rows in marble syntax so that the same time stands in the same column in all of them.
 *
 * A group takes as much time as it has characters, so what follows too closely on a group cannot be drawn to scale: it
 * comes right behind it.
 *
 * @param rows the marks of all rows that are to stand below each other
 * @param end when the picture ends
 */
export const createLayout = (rows: readonly (readonly Mark[])[], end: number): Layout => {
  const times = [...new Set([0, ...rows.flat().map(({ at }) => at)])].sort((a, b) => a - b);
  const stretches = stretchesOf(times, end).map((stretch) => {
    const duration = stretch.end - stretch.start;
    const width = Math.max(1, ...rows.map((marks) => drawMarks(marks, stretch).length));
    const rest = duration - width;
    return rest > longestDashes
      ? { ...stretch, width, rest: ` ${progression(rest)} ` }
      : { ...stretch, width: Math.max(width, duration), rest: '' };
  });

  const pieces = (marks: readonly Mark[]): readonly string[] =>
    stretches.map((stretch) => drawMarks(marks, stretch).padEnd(stretch.width, '-') + stretch.rest);

  return {
    draw: (marks) => pieces(marks).join('').trimEnd(),
    columnOf(marks, index) {
      const at = marks[index]?.at ?? 0;
      const current = stretches.findIndex(({ times: within }) => within.includes(at));
      const stretch = stretches[current];
      if (!stretch) return 0;
      const before = pieces(marks).slice(0, current).join('').length;
      const earlier = drawMarks(
        marks.filter((mark) => mark.at < at),
        stretch,
      );
      const first = marks.findIndex((mark) => mark.at === at);
      const inGroup = lettersAt(marks, at).length > 1 ? 1 + index - first : 0;
      return before + Math.max(at - stretch.start, earlier.length) + inGroup;
    },
  };
};
