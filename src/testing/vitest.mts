import { Snapshots, expect } from 'vitest';
import { matchersWith, pictureSerializer, type PictureMatchers } from './matchers';

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type -- how vitest's types are extended
  interface Matchers<T = any> extends PictureMatchers<T> {}
}

/**
 * Adds `expect(flow).toMatchPicture(rows, options)` and `expect(flow).toMatchMarbles(rows, options)` to vitest (4.1 and
 * later). Import it once, or name it in `setupFiles`.
 */
expect.extend(
  matchersWith<ThisParameterType<typeof Snapshots.toMatchInlineSnapshot>>(
    (context, happened, picture) => Snapshots.toMatchInlineSnapshot.call(context, happened, picture).pass,
  ),
);
expect.addSnapshotSerializer(pictureSerializer);
