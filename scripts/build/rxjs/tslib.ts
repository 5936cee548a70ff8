/* The helpers that RxJS's es2015 build takes from tslib for async iterables, told in the words of our target. */

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
