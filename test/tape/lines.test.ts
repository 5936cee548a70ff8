import type { Happened } from '../../src/tape/line';
import { Lines, messageOf } from '../../src/tape/lines';

const tap: Happened = { tap: 'a' };
const appears = (button: string): Happened => ({ button, account: 'sphA' });
const time = (at: number): Happened => ({ sound: 'time', at });

/** Lines whose clock tells these times, one after the other, and then the last for ever. */
function linesAt(times: readonly number[], limit = 10_000) {
  const left = [...times];
  const heard: string[] = [];
  const lines = new Lines(
    () => (left.length > 1 ? left.shift() : left[0]) ?? NaN,
    limit,
    (line) => heard.push(line),
  );
  return {
    lines,
    heard,
    told: () =>
      lines
        .text()
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as unknown),
  };
}

describe('what something says of itself', () => {
  test.each([
    ['an error', new Error('no'), 'no'],
    ['a message that is no text', { message: 5, errMsg: 'fail' }, 'fail'],
    ['both', { message: 'one', errMsg: 'other' }, 'one'],
    ['a text', 'just so', 'just so'],
    ['an empty message', new Error(''), ''],
    ['an object', { code: 5 }, '{"code":5}'],
    ['a number', 5, '5'],
    ['nothing', undefined, 'null'],
    ['null', null, 'null'],
    ['a symbol', Symbol('x'), ''],
    ['a function', () => 5, ''],
  ])('%s', (_, error, said) => {
    expect(messageOf(error)).toBe(said);
  });

  test('what says nothing is told as it may be told', () => {
    expect(messageOf({ name: '王小明' }, () => ({ name: '****' }))).toBe('{"name":"****"}');
  });
});

describe('the time of a line: whole ms that never decrease', () => {
  test.each([
    ['fractions', [0.4, 1.5, 2.6], [0, 2, 3]],
    ['a clock that goes back', [5, 3, 7], [5, 5, 7]],
    ['one that tells nothing', [5, NaN, 7], [5, 5, 7]],
    ['one that is set to before', [-5, 1, 2], [0, 1, 2]],
    ['one that is set to another month', [1, 1e12, 5], [1, 30 * 86_400_000, 30 * 86_400_000]],
  ])('%s', (_, times, told) => {
    const { lines, told: tell } = linesAt(times);
    times.forEach(() => lines.write(() => tap));
    expect(tell()).toEqual(told.map((t) => ({ t, tap: 'a' })));
  });

  test('a line is told of in its turn, and in the words of the tape', () => {
    const { lines, heard } = linesAt([5]);
    lines.write(() => tap);
    expect(heard).toEqual(['{"t":5,"tap":"a"}']);
    lines.write(() => undefined);
    expect(heard).toHaveLength(1);
  });
});

describe('of what comes again and again, the last counts', () => {
  test('it is told when something else comes, with its own time', () => {
    const { lines, heard, told } = linesAt([1, 2, 3, 4]);
    lines.writeLast(time(0.1));
    lines.writeLast(time(0.2));
    expect(heard).toEqual([]);
    lines.write(() => tap);
    expect(told()).toEqual([
      { t: 2, sound: 'time', at: 0.2 },
      { t: 3, tap: 'a' },
    ]);
  });

  test('it is told when the tape is asked for, once', () => {
    const { lines, told } = linesAt([1]);
    lines.writeLast(time(0.1));
    expect([told(), told()]).toEqual([[{ t: 1, sound: 'time', at: 0.1 }], [{ t: 1, sound: 'time', at: 0.1 }]]);
  });
});

describe('the newest are kept, up to a limit in bytes', () => {
  const line = JSON.stringify({ t: 0, tap: 'a' });
  const bytes = line.length + 1;

  test('as many as fit, and how many were lost', () => {
    const { lines, told } = linesAt([0], 10 * bytes);
    for (let i = 0; i < 10; i++) lines.write(() => tap);
    expect(told()).toHaveLength(10);
    for (let i = 0; i < 5; i++) lines.write(() => tap);
    expect(told()).toEqual([
      { t: 0, lost: 5, why: 'older than what is kept' },
      ...Array.from({ length: 10 }, () => ({ t: 0, tap: 'a' })),
    ]);
  });

  test('a character that is not of ASCII counts three times', () => {
    const { lines, told } = linesAt([0], 10 * (JSON.stringify({ t: 0, tap: '' }).length + 1 + 3));
    for (let i = 0; i < 11; i++) lines.write(() => ({ tap: '按' }));
    expect(told()).toHaveLength(11);
    expect(told()[0]).toMatchObject({ lost: 1 });
  });

  test('what is longer than a quarter of it is lost itself, and nothing else', () => {
    const { lines, told } = linesAt([0], 4 * bytes);
    lines.write(() => tap);
    lines.write(() => ({ tap: 'ab' }));
    expect(told()).toEqual([
      { t: 0, tap: 'a' },
      { t: 0, lost: 1, why: `it has ${bytes + 1} bytes` },
    ]);
  });

  test('that a button has appeared stays: of these the newest 60', () => {
    const { lines, told } = linesAt([12], 400);
    for (let i = 0; i < 70; i++) lines.write(() => appears(`a${i}`));
    for (let i = 0; i < 50; i++) lines.write(() => tap);
    const [lost, ...left] = told() as Record<string, unknown>[];
    const taps = left.filter((one) => 'tap' in one);
    expect(left.filter((one) => 'button' in one).map(({ button }) => button)).toEqual(
      Array.from({ length: 60 }, (_, i) => `a${i + 10}`),
    );
    expect(taps.length).toBeGreaterThan(10);
    expect(lost).toMatchObject({ lost: 50 - taps.length });
  });

  test('where nothing is lost but appearances, nothing is said to be', () => {
    const { lines, told } = linesAt([0], 200);
    for (let i = 0; i < 10; i++) lines.write(() => appears('a'));
    expect(told()).toEqual(Array.from({ length: 10 }, () => ({ t: 0, button: 'a', account: 'sphA' })));
  });

  test('what only looks like an appearance, inside of something else, is none', () => {
    const { lines, told } = linesAt([0], 400);
    const patch = { t: 0, button: 'a', account: '' };
    for (let i = 0; i < 10; i++) lines.write(() => ({ setData: patch }));
    expect(told()).toEqual([
      { t: 0, lost: 3, why: 'older than what is kept' },
      ...Array.from({ length: 7 }, () => ({ t: 0, setData: patch })),
    ]);
  });

  test('a limit of nothing keeps nothing', () => {
    const { lines, told } = linesAt([0], 0);
    lines.write(() => tap);
    expect(told()).toEqual([{ t: 0, lost: 1, why: 'older than what is kept' }]);
  });
});

test('what cannot be noted costs a line, which says nothing of what was thrown: that may be anybody’s data', () => {
  const { lines, told } = linesAt([0]);
  lines.write(() => {
    throw new Error('x'.repeat(200));
  });
  lines.write(() => {
    throw Object.defineProperty(new Error(), 'message', {
      get() {
        throw new Error('never mind');
      },
    });
  });
  lines.write(() => tap);
  expect(told()).toEqual([
    { t: 0, lost: 1, why: 'it cannot be told' },
    { t: 0, lost: 1, why: 'it cannot be told' },
    { t: 0, tap: 'a' },
  ]);
});

test('who hears of a line and throws has that trouble alone', () => {
  const lines = new Lines(
    () => 0,
    1000,
    () => {
      throw new Error('full');
    },
  );
  lines.write(() => tap);
  expect(lines.text()).toBe('{"t":0,"tap":"a"}\n');
});
