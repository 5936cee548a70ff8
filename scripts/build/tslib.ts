/*
 * The helpers that RxJS's es2015 build takes from tslib for async iteration, told in the words of our target, which has
 * it built in: 1.4 kB less in every mini program (docs/decisions/tslib.md). The build puts this module in tslib's place.
 */

type Body = (...args: readonly unknown[]) => Generator<unknown, unknown>;

/** Runs a generator that yields promises as an async function. */
export const __awaiter = async (
  self: unknown,
  args: readonly unknown[] | undefined,
  _promise: unknown,
  body: Body,
): Promise<unknown> => {
  const generator = body.apply(self, [...(args ?? [])]);
  let step = generator.next();
  while (!step.done) {
    try {
      step = generator.next(await step.value);
    } catch (error) {
      step = generator.throw(error);
    }
  }
  return step.value;
};

/** The iterator of what can be awaited one by one. */
export const __asyncValues = (values: AsyncIterable<unknown>): AsyncIterator<unknown> => values[Symbol.asyncIterator]();

class Awaited {
  constructor(readonly value: unknown) {}
}

/** Marks what a generator waits for, among what it yields. */
export const __await = (value: unknown): Awaited => new Awaited(value);

/** Runs a generator that yields marked promises as an async generator. */
export async function* __asyncGenerator(
  self: unknown,
  args: readonly unknown[] | undefined,
  body: Body,
): AsyncGenerator<unknown, unknown> {
  const generator = body.apply(self, [...(args ?? [])]);
  try {
    let step = generator.next();
    while (!step.done) {
      if (step.value instanceof Awaited) {
        try {
          step = generator.next(await step.value.value);
        } catch (error) {
          step = generator.throw(error);
        }
      } else step = generator.next(yield step.value);
    }
    return step.value;
  } finally {
    generator.return(undefined);
  }
}
