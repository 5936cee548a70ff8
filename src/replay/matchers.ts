import { compareTape, type ReplayOptions } from './replay';

/** What this package adds to `expect` of jest and of vitest, for tapes. */
export interface ReplayMatchers<R = unknown> {
  /** Gives this version what a tape says the page was given, and compares what it does: see `compareTape`. */
  toReplay: (options?: ReplayOptions) => R;
}

/** The matchers, for `expect.extend`. */
export const replayMatchers = {
  toReplay(tape: unknown, options?: ReplayOptions): { readonly pass: boolean; readonly message: () => string } {
    if (typeof tape !== 'string')
      throw new TypeError("toReplay takes the text of a tape: expect(readFileSync('phone.jsonl', 'utf8')).toReplay()");
    const { isRight, message } = compareTape(tape, options);
    return { pass: isRight, message: () => message };
  },
};
