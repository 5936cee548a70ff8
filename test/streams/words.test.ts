import fc from 'fast-check';
import { chinese, english, startText, withWords, type PartialWords } from '../../src/streams';

const at = (text: string): number => new Date(text).getTime();
const now = at('2026-11-22T12:00:00');

describe('the start of a live, in words', () => {
  test.each([
    ['2026-11-22T20:00:00', '今天 20:00', 'Today 20:00'],
    ['2026-11-22T00:00:00', '今天 00:00', 'Today 00:00'],
    ['2026-11-22T23:59:59', '今天 23:59', 'Today 23:59'],
    ['2026-11-23T00:00:00', '明天 00:00', 'Tomorrow 00:00'],
    ['2026-11-23T08:05:00', '明天 08:05', 'Tomorrow 08:05'],
    ['2026-11-24T09:30:00', '后天 09:30', 'Nov 24 09:30'],
    ['2026-11-25T09:30:00', '11月25日 09:30', 'Nov 25 09:30'],
    ['2027-01-01T09:30:00', '1月1日 09:30', 'Jan 1 09:30'],
    ['2026-11-21T23:59:00', '11月21日 23:59', 'Nov 21 23:59'],
  ])('%s: %s, %s', (start, inChinese, inEnglish) => {
    expect(startText(chinese, at(start), now)).toBe(inChinese);
    expect(startText(english, at(start), now)).toBe(inEnglish);
  });

  /** In the zone of the tests: see jest.config.js. */
  test.each([
    ['of 23 hours', '2027-03-27T23:00:00', '2027-03-28T23:00:00', 23, '明天 23:00'],
    ['of 23 hours, from its first minute', '2027-03-28T00:01:00', '2027-03-29T00:30:00', 23, '明天 00:30'],
    ['of 23 hours, and one more', '2027-03-28T00:00:00', '2027-03-30T08:00:00', 55, '后天 08:00'],
    ['of 25 hours', '2027-10-31T00:00:00', '2027-10-31T23:30:00', 24, '今天 23:30'],
    ['of 25 hours, to the next', '2027-10-30T20:00:00', '2027-11-01T20:00:00', 49, '后天 20:00'],
  ])('a day %s is a day (%s)', (_, from, start, hours, text) => {
    expect(Math.floor((at(start) - at(from)) / 3_600_000)).toBe(hours);
    expect(startText(chinese, at(start), at(from))).toBe(text);
  });

  test('every month has its name', () => {
    const names = Array.from({ length: 12 }, (_, month) => startText(english, new Date(2028, month, 3).getTime(), now));
    expect(names.map((name) => name.slice(0, 3)).join(' ')).toBe('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  });

  test('days are days, whatever the hours', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(hour, hour, fc.nat(400), fc.nat(400), (one, other, from, days) => {
        const seen: number[] = [];
        const words = withWords(chinese, { start: (_, far) => String(seen.push(far)) });
        startText(
          words,
          new Date(2026, 0, 1 + from + days, other).getTime(),
          new Date(2026, 0, 1 + from, one).getTime(),
        );
        expect(seen).toEqual([days]);
      }),
    );
  });
});

test('Chinese and English have the same words to say, and leave the same unsaid', () => {
  expect(Object.keys(english.status).sort()).toEqual(Object.keys(chinese.status).sort());
  expect(Object.keys(english.outcome).sort()).toEqual(Object.keys(chinese.outcome).sort());
  const silent = (words: typeof chinese) => Object.entries(words.outcome).flatMap(([kind, word]) => (word ? [] : kind));
  expect(silent(chinese).sort()).toEqual([
    'aborted',
    'cancelled',
    'dismissed',
    'half-screen-opened',
    'kept',
    'live-declined',
    'live-entered',
    'profile-opened',
  ]);
  expect(silent(english)).toEqual(silent(chinese));
  expect([chinese, english].flatMap(({ status }) => Object.values(status)).every(Boolean)).toBe(true);
});

test('the words of the rules (R4)', () => {
  expect(chinese.outcome).toMatchObject({
    'notice-cancelled': '预告已取消',
    'live-ended': '直播已结束',
    reserved: '预约成功',
    unreserved: '已取消预约',
    expired: '预约已过期',
  });
  expect(chinese.status).toMatchObject({
    ready: '立即预约',
    reserved: '已预约',
    live: '直播中·进入',
    none: '暂无预告',
  });
});

test('the words in English', () => {
  expect(english.status).toEqual({
    loading: 'Loading',
    ready: 'Remind me',
    busy: 'One moment',
    reserved: 'Reserved',
    live: 'Live · Enter',
    none: 'No live planned',
    gone: 'No longer planned',
    failed: 'Tap to retry',
    profile: 'Visit the channel',
    'half-screen': 'See the notice',
    upgrade: 'Please update WeChat',
    phone: 'Reserve in WeChat on a phone',
    devtools: 'Not in the DevTools: use devtoolsHost()',
  });
  expect(Object.fromEntries(Object.entries(english.outcome).filter(([, word]) => word))).toEqual({
    'notice-cancelled': 'This live was cancelled',
    'live-ended': 'This live is over',
    reserved: 'Reserved',
    unreserved: 'Reservation cancelled',
    expired: 'The reservation has expired',
    unknown: 'No answer from WeChat: tap again to see',
    'no-notice': 'No live is planned',
    'not-associated': 'This account is not linked to the mini program',
    'bad-account': 'The account id is wrong',
    unsupported: 'Please reserve on a phone, in the newest WeChat',
    timeout: 'The network is slow: please try again',
    failed: 'That did not work: please try again',
  });
  expect(english.account).toBe('Channel');
});

test('a caller replaces some words and keeps the others', () => {
  const mine = withWords(chinese, { status: { ready: '提醒我' }, outcome: { reserved: '好' } });
  expect(mine.status).toEqual({ ...chinese.status, ready: '提醒我' });
  expect(mine.outcome).toEqual({ ...chinese.outcome, reserved: '好' });
  expect(mine.start).toBe(chinese.start);
  expect(withWords(chinese)).toEqual(chinese);
});

test('`undefined` replaces nothing', () => {
  const nothing: PartialWords = {
    status: { ready: undefined },
    outcome: { reserved: undefined },
    account: undefined,
    start: undefined,
  };
  expect(withWords(chinese, nothing)).toEqual(chinese);
  expect(withWords(chinese, { status: undefined, outcome: undefined })).toEqual(chinese);
  expect(withWords(chinese, undefined)).toEqual(chinese);
});

test('an empty text is one: nothing is said', () => {
  expect(withWords(chinese, { outcome: { reserved: '' }, account: '' })).toMatchObject({
    outcome: { reserved: '' },
    account: '',
  });
});

test('the built-in words stay as they are, whatever is made of them', () => {
  const before = JSON.stringify(chinese);
  withWords(chinese, { status: { ready: '提醒我' }, account: 'mine' });
  expect(JSON.stringify(chinese)).toBe(before);
});

test('words can be replaced again', () => {
  const once = withWords(english, { status: { ready: 'Go' }, account: 'Us', start: () => 'soon' });
  const twice = withWords(once, { status: { none: 'Nothing' } });
  expect(twice).toMatchObject({ status: { ready: 'Go', none: 'Nothing' }, account: 'Us' });
  expect(startText(twice, 0, 0)).toBe('soon');
});

test.each<[string, object, string]>([
  [
    'a table that is misspelt',
    { statuses: {} },
    "a name in words is 'statuses', and may be one of status, outcome, account, start",
  ],
  [
    'a status that is misspelt',
    { status: { redy: 'x' } },
    "a name in words.status is 'redy', and may be one of loading, ready,",
  ],
  [
    'an outcome that is misspelt',
    { outcome: { done: 'x' } },
    "a name in words.outcome is 'done', and may be one of live-declined,",
  ],
  [
    'a name that every object has',
    { status: { toString: 'x' } },
    "a name in words.status is 'toString', and may be one of",
  ],
  ['a status that is no text', { status: { ready: 5 } }, 'words.status.ready is 5, and may be a text'],
  ['a status that is null', { status: { ready: null } }, 'words.status.ready is null, and may be a text'],
  [
    'an outcome that is a list',
    { outcome: { reserved: ['x'] } },
    'words.outcome.reserved is a list, and may be a text',
  ],
  ['an account that is an object', { account: {} }, 'words.account is an object, and may be a text'],
  ['a start that is a number', { start: 5 }, 'words.start is 5, and may be a function'],
  ['a start that is a text', { start: 'soon' }, "words.start is 'soon', and may be a function"],
  ['a table that is null', { status: null }, 'words.status is null, and may be'],
  ['a table that is a text', { outcome: 'x' }, "words.outcome is 'x', and may be"],
])('%s is an error that says what it may be', (_, own, message) => {
  expect(() => withWords(chinese, own as PartialWords)).toThrow(TypeError);
  expect(() => withWords(chinese, own as PartialWords)).toThrow(`rx-channels-live: ${message}`);
});

test.each([null, 'zh', 5])('words that are %p are an error too', (own) => {
  expect(() => withWords(chinese, own as unknown as PartialWords)).toThrow('rx-channels-live: words is ');
});
