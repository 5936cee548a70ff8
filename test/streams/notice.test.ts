import fc from 'fast-check';
import { toNotice } from '../../src/streams';

const start = Date.UTC(2026, 10, 22, 12);
const seconds = String(start / 1000);

const usable = {
  noticeId: 'one',
  status: 0,
  startTime: seconds,
  nickname: '海边弹唱',
  headUrl: '/avatar.png',
  reservable: true,
};

test('takes what the flow needs of an answer', () => {
  expect(toNotice({ ...usable, otherInfos: [] })).toEqual({
    noticeId: 'one',
    startTime: start,
    nickname: '海边弹唱',
    avatar: '/avatar.png',
  });
});

describe('the start', () => {
  test.each<[string, unknown, number | undefined]>([
    ['seconds in a string, as documented', seconds, start],
    ['seconds', start / 1000, start],
    ['milliseconds in a string', String(start), start],
    ['milliseconds', start, start],
    ['a date', '2026-11-22T12:00:00Z'.replace(/-/g, '/').replace('T', ' ').replace('Z', ' GMT'), start],
    ['a date with dashes', '2026-11-22 12:00:00 GMT', start],
    ['a date as ISO writes it', '2026-11-22T12:00:00Z', start],
    ['with its zone', '2026-11-22T04:00:00-08:00', start],
    ['the last second of all', 99_999_999_999, 99_999_999_999_000],
    ['the first millisecond that is none', 100_000_000_000, 100_000_000_000],
    ['the last millisecond of all', 8.64e15, 8.64e15],
    ['the first millisecond beyond every calendar', 8.64e15 + 1, undefined],
    ['empty', '', undefined],
    ['a space', ' ', undefined],
    ['zero', '0', undefined],
    ['negative', '-1', undefined],
    ['words', 'soon', undefined],
    ['missing', undefined, undefined],
    ['null', null, undefined],
    ['a flag', true, undefined],
    ['a list', [start], undefined],
    ['not a number', NaN, undefined],
    ['without end', Infinity, undefined],
  ])('%s', (_, startTime, expected) => {
    const notice = toNotice({ ...usable, startTime });
    expect(notice?.startTime).toBe(expected);
  });
});

describe('a notice can be reserved', () => {
  test.each([
    ['with status 0', { status: 0 }],
    ['with status 0 in a string', { status: '0' }],
    ['without a status', { status: undefined }],
    ['unless it says otherwise', { reservable: undefined }],
  ])('%s', (_, fields) => {
    expect(toNotice({ ...usable, ...fields })).toMatchObject({ noticeId: 'one' });
  });
  test.each([
    ['cancelled', { status: 1 }],
    ['used', { status: 2 }],
    ['used, in a string', { status: '2' }],
    ['not reservable', { reservable: false }],
    ['without an id', { noticeId: '' }],
    ['with an id of another type', { noticeId: 7 }],
  ])('but not one that is %s', (_, fields) => {
    expect(toNotice({ ...usable, ...fields })).toBeUndefined();
  });
});

describe('of several', () => {
  const later = { noticeId: 'two', status: 0, startTime: '2', reservable: true };
  test('the nearest is taken', () => {
    expect(toNotice({ ...usable, otherInfos: [later] })?.noticeId).toBe('one');
  });
  test('or else the first that can be reserved, with the name and face of the account', () => {
    expect(toNotice({ ...usable, status: 1, otherInfos: [{ ...later, status: 2 }, null, later] })).toEqual({
      noticeId: 'two',
      startTime: 2000,
      nickname: '海边弹唱',
      avatar: '/avatar.png',
    });
  });
  test('its own name and face go first', () => {
    const own = { ...later, nickname: 'mine', headUrl: '/mine.png' };
    expect(toNotice({ ...usable, status: 1, otherInfos: [own] })).toMatchObject({
      nickname: 'mine',
      avatar: '/mine.png',
    });
  });
  test('what is no list holds none', () => {
    expect(toNotice({ ...usable, status: 1, otherInfos: { 0: later, length: 1 } })).toBeUndefined();
  });
});

test('fields of the wrong type cost only themselves', () => {
  expect(toNotice({ noticeId: 'one', nickname: 7, headUrl: {}, startTime: {} })).toEqual({
    noticeId: 'one',
    nickname: '',
    avatar: '',
  });
});

test('whatever the answer, it is a notice with an id or none', () => {
  const answer = fc.oneof(
    fc.anything(),
    fc.record(
      {
        noticeId: fc.anything(),
        status: fc.anything(),
        startTime: fc.oneof(fc.anything(), fc.string(), fc.integer()),
        otherInfos: fc.oneof(fc.anything(), fc.array(fc.anything())),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(answer, (given) => {
      const notice = toNotice(given);
      if (!notice) return;
      expect(notice.noticeId.length).toBeGreaterThan(0);
      expect(notice.startTime === undefined || notice.startTime > 0).toBe(true);
    }),
  );
});
