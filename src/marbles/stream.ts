import type { Observable } from 'rxjs';
import { tellHappened } from './difference';
import { PictureError } from './errors';
import { inspect, printed } from './inspect';
import { createLayout } from './layout';
import { checkLegend, type Legend } from './legend';
import type { Happening } from './recorder';
import { readRows } from './rows';

/** A stream that another one emits: what it does, in ms from when it was emitted. */
export class EmittedStream {
  readonly #source$: Observable<unknown> | undefined;

  constructor(
    readonly happenings: readonly Happening[],
    source$?: Observable<unknown>,
  ) {
    this.#source$ = source$;
  }

  /** Whether it is that very stream. */
  isOf(source: unknown): boolean {
    return this.#source$ !== undefined && this.#source$ === source;
  }

  /** As it is written in code. */
  [printed](): string {
    const { marks, added } = tellHappened(this.happenings, {}, []);
    const diagram = createLayout([marks], 0).draw(marks);
    return Object.keys(added).length > 0 ? `stream("${diagram}", ${inspect(added)})` : `stream("${diagram}")`;
  }
}

/** Equal to every error: as `equals` of jest knows those who judge for themselves. */
const anyError = { $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true };

/**
 * What a letter stands for where a stream emits streams: such a one, drawn from the moment when it is emitted.
 *
 * @param diagram a marble diagram
 * @param legend what its letters stand for
 * @example
 * marbles('one -a-b-c-|\nwindow x---y--|', ({ row }) => ({ window$: row('one').pipe(windowTime(4)) }), {
 *   values: { window: { x: stream('-a-b|'), y: stream('-c-|') } },
 * });
 */
export const stream = (diagram: string, legend: Legend = {}): EmittedStream => {
  checkLegend('stream(…)', legend);
  const [row, another] = readRows(`stream ${diagram}`);
  if (!row || another) throw new PictureError("A stream is drawn in one row, without a name. Write stream('-a-|').");
  return new EmittedStream(
    row.marks.map(({ at, letter }): Happening => {
      if (letter === '|') return { at, kind: 'C' };
      if (letter === '#') return { at, kind: 'E', value: letter in legend ? legend[letter] : anyError };
      return { at, kind: 'N', value: letter in legend ? legend[letter] : letter };
    }),
  );
};
