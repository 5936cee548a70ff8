import type { Observable } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import type { Legend } from './legend';

/** A row on top that acts: what its letters stand for, and what happens at each; a mistake in drawing it there is returned. */
export interface RowAbove {
  readonly legend: Legend;
  readonly act: (value: unknown) => string | undefined;
}

/** Streams by name; a `$` at the end of a name is left out in the rows. */
export type Streams = Readonly<Record<string, Observable<unknown>>>;

/**
 * A row by name; the legend says what its letters stand for, without one they are themselves. A row that is not drawn is
 * silent.
 */
export type AskForRow = <V = string>(name: string, legend?: Legend<V>) => Observable<V>;

/** A picture that happens. */
export interface Run {
  /** The picture's clock. Schedulers of RxJS that are not handed in follow it too. */
  readonly scheduler: TestScheduler;
  /** When the picture ends, in ms. */
  readonly end: number;
  readonly row: AskForRow;
  /** Says what is wrong whatever the rows below show. */
  readonly wrong: (at: number, text: string) => void;
}

/** What the rows of a picture are about: the words that are said in the language of pictures. */
export interface Vocabulary {
  /** Letters that the picture's author has given meanings, by row. */
  readonly values: Readonly<Record<string, Legend>>;
  /** The letters of a row that its author has given meanings. */
  readonly ownLetters: (name: string) => Legend;
  /** The rows on top that act by themselves. */
  readonly namesAbove: readonly string[];
  readonly rowAbove: (name: string) => RowAbove | undefined;
  /** What can be seen from outside of any flow. */
  readonly seen: Streams;
  /** Lets the flow begin. */
  readonly begin: () => Streams;
  /** The flow is subscribed to: happens before the first marks. */
  readonly begun?: () => void;
  /** The picture has ended, and the flow is still subscribed to. */
  readonly ended?: () => void;
  /** What rows of several kinds have in common: `state` of `state.b`. */
  readonly kindOf: (name: string) => string;
  /** How else a row below is called: `state` is `state.a`. */
  readonly otherName: (name: string) => string;
  /** Whether something is checked though no row below is drawn. */
  readonly checksItself: boolean;
}
