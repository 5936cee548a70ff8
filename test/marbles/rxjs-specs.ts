import {
  audit,
  auditTime,
  bufferCount,
  bufferTime,
  bufferWhen,
  catchError,
  combineLatestWith,
  concatMap,
  concatWith,
  debounce,
  debounceTime,
  defaultIfEmpty,
  delay,
  delayWhen,
  distinct,
  distinctUntilChanged,
  distinctUntilKeyChanged,
  elementAt,
  EMPTY,
  endWith,
  every,
  exhaustMap,
  expand,
  filter,
  finalize,
  find,
  first,
  forkJoin,
  groupBy,
  ignoreElements,
  isEmpty,
  last,
  map,
  materialize,
  merge,
  mergeMap,
  mergeScan,
  mergeWith,
  of,
  pairwise,
  race,
  raceWith,
  reduce,
  repeat,
  retry,
  sample,
  sampleTime,
  scan,
  sequenceEqual,
  share,
  shareReplay,
  skip,
  skipLast,
  skipUntil,
  skipWhile,
  startWith,
  switchMap,
  switchScan,
  take,
  takeLast,
  takeUntil,
  takeWhile,
  tap,
  throttle,
  throttleTime,
  throwError,
  timeout,
  toArray,
  windowCount,
  withLatestFrom,
  zip,
  zipWith,
  type Observable,
} from 'rxjs';
import type { Legend } from '../../src/marbles';

type Row = (name: string) => Observable<string>;

/** A marble spec of RxJS's own: its name, the picture of it, and what is under test. */
export interface Spec {
  readonly name: string;
  readonly rows: string;
  readonly result: (row: Row) => Observable<unknown>;
  readonly values?: Legend;
}

const spec = (name: string, rows: string, result: Spec['result'], values?: Legend): Spec => ({
  name,
  rows,
  result,
  ...(values && { values }),
});

const join = (a: string, b: string): string => a + b;

