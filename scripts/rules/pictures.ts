import * as rxjs from 'rxjs';
import { readRows } from '../../src/marbles/rows';
import { performMarbles, type Flow, type MarblesOptions } from '../../src/marbles/marbles';
import { run } from '../../test/docs/pages';
import { drawRows } from './diagram';
import { shownIn } from './shown';
import { legendOf } from './words';

/** Draws the picture of an example: the example runs as it stands, and says what its rows are. */
const drawExample = (code: string): string => {
  const drawings: string[] = [];
  const marbles = (rows: string, flow: Flow, options: MarblesOptions = {}): void => {
    const performance = performMarbles(readRows(rows), flow, options);
    drawings.push(drawRows(performance, (name, letters) => legendOf(name, letters, options.values?.[name])));
  };
  const modules: Readonly<Record<string, unknown>> = { rxjs, 'rx-channels-live/marbles': { marbles } };
  run(code, (name) => modules[name], { test: (_: string, body: () => void) => body() });
  const [drawing, another] = drawings;
  if (drawing === undefined || another !== undefined) throw new Error(`An example shows one picture:\n${code}`);
  return drawing;
};

/** The drawings of a page, by file within docs/. */
export const drawingsOf = (page: string): readonly (readonly [string, string])[] =>
  shownIn(page).map(({ file, code }) => [file, drawExample(code)] as const);
