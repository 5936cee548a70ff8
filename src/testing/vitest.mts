import { Snapshots, expect } from 'vitest';
import { matchersWith, pictureSerializer, type PictureMatchers } from './matchers';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type -- how vitest's types are extended
  interface Matchers<T = any> extends PictureMatchers<T> {}
}

/** vitest looks for the call of a matcher in a stack, which holds 10 calls unless it is told otherwise. */
const errors: { stackTraceLimit?: number | undefined } & ErrorConstructor = Error;

/**
 * Adds `expect(flow).toMatchPicture(rows, options)` and `expect(flow).toMatchMarbles(rows, options)` to vitest (4.1 and
 * later). Import it once, or name it in `setupFiles`.
 */
expect.extend(
  matchersWith<ThisParameterType<typeof Snapshots.toMatchInlineSnapshot>>({
    takeOver: (context, happened, picture) => {
      const { stackTraceLimit } = errors;
      errors.stackTraceLimit = 100;
      try {
        return Snapshots.toMatchInlineSnapshot.call(context, happened, picture).pass;
      } finally {
        errors.stackTraceLimit = stackTraceLimit;
      }
    },
  }),
);
expect.addSnapshotSerializer(pictureSerializer);
