import { isObservable, type SchedulerLike } from 'rxjs';
import { Mismatch, PictureError } from './errors';
import { inspect } from './inspect';
import { checkValues, type Legend } from './legend';
import { perform, type Performance } from './perform';
import type { AskForRow, Streams } from './vocabulary';
import { readRows, type Row } from './rows';
import { judge, type Verdict } from './verdict';

/** What a function from streams to streams is given. */
export interface Inputs {
  /** A row on top, as a stream; the legend says what its letters stand for, without one they are themselves. */
  readonly row: AskForRow;
  /** The picture's clock. Schedulers of RxJS that are not handed in follow it too. */
  readonly scheduler: SchedulerLike;
}

/** What is under test: it takes the rows on top and returns the streams that the rows below draw. */
export type Flow = (inputs: Inputs) => Streams;

/** How a picture is drawn. */
export interface MarblesOptions {
  /** What letters stand for, by row: `{ result: { x: { items: 2 } } }`. */
  readonly values?: Readonly<Record<string, Legend>>;
}

/** Not everyone's tests are compiled, and what is misspelt would change nothing. */
const check = (flow: unknown, options: unknown): void => {
  if (typeof flow !== 'function') {
    const what =
      typeof flow === 'string'
        ? 'a text: rows come first, then the flow'
        : isObservable(flow)
          ? 'a stream'
          : inspect(flow);
    throw new PictureError(
      `What is under test is no function but ${what}. Write marbles(rows, ({ row }) => ({ name$: … })).`,
    );
  }
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new PictureError(
      `The options are ${inspect(options)}. Write { values: { row: { x: … } } }, or leave them out.`,
    );
  }
  const odd = Object.keys(options).find((key) => key !== 'values');
  if (odd !== undefined) throw new PictureError(`There is no option \`${odd}\`. There is: values.`);
  if ('values' in options) checkValues(options.values);
};

/** Every row that is asked for, and every stream that is returned, is there to be drawn: a row left out checks nothing. */
const checkDrawn = ({ undrawn: { above, below } }: Performance): void => {
  const [[missing], [unchecked]] = [above, below];
  if (missing !== undefined) {
    throw new PictureError(
      `The row \`${missing}\` is asked for and not drawn. Where it is silent, draw \`${missing}  -\`.`,
    );
  }
  if (unchecked !== undefined) {
    throw new PictureError(
      `The stream \`${unchecked}\` is returned and not drawn. Draw \`${unchecked}  -\`, or do not return it.`,
    );
  }
};

/** Lets a picture of any streams happen. */
export const performMarbles = (
  rows: readonly Row[],
  flow: Flow,
  { values = {} }: MarblesOptions,
  checksItself = false,
): Performance =>
  perform(rows, ({ row, scheduler }) => ({
    values,
    ownLetters: (name) => values[name] ?? {},
    namesAbove: [],
    rowAbove: () => undefined,
    seen: {},
    begin: () => flow({ row, scheduler }),
    kindOf: (name) => name,
    otherName: (name) => name,
    checksItself,
  }));

/**
 * Lets a picture of any streams happen and compares, instead of throwing as `marbles` does.
 *
 * @returns whether it is right, and in words what has happened
 * @throws where the picture itself is wrong
 * @example
 * const { isRight, message } = compareMarbles('in  -a-\nout -a-', ({ row }) => ({ out$: row('in') }));
 */
export const compareMarbles = (rows: string, flow: Flow, options: MarblesOptions = {}): Verdict => {
  check(flow, options);
  const { values = {} } = options;
  const performance = performMarbles(readRows(rows), flow, options);
  checkDrawn(performance);
  return judge(rows, performance, { legendOf: (name) => values[name] ?? {}, isClosed: () => false, hints: [] });
};

/**
 * Lets a picture of any streams happen in virtual time, and throws unless what follows is as drawn. One picture is one
 * test.
 *
 * Rows on top are what happens, rows below what must follow; each is a name and a standard RxJS marble diagram, a
 * character for each ms. Letters stand for themselves, unless a legend or `values` says otherwise. The picture ends with
 * its longest row. All that can be drawn is in docs/testing.md.
 *
 * @param rows the picture
 * @param flow what is under test: takes rows on top, and returns the streams of the rows below, with a `$` behind
 * @param options what letters stand for
 * @throws with both pictures, below each other, and in words what happened when
 * @example
 * test('a search waits until the user pauses', () => {
 *   marbles(
 *     `
 *     typed   -a-b-----c---
 *
 *     search  ------b-----c
 *     `,
 *     ({ row }) => ({ search$: row('typed').pipe(debounceTime(3)) }),
 *   );
 * });
 */
export const marbles = (rows: string, flow: Flow, options: MarblesOptions = {}): void => {
  const { isRight, message } = compareMarbles(rows, flow, options);
  if (!isRight) throw new Mismatch(message);
};
