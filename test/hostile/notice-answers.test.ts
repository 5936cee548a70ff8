import { answering, bothReservedB, expectUnharmed, notice, noticeA, openPage, useThePage } from './page';

const api = 'getChannelsLiveNoticeInfo';

const withAnswer = (success: unknown) => openPage({ ...bothReservedB, answer: answering(api, { success }) });

describe('the notice call succeeds, but', () => {
  test.each<[string, unknown]>([
    ['with nothing', undefined],
    ['with null', null],
    ['with a text', 'ok'],
    ['with a number', 0],
    ['with a list', [{ noticeId: noticeA }]],
    ['with no fields', {}],
    ['with a function', () => noticeA],
  ])('%s: there is no notice, and no dialog', (_name, success) => {
    const page = withAnswer(success);
    useThePage(page);
    expect(page.calls.some((call) => call.api === 'reserveChannelsLive')).toBe(false);
    expect(page.label('a')).toBe('暂无预告');
    expectUnharmed(page);
  });

  test.each<[string, object]>([
    ['noticeId is missing', { noticeId: undefined }],
    ['noticeId is null', { noticeId: null }],
    ['noticeId is a number', { noticeId: 7 }],
    ['noticeId is empty', { noticeId: '' }],
    ['noticeId is an object', { noticeId: { id: noticeA } }],
    ['status says that the notice is cancelled, as a text', { status: '1' }],
    ['status says that the notice is used', { status: 2 }],
    ['reservable is false', { reservable: false }],
    ['everything is in otherInfos, and broken', { noticeId: '', otherInfos: [null, 7, 'x', {}, { noticeId: 7 }] }],
    ['otherInfos is a text', { noticeId: '', otherInfos: 'none' }],
  ])('%s: there is no notice, and no dialog', (_name, fields) => {
    const page = openPage({ ...bothReservedB, answer: answering(api, notice(fields as Record<string, unknown>)) });
    useThePage(page);
    expect(page.calls.some((call) => call.api === 'reserveChannelsLive')).toBe(false);
    expectUnharmed(page);
  });

  test.each<[string, object]>([
    ['status is missing', { status: undefined }],
    ['status is the text "0"', { status: '0' }],
    ['reservable is missing', { reservable: undefined }],
    ['otherInfos is null', { otherInfos: null }],
    ['nickname and headUrl are numbers', { nickname: 7, headUrl: 7 }],
    ['nickname and headUrl are objects', { nickname: {}, headUrl: [] }],
    ['nickname and headUrl are missing', { nickname: undefined, headUrl: undefined }],
    ['errMsg is missing', { errMsg: undefined }],
    [
      'all but the id is missing',
      { status: undefined, startTime: undefined, otherInfos: undefined, headUrl: undefined },
    ],
    ['the one that can be reserved is behind a broken one', { noticeId: 7, otherInfos: [null, { noticeId: noticeA }] }],
  ])('%s: the rest is good enough for the dialog', (_name, fields) => {
    const page = openPage({ ...bothReservedB, answer: answering(api, notice(fields as Record<string, unknown>)) });
    page.tap();
    expect(page.client.dialog?.notice.noticeId).toBe(noticeA);
    page.client.dialog?.close();
    expect(Object.values(page.live() ?? {}).every((value) => typeof value === 'string')).toBe(true);
    expectUnharmed(page);
  });
});
