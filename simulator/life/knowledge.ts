import { isInput, learntOf, readTape, type Learnt } from '../../src/replay';

/** A line of a tape. */
export interface Place {
  readonly tape: string;
  /** Which of its lines, from 0. */
  readonly index: number;
}

/**
 * What the page came to know in the turn of a tape's line, by this version's own core: what was given to the page, what it did then, and
 * what a timer led to are turns. Of a tape that cannot be read, nothing.
 */
export function learntIn({ tape, index }: Place): readonly Learnt[] {
  try {
    const { lines } = readTape(tape);
    const { t } = lines[index] ?? {};
    const cause = lines.reduce((last, line, i) => (i <= index && line.t === t && isInput(line) ? i : last), -1);
    return learntOf(tape).filter((learnt) =>
      cause < 0 ? learnt.line === undefined && learnt.t === t : learnt.line === cause,
    );
  } catch {
    return [];
  }
}
