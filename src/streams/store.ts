import { Observable, type MonoTypeOperatorFunction, type Subscriber } from 'rxjs';

const queue: (() => void)[] = [];

/**
 * Runs things in the order in which they come: what comes while another runs waits its turn (R18). One queue for all, as
 * RxJS's `queueScheduler` has, because an order is one of the whole app.
 */
const inTurn = (run: () => void): void => {
  if (queue.push(run) > 1) return;
  try {
    for (const next of queue) next();
  } finally {
    queue.length = 0;
  }
};

/**
 * Lets the values of a stream through one after the other, also when a value causes the next (R18).
 *
 * @example state$.pipe(inOrder()).subscribe(() => tap$.next(button)); // what the tap leads to comes when this is through
 */
export const inOrder =
  <T>(): MonoTypeOperatorFunction<T> =>
  (source$) =>
    new Observable((subscriber) =>
      source$.subscribe({
        next: (value) => inTurn(() => subscriber.next(value)),
        error: (error: unknown) => inTurn(() => subscriber.error(error)),
        complete: () => inTurn(() => subscriber.complete()),
      }),
    );

/**
 * A store: facts in, states out (状态仓库). A fact counts at once; whoever listens hears the present state first, then each
 * change, once, in the order in which it came to be, also when a fact is learnt while another is being told (R18).
 */
export class Store<S, F> {
  private listeners: readonly Subscriber<S>[] = [];

  /** Never completes. */
  readonly state$ = new Observable<S>((listener) => {
    const { state } = this;
    this.listeners = [...this.listeners, listener];
    inTurn(() => listener.next(state));
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  });

  /**
   * @param state what is known at first
   * @param reduce what a fact changes: the same state where it changes nothing
   */
  constructor(
    /** What is known now. */
    public state: S,
    private readonly reduce: (state: S, fact: F) => S,
  ) {}

  /** Takes a fact in. */
  learn(fact: F): void {
    const state = this.reduce(this.state, fact);
    if (state === this.state) return;
    this.state = state;
    const { listeners } = this;
    inTurn(() => listeners.forEach((listener) => listener.next(state)));
  }
}
