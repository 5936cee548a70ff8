import { compareMarbles, type MarblesOptions, type Verdict } from '../marbles';
import { compare, type Flow, type PictureOptions } from './picture';
import { isWritten, readSource } from './written';

/** What this package adds to `expect` of jest and of vitest. */
export interface PictureMatchers<R = unknown> {
  /**
   * Lets a picture of the flow happen in virtual time: see `picture`. With `-u` (`--update`) a picture that is wrong is
   * written anew.
   */
  toMatchPicture: (picture: string, options?: Omit<PictureOptions, 'flow'>) => R;
  /** Lets a picture of any streams happen in virtual time: see `marbles`. With `-u` it is written anew. */
  toMatchMarbles: (picture: string, options?: MarblesOptions) => R;
}

/** What jest and vitest give to a matcher, in common. */
export interface MatcherContext {
  readonly isNot?: boolean;
  /** The test file. */
  readonly testPath?: string | undefined;
  /** The inline snapshots of the test file. */
  readonly snapshotState?: object;
  readonly utils: { readonly diff: (expected: unknown, actual: unknown) => string | null | undefined };
}

interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** A picture as an inline snapshot: printed as it is, without quotes. */
export class DrawnPicture {
  constructor(readonly text: string) {}
}

/** How a runner prints a picture that it writes into a test. */
export const pictureSerializer = {
  test: (value: unknown): boolean => value instanceof DrawnPicture,
  serialize: ({ text }: DrawnPicture): string => text,
};

/** Hands a runner what happened as an inline snapshot, in place of the picture drawn: whether it was taken over. */
export type TakeOver<C extends MatcherContext> = (context: C, happened: DrawnPicture, picture: string) => boolean;

/** Whether pictures are to be written anew (`-u`): both runners keep it here. */
const isUpdating = ({ snapshotState = {} }: MatcherContext): boolean =>
  '_updateSnapshot' in snapshotState && snapshotState._updateSnapshot === 'all';

/** Whether a runner can write a picture anew where a matcher has it; where nobody can tell, it is the runner's to say. */
const canWrite = ({ testPath }: MatcherContext, name: string, picture: string): boolean => {
  const source = testPath === undefined ? undefined : readSource(testPath);
  return source === undefined || isWritten(source, name, picture);
};

/** A matcher of flows, out of how a picture of one is compared. */
const matcher = <C extends MatcherContext, F, O>(
  name: keyof PictureMatchers,
  compareWith: (picture: string, flow: F, options?: O) => Verdict,
  takeOver: TakeOver<C>,
) =>
  function (this: C, flow: F, picture: string, options?: O): MatcherResult {
    const { isRight, message, happened, letters, values } = compareWith(picture, flow, options);
    const canTake = !isRight && !this.isNot && happened !== undefined && letters === undefined;
    const canBeWritten = canTake && canWrite(this, name, picture);
    const pass = isRight || (canBeWritten && isUpdating(this) && takeOver(this, new DrawnPicture(happened), picture));
    const diff = values && !pass ? this.utils.diff(values.expected, values.actual) : undefined;
    const hint = canBeWritten
      ? 'If what happened is right, -u writes it here.'
      : canTake
        ? `If what happened is right, paste it where the picture is written: -u writes a text in the brackets of ${name}, without \${…}, and nothing else.`
        : undefined;
    return { pass, message: () => [message, diff, hint].filter(Boolean).join('\n\n') };
  };

/** The matchers, for `expect.extend`. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the runners' own types check them
export const matchersWith = <C extends MatcherContext>(takeOver: TakeOver<C>) => ({
  toMatchPicture: matcher(
    'toMatchPicture',
    (picture: string, flow: Flow, options?: Omit<PictureOptions, 'flow'>) => compare(picture, { ...options, flow }),
    takeOver,
  ),
  toMatchMarbles: matcher('toMatchMarbles', compareMarbles, takeOver),
});
