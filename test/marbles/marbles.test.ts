import { debounceTime, map, of, throwError } from 'rxjs';
import { compareMarbles, marbles, type Flow, type MarblesOptions } from '../../src/marbles';

/** What a picture that is wrong says. */
const messageOf = (rows: string, flow: Flow, options?: MarblesOptions): string => {
  try {
    marbles(rows, flow, options);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

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
  ])('%s', (_, rows, flow, words) => {
    expect(messageOf(rows, flow)).toContain(words);
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
