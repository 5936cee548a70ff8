import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  NEVER,
  Subject,
  interval,
  lastValueFrom,
  observable,
  of,
  take,
  takeUntil,
  timer,
  toArray,
  type SchedulerLike,
} from 'rxjs';
import { listFiles } from '../../scripts/build/files';
import { shortNames } from '../../scripts/build/rxjs';
import * as standIns from '../../scripts/build/rxjs-stand-ins';

describe('what becomes a stream', () => {
  const all = (input: unknown) => lastValueFrom(standIns.innerFrom(input).pipe(toArray()), { defaultValue: [] });

  test('an observable, as it is', () => {
    const one$ = of(1);
    expect(standIns.innerFrom(one$)).toBe(one$);
  });

  test.each<[string, unknown]>([
    ['what is observable elsewhere', { [observable]: () => of(1, 2) }],
    ['an array', [1, 2]],
    ['an iterable', new Set([1, 2])],
  ])('%s', async (_, input) => {
    expect(await all(input)).toEqual([1, 2]);
  });

  test('what is observable elsewhere is left when nobody listens any more', () => {
    const foreign$ = new Subject<number>();
    NEVER.pipe(takeUntil(standIns.innerFrom({ [observable]: () => foreign$ })))
      .subscribe()
      .unsubscribe();
    expect(foreign$.observed).toBe(false);
  });

  test('a promise that can be iterated over too is a promise', async () => {
    expect(await all(Object.assign(Promise.resolve(1), { [Symbol.iterator]: () => [2][Symbol.iterator]() }))).toEqual([
      1,
    ]);
  });

  test('a promise, and its error', async () => {
    expect(await all(Promise.resolve(1))).toEqual([1]);
    await expect(all(Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  });

  test('an iterable is left where nobody listens any more', () => {
    const left = jest.fn();
    function* ones(): Generator<number> {
      try {
        for (let count = 0; count < 10; count++) yield 1;
      } finally {
        left();
      }
    }
    const seen: unknown[] = [];
    standIns
      .innerFrom(ones())
      .pipe(take(2))
      .subscribe((value) => seen.push(value));
    expect(seen).toEqual([1, 1]);
    expect(left).toHaveBeenCalledTimes(1);
  });

  test.each([undefined, null, 7, {}, { getReader: () => undefined }, { length: 0 }, { then: 1 }])('not %p', (input) => {
    expect(() => standIns.innerFrom(input)).toThrow('No observable, promise or iterable');
  });
});

test('what was left out says so', () => {
  expect(standIns.scheduled).toThrow('Built without from(…, scheduler)');
  expect(standIns.executeSchedule).toThrow('Built without inner schedulers');
  expect(standIns.captureError).toThrow('Built without synchronous errors');
});

test('what is thrown at a subscriber is not swallowed', () => {
  expect(() => {
    standIns.errorContext(() => {
      throw new Error('thrown');
    });
  }).toThrow('thrown');
});

describe('the clock', () => {
  const clock = standIns.asyncScheduler as unknown as SchedulerLike;
  beforeEach(() => jest.useFakeTimers({ now: 1000 }));
  afterEach(() => jest.useRealTimers());

  test('is that of the platform, and runs a timer once', () => {
    const seen: (string | number)[] = [];
    timer(10, clock).subscribe({ next: () => seen.push(clock.now()), complete: () => seen.push('end') });
    standIns.timeoutProvider.setTimeout(() => seen.push('at once'));
    expect(seen).toEqual([]);
    jest.advanceTimersByTime(30);
    expect(seen).toEqual(['at once', 1010, 'end']);
  });

  test('leaves no timer behind', () => {
    const next = jest.fn();
    timer(10, clock).subscribe(next).unsubscribe();
    expect(jest.getTimerCount()).toBe(0);
    jest.advanceTimersByTime(30);
    expect(next).not.toHaveBeenCalled();
  });

  test('refuses work that repeats', () => {
    interval(10, clock).subscribe();
    expect(() => jest.advanceTimersByTime(10)).toThrow('Built without work that repeats');
  });
});

test('no property of our own has a name that the minifier may shorten', async () => {
  const sources = (
    await Promise.all(
      ['src', 'miniprogram'].map(async (folder) => (await listFiles(folder)).map((path) => join(folder, path))),
    )
  )
    .flat()
    .filter((path) => path.endsWith('.ts') && !path.includes('testing'));
  const names = sources.flatMap((path) => readFileSync(path, 'utf8').match(/(?<![\w$])[A-Za-z_]\w*/g) ?? []);
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter((name) => Object.hasOwn(shortNames, name))).toEqual([]);
  expect(new Set(Object.values(shortNames)).size).toBe(Object.keys(shortNames).length);
});
