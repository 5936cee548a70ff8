import stringWidth from 'string-width';
import { NEVER, interval, of, range, switchMap } from 'rxjs';
import { marbles, type Flow, type MarblesOptions } from '../../src/marbles';
import { picture } from '../../src/testing';
import { messageOf } from './support';

/** The same stream under another name. */
const same: Flow = ({ row }) => ({ same$: row('one') });

/** A flow that asks for the row `one` with a legend. */
const withLegend =
  (legend: unknown): Flow =>
  ({ row }) => ({ same$: row('one', legend as never) });

/** A flow that returns what no flow should: not everyone's tests are compiled. */
const returning = (value: unknown): Flow => (() => value) as Flow;

/** A flow that asks for a row by what is no name. */
const asking =
  (name: unknown): Flow =>
  ({ row }) => ({ same$: row(name as string) });

interface Misuse {
  readonly what: string;
  readonly rows: string;
  readonly flow: Flow;
  readonly options: MarblesOptions | undefined;
  /** The column of the caret, as the row is printed, and the name of the row. */
  readonly at: readonly [string, number] | undefined;
  /** What is wrong. */
  readonly wrong: string;
  /** What to write instead. */
  readonly instead: string;
}

const misuse = (
  what: string,
  rows: string,
  at: Misuse['at'],
  wrong: string,
  instead: string,
  more: Partial<Pick<Misuse, 'flow' | 'options'>> = {},
): Misuse => ({ what, rows, at, wrong, instead, flow: same, options: undefined, ...more });

