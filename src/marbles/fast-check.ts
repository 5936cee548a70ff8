/**
 * Random histories, drawn as pictures (随机测试).
 *
 * @module rx-channels-live/marbles/fast-check
 */
import * as fc from 'fast-check';
import { Mismatch, PictureError } from './errors';
import { compareMarbles, performMarbles, type Flow, type MarblesOptions } from './marbles';
import type { Happening } from './recorder';
import { readRows, type Mark } from './rows';

export type { Happening } from './recorder';

/**
 * What can happen in each row on top: its letters, `|` and `#` among them, as a text, or pieces of a diagram, such as
 * `['a', '(ab)', ' 300ms ']`.
 */
export type Alphabets = Readonly<Record<string, string | readonly string[]>>;

/** How long histories are. */
export interface HistoryOptions {
  /** How many pieces, pauses of a millisecond included, a row has at most (20). */
  readonly length?: number;
  /** How long the picture goes on when every row has ended, in ms (20). */
  readonly rest?: number;
}

/** Rows on top, drawn at random. fast-check prints them as they are drawn. */
export interface History {
  readonly rows: string;
}

/** What each row has shown: those on top their letters, those below their values. */
export type Shown = Readonly<Record<string, readonly Happening[]>>;

/** What each row has shown, for a check: to ask for another is a mistake, as there nothing would ever be wrong. */
const createShown = (rows: readonly (readonly [string, readonly Happening[]])[]) => {
  let mistake: PictureError | undefined;
  const shown: Shown = new Proxy(Object.fromEntries(rows), {
    get(all, name) {
      if (typeof name === 'symbol' || Object.keys(all).includes(name)) return Reflect.get(all, name) as unknown;
      const names = Object.keys(all).join(', ');
      mistake ??= new PictureError(`No row is called \`${name}\`. What the check is given has: ${names}.`);
      throw mistake;
    },
  });
  return { shown, mistake: () => mistake };
};

/** A diagram ends with its stream. */
const untilEnd = (diagram: string): string => diagram.replace(/([|#]).*/, '$1');

/**
 * Rows on top, drawn at random: what can happen, in any order and at any time. They shrink to fewer marks.
 *
 * @example
 * fc.assert(fc.property(histories({ tap: 'ab', dialog: '56' }), ({ rows }) => picture(`${rows}\n error -`)));
 */
export const histories = (
  alphabets: Alphabets,
  { length: maxLength = 20 }: HistoryOptions = {},
): fc.Arbitrary<History> => {
  const names = Object.keys(alphabets);
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const empty = names.find((name) => alphabets[name]?.length === 0);
  if (empty !== undefined) {
    throw new PictureError(
      `Nothing can happen in the row \`${empty}\`. Give it letters, ${empty}: 'ab', or leave it out.`,
    );
  }
  const diagrams = Object.values(alphabets).map((pieces) => {
    const pause = { arbitrary: fc.constant('-'), weight: 2 };
    const piece = { arbitrary: fc.constantFrom(...Array.from(pieces)), weight: 1 };
    const drawn = fc.array(fc.oneof({ withCrossShrink: true }, pause, piece), { maxLength });
    return drawn.map((all) => untilEnd(all.join('')) || '-');
  });
  return fc.tuple(...diagrams).map((drawn) => {
    const rows = drawn.map((diagram, i) => (names[i] ?? '').padEnd(width) + diagram).join('\n');
    return { rows, [fc.toStringMethod]: () => `\n${rows}\n` };
  });
};

const kindOf = ({ letter }: Mark): Happening['kind'] => (letter === '|' ? 'C' : letter === '#' ? 'E' : 'N');

/** Tells of a history and of what followed, as a picture unless it cannot be drawn. */
const draw = (
  rows: readonly string[],
  names: readonly string[],
  end: number,
  flow: Flow,
  options: MarblesOptions,
): string => {
  const below = names.map((name) => `${name}  ${end - 1}ms -`);
  const silent = [...rows, '', ...below].join('\n');
  const { isRight, happened, message, letters } = compareMarbles(silent, flow, options);
  const picture = isRight ? silent : happened;
  if (picture === undefined) return message;
  return `What happened, as a picture:\n\n${picture}${letters ? `\n\nvalues: ${letters}` : ''}`;
};

/** Throws where a row has another name than the one that is asked for: then nothing would ever happen. */
const checkAsked = ([drawn]: readonly string[], [asked]: readonly string[]): void => {
  if (drawn === undefined || asked === undefined) return;
  throw new PictureError(
    `The flow asks for the row \`${asked}\`, and not for \`${drawn}\`. Give the row the name that the flow asks for, ${asked}: '…', or one with nothing in it, ${asked}: ['-'].`,
  );
};

/**
 * A property of fast-check's: whatever happens in the rows on top, what a flow shows passes the check. Where it does not,
 * the shortest history that was found is told as a picture, with what followed, to be pasted as a test.
 *
 * @param alphabets what can happen in each row on top
 * @param flow what is under test, as of `marbles`
 * @param check throws, or returns `false`, where something is wrong
 * @example
 * test('there is never more than one request at a time', () => {
 *   fc.assert(
 *     inEveryHistory({ tap: 'a' }, uploads, ({ open = [] }) => open.every(({ value }) => value === 0 || value === 1)),
 *   );
 * });
 */
export const inEveryHistory = (
  alphabets: Alphabets,
  flow: Flow,
  // eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- one that expects something returns nothing
  check: (shown: Shown) => boolean | void,
  options: HistoryOptions & MarblesOptions = {},
): fc.IPropertyWithHooks<[History]> => {
  const { values = {}, rest = 20 } = options;
  return fc.property(histories(alphabets, options), ({ rows }) => {
    const drawn = readRows(rows);
    const end = Math.max(1, ...drawn.map((row) => row.end)) + rest;
    const asked = new Set<string>();
    /** What is asked for inside an operator alone may never be. */
    const asking: Flow = ({ row, scheduler }) => {
      for (const { name } of drawn) void row(name);
      return flow({ scheduler, row: (name, legend) => (asked.add(name), row(name, legend)) });
    };
    const lasting = drawn.map((row) => ({ ...row, end }));
    const { undrawn, shownBy } = performMarbles(lasting, asking, { values }, true);
    checkAsked(
      drawn.map(({ name }) => name).filter((name) => !asked.has(name)),
      undrawn.above,
    );
    const above = drawn.map(({ name, marks }) => {
      return [name, marks.map((mark) => ({ at: mark.at, kind: kindOf(mark), value: mark.letter }))] as const;
    });
    const below = undrawn.below.map((name) => [name, shownBy(name)] as const);
    const tell = (why: string): Mismatch => {
      const lines = rows.split('\n').filter((_, i) => asked.has(drawn[i]?.name ?? ''));
      return new Mismatch(`${why}\n\n${draw(lines, undrawn.below, end, flow, { values })}\n`);
    };
    const { shown, mistake } = createShown([...above, ...below]);
    let isRight: unknown;
    try {
      isRight = check(shown);
    } catch (error) {
      throw mistake() ?? tell(error instanceof Error ? error.message : String(error));
    }
    if (isRight instanceof Promise) {
      throw new PictureError('The check is an async function, and nobody waits for it. Write it without `async`.');
    }
    if (isRight === false) throw tell('The property does not hold.');
  });
};
