import { ignoreElements, merge, of, take } from 'rxjs';
import { compareMarbles, type Flow } from '../../src/marbles';

/** Subscribes to a row three times: for its first value, for two, and for all. */
const thrice: Flow = ({ row }) => {
  const one$ = row('one');
  return { out$: merge(one$.pipe(take(1)), one$.pipe(take(2)), one$).pipe(ignoreElements()) };
};

const right = `
  one  -a-b
       ^!
       ^--!
       ^
  out  -
`;

test('a picture that is right is shown, in one time scale', () => {
  expect(compareMarbles(right, thrice)).toEqual({
    isRight: true,
    message: [
      'The picture shows what happened:',
      '',
      '  one  -a-b',
      '       ^!--',
      '       ^--!',
      '       ^---',
      '',
      '  out  ----',
    ].join('\n'),
  });
  expect(compareMarbles('out  -', () => ({ out$: of().pipe(ignoreElements()) })).message).toMatch(/\(\+\):\n\n- out/);
});

describe('the picture with what happened in its place', () => {
  const redrawn = 'one  -a-b\n     ^!--\n     ^--!\n     ^---\nout  ----';

  test.each([
    ['subscriptions that are not drawn come below those that are', 'one  -a-b\n     ^!\nout  -', redrawn],
    ['those that are drawn wrongly are drawn anew', 'one  -a-b\n     ^\n     ^!\n     ^!\nout  -', redrawn],
    ['the row below alone is wrong', 'one  -a-b\n     ^!\n     ^--!\n     ^\nout  b', redrawn],
    [
      'what is not drawn at all is not added',
      'one  -a-b  // typed\n\nout  b  // never',
      'one  -a-b  // typed\n\nout  ----  // never',
    ],
    ['a row that begins before the picture stays as it is', 'one  a-^a-b\nout  b', 'one  a-^a-b\nout  ----'],
  ])('%s', (_, picture, happened) => {
    expect(compareMarbles(picture, thrice)).toMatchObject({ isRight: false, happened });
  });

  test('not where it cannot be drawn', () => {
    const close: Flow = ({ row }) => ({ out$: merge(row('one'), row('one'), row('two')) });
    const { happened, message } = compareMarbles('one  a\ntwo  -b\nout  -', close);
    expect(happened).toBeUndefined();
    expect(message).toContain('What came at 1 ms has no column of its own, and cannot be drawn');
  });
});

test('the differences are told in the order in which they came, and the values of the first', () => {
  const flow: Flow = ({ row }) => ({ late$: row('one', { a: { n: 1 } }), early$: row('two', { b: { n: 2 } }) });
  const values = { late: { x: { n: 3 } }, early: { y: { n: 4 } } };
  const { message, values: of } = compareMarbles('one  --a\ntwo  -b\nlate  --x\nearly  -y', flow, { values });
  expect(message).toMatch(
    /at 1 ms: `\{ n: 2 \}`, expected `\{ n: 4 \}` \(early\)\nat 2 ms: `\{ n: 1 \}`, expected `\{ n: 3 \}` \(late\)/,
  );
  expect(of).toEqual({ expected: { n: 4 }, actual: { n: 2 } });
  expect(message).toContain('To expect it: values: { late: { z: { n: 1 } }, early: { z: { n: 2 } } }');
});
