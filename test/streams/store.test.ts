import fc from 'fast-check';
import {
  EMPTY,
  Subject,
  concat,
  config,
  defer,
  map,
  of,
  share,
  take,
  takeUntil,
  throwError,
  type Subscription,
} from 'rxjs';
import { Store, beginningWith, each, eachInOrder, inOrder } from '../../src/streams/store';

/** A store whose states are all that it was told; what is empty is no news. */
const createStates = () => new Store<string, string>('', (state, fact) => state + fact);

/** One of its states. */
const createStore = () => {
  const states = createStates();
  return {
    get state() {
      return states.stateOf('a');
    },
    state$: states.state$('a'),
    learn: (fact: string) => states.learn('a', fact),
  };
};

/** What a listener of a store hears. */
const hear = (store: ReturnType<typeof createStore>, then: (state: string) => void = () => {}) => {
  const heard: string[] = [];
  const listening = store.state$.subscribe((state) => {
    heard.push(state);
    then(state);
  });
  return { heard, listening };
};

describe('a store (R18)', () => {
  test('tells the present state first, then each change', () => {
    const store = createStore();
    store.learn('a');
    const { heard } = hear(store);
    store.learn('b');
    store.learn('c');
    expect(heard).toEqual(['a', 'ab', 'abc']);
    expect(store.state).toBe('abc');
  });

  test('keeps a state for each key; the changes of all are one stream', () => {
    const states = createStates();
    const heard: string[] = [];
    const changes: string[] = [];
    states.learn('a', '1');
    states.change$.subscribe(({ key, state }) => changes.push(`${key} ${state}`));
    states.state$('b').subscribe((state) => heard.push(state));
    states.learn('a', '2');
    states.learn('b', '3');
    expect(heard).toEqual(['', '3']);
    expect(changes).toEqual(['a 12', 'b 3']);
    expect([states.stateOf('a'), states.stateOf('b')]).toEqual(['12', '3']);
  });

  test('forgets who has left', () => {
    const states = createStates();
    const listening = [states.change$.subscribe(), states.change$.subscribe()] as const;
    listening[0].unsubscribe();
    expect(Reflect.get(states, 'listeners')).toHaveLength(1);
    listening[1].unsubscribe();
    expect(Reflect.get(states, 'listeners')).toEqual([]);
  });

  test('tells nothing where a fact changes nothing', () => {
    const store = createStore();
    const { heard } = hear(store);
    store.learn('');
    expect(heard).toEqual(['']);
  });

  test('all hear the same order, also when one of them learns the next fact', () => {
    const store = createStore();
    const first = hear(store, (state) => {
      if (state === 'a') store.learn('b');
    });
    const second = hear(store);
    store.learn('a');
    expect(first.heard).toEqual(['', 'a', 'ab']);
    expect(second.heard).toEqual(['', 'a', 'ab']);
  });

  test('a fact counts at once, before it is told', () => {
    const store = createStore();
    const seen: string[] = [];
    hear(store, (state) => {
      if (state !== 'a') return;
      store.learn('b');
      seen.push(store.state);
    });
    store.learn('a');
    expect(seen).toEqual(['ab']);
  });

  test('whoever comes while others are told hears the state that counts then, once', () => {
    const store = createStore();
    const late: string[] = [];
    hear(store, (state) => {
      if (state !== 'a') return;
      store.learn('b');
      store.state$.subscribe((heard) => late.push(heard));
      store.learn('c');
    });
    store.learn('a');
    expect(late).toEqual(['ab', 'abc']);
  });

  test('whoever leaves while others are told hears no more', () => {
    const store = createStore();
    const leave: Subscription[] = [];
    hear(store, (state) => {
      if (state === 'a') leave.forEach((one) => one.unsubscribe());
    });
    const { heard, listening } = hear(store);
    leave.push(listening);
    store.learn('a');
    store.learn('b');
    expect(heard).toEqual(['']);
  });

  test('a listener that leaves at the first state has left', () => {
    const store = createStore();
    const heard: string[] = [];
    store.state$.pipe(take(1)).subscribe((state) => heard.push(state));
    store.learn('a');
    expect(heard).toEqual(['']);
  });

  test('stores are told in one order: what one leads to in another comes after', () => {
    const [one, other] = [createStore(), createStore()];
    const order: string[] = [];
    hear(one, (state) => {
      if (state) other.learn('x');
    });
    hear(other, (state) => order.push(`other ${state}`));
    hear(one, (state) => order.push(`one ${state}`));
    one.learn('a');
    expect(order).toEqual(['other ', 'one ', 'one a', 'other x']);
  });

  test('a listener that throws keeps nobody from hearing (R13)', () => {
    jest.useFakeTimers();
    const thrown: unknown[] = [];
    config.onUnhandledError = (error) => thrown.push(error);
    const store = createStore();
    hear(store, (state) => {
      if (state === 'a') throw new Error('broken');
    });
    const { heard } = hear(store);
    store.learn('a');
    store.learn('b');
    jest.runAllTimers();
    config.onUnhandledError = null;
    jest.useRealTimers();
    expect(heard).toEqual(['', 'a', 'ab']);
    expect(thrown).toEqual([new Error('broken')]);
  });

  test('whatever listeners do while they are told, each hears every state from its first one on, once, in order', () => {
    const act = fc.record({
      does: fc.constantFrom('learn', 'repeat', 'subscribe', 'unsubscribe'),
      /** Whether whoever does this does the next as well, in the same turn. */
      goesOn: fc.boolean(),
      who: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (script) => {
        const store = createStore();
        const history = [''];
        const listeners: { heard: string[]; from: number; until?: number; leave$: Subject<void> }[] = [];
        const acts = [...script];
        const subscribe = (): void => {
          const listener = { heard: [] as string[], from: history.length - 1, leave$: new Subject<void>() };
          listeners.push(listener);
          store.state$.pipe(takeUntil(listener.leave$)).subscribe((state) => {
            listener.heard.push(state);
            perform();
          });
        };
        const perform = (): void => {
          const next = acts.shift();
          if (!next) return;
          const { does, goesOn, who } = next;
          const listener = listeners[who % Math.max(1, listeners.length)];
          if (does === 'learn') {
            const fact = String(history.length % 10);
            history.push(store.state + fact);
            store.learn(fact);
          } else if (does === 'repeat') store.learn('');
          else if (does === 'subscribe') subscribe();
          else if (listener) {
            listener.until ??= listener.heard.length;
            listener.leave$.next();
          }
          if (goesOn) perform();
        };
        while (acts.length > 0) perform();

        for (const { heard, from, until } of listeners) {
          expect(heard).toEqual(history.slice(from).slice(0, until));
        }
      }),
    );
  });
});

