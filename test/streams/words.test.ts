import fc from 'fast-check';
import { chinese, english, startText, withWords } from '../../src/streams';

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
    'kept',
    'live-declined',
    'live-entered',
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

test('a caller replaces some words and keeps the others', () => {
  const mine = withWords(chinese, { status: { ready: '提醒我' }, outcome: { reserved: '好' } });
  expect(mine.status).toEqual({ ...chinese.status, ready: '提醒我' });
  expect(mine.outcome).toEqual({ ...chinese.outcome, reserved: '好' });
  expect(mine.start).toBe(chinese.start);
  expect(withWords(chinese)).toEqual(chinese);
});
