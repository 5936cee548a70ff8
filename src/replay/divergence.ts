import { moment } from '../marbles/time';
import type { Line } from '../tape';
import { isSameOutput, outputKind, type Strictness } from './outputs';
import type { TapeFile } from './read';
import type { Run } from './run';

/** Where this version does something else than the tape says. */
export interface Divergence {
  /** In ms since the tape began. */
  readonly t: number;
  /** In the file, counted from 1: where the tape has it, or is nearest to it. */
  readonly line: number;
  readonly why: string;
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

/** A tape that does not tell when its buttons appeared was not made by the recorder: it may hold some of what went to the screen. */
const isByHand = ({ lines }: TapeFile): boolean => !lines.some((line) => 'button' in line && 'account' in line);

/** What this version did, as far as the tape holds such: of one that was written by hand, `setData` and audio as far as it holds that very thing. */
export const comparedOutputs = (file: TapeFile, done: Run, tolerance: number): readonly Output[] => {
  const kinds = new Set(file.lines.map(outputKind));
  const did = outputsOf(done.file.lines, kinds);
  if (!isByHand(file)) return did;
  const held = outputsOf(file.lines).map(({ line }) => line);
  return did.filter(({ line }) => {
    if (!('setData' in line || 'audio' in line)) return true;
    const place = held.findIndex((one) => isSameOutput(one, line) && Math.abs(one.t - line.t) <= tolerance);
    if (place >= 0) held.splice(place, 1);
    return place >= 0;
  });
};

/** A stretch of a tape without a gap. */
interface Stretch {
  /** The line that says how much was lost before; absent: the tape's beginning. */
  readonly lost: Extract<Line, { lost: number }> | undefined;
  /** The indices of its lines. */
  readonly first: number;
  readonly end: number;
}

const stretchesOf = (lines: readonly Line[]): readonly Stretch[] => {
  const gaps = lines.flatMap((line, index) => ('lost' in line ? [{ lost: line, index }] : []));
  return [{ lost: undefined, index: -1 }, ...gaps].map(({ lost, index }, i) => ({
    lost,
    first: index + 1,
    end: gaps[i]?.index ?? lines.length,
  }));
};

/** After so many taps or shows what a page does no longer hangs on what was lost before. */
const enough = 2;

/** Where more lines are lost, they are not all of one turn. */
const most = 3;

/** From where a stretch can be followed. */
interface Beginning {
  /** In ms since the tape began. */
  readonly from: number;
  /** So many outputs of this version are of before: the tape has told them already, or lost them. */
  readonly skip: number;
}

/** What a page knows that has lost its past shows with one of its next beginnings; where there are too few of them, it need not. */
const beginningsOf = (
  lines: readonly Line[],
  { lost, first, end }: Stretch,
  held: readonly Output[],
): readonly Beginning[] => {
  if (lost === undefined) return [{ from: 0, skip: 0 }];
  const told = held.filter(({ line, index }) => line.t === lost.t && index < first).length;
  const later = lines
    .slice(first, end)
    .flatMap((line) => ('tap' in line || ('page' in line && line.page === 'show') ? [line.t] : []));
  return [
    ...Array.from({ length: 1 + Math.min(lost.lost, most) }, (_, more) => ({ from: lost.t, skip: told + more })),
    ...[...later.slice(0, enough), ...(later.length < enough ? [Infinity] : [])].map((from) => ({ from, skip: 0 })),
  ];
};

/** The recorder puts into the header what `configure` has said: then the lines are its own, too. */
export const isRecorded = ({ header }: Pick<TapeFile, 'header'>): boolean =>
  header.words !== undefined && header.limits !== undefined;

/** The first difference, if any. */
export const divergenceOf = (
  file: TapeFile,
  done: Run,
  tolerance: number,
  strictness: Strictness = {},
): Divergence | undefined => {
  const outputs = { held: outputsOf(file.lines), did: comparedOutputs(file, done, tolerance), tolerance, strictness };
  for (const stretch of stretchesOf(file.lines)) {
    const found = ofStretch(file, done, { ...outputs, ...stretch });
    if (found) return found;
  }
  return undefined;
};

/** The first difference of a stretch, whatever it begins with: of those the latest, which is right for longest. */
const ofStretch = (file: TapeFile, done: Run, compared: Compared): Divergence | undefined => {
  let latest: Divergence | undefined;
  for (const beginning of beginningsOf(file.lines, compared, compared.held)) {
    const found = within(file, done, { ...compared, ...beginning });
    if (!found) return undefined;
    if (!latest || found.t > latest.t) latest = found;
  }
  return latest;
};

interface Compared extends Stretch {
  /** What the tape says that the page did, and what this version did. */
  readonly held: readonly Output[];
  readonly did: readonly Output[];
  readonly tolerance: number;
  readonly strictness: Strictness;
}

/** The first difference within a stretch, from a moment on. */
const within = (
  file: TapeFile,
  done: Run,
  { tolerance, strictness, from, skip, first, end: last, ...all }: Compared & Beginning,
): Divergence | undefined => {
  const until = file.lines[last]?.t ?? Infinity;
  const held = all.held.filter(({ line, index }) => line.t >= from && index >= first && index < last);
  const did = all.did.filter(({ line: { t } }) => t >= from && t <= until).slice(skip);
  const end = file.lines[Math.min(last, file.lines.length - 1)]?.t ?? 0;
  const lineOf = (index: number): number => file.numbers[index] ?? file.numbers[file.numbers.length - 1] ?? 1;

  /** The last line until then. */
  const nearest = (t: number): number => {
    const later = file.lines.findIndex((line, index) => index >= first && line.t > t);
    return later < 0 ? last : Math.max(later - 1, first);
  };

  for (let i = 0; i < Math.max(held.length, did.length); i++) {
    const [expected, actual] = [held[i], did[i]];
    if (!expected) {
      // Where the tape ends, what this turn still had to do may be missing.
      if (!actual || actual.line.t >= end - tolerance) return undefined;
      return {
        t: actual.line.t,
        line: lineOf(nearest(actual.line.t)),
        why: `This version: ${tell(actual.line)}. The tape has nothing more.`,
      };
    }
    const { t } = expected.line;
    const place = { t, line: lineOf(expected.index) };
    if (!actual) return { ...place, why: `On the tape: ${tell(expected.line)}. This version: nothing more.` };
    if (!isSameOutput(expected.line, actual.line, strictness)) {
      const later = did.slice(i).some(({ line }) => isSameOutput(expected.line, line, strictness))
        ? ', and that only later'
        : '';
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
