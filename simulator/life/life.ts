import { BehaviorSubject, type Observable } from 'rxjs';

import { heldLimits } from '../../src/replay/configured';
import { recorder, type Header, type Recorder, type RecorderOptions } from '../../src/tape';
import type { Happened, Line } from './line';
import { createMoments, type Entry, type Moment } from './moments';

/** All that has happened on the phone since it was opened (一生), as it happens. */
export interface Life {
  /** The moments that are kept, in order. One array, which grows. */
  readonly moments: readonly Moment[];
  /** Their lines, in order. One array, which grows. */
  readonly entries: readonly Entry[];
  /** The time of the last line, in ms. */
  readonly end: number;
  /** How many lines have come. */
  readonly count: number;
  /** How many moments at the beginning are forgotten. */
  readonly forgotten: number;
  /** Emits now and whenever there is something new. */
  readonly changed$: Observable<unknown>;
  /** The times that the mini program has from the library, in ms, once it has a page with something of it. */
  readonly limits: Readonly<Record<string, number>>;
  /** Which line of that tape a line of this life is, if it is one. */
  readonly onTape: (line: Line) => number | undefined;
  /** The tape of this launch of the mini program. */
  readonly tape: () => string;
  /** Records a launch of the mini program: gives what stands in for its `wx`. */
  readonly launch: <W extends object>(wx: W) => W;
  /** Puts down what is on no tape. */
  readonly add: (happened: Happened) => void;
  /** Puts down what a finger does, and lets it happen; a tap that the library tells of itself is put down by it alone. */
  readonly touch: (happened: Happened, work: () => void) => void;
  /** It is over: nothing is put down any more. */
  readonly close: () => void;
}

const headerOf = (tape: string | undefined): Partial<Header> =>
  tape === undefined ? {} : (JSON.parse(tape.slice(0, tape.indexOf('\n'))) as Header);

/** As many moments are kept. */
const most = 20_000;

/** Begins a life. `now` is the phone's clock, in ms. */
export function createLife(now: () => number, limit = most): Life {
  const began = now();
  const changed$ = new BehaviorSubject<unknown>(undefined);
  const moments = createMoments(limit);
  let end = 0;
  let limits: Readonly<Record<string, number>> = {};
  let launched: Recorder | undefined;
  let isOver = false;
  let places = new WeakMap<Line, number>();

  /** What a finger does, until it is known who tells of it. */
  let touched: Line | undefined;

  const put = (line: Line): void => {
    if (isOver) return;
    const before = touched;
    touched = undefined;
    if (before && !('tap' in line || 'music' in line)) put(before);
    end = line.t;
    moments.put(line);
    // A page that shows has told the recorder of its limits.
    if ('page' in line && line.page === 'show') limits = { ...heldLimits(headerOf(launched?.tape())) };
    changed$.next(undefined);
  };
  const time = (): number => Math.max(end, Math.floor(now() - began));

  return {
    get moments() {
      return moments.all;
    },
    get entries() {
      return moments.entries;
    },
    get end() {
      return end;
    },
    get count() {
      return moments.count;
    },
    get forgotten() {
      return moments.forgotten;
    },
    changed$: changed$.asObservable(),
    get limits() {
      return limits;
    },
    onTape: (line) => places.get(line),
    tape: () => launched?.tape() ?? '',
    launch<W extends object>(wx: W): W {
      moments.launch();
      places = new WeakMap();
      let place = 0;
      const options: RecorderOptions = {
        host: wx,
        now,
        redact: false,
        limit: 5_000_000,
        onLine(_tape, _isOpening, text) {
          const line = { ...(JSON.parse(text) as Line), t: time() };
          places.set(line, place++);
          put(line);
        },
      };
      launched = recorder(options);
      return launched.host as W;
    },
    add: (happened) => put({ t: time(), ...happened }),
    touch(happened, work) {
      const line = { t: time(), ...happened };
      touched = line;
      work();
      if (touched !== line) return;
      touched = undefined;
      put(line);
    },
    close: () => (isOver = true),
  };
}