describe('inOrder (R18)', () => {
  test('lets values through one after the other, also when a value causes the next', () => {
    const value$ = new Subject<number>();
    const shared$ = value$.pipe(inOrder(), share());
    const seen: string[] = [];
    shared$.subscribe((value) => {
      seen.push(`first ${value}`);
      if (value < 3) value$.next(value + 1);
    });
    shared$.subscribe((value) => seen.push(`second ${value}`));
    value$.next(1);
    expect(seen).toEqual(['first 1', 'second 1', 'first 2', 'second 2', 'first 3', 'second 3']);
  });

  test('the end comes after what is still to be told', () => {
    const value$ = new Subject<number>();
    const seen: unknown[] = [];
    value$.pipe(inOrder()).subscribe({
      next(value) {
        seen.push(value);
        if (value === 2) return;
        value$.next(2);
        value$.complete();
      },
      complete: () => seen.push('end'),
    });
    value$.next(1);
    expect(seen).toEqual([1, 2, 'end']);
  });

  test('so does an error', () => {
    const value$ = new Subject<number>();
    const seen: unknown[] = [];
    value$.pipe(inOrder()).subscribe({
      next(value) {
        seen.push(value);
        value$.error('broken');
        seen.push('still telling');
      },
      error: (error: unknown) => seen.push(error),
    });
    value$.next(1);
    expect(seen).toEqual([1, 'still telling', 'broken']);
  });

  test('is one order for the streams of an app, and for its stores', () => {
    const value$ = new Subject<string>();
    const store = createStore();
    const seen: string[] = [];
    value$.pipe(inOrder()).subscribe((value) => {
      seen.push(`begin ${value}`);
      store.learn(value);
      seen.push(`end ${value}`);
    });
    store.state$.pipe(map((state) => `state ${state}`)).subscribe((state) => seen.push(state));
    value$.next('a');
    expect(seen).toEqual(['state ', 'begin a', 'end a', 'state a']);
  });

  test('who has left while a value waits does not hear it', () => {
    const value$ = new Subject<number>();
    const seen: number[] = [];
    const listening = value$.pipe(inOrder()).subscribe((value) => {
      seen.push(value);
      value$.next(2);
      listening.unsubscribe();
    });
    value$.next(1);
    expect(seen).toEqual([1]);
  });
});

