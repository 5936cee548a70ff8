import { NEVER, of } from 'rxjs';
import { isEqual } from '../../src/marbles/equal';
import { inspect } from '../../src/marbles/inspect';
import { EmittedStream, stream } from '../../src/marbles/stream';

test('a stream is written as it is drawn, with a legend of what no letter stands for', () => {
  expect(inspect(stream('-a-b|'))).toBe('stream("-a-b|")');
  const long = stream('-x', { x: { a: 1 } });
  expect(inspect(long)).toMatch(/^stream\("-(\w)", \{ \1: \{ a: 1 \} \}\)$/);
});

test('is equal to one that does the same, and differs from one that does not', () => {
  expect(isEqual(stream('-a|'), new EmittedStream(stream('-a|').happenings, NEVER))).toBe(true);
  expect(isEqual(stream('-a|'), stream('-b|'))).toBe(false);
  expect(isEqual(stream('-a|'), stream('-a'))).toBe(false);
  expect(isEqual(stream('-a'), stream('-a|'))).toBe(false);
  expect(isEqual(stream('-|'), new EmittedStream([{ at: 1, kind: 'N', value: undefined }]))).toBe(false);
});

test('a letter stands for itself, a digit for the number, too; one of a legend for what that says', () => {
  const emitted = (value: unknown) => new EmittedStream([{ at: 1, kind: 'N', value }], NEVER);
  for (const value of [1, '1']) expect(isEqual(stream('-1'), emitted(value))).toBe(true);
  expect(isEqual(stream('-1'), emitted(2))).toBe(false);
  expect(isEqual(stream('-1', { 1: '1' }), emitted(1))).toBe(false);
  expect(isEqual(stream('-a', { a: '1' }), emitted(1))).toBe(false);
  expect(isEqual(stream('-a', { a: [1] }), emitted([1]))).toBe(true);
});

test('is equal to the very stream that was emitted, and to no other', () => {
  const source$ = of(1);
  expect(isEqual(source$, new EmittedStream([], source$))).toBe(true);
  expect(isEqual(NEVER, new EmittedStream([], source$))).toBe(false);
  expect(isEqual(NEVER, new EmittedStream([]))).toBe(false);
  expect(new EmittedStream([]).isOf(undefined)).toBe(false);
});

test.each<[unknown]>([[5], ['text'], [null], [undefined], [{}], [{ isOf: true }], [{ isOf: 5 }]])(
  'no stream is equal to %j',
  (value) => {
    expect(isEqual(NEVER, value)).toBe(false);
  },
);

test('an error that is not said is any; one that is said is that', () => {
  const broken = (value: unknown) => new EmittedStream([{ at: 1, kind: 'E', value }]);
  expect(isEqual(stream('-#'), broken(new Error('any')))).toBe(true);
  expect(isEqual(stream('-#'), broken(undefined))).toBe(true);
  expect(isEqual(stream('-#', { '#': 'e' }), broken('e'))).toBe(true);
  expect(isEqual(stream('-#', { '#': 'e' }), broken('f'))).toBe(false);
});

test.each([
  ['', 'it has no diagram'],
  ['-a\nother -b', "A stream is drawn in one row, without a name. Write stream('-a-|')."],
])('stream(%j) is a mistake', (diagram, message) => {
  expect(() => stream(diagram)).toThrow(message);
});

test('a legend that is none is a mistake', () => {
  expect(() => stream('-a', 5 as never)).toThrow('stream(…) is 5, and has to say of letters what they stand for.');
});