/** What is wrong with how a row is drawn. */
const inRows: readonly Misuse[] = [
  misuse('no name', '--a--\nsame -a', ['--a--', 1], 'it has no name', '`tap  --a--`'),
  misuse('no diagram', 'one\nsame -a', ['one', 4], 'it has no diagram', '`tap  --a--`'),
  misuse('a colon', 'one: -a\nsame -a', ['one:', 4], 'a name ends with a space', 'Write `one  --a--`'),
  misuse('a $', 'one$ -a\nsame -a', ['one$', 4], 'without the `$`', 'Write `one`'),
  misuse('a dash of a word processor', 'one -a—\nsame -a', ['one', 7], '`—` is not `-`', 'Write `-`'),
  misuse('a bar of Chinese input', 'one -a｜\nsame -a', ['one', 7], '`｜` is not `|`', 'Write `|`'),
  misuse('a bracket of Chinese input', 'one （ab)\nsame -a', ['one', 5], '`（` is not `(`', 'Write `(`'),
  misuse('a wide letter', 'one -ａ\nsame -a', ['one', 6], '`ａ` is not `a`', 'Write `a`'),
  misuse('an invisible character', 'one -\u200ba\nsame -a', ['one', 6], 'a character that nobody sees', 'Delete it'),
  misuse('a block as a remark', 'one -a /* x */\nsame -a', ['one', 9], 'a remark begins with `//`', 'Write `// …`'),
  misuse('an open group', 'one -(ab\nsame -a', ['one', 6], 'a group opens that is not closed', '`(ab)`'),
  misuse('a closing bracket alone', 'one -ab)\nsame -a', ['one', 8], 'closes that has not opened', 'Open it with `(`'),
  misuse('brackets turned around', 'one )ab(\nsame -a', ['one', 8], 'a group opens that is not closed', '`)`'),
  misuse('a group in a group', 'one -((ab))\nsame -a', ['one', 7], 'a group opens within a group', '`(ab)`'),
  misuse('an empty group', 'one -()\nsame -a', ['one', 7], 'the group is empty', 'Write `--`'),
  misuse('a pause in a group', 'one -(a-b)\nsame -a', ['one', 8], 'a `-` within a group', 'write `(ab)`'),
  misuse('a time in a group', 'one -(a 3s b)\nsame -a', ['one', 10], 'a time within a group', '`(ab) 3s c`'),
  misuse('a ^ in a group', 'one (a^b)\nsame -a', ['one', 7], 'a `^` within a group', 'before or behind the group'),
  misuse('two ^', 'one -^-^\nsame -a', ['one', 8], 'a second `^`', 'leave this one out'),
  misuse('two !', 'one -a\nsame -a!-!', ['same', 10], 'it can be left (`!`) only once', 'Leave this one out'),
  misuse('a part of a ms', 'one a 1.5ms b\nsame a', ['one', 11], 'a part of a millisecond', '`1ms` or `2ms`'),
  misuse('two rows of one name', 'one -a\none -b\nsame -a', ['one', 1], 'there are two rows `one`', '`(ab)`'),
  misuse(
    '() with ^',
    'one() -a^\nsame -a',
    ['one()', 9],
    'begins when it is subscribed to',
    'draw the row without `()`',
  ),
  misuse('! on top', 'one -a!\nsame -a', ['one', 7], 'what happens ends with `|`', 'Write that'),
  misuse('something after |', 'one -a|-b\nsame -a', ['one', 9], 'nothing comes after `|`', 'Leave it out'),
  misuse('a remark behind #', 'one -a  # hello\nsame -a', ['one', 11], 'nothing comes after `#`', 'Leave it out'),
  misuse('^ below', 'one -a-b\nsame -a^-b', ['same', 8], 'begins when the picture does', 'without `^`'),
  misuse('() below', 'one -a\nsame() -a', ['same()', 5], 'only a row that the flow asks for', 'Write `same`'),
  misuse(
    'subscriptions to what follows',
    'one -a\nsame -a\n^--!',
    ['same', 1],
    'there are subscriptions below it',
    'Write them below',
  ),
  misuse('subscriptions to nothing', '^--!\none -a\nsame -a', ['^--!', 1], 'it has no name', 'below the input'),
  misuse(
    'two subscriptions in a row',
    'one -a\n^-!^\nsame -a',
    ['^-!^', 4],
    'it draws one subscription',
    'a row of its own',
  ),
  misuse(
    'two ^ of a subscription',
    'one -a\n^-^\nsame -a',
    ['^-^', 3],
    'it draws one subscription',
    'a row of its own',
  ),
  misuse(
    'a subscription that ends first',
    'one -a\n-!-^\nsame -a',
    ['-!-^', 2],
    'left before it is subscribed to',
    '`--^--!`',
  ),
  misuse(
    'a letter in a subscription',
    'one -a\n-^a!\nsame -a',
    ['-^a!', 3],
    '`a` in a row of subscriptions',
    '`--^--!`',
  ),
  misuse('| in a subscription', 'one -a\n^-|\nsame -a', ['^-|', 3], '`|` in a row of subscriptions', '`--^--!`'),
  misuse('a row that nobody knows', 'One -a\nsame -a', ['One', 1], 'No row is called `One`', "row('One')"),
  misuse(
    'a row that is asked for too late',
    'one -\ntwo -b\nsame -',
    ['two', 1],
    'No row is called `two`',
    'when the flow begins',
    {
      flow: ({ row }) => ({ same$: row('one').pipe(switchMap(() => row('two'))) }),
    },
  ),
  misuse(
    'a letter that no legend knows',
    'one -ab\nsame -a',
    ['one', 7],
    'no letter `b`. It has:\n  a  1',
    'values: { one: { b: … } }',
    {
      flow: withLegend({ a: 1 }),
    },
  ),
  misuse(
    'a time that is not set apart',
    'one -a3s\nsame -a',
    ['one', 7],
    'A time is in ms, s or m, with a space before and behind',
    '`a 15s b`',
    {
      flow: withLegend({ a: 1 }),
    },
  ),
  misuse('a Chinese remark', 'one -a 备注\nsame -a', ['one', 8], 'no letter `备`', 'A remark begins with `//`', {
    flow: withLegend({ a: 'a' }),
  }),
  misuse('a tab before the mistake', 'one\t-a—\nsame -a', ['one', 7], '`—` is not `-`', 'Write `-`'),
  misuse('a wide name before it', '输入 -a—\nsame -a', ['输入', 6], '`—` is not `-`', 'Write `-`'),
  misuse('a wide letter before it', 'one -预—\nsame -a', ['one', 7], '`—` is not `-`', 'Write `-`'),
];

