import { readRows, withLines } from '../../src/marbles/rows';

const subscriptionsOf = (picture: string) => readRows(picture)[0]?.subscriptions.map(({ marks }) => marks);

test('a row: its name, how it is drawn, its marks and how long it lasts', () => {
  expect(readRows('tap  --a(bc)|')).toEqual([
    {
      line: 0,
      text: 'tap  --a(bc)|',
      columns: [7, 9, 10, 12],
      name: 'tap',
      title: 'tap',
      isCold: false,
      marbles: '--a(bc)| ',
      marks: [
        { at: 2, letter: 'a' },
        { at: 3, letter: 'b' },
        { at: 3, letter: 'c' },
        { at: 7, letter: '|' },
      ],
      left: undefined,
      subscriptions: [],
      end: 8,
    },
  ]);
});

test.each([
  ['2.01s', 2010],
  ['1.001s', 1001],
  ['0.57s', 570],
  ['4.35m', 261_000],
  ['0.007m', 420],
])('%s are whole milliseconds, whatever a computer reckons', (time, at) => {
  expect(readRows(`tap  ${time} a`)[0]?.marks).toEqual([{ at, letter: 'a' }]);
});

test('a row of subscriptions may begin with a time', () => {
  expect(subscriptionsOf('tap  a\n2.01s ^- 1.001s !')).toEqual([
    [
      { at: 2010, letter: '^' },
      { at: 3013, letter: '!' },
    ],
  ]);
});

test('a row that begins anew for whoever subscribes, and fails', () => {
  expect(readRows('ask()  --#')).toMatchObject([
    { name: 'ask', title: 'ask()', isCold: true, marks: [{ at: 2, letter: '#' }], columns: [9] },
  ]);
});

test('when a row below is left; RxJS is not told', () => {
  expect(readRows('state  -a--!')).toMatchObject([
    {
      left: 4,
      marbles: '-a--- ',
      marks: [
        { at: 1, letter: 'a' },
        { at: 4, letter: '!' },
      ],
      columns: [8, 11],
    },
  ]);
});

test('times, with a tab or several spaces around, are no marks and have no columns', () => {
  const [row] = readRows('tap\t a \t1.5s  b 2m   c 3ms');
  expect(row).toMatchObject({ columns: [5, 14, 21], marbles: 'a  1500ms  b 120000ms   c 3ms ', end: 121_506 });
  expect(row?.marks.map(({ at }) => at)).toEqual([0, 1501, 121_502]);
});

test('longer times have no columns either', () => {
  expect(readRows('tap  12ms a 1.25s b 10m')[0]?.columns).toEqual([10, 18]);
});

test('brackets within a name are of the name', () => {
  expect(readRows('a()b  x')).toMatchObject([{ name: 'a()b', isCold: false }]);
});

test('a number without a unit is two marks, and so is a time that is not set apart', () => {
  expect(
    readRows('tap  12 3sb')[0]
      ?.marks.map(({ letter }) => letter)
      .join(''),
  ).toBe('123sb');
});

test('the time 0 may stand within a row', () => {
  expect(readRows('tap  a-^b')[0]?.marks).toEqual([
    { at: -2, letter: 'a' },
    { at: 1, letter: 'b' },
  ]);
});

test('lines are counted as they stand in the picture, with those that are empty or remarks', () => {
  const rows = readRows(`
    // What the user does
    tap    a   // once

    state  -b`);
  expect(rows.map(({ line, text }) => [line, text])).toEqual([
    [2, 'tap    a'],
    [4, 'state  -b'],
  ]);
});

test.each<[string, [number, number?]]>([
  ['-^-!', [1, 3]],
  ['^', [0]],
  ['--^', [2]],
  ['(^!)', [0, 0]],
  ['3ms ^ 2s !', [3, 2004]],
  ['1.5s ^', [1500]],
  ['1.25s ^ 12ms', [1250]],
  ['10ms ^ 1.25s', [10]],
  ['1m ^ 10ms !--', [60_000, 60_011]],
  ['- 25ms ^', [26]],
])('a line of signs is a subscription to the row above: %s', (line, [from, until]) => {
  expect(subscriptionsOf(`tap  a\n     ${line}`)).toEqual([
    [{ at: from, letter: '^' }, ...(until === undefined ? [] : [{ at: until, letter: '!' }])],
  ]);
});

test('several are about the one row, which lasts as long as the longest', () => {
  const [first, second, ...others] = readRows('tap  a\n     ^-!\n     --^----\nstate  -');
  expect(others).toEqual([]);
  expect(first?.subscriptions.map(({ line }) => line)).toEqual([1, 2]);
  expect([first?.end, second?.end]).toEqual([7, 1]);
});

test.each(['3s', '3sx', '3.5', '10ms!'])('a name may begin with a digit: %s', (name) => {
  expect(readRows(`tap  a\n${name}  -a`).map((row) => row.name)).toEqual(['tap', name]);
});

test('a row of subscriptions is one in a row of its own, below what it is about', () => {
  expect(() => readRows('--^--!')).toThrow(
    /column 1: it has no name\. A row of subscriptions, `--\^--!`, stands below/,
  );
  expect(() => readRows('tap  a\n-!-^')).toThrow(/column 2: it is left before it is subscribed to/);
  expect(() => readRows('tap  a\n--!')).toThrow(/column 3: it is left before it is subscribed to/);
  expect(() => readRows('tap  a\n^-^-!')).toThrow(/column 3: it draws one subscription/);
  expect(() => readRows('tap  a\n^-!-!')).toThrow(/column 5: it draws one subscription/);
  expect(() => readRows('tap  a\n^-!---!')).toThrow(/column 7: it draws one subscription/);
});

test('a very long row is read as a short one is', () => {
  const times = Array.from({ length: 400 }, (_, index) => index);
  const row = (from: string, to: string) => `tap  ${from}${times.map((ms) => `a ${1 + ms}ms `).join('')}${to}`;
  let at = 0;
  const marks = times.map((ms) => {
    const mark = { at, letter: 'a' };
    at += 1 + (1 + ms);
    return mark;
  });
  const [read] = readRows(row('', '(bc)-|'));
  expect(read?.text.length).toBeGreaterThan(2000);
  expect(read?.marks).toEqual([...marks, { at, letter: 'b' }, { at, letter: 'c' }, { at: at + 5, letter: '|' }]);
  expect(read?.end).toBe(at + 6);
  expect(readRows(row('-^ ', ''))[0]?.marks[1]).toEqual({ at: 3, letter: 'a' });
});

test('rows with another diagram keep their remarks, and the others stand as they are', () => {
  const picture = `
    tap    a   // once
    state  -b  // busy
    toast  --
  `;
  expect(
    withLines(
      picture,
      new Map([
        [1, 'tap    -a'],
        [3, 'toast  --c'],
      ]),
    ),
  ).toBe('tap    -a   // once\nstate  -b  // busy\ntoast  --c');
});

test('two rows of one name, and what is no text, are refused', () => {
  expect(() => readRows('tap  a\nstate -\ntap()  b')).toThrow(/Row `tap\(\)`, column 1: there are two rows `tap`\./);
  expect(() => readRows(undefined as never)).toThrow('A picture is a text');
});
