import { Console } from 'node:console';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { Observable, Subject, VirtualAction, defer, delay, from, map, mergeMap, of, tap, timer } from 'rxjs';
import { marbles, type Flow } from '../../src/marbles';
import { errorOf, messageOf } from './support';

/* eslint-disable @typescript-eslint/no-misused-promises, @typescript-eslint/await-thenable -- the mistakes that are made */

/** Emits what a function that knows nothing of schedulers hands on. */
const emitting =
  (start: (emit: (value: unknown) => void) => unknown): Flow =>
  () => ({
    out$: new Observable((subscriber) => void start((value) => subscriber.next(value))),
  });

/** Taken before any picture begins. */
const early = { setTimeout, setImmediate, queueMicrotask, nextTick: process.nextTick };

describe('what knows nothing of schedulers follows the clock of the picture', () => {
  test('timers, until they are cleared', () => {
    const ticks$ = new Observable<string>((subscriber) => {
      const late = setTimeout((text: string) => subscriber.next(text), 3, 'a');
      const beat = setInterval(() => subscriber.next('b'), 2);
      return () => {
        clearTimeout(late);
        clearInterval(beat);
      };
    });
    const before = setTimeout;
    marbles('tick  --bab-b!--', () => ({ tick$: ticks$ }));
    expect(setTimeout).toBe(before);
  });

  test.each<[unknown, string]>([
    [-2, 'x-----'],
    [NaN, 'x-----'],
    [null, 'x-----'],
    [Infinity, 'x-----'],
    [2 ** 31, 'x-----'],
    ['3', '---x--'],
    [2 ** 31 - 1, '------'],
  ])('a time that is %p is as in the language', (ms, diagram) => {
    marbles(
      `out --${diagram}`,
      emitting((emit) => timer(2).subscribe(() => void setTimeout(() => emit('x'), ms as never))),
    );
  });

  test.each([NaN, -5, '1', undefined])('a beat of %p is one of a millisecond', (ms) => {
    const beating = emitting((emit) => void setInterval(() => emit('x'), ms as never));
    marbles('out -xxx!', beating);
  });

  test('each timer has an id of its own, from 1 on, and to clear what is none does nothing', () => {
    const started = emitting((emit) => {
      clearTimeout(99);
      clearInterval(undefined);
      const immediate = setImmediate((text: string) => emit(text), 'no');
      clearImmediate(immediate);
      const kept = [setTimeout(() => emit('b'), 5), setImmediate((text: string) => emit(text), 'a'), immediate];
      emit(kept.map(Number).sort());
    });
    marbles('out (xa)-b', started, { values: { out: { x: [1, 2, 3] } } });
  });

  test('microtasks come before timers, in their order, and so do those of a microtask', () => {
    const tasks = emitting((emit) => {
      setTimeout(() => emit('t'), 0);
      setImmediate(() => emit('i'));
      queueMicrotask(() => {
        emit('a');
        queueMicrotask(() => emit('c'));
      });
      queueMicrotask(() => emit('b'));
      setTimeout(() => {
        emit('x');
        queueMicrotask(() => emit('y'));
      }, 8);
      setTimeout(() => emit('z'), 8);
    });
    marbles('out (abcti)-(xyz)', tasks);
  });

  test('a microtask is done once, with nothing', () => {
    const told: unknown[] = [];
    marbles(
      'out a-',
      emitting((emit) => {
        queueMicrotask((...args: readonly unknown[]) => {
          told.push(args);
          emit('a');
        });
        setImmediate((...args: readonly unknown[]) => told.push(args));
        setTimeout((...args: readonly unknown[]) => told.push(args), 1);
      }),
    );
    expect(told).toEqual([[], [], []]);
  });

  test.each<[string, () => unknown]>([
    ['Date.now()', () => Date.now()],
    ['new Date()', () => new Date().getTime()],
    ['new Date(now)', () => new Date(Date.now()).getTime()],
    ['performance.now()', () => performance.now()],
    // In whole seconds.
    ['Date()', () => new Date(Date()).getTime() + 3],
  ])('%s', (_, now) => {
    const before = { Date, now: performance.now };
    marbles('in ---a\nout ---3', ({ row }) => ({ out$: row('in').pipe(map(now)) }));
    expect({ Date, now: performance.now }).toEqual(before);
  });

  test('a date is a date', () => {
    marbles('out (abc|)', () => ({ out$: of(new Date() instanceof Date, new Date(5), Date.UTC(1970, 0, 1)) }), {
      values: { out: { a: true, b: new Date(5), c: 0 } },
    });
  });

  test('animation frames, where there are any', () => {
    Object.assign(globalThis, { requestAnimationFrame: null, cancelAnimationFrame: null });
    const frames = emitting((emit) => {
      requestAnimationFrame(emit);
      cancelAnimationFrame(requestAnimationFrame(emit));
    });
    marbles('out 16ms x', frames, { values: { out: { x: 16 } } });
    Reflect.deleteProperty(globalThis, 'requestAnimationFrame');
    Reflect.deleteProperty(globalThis, 'cancelAnimationFrame');
  });
});

