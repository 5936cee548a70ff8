import type { Line } from '../tape';

/** Gives a page the lines of a tape, each once. */
export interface Giving {
  /** Gives the line of this number, if it was not given yet. */
  readonly give: (index: number) => void;
  /** What is of the same time right behind a line was given in its turn. */
  readonly giveBehind: (index: number) => void;
  /** The line in whose turn this is; `undefined`: none's, but a timer's. */
  readonly turn: () => number | undefined;
  /** The lines that were given in the turn of another one. */
  readonly nested: ReadonlySet<number>;
}

/** What is given to the page, and what is lost, which may have been; the rest of a tape is what the page did. */
export const isInput = (line: Line): boolean =>
  'page' in line ||
  'tap' in line ||
  ('button' in line && 'account' in line) ||
  'gone' in line ||
  'ready' in line ||
  'refresh' in line ||
  'music' in line ||
  'answer' in line ||
  'sound' in line ||
  'interruption' in line ||
  'lost' in line;

/** Whether a line is of the client, which may answer in the turn of a call; all else is of the page and its user. */
export const isAnswer = (line: Line): boolean => 'answer' in line || 'sound' in line;

/**
 * Hands lines of a tape to `act` as it is told to, each once, and keeps account of whose turn it is.
 *
 * @param mayBeInTurn whether a line that stands right behind another may have come in its turn
 */
export const createGiving = (
  lines: readonly Line[],
  act: (line: Line) => void,
  mayBeInTurn: (line: Line) => boolean = () => true,
): Giving => {
  const given = new Set<number>();
  const nested = new Set<number>();
  const turns: number[] = [];

  const give = (index: number): void => {
    const line = lines[index];
    if (!line || given.has(index)) return;
    given.add(index);
    if (turns.length > 0) nested.add(index);
    turns.push(index);
    act(line);
    turns.pop();
  };
  return {
    give,
    giveBehind(index) {
      const { t } = lines[index] ?? {};
      for (
        let next = index + 1, line = lines[next];
        line && line.t === t && isInput(line) && mayBeInTurn(line);
        line = lines[++next]
      )
        give(next);
    },
    turn: () => turns[turns.length - 1],
    nested,
  };
};
