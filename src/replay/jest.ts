import { expect } from '@jest/globals';
import { replayMatchers, type ReplayMatchers } from './matchers';

/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type -- how jest's two kinds of types are extended */
declare module 'expect' {
  interface Matchers<R> extends ReplayMatchers<R> {}
}
declare global {
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the declarations that merge have to agree
    interface Matchers<R, T = {}> extends ReplayMatchers<R> {}
  }
}
/* eslint-enable */

/** Adds `expect(tape).toReplay(options)` to jest. Import it once, or name it in `setupFilesAfterEnv`. */
expect.extend(replayMatchers);
