import { learntOf } from '../../src/replay';
import { unknown } from '../../src/streams';

const notice = { noticeId: 'n1', status: 0, startTime: '1795354800', reservable: true };

/** A page with two accounts: the first has a notice, which the user reserves; nobody can say about the second. */
const lines = [
  { tape: 1, began: '2026-11-22T10:00:00.000+08:00' },
  { t: 0, button: 'a', account: 'sphA' },
  { t: 0, button: 'b', account: 'sphB' },
  { t: 0, page: 'show' },
  { t: 0, call: 1, api: 'getChannelsLiveNoticeInfo', args: { finderUserName: 'sphA' } },
  { t: 0, call: 2, api: 'getChannelsLiveNoticeInfo', args: { finderUserName: 'sphB' } },
  { t: 100, answer: 2, fail: { errMsg: 'getChannelsLiveNoticeInfo:fail', errCode: 100008 } },
  { t: 200, answer: 1, success: notice },
  { t: 500, tap: 'a' },
  { t: 500, call: 3, api: 'reserveChannelsLive', args: { noticeId: 'n1' } },
  { t: 900, answer: 3, success: { state: 6 } },
  { t: 2000, page: 'unload' },
];

const learnt = learntOf(lines.map((line) => JSON.stringify(line)).join('\n'));

test('what this version learns from a tape is told in order, with when it was and of whom', () => {
  expect(learnt.map(({ t, account, fact: { kind } }) => [t, account, kind])).toEqual([
    [0, 'sphA', 'asked'],
    [0, 'sphB', 'asked'],
    [100, 'sphB', 'failed'],
    [200, 'sphA', 'found'],
    [900, 'sphA', 'answered'],
  ]);
});

test('each names what it came through: the show, and the answers', () => {
  expect(learnt.map(({ line }) => lines[(line ?? -1) + 1])).toEqual([
    { t: 0, page: 'show' },
    { t: 0, page: 'show' },
    expect.objectContaining({ answer: 2 }),
    expect.objectContaining({ answer: 1 }),
    expect.objectContaining({ answer: 3 }),
  ]);
});

test('what was known before is what came of the fact before, of the same account', () => {
  const states = (account: string) =>
    learnt.filter((one) => one.account === account).map(({ before, after }) => [before, after] as const);
  for (const account of ['sphA', 'sphB']) {
    const [first, ...others] = states(account);
    expect(first?.[0]).toBe(unknown);
    expect(others.map(([before]) => before)).toEqual(
      states(account)
        .slice(0, -1)
        .map(([, after]) => after),
    );
  }
  expect(learnt.map(({ before, after }) => `${before.known.kind} → ${after.known.kind}`)).toEqual([
    'unknown → unknown',
    'unknown → unknown',
    'unknown → failed',
    'unknown → notices',
    'notices → notices',
  ]);
});

test('what is no tape is an error', () => {
  expect(() => learntOf('{"tape":2}')).toThrow('line 1');
});
