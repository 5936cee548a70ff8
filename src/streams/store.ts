import {
  Observable,
  defer,
  filter,
  map,
  merge,
  of,
  type MonoTypeOperatorFunction,
  type Observer,
  type OperatorFunction,
  type Subscriber,
} from 'rxjs';

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

/** Emits the items of what `toList` makes of each value, each by way of `tell`, then does what follows from it; nothing once nobody listens. */
class Listing<T, R> implements Observer<T> {
  constructor(
    private readonly to: Subscriber<R>,
    private readonly tell: (run: () => void) => void,
    private readonly toList: (value: T) => readonly R[],
    private readonly follow?: (value: T) => void,
  ) {}

  next(value: T): void {
    const { to } = this;
    if (to.closed) return;
    try {
      for (const item of this.toList(value)) this.tell(() => to.next(item));
      if (!this.to.closed) this.follow?.(value);
    } catch (error) {
      to.error(error);
    }
  }

  error(error: unknown): void {
    this.tell(() => this.to.error(error));
  }

  complete(): void {
    this.tell(() => this.to.complete());
  }
}

/**
 * Lets the values of a stream through one after the other, also when a value causes the next (R18).
 *
 * @example state$.pipe(inOrder()).subscribe(() => tap$.next(button)); // what the tap leads to comes when this is through
 */
export const inOrder = <T>(): MonoTypeOperatorFunction<T> => eachInOrder((value) => [value]);

/** Lets the items of what `toList` makes of each value through, each as `inOrder` does: it is asked at once. */
export const eachInOrder =
  <T, R>(toList: (value: T) => readonly R[]): OperatorFunction<T, R> =>
  (source$) =>
    new Observable((subscriber) => source$.subscribe(new Listing(subscriber, inTurn, toList)));

const atOnce = (run: () => void): void => run();

/**
 * Emits the items of what `toList` makes of each value, as `mergeMap(toList)` does, without a subscription for each list.
 *
 * @param follow what is done with the value after that
 */
export const each =
  <T, R>(toList: (value: T) => readonly R[], follow?: (value: T) => void): OperatorFunction<T, R> =>
  (source$) =>
    new Observable((subscriber) => source$.subscribe(new Listing(subscriber, atOnce, toList, follow)));

/** Emits what `first` gives on subscription before all else, as `startWith` does with what is known beforehand. */
export const beginningWith =
  <T>(first: () => readonly T[]): MonoTypeOperatorFunction<T> =>
  (source$) =>
    new Observable((subscriber) => {
      const subscribe = () => {
        first().forEach((item) => subscriber.next(item));
        if (!subscriber.closed) source$.subscribe(subscriber);
      };
      // What comes of the first items waits until the source is listened to.
      if (queue.length > 0) subscribe();
      else inTurn(subscribe);
    });

/** A state has changed, because of a fact. */
export interface Change<S, F = unknown> {
  readonly key: string;
  readonly state: S;
  readonly fact: F;
}

/**
 * A store: facts in, states out (状态仓库), one state for each key. A fact counts at once; whoever listens hears each
 * change, once, in the order in which it came to be, also when a fact is learnt while another is being told (R18).
 */
export class Store<S, F> {
  private readonly states = new Map<string, S>();
  private listeners: readonly Subscriber<Change<S, F>>[] = [];

  /** The changes of all states. Never completes. */
  readonly change$ = new Observable<Change<S, F>>((listener) => {
    this.listeners = [...this.listeners, listener];
    return () => {
      this.listeners = this.listeners.filter((other) => other !== listener);
    };
  });

  /**
   * @param first what is known at first
   * @param reduce what a fact changes: the same state where it changes nothing
   */
  constructor(
    private readonly first: S,
    private readonly reduce: (state: S, fact: F) => S,
  ) {}

  /** What is known now. */
  stateOf(key: string): S {
    return this.states.get(key) ?? this.first;
  }

  /** What is known now, then each change. Never completes. */
  state$(key: string): Observable<S> {
    return defer(() =>
      merge(
        this.change$.pipe(
          filter((change) => change.key === key),
          map(({ state }) => state),
        ),
        of(this.stateOf(key)).pipe(inOrder()),
      ),
    );
  }

  /** Takes a fact in. */
  learn(key: string, fact: F): void {
    const before = this.stateOf(key);
    const state = this.reduce(before, fact);
    if (state === before) return;
    this.states.set(key, state);
    const { listeners } = this;
    inTurn(() => listeners.forEach((listener) => listener.next({ key, state, fact })));
  }
}
