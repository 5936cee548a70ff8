import fc from 'fast-check';
import { isUsable, toNotices, type Notice } from '../../src/streams/notice';

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
  expect(toNotices({ ...usable, otherInfos: [] })).toEqual([
    { noticeId: 'one', startTime: start, nickname: '海边弹唱', avatar: '/avatar.png' },
  ]);
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
    expect(toNotices({ ...usable, startTime })[0]?.startTime).toBe(expected);
  });
});

describe('a notice can be reserved', () => {
  test.each([
    ['with status 0', { status: 0 }],
    ['with status 0 in a string', { status: '0' }],
    ['without a status', { status: undefined }],
    ['with none at all', { status: null }],
    ['with an empty one', { status: '' }],
    ['unless it says otherwise', { reservable: undefined }],
  ])('%s', (_, fields) => {
    expect(toNotices({ ...usable, ...fields })).toMatchObject([{ noticeId: 'one' }]);
  });
  test.each([
    ['cancelled', { status: 1 }],
    ['used', { status: 2 }],
    ['used, in a string', { status: '2' }],
    ['in a state that nobody knows', { status: 7 }],
    ['in a state that is no number', { status: 'usable' }],
    ['in a state that is an object', { status: {} }],
    ['not reservable', { reservable: false }],
    ['without an id', { noticeId: '' }],
    ['with an id of another type', { noticeId: 7 }],
  ])('but not one that is %s', (_, fields) => {
    expect(toNotices({ ...usable, ...fields })).toEqual([]);
  });
});

describe('of several (R16)', () => {
  const other = (noticeId: string, startTime?: unknown, fields: object = {}) => ({ noticeId, startTime, ...fields });
  const idsOf = (answer: unknown) => toNotices(answer).map(({ noticeId }) => noticeId);

  test('all are taken, nearest first, wherever they are listed', () => {
    expect(idsOf({ ...other('c', '30'), otherInfos: [other('d', '40'), other('a', '10'), other('b', '20')] })).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
  });

  test('whose start is not known come last, in the order in which they are listed', () => {
    expect(
      idsOf({ ...other('y'), otherInfos: [other('x', 'soon'), other('b', '20'), other('z', 0), other('a', '10')] }),
    ).toEqual(['a', 'b', 'y', 'x', 'z']);
  });

  test('that start together stay in the order in which they are listed', () => {
    expect(idsOf({ ...other('b', '10'), otherInfos: [other('a', '10'), other('c', '10')] })).toEqual(['b', 'a', 'c']);
  });

  test('each is there once, as it is listed first', () => {
    const answer = { ...usable, otherInfos: [other('two', '2'), { ...usable, nickname: 'again' }, other('two', '1')] };
    expect(toNotices(answer)).toEqual([
      { noticeId: 'two', startTime: 2000, nickname: '海边弹唱', avatar: '/avatar.png' },
      { noticeId: 'one', startTime: start, nickname: '海边弹唱', avatar: '/avatar.png' },
    ]);
  });

  test('one that cannot be reserved as it is listed first may be as it is listed then', () => {
    expect(idsOf({ ...usable, status: 1, otherInfos: [usable] })).toEqual(['one']);
  });

  test('those that cannot be reserved are left out', () => {
    expect(
      idsOf({
        ...other('one', '1', { status: 2 }),
        otherInfos: [other('two', '2', { reservable: false }), other('three', '3'), other('four', '4', { status: 1 })],
      }),
    ).toEqual(['three']);
  });

  test('their own names and faces go before those of the account', () => {
    const own = other('two', '2', { nickname: 'mine', headUrl: '/mine.png' });
    expect(toNotices({ ...usable, otherInfos: [own] })[0]).toMatchObject({ nickname: 'mine', avatar: '/mine.png' });
  });

  test('junk among the others costs only itself', () => {
    const junk = [null, undefined, 7, 'two', [], {}, { noticeId: 7 }, other('two', '2')];
    expect(idsOf({ ...usable, otherInfos: junk })).toEqual(['two', 'one']);
    expect(idsOf({ ...usable, otherInfos: new Array(2) })).toEqual(['one']);
  });

  test.each([[{ 0: other('two', '2'), length: 1 }], ['two'], [null], [7], [undefined]])(
    'what is no list, %j, holds none',
    (otherInfos) => {
      expect(idsOf({ ...usable, otherInfos })).toEqual(['one']);
    },
  );

  test('an answer may hold others alone', () => {
    expect(idsOf({ otherInfos: [other('two', '2')] })).toEqual(['two']);
  });
});

test.each([undefined, null, 'one', 7, true, []])('an answer that is %p holds none', (answer) => {
  expect(toNotices(answer)).toEqual([]);
});

test('fields of the wrong type cost only themselves', () => {
  expect(toNotices({ noticeId: 'one', nickname: 7, headUrl: {}, startTime: {} })).toEqual([
    { noticeId: 'one', nickname: '', avatar: '' },
  ]);
});

test('whatever the answer, its notices have ids of their own, and are in order', () => {
  const info = fc.record(
    {
      noticeId: fc.oneof(fc.constantFrom('a', 'b'), fc.anything()),
      status: fc.oneof(fc.constant(0), fc.anything()),
      startTime: fc.oneof(fc.anything(), fc.string(), fc.integer()),
      otherInfos: fc.oneof(fc.anything(), fc.array(fc.anything())),
    },
    { requiredKeys: [] },
  );
  const answer = fc.oneof(
    fc.anything(),
    info,
    fc.tuple(info, fc.array(info)).map(([top, otherInfos]) => ({ ...top, otherInfos })),
  );
  fc.assert(
    fc.property(answer, (given) => {
      const notices = toNotices(given);
      const ids = notices.map(({ noticeId }) => noticeId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).not.toContain('');
      const starts = notices.map(({ startTime = Infinity }) => startTime);
      expect(starts).toEqual([...starts].sort((one, other) => (one < other ? -1 : Number(one > other))));
      expect(starts.every((time) => time > 0)).toBe(true);
    }),
  );
});

describe('a notice is usable', () => {
  const notice: Notice = { noticeId: 'one', startTime: 5, nickname: '', avatar: '' };
  test.each<[string, Notice, number, boolean]>([
    ['before its live starts', notice, 4, true],
    ['not when it starts', notice, 5, false],
    ['nor after', notice, 6, false],
    ['whenever, where its start is not known', { ...notice, startTime: undefined }, 1e15, true],
    ['while its live runs', { ...notice, isLive: true }, 6, true],
  ])('%s', (_, given, now, expected) => {
    expect(isUsable(given, now)).toBe(expected);
  });
});
