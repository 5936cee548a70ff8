import { compareMarbles, type MarblesOptions, type Verdict } from '../marbles';
import { compare, type Flow, type PictureOptions } from './picture';
import { hasValues, isWritten, placeIn, readSource } from './written';

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
  /** Of a promise, where the matcher was called: jest says so. */
  readonly error?: Error;
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

/** How a runner writes a picture anew. */
export interface Writer<C extends MatcherContext> {
  /** Hands it what happened as an inline snapshot, in place of the picture drawn: whether it was taken over. */
  readonly takeOver: (context: C, happened: DrawnPicture, picture: string) => boolean;
  /** Whether it would spoil the other pictures of the file that have `${…}` in them. */
  readonly spoilsValues?: (context: C) => boolean;
}

/** Whether pictures are to be written anew (`-u`): both runners keep it here. */
const isUpdating = ({ snapshotState = {} }: MatcherContext): boolean =>
  '_updateSnapshot' in snapshotState && snapshotState._updateSnapshot === 'all';

/** Where a runner can write a picture anew, or why it must not; where nobody can tell, it is the runner's to say. */
const calledAt = (
  { testPath, error = new Error() }: MatcherContext,
  name: keyof PictureMatchers,
  spoilsValues: boolean,
): { readonly place?: string; readonly refusal?: string } => {
  const source = testPath === undefined ? undefined : readSource(testPath);
  if (testPath === undefined || source === undefined) return {};
  const place = placeIn(testPath, error.stack ?? '');
  if (place === undefined || !isWritten(source, name, place)) {
    return {
      refusal: `-u writes nothing but a text in the brackets of ${name}: no constant, no \${…}, and none with a remark or a cast beside it.`,
    };
  }
  if (spoilsValues && hasValues(source, name)) {
    return {
      refusal: `with Prettier 2, jest would spoil each picture of ${name} in this file that has \${…} in it. It does not with \`prettierPath: null\` in its configuration.`,
    };
  }
  return { place: `${place.line}:${place.column}` };
};

/** What each call has shown in a run, by its place: a runner writes one picture for a call. */
const shown = new WeakMap<object, Map<string, string>>();

/** What a call has shown before; where that is nothing, it shows this. */
const shownBefore = (
  { snapshotState = {} }: MatcherContext,
  place: string | undefined,
  picture: string,
): string | undefined => {
  const pictures = shown.get(snapshotState) ?? new Map<string, string>();
  const before = place === undefined ? undefined : pictures.get(place);
  if (place !== undefined && before === undefined) shown.set(snapshotState, pictures.set(place, picture));
  return before;
};

/** Has a picture written anew, where it can be and is to be; else says what to do. */
const rewrite = <C extends MatcherContext>(
  context: C,
  { takeOver, spoilsValues }: Writer<C>,
  name: keyof PictureMatchers,
  happened: string,
  picture: string,
): { readonly isTaken?: boolean; readonly hint?: string } => {
  const { place, refusal } = calledAt(context, name, spoilsValues?.(context) === true);
  if (refusal !== undefined) {
    return { hint: `If what happened is right, paste it where the picture is written: ${refusal}` };
  }
  if (!isUpdating(context)) return { hint: 'If what happened is right, -u writes it here.' };
  const before = shownBefore(context, place, happened);
  if (before === undefined ? takeOver(context, new DrawnPicture(happened), picture) : before === happened) {
    return { isTaken: true };
  }
  return { hint: 'This call has shown another picture before, and -u writes one for a call.' };
};

/** A matcher of flows, out of how a picture of one is compared. */
const matcher = <C extends MatcherContext, F, O>(
  name: keyof PictureMatchers,
  compareWith: (picture: string, flow: F, options?: O) => Verdict,
  writer: Writer<C>,
) =>
  function (this: C, flow: F, picture: string, options?: O): MatcherResult {
    const { isRight, message, happened, letters, values } = compareWith(picture, flow, options);
    if (isRight && isUpdating(this)) shownBefore(this, calledAt(this, name, false).place, picture);
    const { isTaken = false, hint } =
      isRight || this.isNot || happened === undefined || letters !== undefined
        ? {}
        : rewrite(this, writer, name, happened, picture);
    const pass = isRight || isTaken;
    const diff = values && !pass ? this.utils.diff(values.expected, values.actual) : undefined;
    return { pass, message: () => [message, diff, hint].filter(Boolean).join('\n\n') };
  };

/** The matchers, for `expect.extend`. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the runners' own types check them
export const matchersWith = <C extends MatcherContext>(writer: Writer<C>) => ({
  toMatchPicture: matcher(
    'toMatchPicture',
    (picture: string, flow: Flow, options?: Omit<PictureOptions, 'flow'>) => compare(picture, { ...options, flow }),
    writer,
  ),
  toMatchMarbles: matcher('toMatchMarbles', compareMarbles, writer),
});
