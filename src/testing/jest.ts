import { expect } from '@jest/globals';
import { matchersWith, pictureSerializer, type MatcherContext, type PictureMatchers } from './matchers';

/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type -- how jest's two kinds of types are extended */
declare module 'expect' {
  interface Matchers<R> extends PictureMatchers<R> {}
}
declare global {
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the declarations that merge have to agree
    interface Matchers<R, T = {}> extends PictureMatchers<R> {}
  }
}
/* eslint-enable */

/** Of what jest gives to a matcher, what its own `toMatchInlineSnapshot` uses. */
interface JestContext extends MatcherContext {
  readonly currentTestName?: string;
  /** Where the matcher was called. */
  readonly error?: Error;
  readonly snapshotState?: {
    readonly match: (snapshot: Readonly<Record<string, unknown>>) => { readonly pass: boolean };
  };
}

/**
 * Adds `expect(flow).toMatchPicture(rows, options)` and `expect(flow).toMatchMarbles(rows, options)` to jest. Import it
 * once, or name it in `setupFilesAfterEnv`.
 */
expect.extend(
  matchersWith<JestContext>(({ snapshotState, currentTestName, error }, received, inlineSnapshot) => {
    const snapshot = { received, inlineSnapshot, isInline: true, testName: currentTestName, error };
    return snapshotState?.match(snapshot).pass === true;
  }),
);
expect.addSnapshotSerializer(pictureSerializer);
