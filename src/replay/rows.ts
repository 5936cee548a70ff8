import { createLayout } from '../marbles/layout';
import type { Mark } from '../marbles/rows';
import type { Line } from '../tape';
import { answerLetter, drawnCalls, fields, signs, statusLetter, toastLetter } from './letters';

/** In which row a line stands, and its letter there. */
interface Placed {
  readonly row: string;
  readonly letter: string;
}

const above = ['page', 'tap', 'music', 'phone', 'sound', 'notice', 'live', 'dialog', 'enter'];

/** What a line is in a picture of a tape; some are nothing there. */
const placeOf = (line: Line, apiOf: (call: number) => string): Placed | undefined => {
  const sign = (row: string, kind: string, value: string): Placed | undefined => {
    const letter = signs[kind]?.[value];
    return letter === undefined ? undefined : { row, letter };
  };
  if ('page' in line) return sign('page', 'page', line.page);
  if ('tap' in line) return { row: 'tap', letter: line.tap };
  if ('music' in line) return sign('music', 'music', line.music);
  if ('sound' in line) return sign('sound', 'sound', line.sound);
  if ('interruption' in line) return sign('phone', 'interruption', line.interruption);
  if ('audio' in line) return sign('audio', 'audio', line.audio);
  if ('error' in line) return { row: 'error', letter: 'e' };
  if ('setData' in line) {
    const [path, status] = Object.entries(line.setData).find(([name]) => /^live(s\[\d+\])?\.status$/.test(name)) ?? [];
    // Of a list: which of its lives, counted from 1.
    const [, place] = /\[(\d+)\]/.exec(path ?? '') ?? [];
    const which = place === undefined ? '' : `.${Number(place) + 1}`;
    return status === undefined
      ? undefined
      : { row: `state.${line.button ?? '?'}${which}`, letter: statusLetter(status) };
  }
  if ('call' in line) {
    if (line.api === 'showToast') return { row: 'toast', letter: toastLetter(fields(line.args).title) };
    const drawn = drawnCalls.get(line.api);
    return drawn && { row: 'calls', letter: drawn.letter };
  }
  if ('answer' in line) {
    const api = apiOf(line.answer);
    const drawn = drawnCalls.get(api);
    return drawn && { row: drawn.row, letter: answerLetter(api, line) ?? ('fail' in line ? 'F' : 'n') };
  }
  return undefined;
};

/** A line's mark in its row, and which line that is. */
export interface LineMark extends Mark {
  readonly index: number;
}

/** Lines as rows of a picture, by name. */
export const marksOf = (lines: readonly Line[]): ReadonlyMap<string, readonly LineMark[]> => {
  const apis = new Map(lines.flatMap((line) => ('call' in line ? [[line.call, line.api] as const] : [])));
  const rows = new Map<string, LineMark[]>();
  lines.forEach((line, index) => {
    const placed = placeOf(line, (call) => apis.get(call) ?? '');
    if (!placed) return;
    const marks = rows.get(placed.row) ?? [];
    rows.set(placed.row, marks);
    marks.push({ at: line.t, letter: placed.letter, index });
  });
  return rows;
};

/** The names of rows in their order: what was given, and what followed. */
const inOrder = (names: readonly string[]): Readonly<Record<'given' | 'followed', readonly string[]>> => ({
  given: above.filter((name) => names.includes(name)),
  followed: names.filter((name) => !above.includes(name)).sort(),
});

/** A row that is drawn, and where in it each mark stands. */
export interface Lane {
  readonly name: string;
  /** The marble diagram. */
  readonly diagram: string;
  /** `column`: in a font of one width; `index`: of the line. */
  readonly marks: readonly { readonly column: number; readonly letter: string; readonly index: number }[];
}

/**
 * Lines of a tape as rows of a picture, in one time scale: what was given on top, then what followed. Long silences take little room, and
 * say how long they are.
 */
export const lanesOf = (lines: readonly Line[]): readonly Lane[] => lanesOfLives([lines])[0] ?? [];

/** The same of several lives, in one time scale: each has all rows that one of them has. */
export const lanesOfLives = (lives: readonly (readonly Line[])[]): readonly (readonly Lane[])[] => {
  const start = Math.min(...lives.map((lines) => lines[0]?.t ?? Infinity));
  const end = Math.max(...lives.map((lines) => lines[lines.length - 1]?.t ?? 0));
  const all = lives.map(
    (lines) =>
      new Map(
        [...marksOf(lines)].map(([name, marks]) => [name, marks.map((mark) => ({ ...mark, at: mark.at - start }))]),
      ),
  );
  const layout = createLayout(
    all.flatMap((rows) => [...rows.values()]),
    end - start + 1,
  );
  const { given, followed } = inOrder([...new Set(all.flatMap((rows) => [...rows.keys()]))]);
  return all.map((rows) =>
    [...given, ...followed].map((name) => {
      const marks = rows.get(name) ?? [];
      const columns = layout.columnsOf(marks);
      return {
        name,
        diagram: layout.draw(marks),
        marks: marks.map(({ letter, index }, i) => ({ column: columns[i] ?? 0, letter, index })),
      };
    }),
  );
};

/** Whether two rows differ by no more than a tape's times may. */
const isNearly = (one: readonly Mark[], other: readonly Mark[], tolerance: number): boolean =>
  one.length === other.length &&
  one.every(({ at, letter }, i) => letter === other[i]?.letter && Math.abs(at - other[i].at) <= tolerance);

/**
 * What a tape holds (-) and what this version did (+) around a moment (ms), in one time scale: what was given to both on top, then
 * what followed, and below what differs first a mark.
 */
export const compareRows = (
  tape: readonly Line[],
  done: readonly Line[],
  { from, until, at, tolerance }: Readonly<Record<'from' | 'until' | 'at' | 'tolerance', number>>,
): string => {
  const within = (lines: readonly Line[]) =>
    new Map(
      [...marksOf(lines)].map(([name, marks]) => [
        name,
        marks.filter(({ at: t }) => t >= from && t <= until).map(({ at: t, letter }) => ({ at: t - from, letter })),
      ]),
    );
  const [held, did] = [within(tape), within(done)];
  const names = [...new Set([...held.keys(), ...did.keys()])].filter(
    (name) => (held.get(name) ?? []).length + (did.get(name) ?? []).length > 0,
  );
  const { draw, columnsOf } = createLayout([...held.values(), ...did.values()], until - from);
  const width = Math.max(0, ...names.map((name) => name.length)) + 2;
  const line = (sign: string, name: string, marks: readonly Mark[]): string =>
    `${sign} ${name.padEnd(width)}${draw(marks)}`;
  const order = inOrder(names);
  const given = order.given.map((name) => line(' ', name, held.get(name) ?? []));
  const followed = order.followed.flatMap((name) => {
    const [one, other] = [held.get(name) ?? [], did.get(name) ?? []];
    if (isNearly(one, other, tolerance)) return [line(' ', name, one)];
    return [line('-', name, one), line('+', name, other)];
  });
  const [column = 0] = columnsOf([{ at: at - from, letter: '^' }]);
  const mark = `${' '.repeat(width + 2 + column)}^`;
  return [...given, '', ...followed, mark].join('\n');
};
