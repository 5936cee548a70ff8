import {
  NEVER,
  animationFrames,
  catchError,
  concat,
  debounceTime,
  exhaustMap,
  expand,
  groupBy,
  ignoreElements,
  interval,
  map,
  mergeMap,
  of,
  retry,
  scan,
  switchMap,
  take,
  throwError,
  timer,
  windowTime,
} from 'rxjs';
import { compareMarbles, marbles, stream, type Flow } from '../../src/marbles';
import { messageOf } from './support';

/** The same stream under another name. */
const same: Flow = ({ row }) => ({ same$: row('one') });

describe('a picture of any streams', () => {
  test('says nothing where it is right', () => {
    marbles(
      `
      typed   -a-b-----c---

      search  ------b-----c
      `,
      ({ row }) => ({ search$: row('typed').pipe(debounceTime(3)) }),
    );
  });

  test('shows where it is wrong', () => {
    expect(
      messageOf('typed -a-b-----c---\n search ------b----c-', ({ row }) => ({
        search$: row('typed').pipe(debounceTime(3)),
      })),
    ).toBe(
      [
        'The picture (-) does not show what happened (+):',
        '',
        '  typed   -a-b-----c---',
        '',
        '- search  ------b----c-',
        '+ search  ------b-----c',
        '                     ^',
        '',
        'at 11 ms: expected `c`, but it came at 12 ms (search)',
      ].join('\n'),
    );
  });

  test('letters are what a legend or `values` says, in rows on top and below', () => {
    const priced: Flow = ({ row }) => ({
      total$: row('items', { a: { price: 2 }, b: { price: 3 } }).pipe(map(({ price }) => price * 2)),
    });
    marbles('items -a-b\n total -4-6', priced);
    marbles('items -a-c\n total -4-x', priced, { values: { items: { c: { price: 50 } }, total: { x: 100 } } });
  });

  test('compares without throwing', () => {
    expect(compareMarbles('one -a\n same -a', same).isRight).toBe(true);
    expect(compareMarbles('one -a\n same a-', same).isRight).toBe(false);
  });
});

describe('a mistake in the picture itself says what to do', () => {
  const anything = (value: unknown): Flow => (() => value) as Flow;
  test.each<[string, string, Flow, string]>([
    [
      'nothing returned',
      'x -',
      anything(undefined),
      'The flow returned undefined, and has to return its streams by name',
    ],
    ['a stream returned', 'x -', anything(of(1)), 'The flow returned a stream, and has to return its streams by name'],
    ['a promise returned', 'x -', anything(Promise.resolve({})), 'The flow is an async function.'],
    ['no stream returned', 'x -', anything({ x$: 5 }), 'The flow returned `x$`, which is no stream but 5.'],
    ['no function', 'x -', {} as Flow, 'What is under test is no function'],
    ['a row that nobody draws', 'same -', same, 'The row `one` is asked for and not drawn.'],
    [
      'a stream that nobody draws',
      'one -\n same -',
      ({ row }) => ({ ...same({ row } as never), b$: of(1) }),
      'The stream `b` is returned and not drawn.',
    ],
    [
      'a row that nobody asks for',
      'one -\n two -\n same -',
      same,
      'No row is called `two`. The rows of this flow are:',
    ],
    ['nothing below', 'one -', ({ row }) => (row('one'), {}), 'Nothing is checked: let the flow return a stream'],
    [
      'time that never passes',
      'one -\n same -',
      () => ({
        same$: of(1).pipe(
          expand(() => timer(0)),
          ignoreElements(),
        ),
      }),
      'More than 100,000 timers were over at 0 ms',
    ],
  ])('%s', (_, rows, flow, words) => {
    expect(messageOf(rows, flow)).toContain(words);
  });

  test('values that print alike', () => {
    const symbol: Flow = () => ({ one$: of(Symbol('x')) });
    expect(messageOf('one  (s|)', symbol, { values: { one: { s: Symbol('x') } } })).toContain(
      'at 0 ms: `Symbol(x)`, expected `Symbol(x)` (another one, which only prints alike)',
    );
  });

  test.each<[object, string]>([
    [{ vaules: {} }, 'There is no option `vaules`. There is: values.'],
    [{ values: { x: 6 } }, "values: { row: { x: … } }, by the row's name"],
  ])('options that make no sense: %j', (options, words) => {
    expect(messageOf('one -\n same -', same, options)).toContain(words);
  });

  test('an error that is drawn nowhere', () => {
    expect(messageOf('one -\n same -\n bad #', ({ row }) => ({ same$: row('one'), bad$: throwError(() => 'x') }))).toBe(
      'nothing is wrong',
    );
  });
});

