import { BehaviorSubject, type Observable } from 'rxjs';

import { recorder, type Header, type Recorder, type RecorderOptions } from '../../src/tape';
import type { Happened, Line } from './line';

type LineOf<K extends string> = Extract<Line, Readonly<Record<K, unknown>>>;
export type CallLine = LineOf<'call'>;
export type AnswerLine = LineOf<'answer'> | (LineOf<'threw'> & { readonly threw: number });

const isThrown = (line: Line): line is Extract<AnswerLine, { threw: unknown }> =>
  'threw' in line && typeof line.threw === 'number';

/** Something that happened; a call together with its answers. */
export interface Moment {
  /** Its place in this life, from 0: it stays when earlier ones are forgotten. */
  readonly id: number;
  readonly line: Exclude<Line, LineOf<'answer'>>;
  readonly answers: readonly AnswerLine[];
}

type Limits = NonNullable<Header['limits']>;

/** All that has happened on the phone since it was opened (一生), as it happens. */
export interface Life {
  /** The moments that are kept, in order. One array, which grows. */
  readonly moments: readonly Moment[];
  /** The time of the last line, in ms. */
  readonly end: number;
  /** How many lines have come. */
  readonly count: number;
  /** Which of them a line is, from 0. */
  readonly placeOf: (line: Line) => number;
  /** How many moments at the beginning are forgotten. */
  readonly forgotten: number;
  /** Emits now and whenever there is something new. */
  readonly changed$: Observable<unknown>;
  /** The times that the mini program has from the library, in ms; `null` is never. */
  readonly limits: Limits;
  /** The tape of this launch of the mini program. */
  readonly tape: () => string;
  /** Records a launch of the mini program: gives what stands in for its `wx`. */
  readonly launch: <W extends object>(wx: W) => W;
  /** Puts down what is on no tape. */
  readonly add: (happened: Happened) => void;
  readonly clear: () => void;
}

const headerOf = (tape: string | undefined): Partial<Header> =>
  tape === undefined ? {} : (JSON.parse(tape.slice(0, tape.indexOf('\n'))) as Header);

/** As many are kept; when there are more, a tenth of them goes at once. */
const most = 20_000;

/** Begins a life. `now` is the phone's clock, in ms. */
export function createLife(now: () => number, limit = most): Life {
  const began = now();
  const changed$ = new BehaviorSubject<unknown>(undefined);
  let moments: (Moment & { readonly answers: AnswerLine[] })[] = [];
  let calls = new Map<number, (typeof moments)[number]>();
  let end = 0;
  let forgotten = 0;
  const places = new WeakMap<Line, number>();
  let count = 0;
  let limits: Limits = {};
  let launched: Recorder | undefined;

  const forget = (count: number): void => {
    const [last] = moments.splice(0, count).slice(-1);
    forgotten += count;
    for (const [call, { id }] of calls) if (id <= (last?.id ?? -1)) calls.delete(call);
  };

  const put = (line: Line): void => {
    end = line.t;
    places.set(line, count++);
    if ('answer' in line) calls.get(line.answer)?.answers.push(line);
    else if (isThrown(line)) calls.get(line.threw)?.answers.push(line);
    else {
      const moment = { id: forgotten + moments.length, line, answers: [] };
      moments.push(moment);
      if ('call' in line) calls.set(line.call, moment);
      if (moments.length > limit) forget(Math.ceil(limit / 10));
    }
    // A page that shows has told the recorder of its limits.
    if ('page' in line && line.page === 'show') limits = headerOf(launched?.tape()).limits ?? {};
    changed$.next(undefined);
  };
  const time = (): number => Math.max(end, Math.floor(now() - began));

  return {
    get moments() {
      return moments;
    },
    get end() {
      return end;
    },
    get count() {
      return count;
    },
    placeOf: (line) => places.get(line) ?? -1,
    get limits() {
      return limits;
    },
    get forgotten() {
      return forgotten;
    },
    changed$: changed$.asObservable(),
    tape: () => launched?.tape() ?? '',
    launch<W extends object>(wx: W): W {
      // Each launch counts its calls anew.
      calls = new Map();
      const options: RecorderOptions = {
        host: wx,
        now,
        redact: false,
        limit: 5_000_000,
        onLine: (_tape, _isOpening, line) => put({ ...(JSON.parse(line) as Line), t: time() }),
      };
      launched = recorder(options);
      return launched.host as W;
    },
    add: (happened) => put({ t: time(), ...happened }),
    clear() {
      forgotten += moments.length;
      moments = [];
      calls = new Map();
      changed$.next(undefined);
    },
  };
}
