import fc from 'fast-check';
import {
  EMPTY,
  NEVER,
  catchError,
  exhaustMap,
  filter,
  from,
  map,
  merge,
  mergeMap,
  scan,
  switchMap,
  type Observable,
  type OperatorFunction,
} from 'rxjs';
import { marbles, type Flow } from '../../src/marbles';
import { histories, inEveryHistory, type Shown } from '../../src/marbles/fast-check';

/** A question for each tap. */
const asking =
  (operator: (ask: () => Observable<string>) => OperatorFunction<string, string>): Flow =>
  ({ row }) => ({ told$: row('tap').pipe(operator(() => row('answer'))) });

/** Taps that are answered one by one. */
const alphabets = { tap: 'ab', 'answer()': ['---x|'] };
const once = (operator: Parameters<typeof asking>[0]): ReturnType<typeof inEveryHistory> =>
  inEveryHistory(alphabets, asking(operator), ({ told = [] }) =>
    told.every(({ at }, i) => i === 0 || at - (told[i - 1]?.at ?? 0) >= 4),
  );

test('a property that holds', () => {
  fc.assert(
    once((ask) => exhaustMap(ask)),
    { seed: 1 },
  );
});

/** What fast-check says of a property that does not hold. */
const failureOf = (property: ReturnType<typeof inEveryHistory>): string => {
  try {
    fc.assert(property, { seed: 1, includeErrorInReport: true });
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

test('one that does not shrinks to a picture that can be pasted', () => {
  const report = failureOf(once((ask) => mergeMap(ask)));
  const [, picture = ''] = /What happened, as a picture:\n\n((?:.*\S.*\n|\n(?=told))+)/.exec(report) ?? [];
  expect(picture.split('\n').map((line) => line.split(/\s+/)[0])).toEqual(['tap', 'answer()', '', 'told', '']);
  // Two taps are enough, and no more than four happenings.
  expect(picture.match(/[ab](?=.*\n)/g)?.length).toBeLessThanOrEqual(4);
  const flow = asking((ask) => mergeMap(ask));
  marbles(picture, flow);
  expect(() =>
    marbles(
      picture,
      asking((ask) => switchMap(ask)),
    ),
  ).toThrow('does not show');
});

test('the error of a check is told with the picture, and values without a letter beside it', () => {
  const counting: Flow = ({ row }) => ({
    count$: row('tap').pipe(
      scan((count) => count + 1, 0),
      map((count) => ({ count })),
    ),
  });
  const report = failureOf(
    inEveryHistory({ tap: 'a' }, counting, ({ count = [] }: Shown) => {
      expect(count).toHaveLength(0);
    }),
  );
  expect(report).toContain('Expected length: 0');
  expect(report).toMatch(/tap {4}a-+\n\ncount {2}z-+\n\nvalues: \{ count: \{ z: \{ count: 1 \} \} \}/);
});

test('where nothing followed, that is the picture', () => {
  const silent: Flow = ({ row }) => ({ told$: row('tap').pipe(filter(() => false)) });
  const report = failureOf(inEveryHistory({ tap: 'a' }, silent, () => false));
  const [, picture = ''] = /What happened, as a picture:\n\n((?:.*\S.*\n|\n(?=told))+)/.exec(report) ?? [];
  expect(picture).toMatch(/^tap .*\n\ntold .*\n$/);
  marbles(picture, silent);
});

test('where what followed cannot be drawn, it is told', () => {
  const busy: Flow = ({ row }) => ({ told$: row('tap').pipe(mergeMap(() => from('abcdefg'))) });
  const report = failureOf(inEveryHistory({ tap: ['aa'] }, busy, ({ told = [] }) => told.length < 8));
  expect(report).toContain('has no column of its own, and cannot be drawn');
  expect(report).not.toContain('What happened, as a picture');
});

test('a history is printed as its rows; a stream that ends says nothing more', () => {
  const [history] = fc.sample(histories({ one: ['a', '(ab)', ' 300ms ', '|'], second: '#' }, { length: 8 }), {
    seed: 4,
    numRuns: 1,
  });
  expect(fc.stringify(history)).toBe(`\n${history?.rows ?? ''}\n`);
  fc.assert(fc.property(histories({ one: 'a|', two: '#b' }), ({ rows }) => !/[|#]./.test(rows)));
});

test.each([
  ['a row that the flow calls otherwise', { tpyed: 'ab' }, 'The flow asks for the row `typed`, and not for `tpyed`'],
  ['a row in which nothing can happen', { typed: '' }, 'Nothing can happen in the row `typed`'],
])('%s', (_, letters, words) => {
  const flow: Flow = ({ row }) => ({ out$: row('typed') });
  const tryIt = (): void => {
    const failure = failureOf(inEveryHistory(letters, flow, () => true));
    throw new Error(failure);
  };
  expect(tryIt).toThrow(words);
});

test('a check that asks for a row that there is not', () => {
  const flow = asking((ask) => exhaustMap(ask));
  expect(failureOf(inEveryHistory(alphabets, flow, ({ tolld = [] }) => tolld.length === 0))).toContain(
    'No row is called `tolld`. What the check is given has: ',
  );
  // Also one that goes on all the same.
  const isSilent = (shown: Shown): boolean => {
    try {
      return shown.told$?.length === 0;
    } catch {
      throw new Error('of the check');
    }
  };
  expect(failureOf(inEveryHistory(alphabets, flow, isSilent))).toContain('No row is called `told$`.');
});

test('a value that cannot be read is shown as it is', () => {
  const hostile = {
    get name(): string {
      throw new Error('not to be read');
    },
  };
  const flow: Flow = ({ row }) => ({ told$: row('tap').pipe(map(() => hostile)) });
  fc.assert(inEveryHistory({ tap: 'a' }, flow, ({ told = [] }) => told.every(({ value }) => value === hostile)));
});

test('a check that nobody waits for', () => {
  const flow: Flow = ({ row }) => ({ out$: row('typed') });
  const check = (() => Promise.resolve(false)) as unknown as () => boolean;
  expect(failureOf(inEveryHistory({ typed: 'a' }, flow, check))).toContain('The check is an async function');
});

test('a check sees each row on top by its letters, its end and its failure, and each below by its values', () => {
  const flow: Flow = ({ row }) => ({ out$: row('typed', { a: 1 }).pipe(catchError(() => EMPTY)) });
  const kinds = new Map<unknown, unknown>();
  fc.assert(
    inEveryHistory({ typed: 'a|#', other: 'b' }, flow, ({ typed = [], other = [], out = [] }) => {
      for (const { kind, value } of [...typed, ...other]) kinds.set(value, kind);
      expect(out.map(({ at, value }) => [at, value])).toEqual([
        ...typed.filter(({ kind }) => kind === 'N').map(({ at }) => [at, 1]),
        ...typed.filter(({ kind }) => kind !== 'N').map(({ at }) => [at, undefined]),
      ]);
    }),
    { seed: 1 },
  );
  expect(Object.fromEntries(kinds)).toEqual({ a: 'N', b: 'N', '|': 'C', '#': 'E' });
});

test('a property that does not hold: the picture goes on for as long as is asked, with the rows that are asked for alone', () => {
  const flow: Flow = ({ row }) => ({ out$: row('typed', { a: { of: 1 } }), longer$: NEVER });
  const alphabets = { typed: ['a', ' 3ms '], unasked: 'b' };
  const report = failureOf(
    inEveryHistory(alphabets, flow, ({ out }) => !out?.length, {
      length: 1,
      rest: 4,
      values: { out: { x: { of: 1 } } },
    }),
  );
  expect(report).toContain('The property does not hold.');
  expect(report).toMatch(/typed {3}a----\n\s*\n\s*out {5}x----\n\s*longer {2}-----\n/);
});

test('a history is no longer than is asked, and a row is cut behind its end', () => {
  const lengths = fc
    .sample(histories({ typed: 'ab' }, { length: 3 }), { numRuns: 200, seed: 2 })
    .map(({ rows }) => rows.replace('typed  ', '').length);
  expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([1, 3]);
  const ends = fc
    .sample(histories({ typed: 'a|', t: '#' }), { numRuns: 200, seed: 2 })
    .map(({ rows }) => rows.split('\n').map((row) => [row.indexOf('|'), row.indexOf('#'), row.length]));
  for (const [[end = 0, , typed] = [], [, failure = 0, t] = []] of ends) {
    expect([end === -1 ? typed : end + 1, failure === -1 ? t : failure + 1]).toEqual([typed, t]);
  }
  expect(ends.some(([[end = 0] = []]) => end > 7)).toBe(true);
});

test('a flow that asks for no row at all, and one that asks for what is not drawn beside what is', () => {
  expect(
    failureOf(
      inEveryHistory(
        { typed: 'a' },
        () => ({ out$: NEVER }),
        () => true,
      ),
    ),
  ).toBe('nothing is wrong');
  const both: Flow = ({ row }) => ({ out$: merge(row('typed'), row('other')) });
  expect(failureOf(inEveryHistory({ typed: 'a' }, both, () => true))).toBe('nothing is wrong');
});