describe('streams that are emitted', () => {
  const windows: Flow = ({ row }) => ({ window$: row('one').pipe(windowTime(4)) });
  const rows = 'one     -a-b-c--d#\nwindow  x---y---z#';
  const [x, y, z] = [stream('-a-b|'), stream('-c--(d|)'), stream('-#')];

  test('are drawn in the legend, from when they are emitted', () => {
    marbles(rows, windows, { values: { window: { x, y, z } } });
    const byName: Flow = ({ row }) => ({ group$: row('one').pipe(groupBy((letter) => letter)) });
    marbles('one  -a-b-a-|\ngroup  -x-y---|', byName, {
      values: { group: { x: stream('a---a-|'), y: stream('b---|') } },
    });
  });

  test('differ by what they hold and when, and are printed to be pasted', () => {
    const wrong = { values: { window: { x: stream('-a-b|'), y: stream('--c-(d|)'), z } } };
    expect(messageOf(rows, windows, wrong)).toContain(
      'at 4 ms: `stream("-c--(d|)")`, expected `stream("--c-(d|)")` (window)',
    );
    expect(messageOf(rows, windows, wrong)).toContain('values: { window: { w: stream("-c--(d|)") } }');
    const objects: Flow = () => ({
      one$: of(
        of({ n: 1 }),
        throwError(() => 'no'),
      ),
    });
    expect(messageOf('one  -', objects)).toContain(
      'values: { one: { z: stream("(z|)", { z: { n: 1 } }), y: stream("#") } }',
    );
  });

  test('with errors of their own, streams in streams, and a stream that is itself', () => {
    const inner$ = of(1);
    marbles(
      'one (ab|)',
      () => ({
        one$: of(
          throwError(() => 'no'),
          of(inner$),
        ),
      }),
      {
        values: { one: { a: stream('#', { '#': 'no' }), b: stream('(x|)', { x: stream('(1|)', { 1: 1 }) }) } },
      },
    );
    marbles('one (a|)', () => ({ one$: of(inner$) }), { values: { one: { a: inner$ } } });
    expect(() => stream('a', { ab: 1 })).toThrow('stream(…) has the letter `ab`');
  });
});

test('what no row can draw is said, and not written anew', () => {
  const flow: Flow = () => ({ close$: of(0, 1, 2).pipe(mergeMap((n) => timer(n === 2 ? 1 : 0).pipe(map(() => n)))) });
  const { message, happened } = compareMarbles('close  ------', flow);
  expect(message).toContain('What came at 1 ms has no column of its own, and cannot be drawn');
  expect(happened).toBeUndefined();
});

test('animation frames are drawn as a row', () => {
  const flow: Flow = () => ({
    frame$: animationFrames().pipe(
      take(2),
      map(() => 'f'),
    ),
  });
  marbles('animate  ---x---x--\nframe  ---f---(f|)', flow);
  expect(messageOf('frame  ---f', flow)).toBe(
    'Animation frames are asked for and not drawn. Draw them as a row on top: `animate  ---x---x`.',
  );
});

