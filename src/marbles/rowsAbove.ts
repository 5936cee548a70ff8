import { NEVER, Subscription, catchError, map, tap, throwError, type Observable } from 'rxjs';
import type { RunHelpers, TestScheduler } from 'rxjs/testing';
import { checkInput, checkOwn } from './checks';
import { checkName } from './flow';
import { inputOf, subscriptionsOf, type Input } from './input';
import { checkLegend, checkLetters, type Legend } from './legend';
import type { Mark, Row } from './rows';
import type { Run, Vocabulary } from './vocabulary';

/** The rows on top of a picture, of those that are drawn: what a flow asks for, and what acts by itself. */
export class RowsAbove {
  /** The names of all that have been asked for, drawn or not. */
  readonly names = new Set<string>();
  /** What went wrong in acts: mistakes in the picture, to be thrown when it is over. */
  readonly failures: unknown[] = [];
  private readonly letters = new Map<string, Input>();

  constructor(
    private readonly rows: readonly Row[],
    private readonly helpers: RunHelpers,
  ) {}

  /** A row as the flow asks for it; `own`: what its letters mean in this picture. */
  ask(name: string, legend: Legend, own: Legend): Observable<never> {
    checkName(name);
    checkLegend(`row('${name}', …)`, legend);
    this.names.add(name);
    const all: Legend = { ...legend, ...own };
    const drawn = this.rows.find((row) => row.name === name);
    if (drawn) {
      checkInput(drawn);
      checkLetters(drawn, all, '|#');
    }
    const letter$: Observable<string> = this.letters.get(name) ?? NEVER;
    const value$ = letter$.pipe(map((letter) => (letter in all ? all[letter] : letter) as never));
    return '#' in all ? value$.pipe(catchError(() => throwError(() => all['#']))) : value$;
  }

  /** Lets them happen: from the scheduler's next frame on. */
  play({ rowAbove }: Vocabulary, scheduler: TestScheduler, wrong: Run['wrong']): Subscription {
    const acting = new Subscription();
    for (const row of this.rows) {
      const { name } = row;
      if (name === 'animate') this.animate(row);
      const letter$ = inputOf(row, this.helpers);
      this.letters.set(name, letter$);
      const acts = rowAbove(name);
      if (!acts) continue;
      checkInput(row);
      checkOwn(row);
      this.names.add(name);
      checkLetters(row, acts.legend, '|');
      const act = (letter: string): void => {
        const mistake = acts.act(acts.legend[letter]);
        if (mistake) wrong(scheduler.now(), `\`${letter}\` in the row \`${name}\` has no effect: ${mistake}`);
      };
      acting.add(letter$.pipe(tap(act)).subscribe({ error: (error: unknown) => this.failures.push(error) }));
    }
    return acting;
  }

  /** When each was subscribed to and left, by name. */
  subscriptions(): ReadonlyMap<string, readonly (readonly Mark[])[]> {
    return new Map([...this.letters].map(([name, letter$]) => [name, subscriptionsOf(letter$)]));
  }

  /** Animation frames: RxJS has no others in virtual time. */
  private animate(row: Row): void {
    checkInput(row);
    checkOwn(row);
    this.names.add(row.name);
    this.helpers.animate(row.marbles);
  }
}
