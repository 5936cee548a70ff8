import { catchError, throwError, type MonoTypeOperatorFunction } from 'rxjs';

/** Why an attempt failed (失败原因). */
export type FailureKind =
  'no-notice' | 'not-associated' | 'bad-account' | 'unsupported' | 'cancelled' | 'timeout' | 'failed';

/** A failure of the flow: `raw` is what the client gave or threw, untouched. */
export interface Failure {
  readonly kind: FailureKind;
  readonly raw: unknown;
}

/** Codes that developers report; the official pages list none. */
const kindOfCode = new Map<string, FailureKind>([
  ['100008', 'not-associated'],
  ['100009', 'bad-account'],
  ['1416100', 'bad-account'],
  // The WeChat DevTools, where none of these functions works.
  ['-14', 'unsupported'],
]);

/** For failures without a known code: the first pattern found in `errMsg`, behind the function's own name. */
const kindOfText: readonly (readonly [RegExp, FailureKind])[] = [
  [/cancel/i, 'cancelled'],
  [/time.?out|超时/i, 'timeout'],
  [/not support|不支持/i, 'unsupported'],
  [/network|internet|网络/i, 'failed'],
  [/notice|no.*live|预告/i, 'no-notice'],
];

/** Not every value can be made a string: an object may lack what it takes. */
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isFailure = (raw: object): raw is Failure => 'kind' in raw && 'raw' in raw;

/**
 * Names a failure from whatever the client gives: `err_code`, `errCode` or `errno`, a number or a string, or no code at
 * all. What it cannot name is `failed`. A `Failure` passes through as it is.
 *
 * @example toFailure({ errMsg: 'getChannelsLiveNoticeInfo:fail', err_code: '100008' }).kind // 'not-associated'
 */
export const toFailure = (raw: unknown): Failure => {
  if (typeof raw !== 'object' || raw === null) return { kind: 'failed', raw };
  if (isFailure(raw)) return raw;
  const { err_code, errCode, errno, errMsg } = raw as Readonly<Record<string, unknown>>;
  const text = textOf(errMsg).replace(/^\w+:/, '');
  const named = [err_code, errCode, errno].map((code) => kindOfCode.get(textOf(code))).find(Boolean);
  return { kind: named ?? kindOfText.find(([pattern]) => pattern.test(text))?.[1] ?? 'failed', raw };
};

/** Makes every error of a stream a `Failure`. */
export const asFailure = <T>(): MonoTypeOperatorFunction<T> =>
  catchError((raw: unknown) => throwError(() => toFailure(raw)));