describe('each', () => {
  test('emits the items of what each value leads to, and ends as its source does', () => {
    const heard: unknown[] = [];
    const observer = {
      next: (item: unknown) => heard.push(item),
      error: (error: unknown) => heard.push(error),
      complete: () => heard.push('complete'),
    };
    const letters = each((list: readonly string[]) => list);
    of(['a', 'b'], [], ['c']).pipe(letters).subscribe(observer);
    concat(
      of(['d']),
      throwError(() => 'error'),
    )
      .pipe(letters)
      .subscribe(observer);
    EMPTY.pipe(letters).subscribe(observer);
    expect(heard).toEqual(['a', 'b', 'c', 'complete', 'd', 'error', 'complete']);
  });

  test('does what follows from a value when its items are told', () => {
    const heard: unknown[] = [];
    const doubled = each(
      (value: number) => [value, value],
      (value) => heard.push(`then ${value}`),
    );
    of(1, 2)
      .pipe(doubled)
      .subscribe((item) => heard.push(item));
    expect(heard).toEqual([1, 1, 'then 1', 2, 2, 'then 2']);
  });

  test('what follows from a value is left, once nobody listens', () => {
    const follow = jest.fn();
    of(1, 2)
      .pipe(
        each((value: number) => [value, value], follow),
        take(3),
      )
      .subscribe();
    expect(follow.mock.calls).toEqual([[1]]);
  });

  test('what throws ends the stream, as in an operator', () => {
    const error = jest.fn();
    const thrown = new Error('thrown');
    const refuse = (): never => {
      throw thrown;
    };
    of(1).pipe(each(refuse)).subscribe({ error });
    of(1).pipe(eachInOrder(refuse)).subscribe({ error });
    of(1)
      .pipe(each(() => [], refuse))
      .subscribe({ error });
    expect(error.mock.calls).toEqual([[thrown], [thrown], [thrown]]);
  });
});

test('eachInOrder makes its lists at once, and tells each item in its turn (R18)', () => {
  const value$ = new Subject<number>();
  const heard: unknown[] = [];
  const listed$ = value$.pipe(
    eachInOrder((value) => {
      heard.push(`list ${value}`);
      return [value, -value];
    }),
  );
  listed$.subscribe((item) => {
    heard.push(item);
    if (item === 1) value$.next(2);
  });
  value$.next(1);
  expect(heard).toEqual(['list 1', 1, 'list 2', 2, -2, -1]);
});

describe('beginningWith', () => {
  test('emits what there is on subscription, then the rest', () => {
    const value$ = new Subject<number>();
    const known = [1, 2];
    const heard: number[] = [];
    const all$ = value$.pipe(beginningWith(() => known));
    known.push(3);
    all$.subscribe((item) => heard.push(item));
    value$.next(4);
    expect(heard).toEqual([1, 2, 3, 4]);
  });

  test('what comes of the first ones comes after them (R18)', () => {
    const value$ = new Subject<string>();
    const heard: string[] = [];
    const all$ = value$.pipe(inOrder(), share());
    all$.subscribe();
    all$.pipe(beginningWith(() => ['a', 'b'])).subscribe((item) => {
      heard.push(item);
      if (item === 'a') value$.next('of a');
    });
    expect(heard).toEqual(['a', 'b', 'of a']);
  });

  test('does not begin with the rest where nobody listens any more', () => {
    const subscribed = jest.fn();
    const rest$ = defer(() => {
      subscribed();
      return EMPTY;
    });
    rest$
      .pipe(
        beginningWith(() => [1]),
        take(1),
      )
      .subscribe();
    expect(subscribed).not.toHaveBeenCalled();
  });
});
