import { compareTape, readTape } from '../../src/replay';
import { run, type Reading } from '../../src/replay/run';

const began = '2026-11-22T10:00:00.000+08:00';
const success = { noticeId: 'n1', status: 0, startTime: '1795354800', reservable: true };

/** Behind the page's first question stand its answer, and a hide. */
const file = readTape(
  [
    { tape: 1, began },
    { t: 0, button: 'a', account: 'sphA' },
    { t: 0, button: 'b', account: 'sphB' },
    { t: 0, ready: 'a' },
    { t: 0, call: 1, api: 'getChannelsLiveNoticeInfo', args: { finderUserName: 'sphA' } },
    { t: 0, answer: 1, success },
    { t: 0, page: 'hide' },
    { t: 1000, page: 'show' },
    { t: 9000, page: 'unload' },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n'),
);
const textOf = (inTurn: NonNullable<Reading['inTurn']>): string => run(file, { inTurn }).text;

test('all of what stands right behind a call may have come in its turn, or the answers, or nothing', () => {
  expect(new Set((['all', 'answers', 'nothing'] as const).map(textOf)).size).toBe(3);
});

test.each(['answers', 'nothing'] as const)('a tape that is right so is right: %s', (inTurn) => {
  expect(compareTape(textOf(inTurn))).toMatchObject({ isRight: true });
});
