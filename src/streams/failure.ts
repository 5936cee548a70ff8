import { catchError, throwError, type MonoTypeOperatorFunction, type Observable, type OperatorFunction } from 'rxjs';
import { fieldsOf, textOf } from './fields';

/** Why an attempt failed (失败原因). */
export type FailureKind =
  'no-notice' | 'not-associated' | 'bad-account' | 'unsupported' | 'cancelled' | 'timeout' | 'failed';

/** A failure of the flow: `raw` is what the client gave or threw, untouched. */
export interface Failure {
  readonly kind: FailureKind;
  readonly raw: unknown;
}

/**
 * What says which failure, looked for in `code,code,text`, so that a comma ends a code; the first that is found counts.
 * Developers report the codes, the official pages list none.
 */
const signs: readonly (readonly [RegExp, FailureKind])[] = [
  [/(^|,)100008,/, 'not-associated'],
  [/(^|,)(100009|1416100),/, 'bad-account'],
  // The WeChat DevTools, where none of these functions works.
  [/(^|,)-14,/, 'unsupported'],
  [/cancel/i, 'cancelled'],
  [/time.?out|超时/i, 'timeout'],
  [/not support|不支持/i, 'unsupported'],
  [/network|internet|网络/i, 'failed'],
  [/notice|\bno\b.*live|预告/i, 'no-notice'],
];

/**
 * Names a failure from whatever the client gives: `err_code`, `errCode` or `errno`, a number or a string, or no code at
 * all. What it cannot name is `failed`. A `Failure` passes through as it is.
 *
 * @example toFailure({ errMsg: 'getChannelsLiveNoticeInfo:fail', err_code: '100008' }).kind // 'not-associated'
 */
export const toFailure = (raw: unknown): Failure => {
  const fields = fieldsOf(raw);
  if ('raw' in fields && signs.some(([, kind]) => kind === fields.kind)) return raw as Failure;
  const codes = [fields.err_code, fields.errCode, fields.errno].filter(isCode);
  // The function's own name, in front of the text, speaks of notices and lives too.
  const said = [...codes, textOf(fields.errMsg).replace(/^\w+:/, '')].join();
  const [, kind = 'failed'] = signs.find(([sign]) => sign.test(said)) ?? [];
  return { kind, raw };
};

const isCode = (value: unknown): boolean => typeof value === 'number' || textOf(value) !== '';

/** A stream that errors with a `Failure`. */
export const fail = (kind: FailureKind, raw?: unknown): Observable<never> => throwError((): Failure => ({ kind, raw }));

/** Makes every error of a stream a `Failure`. */
export const asFailure = <T>(): MonoTypeOperatorFunction<T> =>
  catchError((raw: unknown) => throwError(() => toFailure(raw)));

/** Makes an error of a stream its last value, a `Failure`. */
export const orFailure = <T>(): OperatorFunction<T, T | Failure> => catchError((raw: unknown) => [toFailure(raw)]);