describe('inputs', () => {
  test('a row with () begins anew for each subscriber; what is below it is when it was subscribed to and left', () => {
    marbles(
      `
      tap        -a--b------c---
      answer()   ---x|
                 -^--!
                 ----^---!
                 -----------^--

      shown      -------x------x
      `,
      ({ row }) => ({ shown$: row('tap').pipe(switchMap(() => row('answer'))) }),
    );
  });

  test('a subscription that is missing, one too many, and one at another time are told', () => {
    const flow: Flow = ({ row }) => ({ shown$: row('tap').pipe(exhaustMap(() => row('answer'))) });
    const rows = (...subscriptions: string[]) =>
      ['tap -a--b-----', 'answer() ---x|', ...subscriptions, 'shown ----x'].join('\n');
    expect(messageOf(rows('-^---!'), flow)).toBe('nothing is wrong');
    expect(messageOf(rows('-^--!'), flow)).toContain(
      'at 4 ms: expected the end of the subscription, but it came at 5 ms (answer)',
    );
    expect(messageOf(rows('----------'), flow)).toContain('at 1 ms: a subscription, expected none (answer)');
    expect(messageOf(rows('-^---!', '------^'), flow)).toContain(
      'at 6 ms: expected a subscription, but it never came (answer)',
    );
    expect(messageOf(rows('--^--!'), flow)).toContain('- ' + ' '.repeat(10) + '--^--!');
  });

  test('an input fails with what `values` says', () => {
    const error = new Error('offline');
    const flow: Flow = ({ row }) => ({ told$: row('one').pipe(catchError((cause: unknown) => of(cause))) });
    marbles('one -#\n told -(x|)', flow, { values: { one: { '#': error }, told: { x: error } } });
  });

  test('a cold source is tried anew', () => {
    marbles('try() -#\n ^!\n -^!\n out --#', ({ row }) => ({ out$: row('try').pipe(retry(1)) }));
  });
});

describe('what follows', () => {
  test('a stream without an end is left at `!`, before anything else in that column', () => {
    marbles('beat --0-1!--\n', () => ({ beat$: interval(2) }));
    marbles('one -a-b-c\n^--!\nsame -a-!', same);
    expect(messageOf('one -a-b-c\nsame -a-b!', same)).toBe('nothing is wrong');
    expect(messageOf('one -a-b-c\nsame -a-(b!)', same)).toContain(
      'at 3 ms: that the picture leaves the stream, expected `b` (same)',
    );
  });

  test('an error is any error, or the one that `values` says', () => {
    const flow: Flow = () => ({ bad$: throwError(() => new Error('no')) });
    marbles('bad #', flow);
    marbles('bad #', flow, { values: { bad: { '#': new Error('no') } } });
    expect(messageOf('bad #', flow, { values: { bad: { '#': new Error('yes') } } })).toContain(
      'at 0 ms: the error `Error("no")`, expected the error `Error("yes")` (bad)',
    );
  });

  class Point {
    constructor(
      readonly x: number,
      readonly y: number,
    ) {}
  }
  const ring = (): object => {
    const one: Record<string, unknown> = { name: 'ring' };
    one.self = one;
    return one;
  };
  test.each<[string, unknown, unknown]>([
    ['NaN', NaN, NaN],
    ['-0', -0, -0],
    ['a map', new Map([[{ a: 1 }, 2]]), new Map([[{ a: 1 }, 2]])],
    ['a set', new Set([[1], [2]]), new Set([[2], [1]])],
    ['a date', new Date(5), new Date(5)],
    ['a class', new Point(1, 2), new Point(1, 2)],
    ['a cycle', ring(), ring()],
    ['any number', expect.any(Number), 42],
    ['a part', { a: 1, rest: expect.anything() as unknown }, { a: 1, rest: [1] }],
    ['one function', String, String],
  ])('%s is equal by structure', (_, expected, actual) => {
    marbles('one (x|)', () => ({ one$: of(actual) }), { values: { one: { x: expected } } });
  });

  test('an error that is emitted as a value is no failure, whatever is drawn there', () => {
    const off = new Error('off');
    const swallowed: Flow = ({ row }) => ({
      out$: row('in', { '#': off }).pipe(catchError((error: unknown) => concat(of(error), NEVER))),
    });
    expect(() => marbles('in  --#\nout --#', swallowed, { values: { out: { '#': off } } })).toThrow(
      'at 2 ms: `Error("off")`, expected the error `Error("off")`',
    );
    marbles('in  --#\nout --x', swallowed, { values: { out: { x: off } } });
  });

  test('a Map or a Set that is changed after it was emitted is what it was', () => {
    const keys: Flow = ({ row }) => ({ out$: row('in').pipe(scan((all, value) => all.add(value), new Set())) });
    const values = { out: { x: new Set(['a']), y: new Set(['a', 'b']) } };
    marbles('in -a-b-\nout -x-y-', keys, { values });
    expect(() => marbles('in -a-b-\nout -y-y-', keys, { values })).toThrow('at 1 ms: `new Set(["a"])`');

    const counts: Flow = ({ row }) => ({
      out$: row('in').pipe(scan((all, value) => all.set('last', value), new Map())),
    });
    marbles('in -a-b-\nout -x-y-', counts, {
      values: { out: { x: new Map([['last', 'a']]), y: new Map([['last', 'b']]) } },
    });
  });

  test('a list or an object that is changed after it was emitted is what it was', () => {
    const collected: Flow = ({ row }) => ({
      out$: row('in').pipe(scan((all: unknown[], value) => (all.push(value), all), [])),
    });
    const values = { out: { x: ['a'], y: ['a', 'b'] } };
    marbles('in -a-b-\nout -x-y-', collected, { values });
    expect(() => marbles('in -a-b-\nout -y-y-', collected, { values })).toThrow(
      'at 1 ms: `["a"]`, expected `["a", "b"]`',
    );

    const grown: Flow = ({ row }) => ({
      out$: row('in').pipe(scan((all: Record<string, number>, value) => ((all[value] = 1), all), {})),
    });
    marbles('in -a-b-\nout -x-y-', grown, { values: { out: { x: { a: 1 }, y: { a: 1, b: 1 } } } });

    const counted: Flow = ({ row }) => ({
      out$: row('in').pipe(scan((all) => ((all.times += 1), all), { kind: 'count', times: 0 })),
    });
    const count = (times: number) => ({ kind: 'count', times });
    marbles('in -a-b-\nout -x-y-', counted, { values: { out: { x: count(1), y: count(2) } } });
  });

  test.each<[string, unknown, unknown]>([
    ['0 and -0', 0, -0],
    ['maps', new Map([[1, 2]]), new Map([[1, 3]])],
    ['sets', new Set([1]), new Set([2])],
    ['dates', new Date(5), new Date(6)],
    ['a class and a plain object', { x: 1, y: 2 }, new Point(1, 2)],
    [
      'functions of one name',
      (
        () => () =>
          1
      )(),
      (
        () => () =>
          1
      )(),
    ],
    ['a string for any number', expect.any(Number), '42'],
    ['errors', new Error('a'), new Error('b')],
  ])('%s differ', (_, expected, actual) => {
    expect(messageOf('one (x|)', () => ({ one$: of(actual) }), { values: { one: { x: expected } } })).toContain(
      'expected',
    );
  });

  test('of two letters for one value, either can be drawn', () => {
    marbles('one (abba|)', () => ({ one$: of(1, 1, 1, 1) }), { values: { one: { a: 1, b: 1 } } });
  });
});

