import { BehaviorSubject, type Observable } from 'rxjs';

import type { Happened, Line } from './line';

type LineOf<K extends string> = Extract<Line, Readonly<Record<K, unknown>>>;
export type CallLine = LineOf<'call'>;
export type AnswerLine = LineOf<'answer'> | LineOf<'threw'>;

/** Something that happened; a call together with its answers. */
export interface Moment {
  /** Its place in this life, from 0: it stays when earlier ones are forgotten. */
  readonly id: number;
  readonly line: Exclude<Line, AnswerLine>;
  readonly answers: readonly AnswerLine[];
}

/** All that has happened on the phone since it was opened (一生), as it happens. */
export interface Life {
  /** The moments that are kept, in order. One array, which grows. */
  readonly moments: readonly Moment[];
  /** The time of the last line, in ms. */
  readonly end: number;
  /** How many moments at the beginning are forgotten. */
  readonly forgotten: number;
  /** Emits now and whenever there is something new. */
  readonly changed$: Observable<unknown>;
  /** The lines that are kept, as JSON Lines. */
  readonly tape: () => string;
  readonly add: (happened: Happened) => void;
  readonly clear: () => void;
}

/** As many are kept; when there are more, a tenth of them goes at once. */
const most = 20_000;

/** Begins a life. `now` is the phone's clock, in ms. */
export function createLife(now: () => number, limit = most): Life {
  const began = now();
  const changed$ = new BehaviorSubject<unknown>(undefined);
  let lines: Line[] = [];
  let moments: (Moment & { readonly answers: AnswerLine[] })[] = [];
  let calls = new Map<number, (typeof moments)[number]>();
  let end = 0;
  let forgotten = 0;

  const forget = (count: number): void => {
    const [last] = moments.splice(0, count).slice(-1);
    forgotten += count;
    const { line } = moments[0] ?? {};
    lines = line === undefined ? [] : lines.slice(lines.indexOf(line));
    for (const [call, { id }] of calls) if (id <= (last?.id ?? -1)) calls.delete(call);
  };

  return {
    get moments() {
      return moments;
    },
    get end() {
      return end;
    },
    get forgotten() {
      return forgotten;
    },
    changed$: changed$.asObservable(),
    tape() {
      const header = { tape: 1, began: new Date(began).toISOString(), redact: false };
      return [header, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    },
    add(happened) {
      end = Math.max(end, Math.floor(now() - began));
      const line: Line = { t: end, ...happened };
      lines.push(line);
      if ('answer' in line || 'threw' in line)
        calls.get('answer' in line ? line.answer : line.threw)?.answers.push(line);
      else {
        const moment = { id: forgotten + moments.length, line, answers: [] };
        moments.push(moment);
        if ('call' in line) calls.set(line.call, moment);
        if (moments.length > limit) forget(Math.ceil(limit / 10));
      }
      changed$.next(undefined);
    },
    clear() {
      forgotten += moments.length;
      moments = [];
      lines = [];
      calls = new Map();
      changed$.next(undefined);
    },
  };
}
