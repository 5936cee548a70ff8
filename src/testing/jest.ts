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
  readonly snapshotState?: {
    /** The path or the name of Prettier; `prettier`, unless the configuration says otherwise. */
    readonly _prettierPath?: string | null;
    readonly match: (snapshot: Readonly<Record<string, unknown>>) => { readonly pass: boolean };
  };
}

/** How `require` finds a module; WeChat's types have nothing of it. */
interface Resolving {
  readonly resolve: (name: string) => string;
}

/** Whether jest writes by way of Prettier 2, where it takes each picture for a text without `${…}`. The main file of later ones is `index.cjs`. */
const writesWithPrettier2 = ({ snapshotState }: JestContext): boolean => {
  const path = snapshotState?._prettierPath;
  if (typeof path !== 'string') return false;
  try {
    // eslint-disable-next-line no-undef -- jest gives it to each module
    return !(require as unknown as Resolving).resolve(path).endsWith('index.cjs');
  } catch {
    // It is not installed: jest does without.
    return false;
  }
};

/**
 * Adds `expect(flow).toMatchPicture(rows, options)` and `expect(flow).toMatchMarbles(rows, options)` to jest. Import it
 * once, or name it in `setupFilesAfterEnv`.
 */
expect.extend(
  matchersWith<JestContext>({
    takeOver: ({ snapshotState, currentTestName, error }, received, inlineSnapshot) => {
      const snapshot = { received, inlineSnapshot, isInline: true, testName: currentTestName, error };
      return snapshotState?.match(snapshot).pass === true;
    },
    spoilsValues: writesWithPrettier2,
  }),
);
expect.addSnapshotSerializer(pictureSerializer);
