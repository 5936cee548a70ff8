import type { ButtonName } from './history';
import { start } from './limits';
import type { Reply } from './client';

const success = (result: unknown): Reply => ({ to: 'success', result });
const fail = (result: unknown): Reply => ({ to: 'fail', result });

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

/** A live that starts long after every history has ended, and one that starts while a history runs. */
const tomorrow = start + 86_400_000;
const soonStart = start + 12_000;

const notice = (noticeId: string, startTime: number, status = 0) => ({
  noticeId,
  status,
  startTime: seconds(startTime),
  nickname: '视频号',
  headUrl: 'https://example.com/avatar.png',
  reservable: status === 0,
  otherInfos: [] as unknown[],
  errMsg: 'getChannelsLiveNoticeInfo:ok',
});

/** The times at which the lives of an answer start, if that is soon. */
export const startsSoon = ({ result }: Reply): readonly number[] =>
  typeof result === 'object' && result !== null && 'startTime' in result && result.startTime === seconds(soonStart)
    ? [soonStart]
    : [];

/** The second notice of an account: that of button b, where both are for one account. It starts after the first. */
export const secondNotice = 'notice-b';
const second = notice(secondNotice, tomorrow + 3_600_000);

/** What `getChannelsLiveNoticeInfo` can say, by name. */
export const noticeAnswers = {
  usable: (who: ButtonName) => success(notice(`notice-${who}`, tomorrow)),
  another: (who: ButtonName) =>
    success({ ...notice(`notice-${who}`, tomorrow, 1), otherInfos: [notice(`another-${who}`, tomorrow)] }),
  soon: (who: ButtonName) => success(notice(`notice-${who}`, soonStart)),
  used: (who: ButtonName) => success(notice(`notice-${who}`, tomorrow, 2)),
  none: () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail no live notice' }),
  'none, by its code': () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail', err_code: '1416104' }),
  bare: () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail' }),
  'not associated': () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail', err_code: 100008 }),
  'wrong id': () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail', errCode: '1416100' }),
  devtools: () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail', errno: -14 }),
  network: () => fail({ errMsg: 'getChannelsLiveNoticeInfo:fail network error' }),
  nothing: () => fail(undefined),
  malformed: () => success({ noticeId: 7, status: {}, startTime: [], otherInfos: 'none' }),
  empty: () => success(undefined),
} satisfies Record<string, (who: ButtonName) => Reply>;

/** What it can say of an account with two notices, in any order, with junk and what is told twice. */
export const twoNotices = {
  both: () => success({ ...second, otherInfos: [null, notice('notice-a', tomorrow), second] }),
  'both, the first soon': () => success({ ...notice('notice-a', soonStart), otherInfos: [second] }),
  'only the second': () => success({ ...notice('notice-a', tomorrow, 1), otherInfos: [second] }),
} satisfies Record<string, () => Reply>;

/** A dialog has ended in a state. */
export const inState = (state: number): Reply => success({ state, errMsg: 'reserveChannelsLive:ok' });

/** What `reserveChannelsLive` can say: the ten states, and what else was seen. */
export const dialogAnswers: Readonly<Record<string, () => Reply>> = {
  ...Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => index + 1).map((state) => [String(state), () => inState(state)]),
  ),
  'no state': () => success({ errMsg: 'reserveChannelsLive:ok' }),
  'state 11': () => inState(11),
  empty: () => success(undefined),
  failure: () => fail({ errMsg: 'reserveChannelsLive:fail system error' }),
  'no notice': () => fail({ errMsg: 'reserveChannelsLive:fail no live notice' }),
};

/** The user reserved in the dialog. */
export const reserved = inState(6);

/** What `getChannelsLiveInfo` can say. */
export const liveAnswers = {
  live: () => success({ status: 2, feedId: 'feed', nonceId: 'nonce', errMsg: 'getChannelsLiveInfo:ok' }),
  'not live': () => success({ status: 3, errMsg: 'getChannelsLiveInfo:ok' }),
  failure: () => fail({ errMsg: 'getChannelsLiveInfo:fail network error' }),
  empty: () => success(undefined),
} satisfies Record<string, () => Reply>;

/** What `openChannelsLive` can say. */
export const enterAnswers = {
  entered: () => success({ errMsg: 'openChannelsLive:ok' }),
  stayed: () => fail({ errMsg: 'openChannelsLive:fail cancel' }),
  failure: () => fail({ errMsg: 'openChannelsLive:fail no live now' }),
} satisfies Record<string, () => Reply>;