/** What is wrong with the flow and the options. */
const elsewhere: readonly Misuse[] = [
  misuse('no picture', undefined as unknown as string, undefined, 'A picture is a text', 'marbles(`…`, flow)'),
  misuse('an empty picture', '', undefined, 'Nothing is checked', '{ name$: … }', { flow: returning({}) }),
  misuse('the flow first', 'one -a', undefined, 'no function but a text', 'marbles(rows, (', {
    flow: 'one -a' as unknown as Flow,
  }),
  misuse('no flow', 'one -a', undefined, 'no function but undefined', 'marbles(rows, (', {
    flow: undefined as unknown as Flow,
  }),
  misuse('a stream for a flow', 'one -a', undefined, 'no function but a stream', 'marbles(rows, (', {
    flow: of(1) as unknown as Flow,
  }),
  misuse('nothing returned', 'same -a', undefined, 'returned undefined', '({ row }) => ({ name$: … })', {
    flow: returning(undefined),
  }),
  misuse('a stream returned', 'same -a', undefined, 'returned a stream', '({ row }) => ({ name$: … })', {
    flow: returning(of(1)),
  }),
  misuse('an array returned', 'same -a', undefined, 'returned an array', '({ row }) => ({ name$: … })', {
    flow: returning([of(1)]),
  }),
  misuse('an async flow', 'same -a', undefined, 'is an async function', 'without `async`', {
    flow: returning(Promise.resolve({})),
  }),
  misuse('a value returned', 'same -a', undefined, 'returned `same$`, which is no stream but 5', 'of(…)', {
    flow: returning({ same$: 5 }),
  }),
  misuse('a function returned', 'same -a', undefined, 'returned `same$`, which is no stream', 'Call it', {
    flow: returning({ same$: () => of(1) }),
  }),
  misuse('a promise returned', 'same -a', undefined, 'which is no stream but Promise', "return row('answer')", {
    flow: returning({ same$: Promise.resolve(1) }),
  }),
  misuse('a stream twice', 'same -a', undefined, '`same$` and `same`: both are the row `same`', 'Rename one', {
    flow: returning({ same$: of(1), same: of(2) }),
  }),
  misuse(
    'a stream that never ends at one time',
    'same -a',
    undefined,
    'more than 10,000 times at 0 ms',
    'interval(1)',
    {
      flow: returning({ same$: interval(0) }),
    },
  ),
  misuse('a stream that never ends at once', 'same -a', undefined, 'more than 10,000 times at 0 ms', 'take(…)', {
    flow: returning({ same$: range(0, 1e9) }),
  }),
  misuse('a row that nobody draws', 'same -a', undefined, 'The row `one` is asked for and not drawn', 'draw `one  -`'),
  misuse(
    'a stream that nobody draws',
    'one -a\nsame -a',
    undefined,
    'The stream `more` is returned and not drawn',
    'Draw `more  -`',
    {
      flow: ({ row }) => ({ same$: row('one'), more$: NEVER }),
    },
  ),
  misuse(
    'a name on top and below',
    'one -a',
    undefined,
    '`one` is a row on top and a stream',
    'Write e.g. { oneShown$: … }',
    {
      flow: ({ row }) => ({ one$: row('one') }),
    },
  ),
  misuse('nothing drawn below', 'one -a', undefined, 'Nothing is checked', 'let the flow return a stream', {
    flow: ({ row }) => (row('one'), {}),
  }),
  misuse(
    'row() without a name',
    'one -a\nsame -a',
    undefined,
    'row(undefined): a row is asked for by its name',
    "row('tap')",
    { flow: asking(undefined) },
  ),
  misuse('row() of an object', 'one -a\nsame -a', undefined, 'row({ a: 1 })', "row('tap')", { flow: asking({ a: 1 }) }),
  misuse('row() with $', 'one -a\nsame -a', undefined, "row('one$'): a row has no `$`", "row('one')", {
    flow: asking('one$'),
  }),
  misuse(
    'row() with ()',
    'one() -a\nsame -a',
    undefined,
    "row('one()'): a row begins anew where it is drawn",
    "row('one')",
    { flow: asking('one()') },
  ),
  misuse('a legend that is a text', 'one -a\nsame -a', undefined, `row('one', …) is "abc"`, '{ x: "abc" }', {
    flow: withLegend('abc'),
  }),
  misuse('a legend that is nothing', 'one -a\nsame -a', undefined, "row('one', …) is null", '{ x: null }', {
    flow: withLegend(null),
  }),
  misuse('a letter of two', 'one -a\nsame -a', undefined, "row('one', …) has the letter `ab`", '{ x: … }', {
    flow: withLegend({ ab: 1 }),
  }),
  misuse('a sign as a letter', 'one -a\nsame -a', undefined, 'has the letter `-`, which is a sign', '{ x: … }', {
    flow: withLegend({ '-': 1 }),
  }),
  ...(
    [
      ['an option that is misspelt', { valeus: {} }, 'no option `valeus`', 'There is: values'],
      ['options that are nothing', null, 'The options are null', '{ values: { row: { x: … } } }'],
      ['options that are a text', 'x', 'The options are "x"', '{ values: { row: { x: … } } }'],
      ['values that are nothing', { values: null }, 'The values are null', 'values: { row: { x: … } }'],
      ['values in a list', { values: [] }, 'The values are []', 'values: { row: { x: … } }'],
      ['values without a row', { values: { x: 6 } }, 'values.x is 6, and no row', 'values: { row: { x: … } }'],
      ['values of a row that are none', { values: { same: 6 } }, 'values.same is 6', '{ x: 6 }'],
      [
        'values of a row with $',
        { values: { same$: { x: 6 } } },
        'values.same$: a row has no `$`',
        'values: { same: { … } }',
      ],
      ['values of no row', { values: { smae: { x: 6 } } }, 'values.smae: No row is called `smae`', 'same'],
      ['values of a letter of two', { values: { same: { ab: 1 } } }, 'values.same has the letter `ab`', '{ x: … }'],
      ['values of a sign', { values: { same: { '|': 1 } } }, 'values.same has the letter `|`', '{ x: … }'],
    ] as const
  ).map(([what, options, wrong, instead]) =>
    misuse(what, 'one -a\nsame -a', undefined, wrong, instead, { options: options as MarblesOptions }),
  ),
];