test.each([
  ['-^--!\none -a', 'stands below the input that it is about'],
  ['one -a\n-^--^\nsame -a', 'it draws one subscription, `^` and then perhaps `!`.'],
  ['one -a\n-!-^\nsame -a', 'it is left before it is subscribed to'],
  ['one -a\n-a-b\nsame -a', 'Row `-a-b`, column 1: it has no name'],
  ['one() -a^\nsame -a', 'it begins when it is subscribed to, and so has no `^`'],
  ['one -a!\nsame -a', '`!` in the row `one`: what happens ends with `|`.'],
  ['one -a\nsame -a!-!', 'it can be left (`!`) only once'],
  ['one -a\nsame() -a', 'only a row that the flow asks for begins anew. Write `same`, without `()`.'],
  ['one -a\nsame -a\n^', 'only a row that the flow asks for can'],
])('rows that make no sense: %j', (rows, words) => {
  expect(messageOf(rows, same)).toContain(words);
});

test('a list with properties of its own, and an object without a prototype, are shown as they are', () => {
  const found = /(?<word>b)/.exec('abc');
  marbles('out (xy|)', () => ({ out$: of(found, found?.groups) }), {
    values: { out: { x: /(?<word>b)/.exec('abc'), y: { word: 'b' } } },
  });
  expect(() => {
    marbles('out (x|)', () => ({ out$: of(found) }), { values: { out: { x: ['b', 'b'] } } });
  }).toThrow('does not show what happened');
  class Word {
    readonly word = 'b';
  }
  expect(() => {
    marbles('out (x|)', () => ({ out$: of(found?.groups) }), { values: { out: { x: new Word() } } });
  }).toThrow('does not show what happened');
});
