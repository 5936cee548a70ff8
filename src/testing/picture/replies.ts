import { PictureError, inspect, type Legend } from '../../marbles';
import type { Outcome } from '../../streams/outcome';
import type { Call, Reply } from '../answers';
import { failure, type FailureName } from '../faults';
import type { ChannelsApi } from '../settings';
import { outcomes } from './legend';

/** What a call is answered with: a reply, what `success` gets, or either of them made from the call. */
export type ReplyValue = object | ((call: Call) => object);

const day = 86_400;

/** The notice of an account, as `getChannelsLiveNoticeInfo` tells it (预告信息). */
export const noticeInfo = (finderUserName: unknown, which = ''): object => ({
  noticeId: noticeIdOf(finderUserName, which),
  status: 0,
  startTime: String(day),
  nickname: String(finderUserName),
  headUrl: '/avatar.png',
  reservable: true,
  otherInfos: [],
  errMsg: 'getChannelsLiveNoticeInfo:ok',
});

/** The client model's own id of an account's notice, or that of another notice. */
export const noticeIdOf = (finderUserName: unknown, which = ''): string =>
  `finderlivenotice-${String(finderUserName)}${which}`;

const faults: Readonly<Partial<Record<Outcome['kind'], FailureName>>> = {
  'no-notice': 'no-notice',
  'not-associated': 'not-associated',
  'bad-account': 'bad-account',
  unsupported: 'devtools',
  cancelled: 'cancel',
  failed: 'network',
};

/** Capitals: failures of a call. */
const failures = (api: ChannelsApi): Legend<ReplyValue> => ({
  ...Object.fromEntries(
    Object.entries(outcomes).flatMap(([letter, kind]): [string, ReplyValue][] => {
      const fault = faults[kind];
      return fault ? [[letter, { fail: failure(api, fault, 'err_code') }]] : [];
    }),
  ),
  T: { fail: { errMsg: `${api}:fail timeout` } },
});

/** The options of a call. */
export const optionsOf = ({ args: [options] }: Call): Readonly<Record<string, unknown>> =>
  (options ?? {}) as Readonly<Record<string, unknown>>;

const accountOf = (call: Call): unknown => optionsOf(call).finderUserName;

const states: Legend<ReplyValue> = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((state): [number, ReplyValue] => [
    state % 10,
    { state, errMsg: 'reserveChannelsLive:ok' },
  ]),
);

const theNotice = (call: Call): object => noticeInfo(accountOf(call));
const anotherNotice = (call: Call): object => noticeInfo(accountOf(call), '-2');

const replyRow = (api: ChannelsApi, legend: Legend<ReplyValue>): ReplyRow => ({
  api,
  legend: { ...legend, ...failures(api) },
});

/** A row that answers calls: which call, and what its letters say. */
interface ReplyRow {
  readonly api: ChannelsApi;
  readonly legend: Legend<ReplyValue>;
}

/** The rows that answer calls, by name. */
export const replyRows: Readonly<Record<string, ReplyRow>> = {
  notice: replyRow('getChannelsLiveNoticeInfo', {
    n: theNotice,
    m: anotherNotice,
    p: (call) => ({ ...theNotice(call), otherInfos: [anotherNotice(call)] }),
    e: { errMsg: 'getChannelsLiveNoticeInfo:ok' },
  }),
  dialog: replyRow('reserveChannelsLive', { ...states, '?': { errMsg: 'reserveChannelsLive:ok' } }),
  live: replyRow('getChannelsLiveInfo', {
    v: { status: 2, feedId: 'feed', nonceId: 'nonce', errMsg: 'getChannelsLiveInfo:ok' },
    o: { status: 3, errMsg: 'getChannelsLiveInfo:ok' },
  }),
  enter: replyRow('openChannelsLive', { 2: { errMsg: 'openChannelsLive:ok' } }),
};

const isMade = (value: ReplyValue): value is (call: Call) => object => typeof value === 'function';

/** The reply to a call that a letter stands for. */
export const toReply = (value: ReplyValue, call: Call): Reply => {
  const said: unknown = isMade(value) ? value(call) : value;
  // Not everyone's tests are compiled.
  if (typeof said !== 'object' || said === null) {
    const example = typeof said === 'number' ? `{ state: ${said} }` : '{ … }';
    throw new PictureError(`${call.api} is answered with an object, e.g. ${example}, and not with ${inspect(said)}.`);
  }
  return 'success' in said || 'fail' in said ? said : { success: said };
};
