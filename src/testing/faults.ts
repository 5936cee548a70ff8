/**
 * The failures of the Channels calls: number and words. WeChat documents one number, 100008, and no words. The numbers are
 * those that developers report; where they report none, or one time only, there is none here. The words are ours.
 */
const failures = {
  'no-notice': { code: undefined, words: 'no live notice' },
  'no-notice-code': { code: 1416104, words: 'empty finder info' },
  'not-associated': { code: 100008, words: 'not the same or an associated subject' },
  'bad-account': { code: 1416100, words: 'invalid finderUserName' },
  devtools: { code: -14, words: 'not supported in devtools' },
  network: { code: undefined, words: 'network error' },
  'no-live': { code: undefined, words: 'no live now' },
  'no-ids': { code: undefined, words: 'parameter error: feedId and nonceId are required' },
  busy: { code: undefined, words: 'another dialog is open' },
  system: { code: undefined, words: 'system error' },
  'unknown-code': { code: 1416199, words: 'system error' },
  bare: { code: undefined, words: '' },
  gesture: { code: undefined, words: 'can only be invoked by user TAP gesture' },
  cancel: { code: undefined, words: 'cancel' },
} as const;

/** A failure of WeChat's, by name. */
export type FailureName = keyof typeof failures;

/** What a call can be made to do wrong: fail, or stay silent for ever. */
export type Fault = FailureName | 'silent';

/** All of them. */
export const faults: readonly Fault[] = [...(Object.keys(failures) as FailureName[]), 'silent'];

/** Where a failure carries its number: all of these have been seen on real phones. */
export type ErrorForm = 'err_code' | 'err_code-string' | 'errCode' | 'errno' | 'none';

const inForm = (code: number, form: ErrorForm): Readonly<Record<string, unknown>> => {
  switch (form) {
    case 'err_code-string':
      return { err_code: String(code) };
    case 'none':
      return {};
    case 'err_code':
    case 'errCode':
    case 'errno':
      return { [form]: code };
  }
};

/** What a call's `fail` is given. */
export const failure = (api: string, name: FailureName, form: ErrorForm): WechatMiniprogram.GeneralCallbackResult => {
  const { code, words } = failures[name];
  return { errMsg: `${api}:fail ${words}`.trim(), ...(code === undefined ? {} : inForm(code, form)) };
};
