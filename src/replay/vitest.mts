import { expect } from 'vitest';
import { replayMatchers, type ReplayMatchers } from './matchers';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type -- how vitest's types are extended
  interface Matchers<T = any> extends ReplayMatchers<T> {}
}

/** Adds `expect(tape).toReplay(options)` to vitest. Import it once, or name it in `setupFiles`. */
expect.extend(replayMatchers);
