import { expect } from '@jest/globals';
import { compare, type Flow, type PictureOptions } from './picture';

type Matcher<R> = (picture: string, options?: Omit<PictureOptions, 'flow'>) => R;

/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type -- how jest's two kinds of types are extended */
declare module 'expect' {
  interface Matchers<R> {
    /** Lets a picture of the flow happen in virtual time: see `picture`. */
    toMatchPicture: Matcher<R>;
  }
}
declare global {
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the declarations that merge have to agree
    interface Matchers<R, T = {}> {
      /** Lets a picture of the flow happen in virtual time: see `picture`. */
      toMatchPicture: Matcher<R>;
    }
  }
}
/* eslint-enable */

/**
 * Adds `expect(flow).toMatchPicture(rows, options)` to jest. Import it once, or name it in `setupFilesAfterEnv`.
 */
expect.extend({
  toMatchPicture(flow: Flow, picture: string, options?: Omit<PictureOptions, 'flow'>) {
    const { isRight, message } = compare(picture, { ...options, flow });
    return { pass: isRight, message: () => message };
  },
});
