import { inspect } from '../../marbles';
import { readRows } from '../../marbles/rows';
import { moment } from '../../marbles/time';
import type { Line } from '../../tape';
import { kindOf } from '../../testing/picture/names';
import { divergenceOf, isRecorded } from '../divergence';
import { readTape, type TapeFile } from '../read';
import { compareTape, defaultTolerance } from '../replay';
import { marksOf } from '../rows';
import { run, type Run } from '../run';
import { indent } from './code';
import { draw, type TapePicture } from './draw';

export type { TapePicture };

/** A gap between turns in which their groups can be drawn. */
const gaps = [1, 6, 12, 24];

/**
 * What a tape gave the page, drawn as a picture, with what this version does below it: a test to paste, that passes.
 *
 * @throws `TapeError` where the text is no tape
 */
export const pictureOf = (text: string): TapePicture => {
  const held = readTape(text);
  const told = run(held);
  // What this version makes of it: without answers to calls that it does not make, and with a beginning where that is lost.
  const { file } = told;
  const { nested } = told.text === text ? told : run(file);
  let why = '';
  for (const gap of gaps) {
    const { rows, options, left, wrong } = draw(file, nested, gap);
    if (wrong === undefined) {
      const all = [...aboutDifference(text, held, told), ...aboutPage(held, file), ...left];
      return { rows, options, left: all.length > 0 ? all : aboutCounts(file, rows) };
    }
    why = left.length > 0 ? `. Not in one: ${left.join('; ')}. \`replay\` compares it.` : `:\n\n${wrong}`;
  }
  throw new Error(`what happens on this tape does not fit into a picture${why}`);
};

/** A picture shows what this version does: where the tape says something else, that is told. */
const aboutDifference = (text: string, held: TapeFile, told: Run): readonly string[] => {
  const isSame = !divergenceOf(held, told, defaultTolerance, { isWhole: isRecorded(held) });
  const divergence = isSame ? undefined : compareTape(text).divergence;
  return divergence
    ? [`what the tape says at ${moment(divergence.t)}, where this version does something else: see \`replay\``]
    : [];
};

/** A page that shows is told of a show once, and so of a hide: what comes on top of that is nothing to this version. */
const aboutPage = (held: TapeFile, { lines }: TapeFile): readonly string[] => {
  const count = (all: readonly Line[]): number => all.filter((line) => 'page' in line && line.on === undefined).length;
  if (count(held.lines) <= count(lines)) return [];
  if (!held.lines.some((line) => 'button' in line || 'music' in line))
    return ['the page: nothing of this library is on it'];
  return ['shows of a page that shows already, and hides of one that is hidden'];
};

/** A picture has no way to say some things that a client may do: then the page in it does something else, and that is told. */
const aboutCounts = ({ lines }: TapeFile, rows: string): readonly string[] => {
  const held = marksOf(lines);
  const drawn = readRows(rows);
  return ['calls', 'toast'].flatMap((kind) => {
    const onTape = held.get(kind)?.length ?? 0;
    const inPicture = drawn
      .filter(({ name }) => kindOf(name) === kind)
      .flatMap(({ marks }) => marks)
      .filter(({ letter }) => letter !== '|').length;
    return onTape === inPicture
      ? []
      : [`the row \`${kind}\` of the tape: it has ${onTape} marks, and here ${inPicture}`];
  });
};

/**
 * The same as the code of a test, for the file that it came from.
 *
 * @throws `TapeError` where the text is no tape
 * @example console.log(testOf(await readFile('phone.jsonl', 'utf8'), 'phone.jsonl'));
 */
export const testOf = (text: string, name: string): string => {
  const { rows, options, left } = pictureOf(text);
  const remarks = left.map((what) => `  // Not in this picture: ${what}.`);
  return [
    "import { picture } from 'rx-channels-live/testing';",
    '',
    `test(${inspect(name)}, () => {`,
    ...remarks,
    '  picture(',
    '    `',
    indent(rows, '    '),
    '    `,',
    ...(options ? [`    ${options},`] : []),
    '  );',
    '});',
    '',
  ].join('\n');
};