/** The name of the row, and the column of the text above the caret, as a terminal shows them. */
const caretOf = (message: string): readonly [string, number] => {
  const lines = message.split('\n');
  const caret = lines.findIndex((line) => /^ +\^$/.test(line));
  const row = lines[caret - 1] ?? '';
  const columns = (lines[caret] ?? '').indexOf('^');
  const characters = Array.from(row);
  const index = characters.findIndex((_, i) => stringWidth(characters.slice(0, i).join('')) === columns);
  return [row.trim().split(' ')[0] ?? '', (index < 0 ? characters.length : index) - 1];
};

const misuses = [...inRows, ...elsewhere];

test('more than fifty are told', () => {
  expect(misuses.length).toBeGreaterThan(50);
});

describe('a misuse says what is wrong, where, and what to write instead', () => {
  test.each(misuses.map((one) => [one.what, one] as const))('%s', (_, { rows, flow, options, at, wrong, instead }) => {
    const message = messageOf(rows, flow, options);
    expect(message).toContain(wrong);
    expect(message).toContain(instead);
    if (!at) return;
    const [name, column] = at;
    expect(message).toContain(`Row \`${name}\`, column ${column}: `);
    expect(caretOf(message)).toEqual([name, column]);
  });
});

describe('what may be meant otherwise is said where a picture is wrong', () => {
  test.each([
    [
      'a time that is not set apart',
      'one -a3s-b',
      '`3s` in the row `one` is read as marks. A time is in ms, s or m, with a space',
    ],
    ['a time at the beginning', 'one 3s-b', '`3s` in the row `one` is read as marks'],
    ['a unit set apart', 'one -a 3 s b', '`3 s` in the row `one` is read as marks'],
    [
      'a unit that is none',
      'one -a 3h b',
      '`3h` in the row `one` is read as marks. A time is in ms, s or m, with a space before and behind: `a 15s b`.',
    ],
    ['a Chinese remark', 'one -a 备注', '`备注` in the row `one` is read as marks. A remark begins with `//`.'],
    [
      'something after the end',
      'one -a|\nsame -a|-b',
      'In the row `same`, `b` stands behind the end: nothing comes after `|`',
    ],
  ])('%s', (_, rows, words) => {
    expect(messageOf(rows.includes('same') ? rows : `${rows}\nsame x`, same)).toContain(words);
  });

  test('and not where it is right', () => {
    marbles('one a3s-b\nsame a3s-b', same);
    expect(messageOf('one -a 3s (b|)\nsame -b', same)).not.toContain('is read as marks');
    expect(messageOf('one -a 3s (b|)\nsame -b', same)).not.toContain('behind the end');
  });
});

