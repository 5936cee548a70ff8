import { readTape, TapeError, writeTape } from '../../src/replay';
import { openLife, reserveWith } from './lives';

const head = '{"tape":1,"began":"2026-11-22T10:00:00.000+08:00"}';
const tape = (...lines: readonly string[]): string => [head, ...lines].join('\n');

test.each<[string, string, number, RegExp]>([
  ['is empty', '', 1, /begins with \{"tape":1/],
  ['is something else', '# Notes\n', 1, /is this the whole file, as it was recorded\?/],
  ['is saved as UTF-16', `\uFFFD\uFFFD${Array.from(head).join('\0')}`, 1, /saved as UTF-8\?/],
  ['is UTF-16 without a mark', Array.from(head).join('\0'), 1, /saved as UTF-8\?/],
  ['is a list', '[1]', 1, /no object/],
  ['has no header', '{"t":0,"page":"show"}', 1, /begins with/],
  ['is of a later version', '{"tape":2,"began":"2030-01-01T00:00:00Z"}', 1, /version 2.*update rx-channels-live/],
  ['began at no time', '{"tape":1,"began":"yesterday"}', 1, /"began": it is no time/],
  ['has a line that is no JSON', tape('{"t":0,', '{"t":1,"page":"show"}'), 2, /no JSON/],
  ['has a line without a time', tape('{"page":"show"}'), 2, /"t"/],
  ['has a line of an unknown kind without a time', tape('{"weather":"rain"}'), 2, /"t"/],
  [
    'has a time that goes back',
    tape('{"t":5,"page":"show"}', '{"t":4,"page":"hide"}'),
    3,
    /its time \(4\) is before .*\(5\)/,
  ],
  ['has a time of days', tape('{"t":1e15,"page":"show"}'), 2, /"t"/],
  ['has a time that is no whole number', tape('{"t":0.5,"page":"show"}'), 2, /"t": it is 0.5; expected: integer$/],
  [
    'has a long text for a time',
    tape(`{"t":"${'预'.repeat(99)}","page":"show"}`),
    2,
    /"t": it is "预{39}…; expected: number$/,
  ],
  [
    'gives two calls the same number',
    tape('{"t":0,"call":1,"api":"login"}', '{"t":0,"call":1,"api":"login"}'),
    3,
    /call 1 is made again: each has a number of its own/,
  ],
  ['answers a call that was never made', tape('{"t":0,"answer":7,"success":{}}'), 2, /call 7 was never made/],
  ['throws in a call that was never made', tape('{"t":0,"threw":7,"message":"no"}'), 2, /call 7 was never made/],
  [
    'has an answer that is none',
    tape('{"t":0,"call":1,"api":"showToast"}', '{"t":0,"answer":1}'),
    3,
    /"success" or "fail"/,
  ],
  ['has a page that is a number', tape('{"t":0,"page":7}'), 2, /: "page": it is 7; expected: string$/],
  ['calls nothing', tape('{"t":0,"call":1}'), 2, /: "api": it is missing$/],
  [
    'has a limit that is a text',
    '{"tape":1,"began":"2026-11-22","limits":{"notice":"5"}}',
    1,
    /"limits.notice": it is "5"; expected: number$/,
  ],
  [
    'has a limit below 0',
    '{"tape":1,"began":"2026-11-22","limits":{"dialog":-5}}',
    1,
    /line 1: limits.dialog is -5, and may be a time in ms/,
  ],
  [
    'has words that are none',
    '{"tape":1,"began":"2026-11-22","words":[{"status":{"ready":5}}]}',
    1,
    /line 1: words.status.ready is 5, and may be a text/,
  ],
  [
    'has a line of an unknown kind whose time goes back',
    tape('{"t":5,"page":"show"}', '{"t":4,"weather":"rain"}'),
    3,
    /its time \(4\) is before .*\(5\)/,
  ],
  ['has a tap on nothing', tape('{"t":0,"tap":null}'), 2, /"tap"/],
  [
    'is nested too deep',
    tape(`{"t":0,"call":1,"api":"x","args":${'['.repeat(40)}${']'.repeat(40)}}`),
    2,
    /nested deeper than 32/,
  ],
  ['has an enormous line', tape(`{"t":0,"error":"${'x'.repeat(1_000_001)}"}`), 2, /longer than 1000000/],
  ['is enormous', `${head}\n${'{"t":0,"page":"show"}\n'.repeat(1_000_000)}`, 1, /larger than 20 MB/],
])('a file that %s is refused, with the line', (_, text, line, why) => {
  const read = () => readTape(text);
  expect(read).toThrow(TapeError);
  expect(read).toThrow(why);
  expect(read).toThrow(`line ${line}: `);
});

test('a file in another encoding is read as far as it can be, and told', () => {
  const { lines, skipped } = readTape(tape('{"t":0,"error":"\uFFFD\uFFFD"}'));
  expect([lines.length, skipped]).toEqual([
    1,
    ['characters that are no UTF-8: is the file saved in another encoding?'],
  ]);
});

test('nested brackets inside of a text are a text', () => {
  expect(readTape(tape(`{"t":0,"error":"${'['.repeat(100)}\\"${'{'.repeat(100)}"}`)).lines).toHaveLength(1);
});

test('a hostile key stays a key', () => {
  const { lines } = readTape(
    tape(
      '{"t":0,"call":1,"api":"reserveChannelsLive","args":{"__proto__":{"isAdmin":true}}}',
      '{"t":1,"__proto__":1,"page":"show"}',
    ),
  );
  expect(lines).toHaveLength(2);
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
});

test('Windows line ends, a mark of the byte order and empty lines are no matter', () => {
  expect(
    readTape(`\uFEFF${tape('{"t":0,"page":"show"}', '', '{"t":1,"page":"hide"}').replace(/\n/g, '\r\n')}\r\n`).lines,
  ).toHaveLength(2);
});

test('what has a name that every object has is unknown like any other', () => {
  const header = `${head.slice(0, -1)},"toString":1,"limits":{"hasOwnProperty":1}}`;
  const { skipped } = readTape([header, '{"t":0,"page":"show","__proto__":1}', '{"t":0,"valueOf":1}'].join('\n'));
  expect(skipped).toEqual([
    '1 × keys "toString"',
    '1 × keys "limits.hasOwnProperty"',
    '1 × keys "__proto__"',
    '1 × lines of "valueOf"',
  ]);
});

test('of much that is unknown, a few are named, in short', () => {
  const lines = Array.from({ length: 500 }, (_, index) => `{"t":0,"kind ${index} ${'x'.repeat(500)}":1}`);
  const { skipped } = readTape(tape(...lines));
  expect(skipped).toHaveLength(21);
  expect(skipped.at(-1)).toBe('480 × more, of other names');
  expect(skipped.join().length).toBeLessThan(2000);
});

test('answers to calls that the recorder has dropped are skipped and told', () => {
  const { lines, skipped } = readTape(
    tape('{"t":0,"lost":12,"why":"older than what is kept"}', '{"t":9,"answer":3,"success":{}}'),
  );
  expect([lines.length, skipped]).toEqual([
    1,
    ['12 × lines that were lost: older than what is kept', '1 × answers to calls that were lost'],
  ]);
});

test('what is read can be written again', () => {
  const text = reserveWith(openLife(), 6);
  expect(writeTape(readTape(text))).toBe(text);
});
