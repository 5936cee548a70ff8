type OnThrow = (error: unknown) => void;

/** What is async throws later. */
const alsoLater = <T>(onThrow: OnThrow, result: T): T => {
  const { then } = fieldsOf(result);
  if (typeof then === 'function') then.call(result, undefined, onThrow);
  return result;
};

/**
 * Runs what may throw, or reject, and reports it instead (R13); then there is no result.
 *
 * @example guarded(console.error, () => wx.getStorageSync('key')) ?? ''
 */
export const guarded = <T>(onThrow: OnThrow, run: () => T): T | undefined => {
  try {
    return alsoLater(onThrow, run());
  } catch (error) {
    onThrow(error);
    return undefined;
  }
};

type AnyFunction = (...args: never) => unknown;

/** The functions of `H`, by name. */
type FunctionOf<H> = { [K in keyof H]-?: NonNullable<H[K]> extends AnyFunction ? K : never }[keyof H];

type ArgumentsOf<F> = F extends (...args: infer A) => unknown ? A : never;
type ReturnOf<F> = F extends (...args: never) => infer R ? R : never;

/**
 * Calls a function of the client where it has one (R15), and reports what that throws (R13).
 *
 * @example callIfPresent(console.error, wx, 'canIUse', 'reserveChannelsLive') // `undefined` where the client has no canIUse
 */
export const callIfPresent = <H, K extends FunctionOf<H>>(
  onThrow: OnThrow,
  host: H,
  name: K,
  ...args: ArgumentsOf<NonNullable<H[K]>>
): ReturnOf<NonNullable<H[K]>> | undefined =>
  guarded(onThrow, () => {
    const call: unknown = host[name];
    return typeof call === 'function' ? (call.apply(host, args) as ReturnOf<NonNullable<H[K]>>) : undefined;
  });

/** The fields of whatever the client gives (字段): of what is no object, none. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads a value of unknown shape. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

/** A text, or else the empty one. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
