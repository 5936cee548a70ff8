import type { Observable } from 'rxjs';
import { tellHappened } from './difference';
import { PictureError } from './errors';
import { inspect, printed } from './inspect';
import { createLayout } from './layout';
import { isEqual } from './equal';
import { checkLegend, isFor, type Legend } from './legend';
import type { Happening } from './recorder';
import { readRows } from './rows';

/** What is drawn of a stream that another one emits. */
interface Drawn extends Happening {
  /** Whether no legend says what the letter stands for: then it stands for itself, as a character or a digit. */
  readonly isItself?: boolean;
}

/** A stream that another one emits: what it does, in ms from when it was emitted. */
export class EmittedStream {
  readonly #source$: Observable<unknown> | undefined;

  constructor(
    readonly happenings: readonly Drawn[],
    source$?: Observable<unknown>,
  ) {
    this.#source$ = source$;
  }

  /** Whether it is that very stream. */
  isOf(source: unknown): boolean {
    return this.#source$ !== undefined && this.#source$ === source;
  }

  /** Whether it has done what is drawn. */
  hasShown({ happenings }: EmittedStream): boolean {
    return (
      happenings.length === this.happenings.length &&
      happenings.every((drawn, index) => {
        const { at, kind, value } = this.happenings[index] ?? {};
        if (drawn.at !== at || drawn.kind !== kind) return false;
        return drawn.isItself ? isFor({}, String(drawn.value), value) : isEqual(drawn.value, value);
      })
    );
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
    row.marks.map(({ at, letter }): Drawn => {
      if (letter === '|') return { at, kind: 'C' };
      if (letter === '#') return { at, kind: 'E', value: letter in legend ? legend[letter] : anyError };
      return letter in legend
        ? { at, kind: 'N', value: legend[letter] }
        : { at, kind: 'N', value: letter, isItself: true };
    }),
  );
};
