import { createLayout } from '../../marbles/layout';
import { compare } from '../../testing';
import { kindOf } from '../../testing/picture/names';
import type { TapeFile } from '../read';
import { inspectOptions } from './code';
import type { ButtonLine } from './lists';
import { optionsOf } from './options';
import { Reading, rowsAbove } from './reading';

/** A tape as a test to paste. */
export interface TapePicture {
  /** The rows. */
  readonly rows: string;
  /** What `picture` takes besides, as code; empty where it takes nothing. */
  readonly options: string;
  /** What of the tape a picture cannot say, in words. */
  readonly left: readonly string[];
}

/** One row has letters for the calls of two buttons: where there are more accounts, each has a row of its own. */
const callRows = (buttons: readonly ButtonLine[]): readonly string[] => {
  const firsts = buttons.filter(({ account }, i) => buttons.findIndex((other) => other.account === account) === i);
  const rows = firsts.map(({ button }) => `calls.${button}`);
  return rows.every((row) => row === 'calls.a' || row === 'calls.b') ? ['calls'] : rows;
};

/** A picture, or why what happens cannot be drawn so. */
interface Drawn extends TapePicture {
  readonly wrong?: string;
}

/** The picture with a gap between turns. */
export const draw = (file: TapeFile, nested: ReadonlySet<number>, gap: number): Drawn => {
  const reading = new Reading(file, nested, gap);
  const { rows } = reading;
  const left = [...reading.left];
  const options = optionsOf(file, reading);
  const atStart = (name: string): boolean => {
    const first = (rows.get('page') ?? [])[0]?.at ?? 0;
    return (rows.get(name) ?? []).every(({ at }) => at <= first);
  };
  // Without these rows, all buttons appear and the page shows at the start.
  if (atStart('button')) rows.delete('button');
  const page = rows.get('page') ?? [];
  const begins = [...rows].filter(([name]) => name !== 'page').flatMap(([, marks]) => marks.map(({ at }) => at));
  if (page.length === 1 && page[0]?.letter === 's' && begins.every((at) => at >= (page[0]?.at ?? 0)))
    rows.delete('page');
  // … and without a show, it is not shown.
  else rows.set('page', page);

  const marks = [...rows.values()];
  const layout = createLayout(marks, reading.end + gap);
  const buttons = [...reading.buttons.keys()].sort();
  const names = [
    ...callRows([...reading.buttons.values()]),
    ...(buttons.length > 1 ? buttons.map((button) => `state.${button}`) : ['state']),
    'outcome',
    'toast',
    ...(rows.has('music') ? ['audio'] : []),
  ];
  const width = Math.max(...[...rows.keys(), ...names].map((name) => name.length)) + 2;
  const line = (name: string, diagram: string): string => name.padEnd(width) + diagram;
  const given = rowsAbove.flatMap((kind) =>
    [...rows.keys()]
      .filter((name) => kindOf(name) === kind)
      .sort()
      .map((name) => line(name, layout.draw(rows.get(name) ?? []))),
  );
  const drawn = [...given, '', ...names.map((name) => line(name, '-'))].join('\n');

  const fail = (wrong: string): Drawn => ({ rows: drawn, options: '', left, wrong });
  const first = compare(drawn, options);
  const happened = first.isRight ? drawn : first.happened;
  if (happened === undefined) return fail(first.message);
  const values = first.letters;
  if (values === undefined) {
    const second = compare(happened, options);
    if (!second.isRight) return fail(second.message);
  }
  return { rows: happened, options: inspectOptions(options, values), left };
};
