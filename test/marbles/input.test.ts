import { VirtualTimeScheduler, timer } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { checkFrames, checkInput } from '../../src/marbles/checks';
import { padded, widthOf } from '../../src/marbles/columns';
import { Mismatch, PictureError } from '../../src/marbles/errors';
import { inputOf } from '../../src/marbles/input';
import { createRecorder } from '../../src/marbles/recorder';
import { readRows, type Row } from '../../src/marbles/rows';

const rowOf = (text: string): Row => {
  const [row] = readRows(text);
  if (!row) throw new Error('no row');
  return row;
};

test('a row plays its letters, its end and its error, and nothing else', () => {
  const played = (text: string): unknown[] =>
    new TestScheduler(() => undefined).run((helpers) => inputOf(rowOf(text), helpers).messages.slice());
  expect(played('in -a-|')).toEqual([
    { frame: 1, notification: { kind: 'N', value: 'a' } },
    { frame: 3, notification: { kind: 'C' } },
  ]);
  expect(played('in -#')).toEqual([{ frame: 1, notification: { kind: 'E', error: 'error' } }]);
  expect(played('in -a!')).toEqual([{ frame: 1, notification: { kind: 'N', value: 'a' } }]);
});

test.each([
  ['in -a|-b', 'column 8: nothing comes after `|`. Leave it out, or draw it before the end.'],
  ['in -a#b', 'column 7: nothing comes after `#`.'],
  ['in |a', 'column 5: nothing comes after `|`.'],
  ['in a!', 'column 5: `!` in the row `in`: what happens ends with `|`.'],
])('%s is a mistake on top', (text, message) => {
  expect(() => {
    checkInput(rowOf(text));
  }).toThrow(message);
});

test.each(['in -a-b|', 'in (ab|)', 'in #', 'in -'])('%s is none', (text) => {
  expect(() => {
    checkInput(rowOf(text));
  }).not.toThrow();
});

test('only an error about frames that were not drawn is one', () => {
  const about = (kind: 'N' | 'E', value: unknown) => ({ names: () => ['a', 'b'], of: () => [{ at: 0, kind, value }] });
  const undrawn = new Error('animate() was not called within run()');
  const check = (kind: 'N' | 'E', value: unknown) => () => {
    checkFrames(about(kind, value) as never);
  };
  expect(check('E', undrawn)).toThrow('Animation frames are asked for and not drawn.');
  expect(check('N', undrawn)).not.toThrow();
  expect(check('E', new Error('another'))).not.toThrow();
  expect(check('E', 'animate() was not called')).not.toThrow();
});

test('a recorder leaves one stream, or all', () => {
  const scheduler = new VirtualTimeScheduler();
  const recorder = createRecorder(scheduler);
  for (const name of ['a', 'b', 'c']) recorder.watch(name, timer(1, 1, scheduler));
  recorder.leave('a');
  scheduler.maxFrames = 2;
  scheduler.flush();
  recorder.stop();
  scheduler.maxFrames = 9;
  scheduler.flush();
  expect(recorder.names().map((name) => recorder.of(name)?.length)).toEqual([0, 2, 2]);
  expect(recorder.of('d')).toBeUndefined();
});

test('a text takes as many columns as a terminal gives it', () => {
  expect(['', 'abc', '预约', 'a预', '😀'].map(widthOf)).toEqual([0, 3, 4, 3, 2]);
  expect([padded('预约', 6), padded('abc', 2)]).toEqual(['预约  ', 'abc']);
});

test('errors have their names', () => {
  expect([new PictureError('a'), new Mismatch('b')].map(String)).toEqual(['PictureError: a', 'Mismatch: b']);
});
