import {
  audit,
  auditTime,
  bufferCount,
  catchError,
  combineLatestWith,
  concatMap,
  concatWith,
  debounceTime,
  defaultIfEmpty,
  delay,
  delayWhen,
  distinct,
  distinctUntilChanged,
  elementAt,
  endWith,
  every,
  exhaustMap,
  filter,
  find,
  first,
  ignoreElements,
  isEmpty,
  last,
  map,
  mergeMap,
  mergeScan,
  mergeWith,
  of,
  pairwise,
  raceWith,
  reduce,
  repeat,
  retry,
  sample,
  scan,
  sequenceEqual,
  share,
  skip,
  skipLast,
  skipUntil,
  skipWhile,
  startWith,
  switchMap,
  take,
  takeLast,
  takeWhile,
  throttle,
  timeout,
  toArray,
  withLatestFrom,
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
];
