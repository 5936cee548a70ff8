import type { Observable } from 'rxjs';

/** The storage, from behind: to look at, to fill with rubbish, to keep across launches. */
export interface Storage {
  /** All that is stored, now. */
  readonly entries: Readonly<Record<string, unknown>>;
  readonly entries$: Observable<Readonly<Record<string, unknown>>>;
  /** Replaces all that is stored. */
  fill(entries: Readonly<Record<string, unknown>>): void;
}
