import { booksOfTable, booksOfTape } from '../../src/devtools/notices';

const now = new Date(2026, 10, 22, 10);
beforeEach(() => {
  jest.useFakeTimers({ now });
});
afterEach(() => {
  jest.useRealTimers();
});

const seconds = (date: Date): string => String(date.getTime() / 1000);
const tomorrowEvening = seconds(new Date(2026, 10, 23, 20));
const none = { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail no live notice', err_code: 1416104 } };

describe('a table', () => {
  const made = {
    status: 0,
    startTime: tomorrowEvening,
    reservable: true,
    nickname: 'sphA',
    headUrl: '',
  };

  test('an account that is not in it has a notice for tomorrow evening', () => {
    const { notices, isLive } = booksOfTable({});
    const info = { noticeId: 'devtools-sphA-1', ...made, otherInfos: [], errMsg: 'getChannelsLiveNoticeInfo:ok' };
    expect(notices('sphA')).toStrictEqual({ success: info });
    expect(isLive('sphA')).toBe(false);
  });

  test.each<[unknown, string]>([
    ['nope', "notices is 'nope', and may be a table by finderUserName, or the text of a tape"],
    [null, 'notices is null'],
    [{ sphA: 'nope' }, "notices.sphA is 'nope', and may be a list of notices, 'none', 'live' or { fail }"],
    [{ sphA: null }, 'notices.sphA is null'],
    [{ sphA: {} }, 'notices.sphA is an object'],
    [{ sphA: 5 }, 'notices.sphA is 5'],
    [{ sphA: [{}, { stat: 0 }] }, "a name in notices.sphA[1] is 'stat', and may be one of noticeId, start, status"],
    [{ sphA: ['x'] }, "notices.sphA[0] is 'x', and may be an object of noticeId, start"],
    [{ sphA: [{ start: '2030-01-01' }] }, "notices.sphA[0].start is '2030-01-01', and may be a valid Date"],
    [{ sphA: [{ start: new Date(NaN) }] }, 'notices.sphA[0].start is'],
    [{ sphA: [{ noticeId: 7 }] }, 'notices.sphA[0].noticeId is 7, and may be a text'],
    [{ sphA: [{}, { status: '0' }] }, "notices.sphA[1].status is '0', and may be 0, 1 or 2"],
    [{ sphA: [{ status: 5 }] }, 'notices.sphA[0].status is 5'],
    [{ sphA: [{ reservable: 'no' }] }, "notices.sphA[0].reservable is 'no', and may be true or false"],
    [{ sphA: [{ nickname: null }] }, 'notices.sphA[0].nickname is null, and may be a text'],
    [{ sphA: [{ headUrl: 5 }] }, 'notices.sphA[0].headUrl is 5, and may be a text'],
    [[], 'notices is a list'],
    [new Map([['sphA', 'none']]), 'notices is an object, and may be a table'],
  ])('one that makes no sense is an error at once: %j', (table, message) => {
    expect(() => booksOfTable(table as never)).toThrow(message);
    expect(() => booksOfTable({ sphA: [{ status: 0 }, { status: 1 }, { status: 2 }] })).not.toThrow();
    expect(() => booksOfTable({ sphB: [{ start: now }], sphC: { fail: 0 }, sphD: 'live', sphE: [] })).not.toThrow();
  });

  test('what is left out of a notice is made up', () => {
    const own = {
      noticeId: 'mine',
      start: new Date(2026, 10, 24, 9),
      status: 2,
      reservable: false,
      nickname: '小王',
      headUrl: 'https://example.com/wang.png',
    } as const;
    const { start, ...rest } = own;
    expect(booksOfTable({ sphA: [own, {}] }).notices('sphA')).toStrictEqual({
      success: {
        ...rest,
        startTime: seconds(start),
        otherInfos: [{ noticeId: 'devtools-sphA-2', ...made }],
        errMsg: 'getChannelsLiveNoticeInfo:ok',
      },
    });
  });

  test.each([['none' as const], [[]]])('%j: there is no notice', (entry) => {
    const { notices, isLive } = booksOfTable({ sphA: entry });
    expect(notices('sphA')).toStrictEqual(none);
    expect(isLive('sphA')).toBe(false);
  });

  test('live: there is no notice, and the account is live', () => {
    const { notices, isLive } = booksOfTable({ sphA: 'live' });
    expect(notices('sphA')).toStrictEqual(none);
    expect(isLive('sphA')).toBe(true);
    expect(isLive('sphB')).toBe(false);
  });

  test('a failure is what the call fails with', () => {
    expect(booksOfTable({ sphA: { fail: { errMsg: 'x' } } }).notices('sphA')).toEqual({ fail: { errMsg: 'x' } });
  });
});

describe('a tape', () => {
  const began = new Date(2026, 10, 20, 10);
  const header = { tape: 1, began: began.toISOString() };
  const tapeOf = (...lines: readonly unknown[]) => [header, ...lines].map((line) => JSON.stringify(line)).join('\n');
  const asked = (call: number, account: string, api = 'getChannelsLiveNoticeInfo') => ({
    call,
    api,
    args: { finderUserName: account },
  });
  const info = (noticeId: string, start?: Date) => ({ noticeId, ...(start && { startTime: seconds(start) }) });

  test('start times are as far in the future as they were, wherever they stand', () => {
    const success = {
      ...info('n1', new Date(2026, 10, 21, 20)),
      otherInfos: [info('n2', new Date(2026, 10, 22, 9)), null],
    };
    const { notices } = booksOfTape(tapeOf(asked(1, 'sphA'), { answer: 1, success }));
    expect(notices('sphMine')).toEqual({
      success: {
        ...info('n1', new Date(2026, 10, 23, 20)),
        otherInfos: [info('n2', new Date(2026, 10, 24, 9)), null],
      },
    });
  });

  test('the page’s accounts are the tape’s, in the order in which both asked', () => {
    const tape = tapeOf(
      asked(1, 'sphA'),
      asked(2, 'sphB'),
      { answer: 2, fail: { errMsg: 'b' } },
      { answer: 1, success: info('n1') },
    );
    const { notices } = booksOfTape(tape);
    expect(notices('sphY')).toEqual({ success: info('n1') });
    expect(notices('sphX')).toEqual({ fail: { errMsg: 'b' } });
    expect(notices('sphY')).toEqual({ success: info('n1') });
    expect(notices('sphZ')).toEqual(none);
  });

  test('one answer after the other, and the last one stays; a question without an answer has none', () => {
    const tape = tapeOf(asked(1, 'sphA'), { answer: 1, success: info('n1') }, asked(2, 'sphA'), asked(3, 'sphA'), {
      answer: 3,
      success: info('n2'),
    });
    const { notices } = booksOfTape(tape);
    expect([1, 2, 3].map(() => notices('sphX'))).toEqual(['n1', 'n2', 'n2'].map((id) => ({ success: info(id) })));
    expect(booksOfTape(tapeOf(asked(1, 'sphA'))).notices('sphX')).toEqual(none);
    expect(booksOfTape(tapeOf()).notices('sphX')).toEqual(none);
    expect(booksOfTape(tapeOf({ call: 1, api: 'getChannelsLiveNoticeInfo' })).notices('sphX')).toEqual(none);
  });

  test('an account is live where the tape says so once', () => {
    const live = (...answers: readonly object[]) => {
      const tape = tapeOf(
        asked(1, 'sphA'),
        ...answers.flatMap((answer, index) => [
          asked(index + 2, 'sphA', 'getChannelsLiveInfo'),
          { answer: index + 2, ...answer },
        ]),
      );
      return booksOfTape(tape).isLive('sphX');
    };
    expect(live({ success: { status: 2 } })).toBe(true);
    expect(live({ success: { status: 3 } })).toBe(false);
    expect(live({ success: { status: 3 } }, { success: { status: 2 } })).toBe(true);
    expect(live({ fail: { status: 2 } })).toBe(false);
    expect(live()).toBe(false);
  });

  test('a line that was torn off is none, and what begins otherwise is no tape', () => {
    const torn = `${tapeOf(asked(1, 'sphA'), { answer: 1, success: info('n1') })}\n{"answer":1,"fai`;
    expect(booksOfTape(torn).notices('sphX')).toEqual({ success: info('n1') });
    const message = 'devtoolsHost: `notices` is no tape: its first line is not {"tape":1,…}';
    for (const text of ['', 'null', '{}', '{"tape":"2"}', `x\n${JSON.stringify({ call: 1 })}`])
      expect(() => booksOfTape(text)).toThrow(new TypeError(message));
  });

  test('one that was saved with a byte order mark is one all the same', () => {
    const tape = tapeOf(asked(1, 'sphA'), { answer: 1, success: info('n1') });
    expect(booksOfTape(`\uFEFF${tape}\n`).notices('sphX')).toEqual({ success: info('n1') });
  });

  test.each([
    ['a later version', '{"tape":2}', 'it is of version 2, made by a later version: update rx-channels-live'],
    ['a line that is broken', '{"tape":1}\n{"t":\n{"t":5,"page":"show"}', 'line 2 is no JSON'],
  ])('one of %s says so', (_, tape, why) => {
    expect(() => booksOfTape(tape)).toThrow(new TypeError(`devtoolsHost: \`notices\` is no tape: ${why}`));
  });

  test('one that does not say when it began has its times as they are', () => {
    const tape = [{ tape: 1 }, asked(1, 'sphA'), { answer: 1, success: { startTime: '1700000000' } }];
    const { notices } = booksOfTape(tape.map((line) => JSON.stringify(line)).join('\n'));
    expect(notices('sphX')).toEqual({ success: { startTime: '1700000000' } });
  });
});
