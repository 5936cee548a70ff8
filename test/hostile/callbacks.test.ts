import { NEVER, concat, timer, map, mergeMap, throwError, type Observable } from 'rxjs';
import type { Call, Reply } from '../../src/testing';
import { answering, bothReservedB, expectUnharmed, notice, openPage, type HostilePage } from './page';

const reserved: Reply = { success: { state: 6, errMsg: 'reserveChannelsLive:ok' } };
const dismissed: Reply = { success: { state: 5, errMsg: 'reserveChannelsLive:ok' } };
const failed: Reply = { fail: { errMsg: 'fail' } };

const apis = ['getChannelsLiveNoticeInfo', 'reserveChannelsLive'] as const;

const good: Readonly<Record<(typeof apis)[number], Reply>> = {
  getChannelsLiveNoticeInfo: notice(),
  reserveChannelsLive: dismissed,
};

/** Taps when the notice call has been answered, and once more when there has been time for everything. */
const tapTwice = ({ pass, tap, client }: HostilePage) => {
  tap();
  pass(20_000);
  client.dialog?.close();
  pass(4_000);
  tap();
  pass(20_000);
  client.dialog?.close();
  pass(4_000);
};

describe.each(apis)('%s', (api) => {
  test.each<[string, readonly Reply[]]>([
    ['calls success, then fail', [good[api], failed]],
    ['calls fail, then success', [failed, good[api]]],
    ['calls success twice', [good[api], good[api]]],
    ['calls fail twice', [failed, failed]],
    ['calls both, both twice', [failed, good[api], failed, good[api]]],
  ])('%s: each tap has one outcome', (_name, replies) => {
    const page = openPage({ ...bothReservedB, answer: answering(api, ...replies) });
    tapTwice(page);
    expect(page.outcomes).toHaveLength(2);
    expectUnharmed(page);
  });

  test('calls nothing, ever: each tap has an outcome in the end', () => {
    const page = openPage({ ...bothReservedB, answer: (call) => (call.api === api ? NEVER : undefined) });
    tapTwice(page);
    expect(page.outcomes).toHaveLength(2);
    expectUnharmed(page);
  });

  test('calls success when nobody waits any more: that tells nothing', () => {
    const late: ((reply: Reply) => void)[] = [];
    const page = openPage({
      ...bothReservedB,
      alter(wx) {
        wx[api] = ({ success }: { success: (result: unknown) => void }) =>
          late.push((reply) => 'success' in reply && success(reply.success));
      },
    });
    tapTwice(page);
    const { length } = page.outcomes;
    page.client.phone.close();
    late.forEach((answer) => answer(good[api]));
    expect(page.outcomes).toHaveLength(length);
    expect(page.thrown).toEqual([]);
    expect(page.setDataAfterUnload()).toBe(0);
    expect(page.timers()).toBe(0);
  });

  test('throws: each tap has an outcome, and the error is reported', () => {
    const error = new Error(api);
    const page = openPage({
      ...bothReservedB,
      answer: (call) => (call.api === api ? throwError(() => error) : undefined),
    });
    tapTwice(page);
    expect(page.outcomes).toEqual(['failed', 'failed']);
    expect(page.errors).toContain(error);
    expectUnharmed(page);
  });

  test('calls success and then throws: the success counts', () => {
    const error = new Error(api);
    const page = openPage({
      ...bothReservedB,
      answer: (call: Call): Observable<Reply> | undefined =>
        answering(
          api,
          good[api],
        )(call)?.pipe((reply$) =>
          concat(
            reply$,
            throwError(() => error),
          ),
        ),
    });
    page.tap();
    expect(page.client.dialog !== null || page.outcomes.includes('dismissed')).toBe(true);
    expect(page.errors).toContain(error);
    page.client.dialog?.close();
    expectUnharmed(page);
  });

  test('calls complete alone', () => {
    const page = openPage({ ...bothReservedB });
    const own = page.client.wx[api] as unknown;
    page.client.wx[api] = (({ complete }: { complete?: () => void }) => complete?.()) as never;
    tapTwice(page);
    expect(page.thrown).toEqual([]);
    page.client.wx[api] = own as never;
    expectUnharmed(page);
  });
});

test('a dialog that says 6, but only after the attempt was given up: remembered, and not told', () => {
  const page = openPage({ ...bothReservedB });
  page.client.configure({ dialogHides: false });
  page.tap();
  page.pass(15_000);
  expect(page.outcomes).toEqual(['unknown']);
  page.client.dialog?.choose(6);
  expect(page.label('a')).toBe('已预约');
  expectUnharmedAfterLate(page);
});

const expectUnharmedAfterLate = ({ toasts, outcomes, thrown }: HostilePage) => {
  expect(outcomes).toEqual(['unknown']);
  expect(toasts).not.toContain('预约成功');
  expect(thrown).toEqual([]);
};

test('a dialog that says 6, and 7 a second later: the first counts', () => {
  const page = openPage({ ...bothReservedB });
  const { wx } = page.client;
  wx.reserveChannelsLive = ({ success }) => {
    success?.({ state: 6, errMsg: '' });
    success?.({ state: 7, errMsg: '' });
  };
  page.tap();
  expect(page.outcomes).toEqual(['reserved']);
  expect(page.toasts).toEqual(['预约成功']);
  expect(page.label('a')).toBe('已预约');
});

test('answers in any order: the notice of one button after the dialog of the other', () => {
  const page = openPage({
    ...bothReservedB,
    answer: (call) =>
      answering(
        'getChannelsLiveNoticeInfo',
        notice(),
      )(call)?.pipe(mergeMap((reply) => timer(7_999, page.scheduler).pipe(map(() => reply)))),
  });
  page.tap('b');
  page.client.dialog?.choose(8);
  page.tap('a');
  page.pass(7_999);
  expect(page.client.dialog).not.toBeNull();
  page.client.dialog?.close();
  expectUnharmed(page);
});

test('everything is answered at once, and the page hides in the middle', () => {
  const page = openPage({ ...bothReservedB, answer: answering('reserveChannelsLive', dismissed) });
  page.tap();
  page.client.phone.home();
  page.tap();
  page.client.phone.comeBack();
  expect(page.outcomes).toEqual(['dismissed', 'dismissed']);
  expectUnharmed(page);
});

test('a reserved that is told behind a hidden page waits for its user, and comes once', () => {
  const page = openPage({ ...bothReservedB, answer: answering('reserveChannelsLive', reserved) });
  page.client.phone.home();
  page.tap();
  expect(page.toasts).toEqual([]);
  page.client.phone.comeBack();
  page.client.phone.home();
  page.client.phone.comeBack();
  expect(page.toasts).toEqual(['预约成功']);
});
