import { fieldsOf, textOf } from './guarded';

const failureKinds = [
  'no-notice',
  'not-associated',
  'bad-account',
  'unsupported',
  'cancelled',
  'timeout',
  'failed',
] as const;

/** Why an attempt failed (失败原因). */
export type FailureKind = (typeof failureKinds)[number];

/** Whether a value is one of these. */
export const isFailureKind = (kind: unknown): kind is FailureKind =>
  (failureKinds as readonly unknown[]).includes(kind);

/** A failure of the flow. `raw` is untouched. */
export interface Failure {
  /** Why. */
  readonly kind: FailureKind;
  /** What the client gave or threw. */
  readonly raw: unknown;
  /** What is known besides: of a `failed`, absent means that nobody can name it (R11); of an `unsupported`, where that is (R15). */
  readonly cause?: 'network' | 'gesture' | 'devtools';
}

/** The calls of the flow, in the terms of `Channels`. */
export type Call = 'notices' | 'reserve' | 'live' | 'enter' | 'open';

/** One row of the dictionary: for which calls (absent: for all), which codes (with spaces between) or words, mean what. */
interface Row {
  readonly calls?: readonly Call[];
  readonly codes?: string;
  readonly words?: RegExp;
  readonly means: Omit<Failure, 'raw'>;
}

/**
 * The dictionary of failures (错误码对照, R5); the first row that fits counts. Where each was seen, and how to add one:
 * docs/failures.md.
 */
const dictionary: readonly Row[] = [
  { codes: '100008', means: { kind: 'not-associated' } },
  { codes: '100009 1416100', means: { kind: 'bad-account' } },
  { codes: '-14', means: { kind: 'unsupported', cause: 'devtools' } },
  { calls: ['notices'], codes: '1 1416104', means: { kind: 'no-notice' } },
  { words: /TAP gesture/i, means: { kind: 'failed', cause: 'gesture' } },
  { words: /time.?out|超时/i, means: { kind: 'timeout' } },
  { words: /not support|不支持/i, means: { kind: 'unsupported' } },
  { words: /network|internet|网络/i, means: { kind: 'failed', cause: 'network' } },
  {
    calls: ['notices', 'reserve'],
    words:
      /\bno (\w+ )?notice\b|\bnotice (has been |was |is )?(cancell?ed|expired|not found)|(没有|暂无)(直播)?预告|预告(已取消|不存在)/i,
    means: { kind: 'no-notice' },
  },
  { calls: ['reserve', 'enter', 'open'], words: /\bcancel|取消/i, means: { kind: 'cancelled' } },
];

const isCode = (value: unknown): boolean => typeof value === 'number' || typeof value === 'string';

/**
 * Names a failure of a call from whatever the client gives: a code under `err_code`, `errCode` or `errno`, number or
 * string, or words. What nobody can name is `failed` without a `cause`.
 *
 * @example toFailure('notices', { errMsg: 'getChannelsLiveNoticeInfo:fail', err_code: '100008' }).kind // 'not-associated'
 */
export const toFailure = (call: Call, raw: unknown): Failure => {
  const { err_code, errCode, errno, errMsg } = fieldsOf(raw);
  const given = [err_code, errCode, errno].filter(isCode).map(String);
  // The function's own name, in front of the text, speaks of notices and lives too.
  const said = textOf(errMsg).replace(/^\w+:/, '');
  const row = dictionary.find(
    ({ calls, codes, words }) =>
      (!calls || calls.includes(call)) && (codes?.split(' ').some((code) => given.includes(code)) ?? words?.test(said)),
  );
  return { ...(row?.means ?? { kind: 'failed' }), raw };
};

/** What a stream of the flow failed with: a failure is one already; what else was thrown, as by a scheduler of the caller's, has no name. */
export const asFailure = (thrown: unknown): Failure =>
  isFailureKind(fieldsOf(thrown).kind) ? (thrown as Failure) : { kind: 'failed', raw: thrown };
