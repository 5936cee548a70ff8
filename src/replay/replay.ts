import { Mismatch } from '../marbles';
import { checkNames, wrongOption } from '../streams';
import { moment } from '../marbles/time';
import { comparedOutputs, divergenceOf, isRecorded, type Divergence } from './divergence';
import { isAnswer } from './giving';
import { outputKind } from './outputs';
import { readTape, type TapeFile } from './read';
import { compareRows } from './rows';
import { run, type Reading, type Run } from './run';
import { impliedButtons, isAppearance } from './stage';

/** How to compare. */
export interface ReplayOptions {
  /** How many ms an output may come before or after the time that the tape has; 20 unless this says otherwise. */
  readonly tolerance?: number;
}

/** How many ms an output may come before or after the time that a tape has. */
export const defaultTolerance = 20;

/** Whether this version does what a tape says. */
export interface Replay {
  readonly isRight: boolean;
  /** In words; where it differs, with both pictures. */
  readonly message: string;
  readonly divergence?: Divergence;
  /** What of the file was not understood, or not compared. */
  readonly skipped: readonly string[];
}

/** What an attempt of the app's own did is not on a tape. */
const about = ({ lines }: TapeFile): string =>
  lines.some((line) => 'attempt' in line)
    ? '\nA button of this tape has an attempt of its own (`attempt`): its steps are not on a tape, and were left out here.'
    : '';

/** A page without a button asks nothing. */
const aboutButtons = ({ lines }: TapeFile): string =>
  impliedButtons(lines).length > 0 || lines.some((line) => isAppearance(line) || 'music' in line)
    ? ''
    : '\nThis tape has neither a button nor a tap nor a question nor music: is it the whole tape? A button appears by {"t":0,"button":"a","account":"sphA"}.';

/** Not everyone's tests are compiled. */
const toleranceOf = (options: ReplayOptions): number => {
  checkNames('what replay takes', options, { tolerance: 0 });
  const { tolerance = defaultTolerance } = options;
  if (!Number.isFinite(tolerance) || tolerance < 0)
    throw wrongOption('tolerance', tolerance, 'a number of ms, from 0 on');
  return tolerance;
};

const aboutLost = ({ lines }: TapeFile): string =>
  lines.some((line) => 'lost' in line)
    ? ' Where lines of it were lost, it was followed from one of the next taps or shows on.'
    : '';

/** What was left out of the file, in words; and whether there was anything to compare. */
const skippedOf = ({ lines, skipped }: TapeFile): readonly string[] =>
  lines.some(outputKind) ? skipped : [...skipped, 'comparing, as the tape holds nothing that the page did'];

/** Whether there is something to be read otherwise than at first, when all of it came in the turn of a call: what is no answer, or what is one. */
const mayDiffer = (inTurn: Reading['inTurn'], { lines }: TapeFile, { nested }: Run): boolean =>
  inTurn === 'all' || lines.some((line, index) => nested.has(index) && isAnswer(line) === (inTurn === 'nothing'));

/** A tape that is right in one of these is right. */
const readings = (['all', 'answers', 'nothing'] as const).flatMap((inTurn) =>
  (['as told', 'timer first', 'line first'] as const).map((tie) => ({ tie, inTurn })),
);

/** How many lines of the tape are drawn before a difference, and after it. */
const before = 16;
const after = 8;

const show = (file: TapeFile, done: Run, { t, line, why }: Divergence, tolerance: number): string => {
  const index = file.numbers.findIndex((number) => number >= line);
  const compared = new Set(comparedOutputs(file, done, tolerance).map((output) => output.line));
  const shown = done.file.lines.filter((one) => outputKind(one) === undefined || compared.has(one));
  const from = Math.min(t, file.lines[Math.max(0, index - before)]?.t ?? 0);
  const until = Math.max(t, file.lines[Math.min(file.lines.length - 1, index + after)]?.t ?? t);
  return [
    `This version does something else at ${moment(t)} (line ${line}). ${why}${about(file)}${aboutButtons(file)}`,
    `The tape (-) and this version (+)${from > 0 ? `, from ${moment(from)} on` : ''}:`,
    compareRows(file.lines, shown, { from, until, at: t, tolerance }),
  ].join('\n\n');
};

/**
 * Gives a page of this version what a tape says it was given, in virtual time, and compares what it does with what the tape
 * says it did: calls, toasts, audio commands, `setData`, errors, as far as the tape holds such. Where the tape has lost lines, it
 * is followed again from one of the next taps or shows on.
 *
 * @throws `TapeError` where the text is no tape; `TypeError` where an option makes no sense
 * @example const { isRight, message } = compareTape(await readFile('phone.jsonl', 'utf8'));
 */
export const compareTape = (text: string, options: ReplayOptions = {}): Replay => {
  const tolerance = toleranceOf(options);
  const file = readTape(text);
  const skipped = skippedOf(file);
  let first: { readonly done: Run; readonly divergence: Divergence } | undefined;
  for (const reading of readings) {
    if (first && !mayDiffer(reading.inTurn, file, first.done)) continue;
    const done = run(file, reading);
    const divergence = divergenceOf(file, done, tolerance, { isWhole: isRecorded(file) });
    if (!divergence)
      return { isRight: true, message: `This version does what the tape says.${aboutLost(file)}`, skipped };
    first ??= { done, divergence };
  }
  if (!first) throw new Error('a tape is tried at least once');
  const { done, divergence } = first;
  return { isRight: false, message: show(file, done, divergence, tolerance), divergence, skipped };
};

/**
 * Compares what was done on one tape with what was done on another, on which the same was given: a replay elsewhere, say, on
 * a page that shows more than the first did.
 *
 * @throws `TapeError` where one of the texts is no tape; `TypeError` where an option makes no sense
 */
export const compareTapes = (held: string, done: string, options: ReplayOptions = {}): Replay => {
  const tolerance = toleranceOf(options);
  const file = readTape(held);
  const skipped = skippedOf(file);
  const run: Run = { file: readTape(done), text: done, causes: [], nested: new Set() };
  const divergence = divergenceOf(file, run, tolerance);
  if (!divergence) return { isRight: true, message: 'Both do the same.', skipped };
  return { isRight: false, message: show(file, run, divergence, tolerance), divergence, skipped };
};

/**
 * The same as `compareTape`, as a test: throws where this version does something else than a tape says. For jest and vitest there is
 * `expect(tape).toReplay()`.
 *
 * @throws `Mismatch`, with both pictures; `TapeError` where the text is no tape
 * @example test('state 6 on an iPhone', () => replay(readFileSync('tapes/reserved.jsonl', 'utf8')));
 */
export const replay = (text: string, options?: ReplayOptions): void => {
  const { isRight, message } = compareTape(text, options);
  if (!isRight) throw new Mismatch(message);
};
