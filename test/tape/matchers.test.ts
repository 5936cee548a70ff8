import '../../src/replay/jest';

const began = '2026-11-22T10:00:00.000+08:00';
const tape = (...lines: readonly object[]): string =>
  [{ tape: 1, began }, ...lines].map((line) => JSON.stringify(line)).join('\n');
const quiet = tape({ t: 0, page: 'show' }, { t: 9, page: 'unload' });
const wrong = tape(
  { t: 0, page: 'show' },
  { t: 3, call: 1, api: 'showToast', args: { title: '预约成功' } },
  { t: 9, page: 'unload' },
);

test('a tape that is replayed passes', () => {
  expect(quiet).toReplay();
});

test('another fails, with when and where, and both pictures', () => {
  expect(() => expect(wrong).toReplay()).toThrow(/at 3 ms \(line 3\)[^]*- toast/);
});

test('a tape that is to differ fails where it does not, and says so', () => {
  expect(wrong).not.toReplay();
  expect(() => expect(quiet).not.toReplay()).toThrow('This version does what the tape says');
});

test('the name of a file, or anything else that is no text, is an error that says what to give', () => {
  expect(() => expect(Buffer.from(quiet)).toReplay()).toThrow(/^toReplay takes the text of a tape: .*readFileSync/);
});
