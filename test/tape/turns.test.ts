import { compareTape, readTape } from '../../src/replay';
import { run, type Reading } from '../../src/replay/run';

const tapeOf = (...lines: readonly object[]): string =>
  [
    { tape: 1, began: '2026-11-22T10:00:00.000+08:00', limits: {}, words: [] },
    { t: 0, button: 'a', account: 'sphA' },
    ...lines,
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
const success = { noticeId: 'n1', status: 0, startTime: '1795354800', reservable: true };
const ask = (t: number, call: number) => ({
  t,
  call,
  api: 'getChannelsLiveNoticeInfo',
  args: { finderUserName: 'sphA' },
});

/** Behind the page's first question stand its answer, and a hide. */
const hides = tapeOf(
  { t: 0, button: 'b', account: 'sphB' },
  { t: 0, ready: 'a' },
  ask(0, 1),
  { t: 0, answer: 1, success },
  { t: 0, page: 'hide' },
  { t: 1000, page: 'show' },
  { t: 9000, page: 'unload' },
);

/** The answer to a dialog brings about a question, whose answer comes in the same millisecond, in another turn. */
const answersTwice = tapeOf(
  { t: 0, page: 'show' },
  ask(0, 1),
  { t: 5, answer: 1, success },
  { t: 8000, tap: 'a' },
  { t: 8000, call: 2, api: 'reserveChannelsLive', args: { noticeId: 'n1' } },
  { t: 39_000, answer: 2, success: { state: 4 } },
  ask(39_000, 3),
  { t: 39_000, answer: 3, success: { ...success, reservable: false } },
);

/** As this version makes it, where so much of what stands right behind a call came in its turn. */
const textOf = (tape: string, inTurn: NonNullable<Reading['inTurn']>): string => run(readTape(tape), { inTurn }).text;

test('all of what stands right behind a call may have come in its turn, or the answers, or nothing', () => {
  const texts = (['all', 'answers', 'nothing'] as const).map((inTurn) => textOf(hides, inTurn));
  expect(new Set(texts).size).toBe(3);
});

test.each([
  ['answers', hides],
  ['nothing', hides],
  ['nothing', answersTwice],
] as const)('a tape is right that is right so: %s', (inTurn, tape) => {
  expect(compareTape(textOf(tape, inTurn))).toMatchObject({ isRight: true });
});