describe('Chinese characters are two columns wide', () => {
  /** Where the marks of a printed row begin in a terminal, with what they are. */
  const columnsIn = (line: string): readonly (readonly [number, string])[] =>
    Array.from(
      line.matchAll(/[^\s\-+()]/gu),
      ({ index, 0: sign }) => [stringWidth(line.slice(0, index)), sign] as const,
    );

  const flow: Flow = ({ row }) => ({ 结果$: row('输入'), later$: row('y') });
  const message = messageOf('输入 -预-约-a\ny -x---x\n\n结果 -预-约-b\nlater -x---x', flow);
  const [top = [], y = [], drawn = [], happened = [], caret = []] = message
    .split('\n')
    .filter((line) => /^[ +-] /.test(line))
    .map(columnsIn);
  const at = (columns: typeof top, sign: string): number | undefined => columns.find(([, one]) => one === sign)?.[0];

  test('what happens at one time stands in one column, names and carets included', () => {
    expect(at(drawn, '预')).toBe(at(top, '预'));
    expect(at(y, 'x')).toBe(at(top, '预'));
    expect(at(happened, 'a')).toBe(at(top, 'a'));
    expect(y[y.length - 1]?.[0]).toBe(at(top, 'a'));
    expect(caret).toEqual([[at(top, 'a'), '^']]);
  });

  test('and what is printed can be pasted', () => {
    const pasted = message
      .split('\n')
      .filter((line) => /^[ +] .*[-a-z]/.test(line))
      .map((line) => line.slice(2));
    expect(messageOf(pasted.join('\n'), flow)).toBe('nothing is wrong');
  });
});

test('WeChat’s rows say it the same way', () => {
  const told = (rows: string): string => {
    try {
      picture(rows);
    } catch (error) {
      return (error as Error).message;
    }
    return 'nothing is wrong';
  };
  expect(told('tap  --a-1\nstate l')).toContain(
    'Row `tap`, column 10: Buttons are small letters, but a row has a button `1`.',
  );
  expect(told('dialog  ---10\nstate l')).toContain('Row `dialog`, column 12: `10` in the row `dialog` is two answers');
  expect(told('state  --x')).toContain('Row `state`, column 10: The row `state` has no letter `x`');
  expect(told('tpa  --a\nstate l')).toContain('Row `tpa`, column 1: No row is called `tpa`.');
  expect(() => picture('state l', { values: { dialog: 6 } as never })).toThrow('values.dialog is 6');
});
