import type { Line } from './line';

type LineOf<K extends string> = Extract<Line, Readonly<Record<K, unknown>>>;
export type CallLine = LineOf<'call'>;
export type AnswerLine = LineOf<'answer'> | (LineOf<'threw'> & { readonly threw: number });

/** Something that happened; a call together with its answers. */
export interface Moment {
  /** Its place among all moments, from 0: it stays when earlier ones are forgotten. */
  readonly id: number;
  readonly line: Exclude<Line, LineOf<'answer'>>;
  readonly answers: readonly AnswerLine[];
}

/** A line, and the moment that it belongs to. */
export interface Entry {
  /** Its place among all lines, from 0. */
  readonly place: number;
  readonly line: Line;
  readonly moment: Moment;
}

/** Lines as moments (时刻), as they come. */
export interface Moments {
  /** Those that are kept, in order. One array, which grows. */
  readonly all: readonly Moment[];
  /** Their lines, in order: a call's answers are lines of their own. One array, which grows. */
  readonly entries: readonly Entry[];
  /** How many lines have come. */
  readonly count: number;
  /** How many moments at the beginning are forgotten. */
  readonly forgotten: number;
  readonly put: (line: Line) => void;
  /** What comes from now on is of another launch, which counts its calls anew. */
  readonly launch: () => void;
}

/** The newest entries, so many or fewer: all of a millisecond, or nothing of it. What another life has of it would be told as a difference. */
export function newestOf<E extends Entry>(entries: readonly E[], most: number): readonly E[] {
  const cut = entries.at(-most - 1);
  return entries.slice(-most).filter(({ line }) => line.t !== cut?.line.t);
}

const answeredBy = (line: Line): number | undefined => {
  if ('answer' in line) return line.answer;
  return 'threw' in line && typeof line.threw === 'number' ? line.threw : undefined;
};

/** Begins without any. Of more than `limit` moments the earliest tenth goes at once. */
export function createMoments(limit = Infinity): Moments {
  type Open = Moment & { readonly answers: AnswerLine[] };
  let moments: Open[] = [];
  let entries: Entry[] = [];
  let calls = new Map<number, Open>();
  let forgotten = 0;
  let count = 0;

  const forget = (until: number): void => {
    moments = moments.filter(({ id }) => id >= until);
    entries = entries.filter(({ moment }) => moment.id >= until);
    for (const [call, { id }] of calls) if (id < until) calls.delete(call);
    forgotten = until;
  };

  return {
    get all() {
      return moments;
    },
    get entries() {
      return entries;
    },
    get count() {
      return count;
    },
    get forgotten() {
      return forgotten;
    },
    put(line) {
      const place = count++;
      const call = answeredBy(line);
      if (call !== undefined) {
        const moment = calls.get(call);
        moment?.answers.push(line as AnswerLine);
        if (moment) entries.push({ place, line, moment });
        return;
      }
      const moment: Open = { id: forgotten + moments.length, line: line as Moment['line'], answers: [] };
      moments.push(moment);
      entries.push({ place, line, moment });
      if ('call' in line) calls.set(line.call, moment);
      if (moments.length > limit) forget(moment.id - moments.length + 1 + Math.ceil(limit / 10));
    },
    launch: () => (calls = new Map()),
  };
}
