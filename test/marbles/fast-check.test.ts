import fc from 'fast-check';
import { exhaustMap, map, mergeMap, scan, switchMap, type Observable, type OperatorFunction } from 'rxjs';
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

test('a check that nobody waits for', () => {
  const flow: Flow = ({ row }) => ({ out$: row('typed') });
  const check = (() => Promise.resolve(false)) as unknown as () => boolean;
  expect(failureOf(inEveryHistory({ typed: 'a' }, flow, check))).toContain('The check is an async function');
});
