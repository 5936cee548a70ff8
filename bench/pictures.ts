import { deepStrictEqual } from 'node:assert/strict';
import { debounceTime, exhaustMap, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { marbles } from '../src/marbles';
import { picture } from '../src/testing';
import { heapUsed, medianOf } from './means';

/** Medians of many pictures in one process, in ms, and the heap that each leaves, in bytes. */
export interface Pictures {
  readonly page: number;
  readonly plain: number;
  /** The same test as `plain`, in RxJS's test scheduler. */
  readonly testScheduler: number;
  readonly left: number;
}

const page = (): void =>
  picture(`
    tap      ------a--a------
    dialog   ------------6---

    calls    n-----r---------
    state    (lr)--b-----d---
    toast    ------------6---
  `);

const answers = (typed$: Observable<string>, ask: () => Observable<string>): Observable<string> =>
  typed$.pipe(debounceTime(3), exhaustMap(ask));

const plain = (): void =>
  marbles(
    `
    typed     -a-b-----c----------
    answer()  ---x|
              ------^---!
              ------------^---!

    shown     ---------x-----x---
    `,
    ({ row }) => ({ shown$: answers(row('typed'), () => row('answer')) }),
  );

const inTestScheduler = (): void =>
  new TestScheduler((actual, expected) => deepStrictEqual(actual, expected)).run((helpers) => {
    const { expectObservable, expectSubscriptions } = helpers;
    const typed$ = helpers.hot('     -a-b-----c----------');
    const answer$ = helpers.cold('   ---x|');
    const subscriptions = ['------^---!', '------------^---!'];
    const shown = '          ---------x-----x---';
    expectObservable(answers(typed$, () => answer$)).toBe(shown);
    expectSubscriptions(answer$.subscriptions).toBe(subscriptions);
  });

const timed = (work: () => void) => (): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

const main = async (): Promise<void> => {
  const times = Number(process.argv[2]);
  const many = (count: number): void => {
    for (let done = 0; done < count; done += 2) {
      page();
      plain();
    }
  };
  const inMs = async (work: () => void): Promise<number> => (await medianOf(timed(work), 1000)) / 1000;
  const measured = { page: await inMs(page), plain: await inMs(plain), testScheduler: await inMs(inTestScheduler) };
  // The engine's own memory of the code grows at first, and now and then: what pictures leave behind grows each time.
  const heaps: number[] = [];
  for (let batch = 0; batch < 4; batch++) {
    many(times);
    heaps.push(await heapUsed());
  }
  const growths = heaps.slice(1).map((heap, i) => heap - (heaps[i] ?? NaN));
  const pictures: Pictures = { ...measured, left: Math.min(...growths) / times };
  console.log(JSON.stringify(pictures));
};

void main();
