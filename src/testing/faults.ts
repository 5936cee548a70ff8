/** What a call can be made to do wrong: a typed failure of WeChat's, or silence. */
export type Fault = keyof typeof failures | 'silent';

/** Where a failure carries its number: all of these have been seen on real phones. */
export type ErrorForm = 'err_code' | 'err_code-string' | 'errCode' | 'errno' | 'none';

/** The failures of the Channels calls, by name: number and words. */
const failures = {
  'no-notice': { code: 1416104, words: 'no live notice' },
  'not-associated': { code: 100008, words: 'not the same or an associated subject' },
  'bad-account': { code: 1416100, words: 'invalid finderUserName' },
  'bad-account-2': { code: 100009, words: 'invalid finderUserName' },
  network: { code: -1, words: 'network error' },
  devtools: { code: -14, words: 'not supported in devtools' },
  cancel: { code: undefined, words: 'cancel' },
  system: { code: undefined, words: 'system error' },
} as const;