export const specs: readonly Spec[] = [
  spec(
    'map',
    `
    e1      --a--b--|
            ^-------!
    result  --x--x--|
    `,
    (row) => row('e1').pipe(map(() => 'x')),
  ),
  spec(
    'map: fails',
    `
    e1()    --a--#
            ^----!
    result  --a--#
    `,
    (row) => row('e1').pipe(map((x) => x)),
  ),
  spec(
    'map: a hot source that began before',
    `
    e1      -a-^-b--c-|
            ^------!
    result  --b--c-|
    `,
    (row) => row('e1').pipe(map((x) => x)),
  ),
  spec(
    'filter',
    `
    e1      -1--2--^-3-4-5-6--7-8--9--|
            ^------------------!
    result  --3---5----7-------|
    `,
    (row) => row('e1').pipe(filter((x) => ['3', '5', '7'].includes(x))),
  ),
  spec(
    'debounceTime',
    `
    e1      -a--bc--d---|
            ^-----------!
    result  ---a---c--d-|
    `,
    (row) => row('e1').pipe(debounceTime(2)),
  ),
  spec(
    'debounceTime: only the last',
    `
    e1      --abcd-------|
            ^------------!
    result  --------d----|
    `,
    (row) => row('e1').pipe(debounceTime(3)),
  ),
  spec(
    'debounceTime: completes',
    `
    e1      -----|
            ^----!
    result  -----|
    `,
    (row) => row('e1').pipe(debounceTime(10)),
  ),
  spec(
    'debounceTime: fails',
    `
    e1      -----#
            ^----!
    result  -----#
    `,
    (row) => row('e1').pipe(debounceTime(10)),
  ),
  spec(
    'debounceTime: the last at the end',
    `
    e1      -a-b|
            ^---!
    result  ----(b|)
    `,
    (row) => row('e1').pipe(debounceTime(10)),
  ),
  spec(
    'debounceTime: left',
    `
    e1      -a--b-c---d
            ^-------!
    result  ---a----!
    `,
    (row) => row('e1').pipe(debounceTime(2)),
  ),
  spec(
    'exhaustMap: the inner one outlives',
    `
    e1      -a--|
            ^---!
    e2()    --x--y|
            -^----!
    result  ---x--(y|)
    `,
    (row) => row('e1').pipe(exhaustMap(() => row('e2').pipe(take(2)))),
  ),
  spec(
    'exhaustMap: an inner failure',
    `
    e1      -a-----b--|
            ^--!
    e2()    -x#
            -^-!
    result  --x#
    `,
    (row) => row('e1').pipe(exhaustMap(() => row('e2'))),
  ),
  spec(
    'switchMap',
    `
    e1      -a--b----|
            ^--------!
    e2()    --x-y-z|
            -^--!
            ----^------!
    result  ---x--x-y-z|
    `,
    (row) => row('e1').pipe(switchMap(() => row('e2'))),
  ),
  spec(
    'switchMap: left',
    `
    e1      -a--b----|
            ^------!
    e2()    --x-y-z|
            -^--!
            ----^--!
    result  ---x--x!
    `,
    (row) => row('e1').pipe(switchMap(() => row('e2'))),
  ),
  spec(
    'switchMap: an outer failure',
    `
    e1      -a---#
            ^----!
    e2()    --x-y-z|
            -^---!
    result  ---x-#
    `,
    (row) => row('e1').pipe(switchMap(() => row('e2'))),
  ),
  spec(
    'switchMap: an inner failure',
    `
    e1      -a-------|
            ^----!
    e2()    --x-#
            -^---!
    result  ---x-#
    `,
    (row) => row('e1').pipe(switchMap(() => row('e2'))),
  ),
  spec(
    'concatMap',
    `
    e1      -a-b----|
    e2()    --x-y|
            -^----!
            ------^----!
    result  ---x-y--x-y|
    `,
    (row) => row('e1').pipe(concatMap(() => row('e2'))),
  ),
  spec(
    'mergeMap: side by side',
    `
    e1      -a--b-----|
    e2()    --x-y|
            -^----!
            ----^----!
    result  ---x-yx-y-|
    `,
    (row) => row('e1').pipe(mergeMap(() => row('e2'))),
  ),
  spec(
    'retry',
    `
    e1()    -a-#
            ^--!
            ---^--!
            ------^--!
    result  -a--a--a-#
    `,
    (row) => row('e1').pipe(retry(2)),
  ),
  spec(
    'retry: completes',
    `
    e1()    -a-b|
            ^---!
    result  -a-b|
    `,
    (row) => row('e1').pipe(retry(3)),
  ),
  spec(
    'retry: with a delay',
    `
    e1()    -a-#
            ^--!
            -----^--!
    result  -a----a-#
    `,
    (row) => row('e1').pipe(retry({ count: 1, delay: 2 })),
  ),
  spec(
    'retry: left',
    `
    e1()    -a-#
            ^--!
            ---^--!
            ------^!
    result  -a--a--!
    `,
    (row) => row('e1').pipe(retry(9)),
  ),
  spec(
    'repeat',
    `
    e1()    -a-|
            ^--!
            ---^--!
    result  -a--a-|
    `,
    (row) => row('e1').pipe(repeat(2)),
  ),
  spec(
    'catchError',
    `
    e1      -a-#
            ^--!
    e2()    -x-|
            ---^--!
    result  -a--x-|
    `,
    (row) => row('e1').pipe(catchError(() => row('e2'))),
  ),
  spec(
    'takeWhile',
    `
    e1      -a-b-c-|
            ^----!
    result  -a-b-|
    `,
    (row) => row('e1').pipe(takeWhile((x) => x !== 'c')),
  ),
  spec(
    'take',
    `
    e1      -a-b-c-|
            ^--!
    result  -a-(b|)
    `,
    (row) => row('e1').pipe(take(2)),
  ),
  spec(
    'takeLast',
    `
    e1      -a-b-c-|
            ^------!
    result  -------(bc|)
    `,
    (row) => row('e1').pipe(takeLast(2)),
  ),
  spec(
    'skip',
    `
    e1      -a-b-c-|
            ^------!
    result  -----c-|
    `,
    (row) => row('e1').pipe(skip(2)),
  ),
  spec(
    'skipUntil',
    `
    e1      -a-b-c-d-|
            ^--------!
    e2      ----x|
            ^---!
    result  -----c-d-|
    `,
    (row) => row('e1').pipe(skipUntil(row('e2'))),
  ),
  spec(
    'skipWhile',
    `
    e1      -a-b-a-|
            ^------!
    result  ---b-a-|
    `,
    (row) => row('e1').pipe(skipWhile((x) => x === 'a')),
  ),
  spec(
    'skipLast',
    `
    e1      -a-b-c-|
            ^------!
    result  -----a-|
    `,
    (row) => row('e1').pipe(skipLast(2)),
  ),
  spec(
    'delay',
    `
    e1      -a-b--|
            ^-----!
    result  ---a-b|
    `,
    (row) => row('e1').pipe(delay(2)),
  ),
  spec(
    'delayWhen',
    `
    e1      -a--b----|
    e2()    --x
            -^-!
            ----^-!
    result  ---a--b--|
    `,
    (row) => row('e1').pipe(delayWhen(() => row('e2'))),
  ),
  spec(
    'throttle',
    `
    e1      -ab--c-d--|
            ^---------!
    e2()    --x
            -^-!
            -----^-!
    result  -a---c----|
    `,
    (row) => row('e1').pipe(throttle(() => row('e2'))),
  ),
  spec(
    'auditTime',
    `
    e1      -ab--c----|
            ^---------!
    result  ---b---c--|
    `,
    (row) => row('e1').pipe(auditTime(2)),
  ),
  spec(
    'audit',
    `
    e1      -ab--c----|
    e2()    --x
            -^-!
            -----^-!
    result  ---b---c--|
    `,
    (row) => row('e1').pipe(audit(() => row('e2'))),
  ),
  spec(
    'sample',
    `
    e1      -a-b-c--|
            ^-------!
    e2      --x---x-|
            ^-------!
    result  --a---c-|
    `,
    (row) => row('e1').pipe(sample(row('e2'))),
  ),
  spec(
    'bufferCount',
    `
    e1      -a-b-c-|
            ^------!
    result  ---x---(y|)
    `,
    (row) =>
      row('e1').pipe(
        bufferCount(2),
        map((all) => all.join('')),
      ),
    { x: 'ab', y: 'c' },
  ),
  spec(
    'withLatestFrom',
    `
    e1      -a--b--c-|
            ^--------!
    e2      --x---y-|
            ^-------!
    result  ----p--q-|
    `,
    (row) =>
      row('e1').pipe(
        withLatestFrom(row('e2')),
        map(([a, b]) => a + b),
      ),
    { p: 'bx', q: 'cy' },
  ),
  spec(
    'combineLatestWith',
    `
    e1      -a--b-|
            ^-----!
    e2      --x---y-|
            ^-------!
    result  --p-q-r-|
    `,
    (row) =>
      row('e1').pipe(
        combineLatestWith(row('e2')),
        map(([a, b]) => a + b),
      ),
    { p: 'ax', q: 'bx', r: 'by' },
  ),
  spec(
    'zipWith',
    `
    e1      -a--b---|
            ^-------!
    e2      --x--y--|
            ^-------!
    result  --p--q--|
    `,
    (row) =>
      row('e1').pipe(
        zipWith(row('e2')),
        map(([a, b]) => a + b),
      ),
    { p: 'ax', q: 'by' },
  ),
  spec(
    'mergeWith',
    `
    e1      -a--b-|
            ^-----!
    e2      --x--y--|
            ^-------!
    result  -ax-by--|
    `,
    (row) => row('e1').pipe(mergeWith(row('e2'))),
  ),
  spec(
    'concatWith',
    `
    e1()    -a-|
            ^--!
    e2()    -x-|
            ---^--!
    result  -a--x-|
    `,
    (row) => row('e1').pipe(concatWith(row('e2'))),
  ),
  spec(
    'raceWith',
    `
    e1      --a--b|
            ^!
    e2      -x--y|
            ^----!
    result  -x--y|
    `,
    (row) => row('e1').pipe(raceWith(row('e2'))),
  ),
  spec(
    'startWith',
    `
    e1      --a|
            ^--!
    result  x-a|
    `,
    (row) => row('e1').pipe(startWith('x')),
  ),
  spec(
    'endWith',
    `
    e1      -a-|
            ^--!
    result  -a-(x|)
    `,
    (row) => row('e1').pipe(endWith('x')),
  ),
  spec(
    'scan',
    `
    e1      -a-b-c-|
            ^------!
    result  -a-x-y-|
    `,
    (row) => row('e1').pipe(scan(join)),
    { x: 'ab', y: 'abc' },
  ),
  spec(
    'reduce',
    `
    e1      -a-b-|
            ^----!
    result  -----(x|)
    `,
    (row) => row('e1').pipe(reduce(join)),
    { x: 'ab' },
  ),
  spec(
    'distinctUntilChanged',
    `
    e1      -aa-b-a|
            ^------!
    result  -a--b-a|
    `,
    (row) => row('e1').pipe(distinctUntilChanged()),
  ),
  spec(
    'distinct',
    `
    e1      -a-b-a-|
            ^------!
    result  -a-b---|
    `,
    (row) => row('e1').pipe(distinct()),
  ),
  spec(
    'pairwise',
    `
    e1      -a-b-c-|
            ^------!
    result  ---x-y-|
    `,
    (row) =>
      row('e1').pipe(
        pairwise(),
        map(([a, b]) => a + b),
      ),
    { x: 'ab', y: 'bc' },
  ),
  spec(
    'first',
    `
    e1      --a-b|
            ^-!
    result  --(a|)
    `,
    (row) => row('e1').pipe(first(() => true, '-')),
  ),
  spec(
    'last',
    `
    e1      -a-b-|
            ^----!
    result  -----(b|)
    `,
    (row) => row('e1').pipe(last(() => true, '-')),
  ),
  spec(
    'elementAt',
    `
    e1      -a-b-c|
            ^--!
    result  ---(b|)
    `,
    (row) => row('e1').pipe(elementAt(1)),
  ),
  spec(
    'find',
    `
    e1      -a-b-c|
            ^--!
    result  ---(b|)
    `,
    (row) => row('e1').pipe(find((x) => x === 'b')),
  ),
  spec(
    'every',
    `
    e1      -a-b-|
            ^--!
    result  ---(x|)
    `,
    (row) => row('e1').pipe(every((x) => x === 'a')),
    { x: false },
  ),
  spec(
    'isEmpty',
    `
    e1      ---|
            ^--!
    result  ---(x|)
    `,
    (row) => row('e1').pipe(isEmpty()),
    { x: true },
  ),
  spec(
    'defaultIfEmpty',
    `
    e1      ---|
            ^--!
    result  ---(x|)
    `,
    (row) => row('e1').pipe(defaultIfEmpty('x')),
  ),
  spec(
    'ignoreElements',
    `
    e1      -a-b-|
            ^----!
    result  -----|
    `,
    (row) => row('e1').pipe(ignoreElements()),
  ),
  spec(
    'toArray',
    `
    e1      -a-b-|
            ^----!
    result  -----(x|)
    `,
    (row) => row('e1').pipe(toArray()),
    { x: ['a', 'b'] },
  ),
  spec(
    'sequenceEqual',
    `
    e1      -a-b-|
            ^----!
    e2      --ab-|
            ^----!
    result  -----(x|)
    `,
    (row) => row('e1').pipe(sequenceEqual(row('e2'))),
    { x: true },
  ),
  spec(
    'share',
    `
    e1()    -a-b|
            ^---!
    result  -a-b|
    `,
    (row) => row('e1').pipe(share()),
  ),
  spec(
    'share: anew after its end',
    `
    e1()    -a|
            ^-!
            --^-!
    result  -a-a|
    `,
    (row) => row('e1').pipe(share(), repeat(2)),
  ),
  spec(
    'timeout: in favour of another',
    `
    e1      -a------b|
            ^---!
    e2()    --x|
            ----^--!
    result  -a----x|
    `,
    (row) => row('e1').pipe(timeout({ each: 3, with: () => row('e2') })),
  ),
  spec(
    'mergeScan',
    `
    e1      -a-b-|
            ^----!
    result  -a-x-|
    `,
    (row) => row('e1').pipe(mergeScan((all, one) => of(all + one), '')),
    { x: 'ab' },
  ),
  spec(
    'throttleTime',
    `
    e1      -ab--c-de-|
            ^---------!
    result  -a---c----|
    `,
    (row) => row('e1').pipe(throttleTime(3)),
  ),
  spec(
    'throttleTime: leading and trailing',
    `
    e1      -ab-c----|
            ^--------!
    result  -a--c----|
    `,
    (row) => row('e1').pipe(throttleTime(3, undefined, { leading: true, trailing: true })),
  ),
  spec(
    'sampleTime',
    `
    e1      -ab--c---|
            ^--------!
    result  ---b--c--|
    `,
    (row) => row('e1').pipe(sampleTime(3)),
  ),
  spec(
    'bufferTime',
    `
    e1      -a-b--c-|
            ^-------!
    result  ----x---(y|)
    `,
    (row) =>
      row('e1').pipe(
        bufferTime(4),
        map((all) => all.join('')),
      ),
    { x: 'ab', y: 'c' },
  ),
  spec(
    'bufferTime: fails',
    `
    e1      -a-b--c#
            ^------!
    result  ----x--#
    `,
    (row) =>
      row('e1').pipe(
        bufferTime(4),
        map((all) => all.join('')),
      ),
    { x: 'ab' },
  ),
  spec(
    'bufferCount: overlapping',
    `
    e1      -a-b-c-|
            ^------!
    result  ---x-y-(z|)
    `,
    (row) =>
      row('e1').pipe(
        bufferCount(2, 1),
        map((all) => all.join('')),
      ),
    { x: 'ab', y: 'bc', z: 'c' },
  ),
  spec(
    'bufferWhen',
    `
    e1      -a-b-c-d|
            ^-------!
    e2()    ---x
            ^--!
            ---^--!
            ------^-!
    result  ---x--y-(z|)
    `,
    (row) =>
      row('e1').pipe(
        bufferWhen(() => row('e2')),
        map((all) => all.join('')),
      ),
    { x: 'ab', y: 'c', z: 'd' },
  ),
  spec(
    'windowCount: which window each value is in',
    `
    e1      -a-b-c-|
            ^------!
    result  -x-y-z-|
    `,
    (row) =>
      row('e1').pipe(
        windowCount(2),
        mergeMap((window$, i) => window$.pipe(map((value) => `${i}${value}`))),
      ),
    { x: '0a', y: '0b', z: '1c' },
  ),
  spec(
    'groupBy: the size of each group so far',
    `
    e1      -a-b-a-b-a-|
            ^----------!
    result  -p-q-r-s-t-|
    `,
    (row) =>
      row('e1').pipe(
        groupBy((letter) => letter),
        mergeMap((group$) =>
          group$.pipe(
            scan((count) => count + 1, 0),
            map((count) => group$.key + String(count)),
          ),
        ),
      ),
    { p: 'a1', q: 'b1', r: 'a2', s: 'b2', t: 'a3' },
  ),
  spec(
    'takeUntil',
    `
    e1      -a--b--c--d--|
            ^-----!
    e2      ------x---|
            ^-----!
    result  -a--b-|
    `,
    (row) => row('e1').pipe(takeUntil(row('e2'))),
  ),
  spec(
    'takeUntil: a notifier that only completes',
    `
    e1      -a--b--c-|
            ^--------!
    e2      ---|
            ^--!
    result  -a--b--c-|
    `,
    (row) => row('e1').pipe(takeUntil(row('e2'))),
  ),
  spec(
    'takeUntil: a notifier that fails',
    `
    e1      -a--b--c-|
            ^--!
    e2      ---#
            ^--!
    result  -a-#
    `,
    (row) => row('e1').pipe(takeUntil(row('e2'))),
  ),
  spec(
    'takeWhile: inclusive',
    `
    e1      -a-b-c-d-|
            ^----!
    result  -a-b-(c|)
    `,
    (row) => row('e1').pipe(takeWhile((x) => x !== 'c', true)),
  ),
  spec(
    'exhaustMap: what comes meanwhile is dropped',
    `
    e1      -a-b--c---|
            ^---------!
    e2()    --x|
            -^--!
            ------^--!
    result  ---x----x-|
    `,
    (row) => row('e1').pipe(exhaustMap(() => row('e2'))),
  ),
  spec(
    'exhaustMap: left',
    `
    e1      -a-----b--|
            ^---!
    e2()    --x---y|
            -^--!
    result  ---x!
    `,
    (row) => row('e1').pipe(exhaustMap(() => row('e2'))),
  ),
  spec(
    'concatMap: an inner failure',
    `
    e1      -a-b----|
            ^---!
    e2()    --x#
            -^--!
    result  ---x#
    `,
    (row) => row('e1').pipe(concatMap(() => row('e2'))),
  ),
  spec(
    'mergeMap: two at a time',
    `
    e1      -abc-----|
            ^--------!
    e2()    --x|
            -^--!
            --^--!
            ----^--!
    result  ---xx-x--|
    `,
    (row) => row('e1').pipe(mergeMap(() => row('e2'), 2)),
  ),
  spec(
    'expand',
    `
    e1      a|
            ^!
    e2()    --b|
            ^--!
            --^--!
    result  a-b-c|
    `,
    (row) =>
      row('e1').pipe(
        expand((letter) => (letter === 'c' ? EMPTY : row('e2').pipe(map((next) => (letter === 'b' ? 'c' : next))))),
      ),
  ),
  spec(
    'shareReplay: who comes late hears the last one',
    `
    e1()    -a-b---|
            ^------!
    e2      -----x|
    result  -a-b-b-|
    `,
    (row) => {
      const shared$ = row('e1').pipe(shareReplay({ bufferSize: 1, refCount: true }));
      return merge(shared$, row('e2').pipe(switchMap(() => shared$)));
    },
  ),
  spec(
    'share: one subscription for two, left with the last one',
    `
    e1      -a----b-c-d-|
            ^-----!
    result  -(aa)-(b|)
    `,
    (row) => {
      const shared$ = row('e1').pipe(share());
      return merge(shared$.pipe(take(1)), shared$.pipe(take(2)));
    },
  ),
  spec(
    'throttleTime: fails',
    `
    e1      -ab-#
            ^---!
    result  -a--#
    `,
    (row) => row('e1').pipe(throttleTime(3)),
  ),
  spec(
    'timeout: fails',
    `
    e1      -a------b|
            ^---!
    result  -a--#
    `,
    (row) =>
      row('e1').pipe(
        timeout({ each: 3 }),
        catchError(() => throwError(() => 'error')),
      ),
  ),
  spec(
    'catchError: the caught one again',
    `
    e1()    -a#
            ^-!
            --^-!
    result  -a-a#
    `,
    (row) => {
      const e1$ = row('e1');
      return e1$.pipe(catchError(() => e1$));
    },
  ),
  spec(
    'zip: the shorter one ends it',
    `
    e1      -a-b-c-|
            ^----!
    e2      --x-y|
            ^----!
    result  --p-q|
    `,
    (row) => zip(row('e1'), row('e2')).pipe(map(([a, b]) => a + b)),
    { p: 'ax', q: 'by' },
  ),
  spec(
    'race: the first one wins, the other is left',
    `
    e1()    --a-b|
            ^--!
    e2()    --x-y|
            ^----!
    result  ---x-(y|)
    `,
    (row) => race(row('e1').pipe(delay(2)), row('e2').pipe(delay(1))),
  ),
  spec(
    'retry: a hot source does not begin anew',
    `
    e1      -a-#
            ^--!
            ---(^!)
    result  -a-#
    `,
    (row) => row('e1').pipe(retry(1)),
  ),
  spec(
    'repeat: with a delay',
    `
    e1()    -a|
            ^-!
            -----^-!
    result  -a----a|
    `,
    (row) => row('e1').pipe(repeat({ count: 2, delay: 3 })),
  ),
  spec(
    'repeat: fails',
    `
    e1()    -a#
            ^-!
    result  -a#
    `,
    (row) => row('e1').pipe(repeat(3)),
  ),
  spec(
    'delay: fails at once',
    `
    e1      -a-b-#
            ^----!
    result  ---a-#
    `,
    (row) => row('e1').pipe(delay(2)),
  ),
  spec(
    'withLatestFrom: nothing to go with',
    `
    e1      -a--b-|
            ^----!
    e2      -----#
            ^----!
    result  -----#
    `,
    (row) => row('e1').pipe(withLatestFrom(row('e2'))),
  ),
  spec(
    'debounce: by a stream of its own',
    `
    e1      -a--bc---|
    e2()    --x|
            -^-!
            ----^!
            -----^-!
    result  ---a---c-|
    `,
    (row) => row('e1').pipe(debounce(() => row('e2'))),
  ),
  spec(
    'switchScan',
    `
    e1      -a-b-|
            ^----!
    result  -a-x-|
    `,
    (row) => row('e1').pipe(switchScan((all, one) => of(all + one), '')),
    { x: 'ab' },
  ),
  spec(
    'distinctUntilKeyChanged',
    `
    e1      -a-b-c-|
            ^------!
    result  -x---y-|
    `,
    (row) =>
      row('e1').pipe(
        map((letter) => ({ kind: letter === 'c' ? 2 : 1 })),
        distinctUntilKeyChanged('kind'),
      ),
    { x: { kind: 1 }, y: { kind: 2 } },
  ),
  spec(
    'finalize, tap: nothing changes',
    `
    e1      -a-#
            ^--!
    result  -a-#
    `,
    (row) =>
      row('e1').pipe(
        tap(),
        finalize(() => undefined),
      ),
  ),
  spec(
    'materialize',
    `
    e1      -a-#
            ^--!
    result  -x-(y|)
    `,
    (row) =>
      row('e1').pipe(
        materialize(),
        map(({ kind }) => kind),
      ),
    { x: 'N', y: 'E' },
  ),
  spec(
    'forkJoin',
    `
    e1      -a-b|
            ^---!
    e2      --x--|
            ^----!
    result  -----(p|)
    `,
    (row) => forkJoin([row('e1'), row('e2')]),
    { p: ['b', 'x'] },
  ),
];
