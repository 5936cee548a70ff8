import { Mismatch } from '../marbles';
import { moment } from '../marbles/time';
import type { Line } from '../tape';
import { isSameOutput, outputKind } from './outputs';
import { readTape, type TapeFile } from './read';
import { compareRows } from './rows';
import { run, type Run } from './run';

/** How to compare. */
export interface ReplayOptions {
  /** How many ms an output may come before or after the time that the tape has; 20 unless this says otherwise. */
  readonly tolerance?: number;
}

/** Where this version does something else than the tape says. */
export interface Divergence {
  /** In ms since the tape began. */
  readonly t: number;
  /** In the file, counted from 1: where the tape has it, or is nearest to it. */
  readonly line: number;
  readonly why: string;
}

/** Whether this version does what a tape says. */
export interface Replay {
  readonly isRight: boolean;
  /** In words; where it differs, with both pictures. */
  readonly message: string;
  readonly divergence?: Divergence;
  /** What of the file was not understood. */
  readonly skipped: readonly string[];
}

/** An output in words. */
const tell = (line: Line): string => {
  if ('call' in line)
    return line.api === 'showToast'
      ? `the toast ${JSON.stringify((line.args as { readonly title?: unknown } | null)?.title)}`
      : `the call ${line.api}(${JSON.stringify(line.args ?? null)})`;
  if ('audio' in line) return `the audio's ${line.audio}()`;
  if ('setData' in line)
    return `setData ${JSON.stringify(line.setData)}${line.button ? ` of button ${line.button}` : ''}`;
  return 'error' in line && !('sound' in line) ? `the error ${JSON.stringify(line.error)}` : 'nothing';
};

interface Output {
  readonly line: Line;
  /** The place among all lines. */
  readonly index: number;
}

const outputsOf = (lines: readonly Line[], kinds?: ReadonlySet<unknown>): readonly Output[] =>
  lines.flatMap((line, index) => {
    const kind = outputKind(line);
    return kind && (kinds?.has(kind) ?? true) ? [{ line, index }] : [];
  });

/** What an attempt of the app's own did is not on a tape. */
const about = ({ lines }: TapeFile): string =>
  lines.some((line) => 'attempt' in line)
    ? '\nA button of this tape has an attempt of its own (`attempt`): its steps are not on a tape, and were left out here.'
    : '';

/** The first difference, if any. */
const firstDivergence = (file: TapeFile, done: Run, tolerance: number): Divergence | undefined => {
  const kinds = new Set(file.lines.map(outputKind));
  const held = outputsOf(file.lines);
  const did = outputsOf(done.file.lines, kinds);
  const end = file.lines[file.lines.length - 1]?.t ?? 0;
  const lineOf = (index: number): number => file.numbers[index] ?? file.numbers[file.numbers.length - 1] ?? 1;

  for (let i = 0; i < Math.max(held.length, did.length); i++) {
    const [expected, actual] = [held[i], did[i]];
    if (!expected) {
      // Where the tape ends, what this turn still had to do may be missing.
      if (!actual || actual.line.t >= end - tolerance || file.isTorn) return undefined;
      return {
        t: actual.line.t,
        line: lineOf(Infinity),
        why: `This version: ${tell(actual.line)}. The tape has nothing more.`,
      };
    }
    const { t } = expected.line;
    const place = { t, line: lineOf(expected.index) };
    if (!actual) return { ...place, why: `On the tape: ${tell(expected.line)}. This version: nothing more.` };
    if (!isSameOutput(expected.line, actual.line)) {
      const later = did.slice(i).some(({ line }) => isSameOutput(expected.line, line)) ? ', and that only later' : '';
      return {
        ...place,
        t: Math.min(t, actual.line.t),
        why: `On the tape at ${moment(t)}: ${tell(expected.line)}. This version at ${moment(actual.line.t)}: ${tell(actual.line)}${later}.`,
      };
    }
    const cause = done.causes[actual.index];
    if (cause !== undefined && cause > expected.index)
      return {
        ...place,
        why: `On the tape: ${tell(expected.line)}, before what brings it about, in line ${lineOf(cause)}: ${JSON.stringify(file.lines[cause])}.`,
      };
    const late = actual.line.t - t;
    if (Math.abs(late) > tolerance)
      return {
        ...place,
        why: `${tell(expected.line)} comes ${Math.abs(late)} ms ${late > 0 ? 'later' : 'earlier'} than on the tape.`,
      };
  }
  return undefined;
};

/** How many lines of the tape are drawn before a difference, and after it. */
const before = 16;
const after = 8;

const show = (file: TapeFile, done: Run, { t, line, why }: Divergence, tolerance: number): string => {
  const index = file.numbers.findIndex((number) => number >= line);
  const from = Math.min(t, file.lines[Math.max(0, index - before)]?.t ?? 0);
  const until = Math.max(t, file.lines[Math.min(file.lines.length - 1, index + after)]?.t ?? t);
  return [
    `This version does something else at ${moment(t)} (line ${line}). ${why}${about(file)}`,
    `The tape (-) and this version (+)${from > 0 ? `, from ${moment(from)} on` : ''}:`,
    compareRows(file.lines, done.file.lines, { from, until, at: t, tolerance }),
  ].join('\n\n');
};

/**
 * Gives a page of this version what a tape says it was given, in virtual time, and compares what it does with what the tape
 * says it did: calls, toasts, audio commands, `setData`, errors, as far as the tape holds such.
 *
 * @throws `TapeError` where the text is no tape
 * @example const { isRight, message } = compareTape(await readFile('phone.jsonl', 'utf8'));
 */
export const compareTape = (text: string, { tolerance = 20 }: ReplayOptions = {}): Replay => {
  const file = readTape(text);
  const { skipped } = file;
  const tries = (['as told', 'timer first', 'line first'] as const).map((tie) => () => run(file, tie));
  let first: { readonly done: Run; readonly divergence: Divergence } | undefined;
  for (const attempt of tries) {
    const done = attempt();
    const divergence = firstDivergence(file, done, tolerance);
    if (!divergence) return { isRight: true, message: 'This version does what the tape says.', skipped };
    first ??= { done, divergence };
  }
  if (!first) throw new Error('a tape is tried at least once');
  const { done, divergence } = first;
  return { isRight: false, message: show(file, done, divergence, tolerance), divergence, skipped };
};

/**
 * The same as a test: throws where this version does something else than a tape says. For jest and vitest there is
 * `expect(tape).toReplay()`.
 *
 * @throws `Mismatch`, with both pictures; `TapeError` where the text is no tape
 * @example test('state 6 on an iPhone', () => replay(readFileSync('tapes/reserved.jsonl', 'utf8')));
 */
export const replay = (text: string, options?: ReplayOptions): void => {
  const { isRight, message } = compareTape(text, options);
  if (!isRight) throw new Mismatch(message);
};