const promises: readonly (readonly [string, Flow])[] = [
  ['from(promise)', () => ({ out$: from(Promise.resolve(1)) })],
  ['defer(async function)', () => ({ out$: defer(async () => Promise.resolve(1)) })],
  ['mergeMap(async function)', () => ({ out$: of(1).pipe(mergeMap(async () => Promise.resolve(1))) })],
  ['.then()', emitting((emit) => Promise.resolve(1).then(emit))],
  ['await of a promise', emitting(async (emit) => emit(await Promise.resolve(1)))],
  [
    'await of what is no promise',
    emitting(async (emit) => {
      await null;
      emit(1);
    }),
  ],
  [
    'await behind tap, into a subject',
    () => {
      const out$ = new Subject<number>();
      return { out$, done$: of(1).pipe(tap(async (one) => out$.next(await Promise.resolve(one)))) };
    },
  ],
  [
    'for await',
    emitting(async (emit) => {
      for await (const value of [Promise.resolve(1)]) emit(value);
    }),
  ],
  ['Promise.all', emitting((emit) => void Promise.all([Promise.resolve(1)]).then(emit))],
  ["a promise of Node's", () => ({ out$: from(readFile(__filename)) })],
];

/** The rows of those flows. */
const rowsOf = (name: string): string => (name.includes('tap') ? 'out -1\n done (1|)' : 'out -1');

describe('what leaves the clock is an error, and not a silent "never came"', () => {
  test.each(promises)('%s', (name, flow) => {
    const error = errorOf(rowsOf(name), flow);
    expect(error.message).toContain('A promise leaves the clock of the picture');
    expect(error.stack).toContain(__filename);
  });

  test('the stack shows the line', () => {
    const wait = async (emit: (value: unknown) => void): Promise<void> => emit(await Promise.resolve(1));
    expect(errorOf('out -1', emitting(wait)).stack).toMatch(/^ +at wait .*clock\.test\.ts/m);
  });

  test.each<[string, (emit: (value: unknown) => void) => unknown, string]>([
    [
      'setTimeout',
      (emit) => early.setTimeout(emit, 1),
      'A timer leaves the clock of the picture: it is not the global one',
    ],
    ["a promised timer of Node's", () => sleep(1), 'A timer leaves the clock'],
    ['setImmediate', (emit) => early.setImmediate(emit), 'A timer leaves the clock'],
    ['queueMicrotask', (emit) => early.queueMicrotask(() => emit(1)), 'A timer leaves the clock'],
    ['nextTick', (emit) => early.nextTick(emit), 'process.nextTick leaves the clock'],
  ])('%s, taken before the picture begins', (_, start, words) => {
    expect(messageOf('out -1', emitting(start))).toContain(words);
  });

  test('also where the picture is right without it', () => {
    expect(
      messageOf(
        'out -',
        emitting(async () => Promise.resolve().then(String)),
      ),
    ).toContain('A promise leaves the clock');
  });

  test('a promise that nobody waits for is a value like any other', () => {
    const promise = Promise.resolve(1);
    marbles('out (x|)', () => ({ out$: of(promise) }), { values: { out: { x: promise } } });
    marbles('out (1|)', () => ({ out$: of(1).pipe(tap(async () => Promise.resolve())) }));
  });

  test('printing is nobody’s business', () => {
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    marbles('out (1|)', () => ({ out$: of(1).pipe(tap(() => new Console(process.stdout).log('seen'))) }));
    expect(written).toHaveBeenCalled();
  });

  test('nor is what the printing starts, behind the scenes', () => {
    const paper = new PassThrough();
    marbles('out (1|)', () => ({ out$: of(1).pipe(tap(() => new Console(paper).log('seen'))) }));
    expect(String(paper.read())).toBe('seen\n');
  });

  test('what was started before the picture goes on', async () => {
    const before = Promise.resolve(1).then((one) => one + 1);
    marbles('out -(0|)', () => ({ out$: timer(1) }));
    marbles('in a\n out -a', ({ row }) => ({ out$: row('in').pipe(delay(1)) }));
    expect(await before).toBe(2);
  });
});

describe('where there is no Node', () => {
  beforeEach(() => {
    jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  });

  // Who awaits no promise of the page's own asks nothing of anyone.
  const seen = promises.filter(([name]) => !/no promise|Node/.test(name));
  test.each(seen)('%s is seen by its promise', (name, flow) => {
    const { then, constructor } = Promise.prototype;
    expect(messageOf(rowsOf(name), flow)).toContain('A promise leaves the clock of the picture');
    expect([Promise.prototype.then, Promise.prototype.constructor]).toEqual([then, constructor]);
  });
});

test('what is scheduled is put into its place: a long row is not sorted anew for each of its marks', () => {
  const marks = 2_000;
  const compared = jest.spyOn(VirtualAction as unknown as { sortActions: () => number }, 'sortActions');
  const [one, other] = ['x'.repeat(marks), 'y'.repeat(marks)];
  marbles(`a ${one}\nb ${other}\n\none ${one}\nother ${other}`, ({ row }) => ({ one$: row('a'), other$: row('b') }));
  // A search that halves what is left looks at 12 of 4,000; to sort them, at all.
  expect(compared.mock.calls.length).toBeLessThan(marks * 100);
  expect(compared.mock.calls.length).toBeGreaterThan(marks);
  compared.mockRestore();
});
