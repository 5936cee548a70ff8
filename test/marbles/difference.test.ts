import { firstDifference, tellDrawn, tellHappened, tellSubscription, type Told } from '../../src/marbles/difference';
import { readRows } from '../../src/marbles/rows';
import type { Happening } from '../../src/marbles/recorder';

const next = (at: number, value: unknown): Happening => ({ at, kind: 'N', value });
const lettersOf = (marks: readonly Told[]): string => marks.map(({ letter }) => letter).join('');
const told = (at: number, letter: string, words = `\`${letter}\``): Told => ({ at, letter, words });

describe('what happened, as marks', () => {
  test('values by their letters, or else by letters that stand for nothing else', () => {
    const [one, two] = [{ of: 1 }, { of: 2 }];
    const happened = [next(0, one), next(1, two), next(2, { of: 2 }), next(3, { of: 3 }), next(4, 'x'), next(5, 'z')];
    const { marks, added } = tellHappened(happened, { a: one }, [{ at: 9, letter: 'y' }]);
    expect(lettersOf(marks)).toBe('awwvxz');
    expect(added).toEqual({ w: { of: 2 }, v: { of: 3 } });
    expect(marks.map(({ isInvented = false }) => isInvented)).toEqual([false, true, true, true, false, false]);
    expect(marks[1]).toEqual({ at: 1, letter: 'w', value: two, words: '`{ of: 2 }`', isInvented: true });
  });

  test('of two letters for a value, the one that is drawn there', () => {
    const legend = { a: 1, b: 1, c: 2 };
    const drawn = Array.from('cb', (letter, at) => ({ at, letter }));
    expect(lettersOf(tellHappened([next(0, 1), next(1, 1)], legend, drawn).marks)).toBe('ab');
  });

  test('an end, an error, one that is another, and that the picture leaves', () => {
    const left = [{ at: 7, letter: '!' }];
    expect(tellHappened([{ at: 3, kind: 'C', value: undefined }], {}, left)).toEqual({
      marks: [told(3, '|', 'the end of the stream'), told(7, '!', 'that the picture leaves the stream')],
      added: {},
    });
    const error: Happening = { at: 3, kind: 'E', value: 'no' };
    expect(tellHappened([error], {}, [])).toEqual({
      marks: [{ at: 3, letter: '#', value: 'no', words: 'the error `no`', isInvented: false }],
      added: {},
    });
    expect(tellHappened([error], { '#': 'no' }, []).added).toEqual({});
    expect(tellHappened([error], { '#': 'yes' }, [])).toEqual({
      marks: [{ at: 3, letter: '#', value: 'no', words: 'the error `no`', isInvented: true }],
      added: { '#': 'no' },
    });
  });

  test('when the letters are used up', () => {
    const many = Array.from({ length: 54 }, (_, at) => next(at, { of: at }));
    const letters = lettersOf(tellHappened(many, {}, []).marks);
    expect([letters.length, letters.slice(0, 3), letters.slice(-3)]).toEqual([54, 'zyx', 'A**']);
  });

  test('a subscription and its end', () => {
    const marks = [
      { at: 1, letter: '^' },
      { at: 4, letter: '!' },
    ];
    expect(tellSubscription(marks).map(({ words }) => words)).toEqual([
      'a subscription',
      'the end of the subscription',
    ]);
    expect(tellSubscription(undefined)).toEqual([]);
  });
});

test('what is drawn: each letter has to be one of the legend’s, where that is all', () => {
  const [row] = readRows('out  a|');
  if (!row) throw new Error('there is a row');
  expect(tellDrawn(row, { b: 1 }, false).map(({ words }) => words)).toEqual(['`a`', 'the end of the stream']);
  expect(() => tellDrawn(row, { b: 1 }, true)).toThrow(/column 6: /);
  expect(tellDrawn(row, { a: 1 }, true).map(({ words }) => words)).toEqual(['`1`', 'the end of the stream']);
});

describe('the first difference', () => {
  const marks = (letters: string, from = 0): readonly Told[] =>
    Array.from(letters, (letter, index) => told(from + index, letter));

  test.each<[string, readonly Told[], readonly Told[], string | undefined]>([
    ['there is none', marks('ab'), marks('ab'), undefined],
    ['nothing at all', [], [], undefined],
    ['one more', marks('a'), marks('ab'), 'at 1 ms: `b`, expected none'],
    ['a second', marks('a'), marks('aa'), 'at 1 ms: a second `a`, expected none'],
    ['a third', marks('aba'), marks('abaa'), 'at 3 ms: a third `a`, expected none'],
    ['a fourth', marks('aaa'), marks('aaaa'), 'at 3 ms: a fourth `a`, expected none'],
    ['a fifth', marks('aaaa'), marks('aaaaa'), 'at 4 ms: a fifth `a`, expected none'],
    ['a sixth', marks('aaaaa'), marks('aaaaaa'), 'at 5 ms: one more `a`, expected none'],
    ['one too early', marks('a', 5), marks('a', 3), 'at 3 ms: `a`, expected at 5 ms'],
    ['another too early', marks('b', 5), marks('a', 3), 'at 3 ms: `a`, expected none'],
    ['one too late', marks('a', 3), marks('a', 5), 'at 3 ms: expected `a`, but it came at 5 ms'],
    ['one never', marks('ab'), marks('a'), 'at 1 ms: expected `b`, but it never came'],
    ['another at its time', marks('a'), marks('b'), 'at 0 ms: `b`, expected `a`'],
    [
      'another that prints alike',
      marks('a'),
      [{ ...told(0, 'a'), isInvented: true }],
      'at 0 ms: `a`, expected `a` (another one, which only prints alike)',
    ],
    [
      'a second end',
      [told(0, '|', 'the end')],
      [told(0, '|', 'the end'), told(1, '|', 'the end')],
      'at 1 ms: the end, expected none',
    ],
  ])('%s', (_, drawn, happened, words) => {
    expect(firstDifference(drawn, happened)?.words).toBe(words);
  });

  test('where it stands', () => {
    expect(firstDifference(marks('abc'), marks('abd'))).toMatchObject({ at: 2, index: 2 });
    expect(firstDifference(marks('a', 3), marks('b', 5))).toMatchObject({ at: 3, index: 0 });
  });
});
