type OnThrow = (error: unknown) => void;

/** Runs what may throw, and reports it instead (R13); then there is no result. */
export const guarded = <T>(onThrow: OnThrow, run: () => T): T | undefined => {
  try {
    return run();
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

/** Calls a function of the client where it has one (R15), and reports what that throws (R13). */
export const invoke = <H, K extends FunctionOf<H>>(
  onThrow: OnThrow,
  host: H,
  name: K,
  ...args: ArgumentsOf<NonNullable<H[K]>>
): ReturnOf<NonNullable<H[K]>> | undefined =>
  guarded(onThrow, () => {
    const call: unknown = host[name];
    return typeof call === 'function' ? (call.apply(host, args) as ReturnOf<NonNullable<H[K]>>) : undefined;
  });
