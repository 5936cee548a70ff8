import { ReadableStream } from 'node:stream/web';
import { __asyncGenerator, __asyncValues, __await, __awaiter } from '../../scripts/build/tslib';

const all = async (values: AsyncIterable<unknown>): Promise<unknown[]> => {
  const seen: unknown[] = [];
  for await (const value of values) seen.push(value);
  return seen;
};

test('__awaiter runs a generator as an async function: values, this, errors that are caught and errors that are not', async () => {
  function* body(this: unknown): Generator<unknown, unknown> {
    const first: unknown = yield Promise.resolve(1);
    try {
      yield Promise.reject(new Error('caught'));
    } catch (error) {
      return { self: this, first, message: (error as Error).message };
    }
    return 'not reached';
  }
  expect(await __awaiter('self', undefined, undefined, body)).toEqual({
    self: 'self',
    first: 1,
    message: 'caught',
  });
  const failing = function* (): Generator<unknown, unknown> {
    yield Promise.reject(new Error('lost'));
    return 0;
  };
  await expect(__awaiter(undefined, [], undefined, failing)).rejects.toThrow('lost');
});

test('__asyncValues iterates over what comes later', async () => {
  async function* values(): AsyncGenerator<number> {
    yield await Promise.resolve(1);
    yield 2;
  }
  const iterator = __asyncValues(values());
  expect([await iterator.next(), await iterator.next(), (await iterator.next()).done]).toEqual([
    { value: 1, done: false },
    { value: 2, done: false },
    true,
  ]);
});

test('__asyncGenerator reads a stream as RxJS does, and lets go of it when the reader stops early', async () => {
  const stream = () =>
    new ReadableStream({
      start(controller) {
        [1, 2, 3].forEach((value) => {
          controller.enqueue(value);
        });
        controller.close();
      },
    });
  const read = (source: ReadableStream) =>
    __asyncGenerator(undefined, [], function* (): Generator<unknown, unknown> {
      const reader = source.getReader();
      try {
        for (;;) {
          const { value, done } = (yield __await(reader.read())) as { value: unknown; done: boolean };
          if (done) {
            yield __await(undefined);
            return undefined;
          }
          yield yield __await(value);
        }
      } finally {
        reader.releaseLock();
      }
    });
  expect(await all(read(stream()))).toEqual([1, 2, 3]);

  const stopped = stream();
  for await (const value of read(stopped)) {
    expect(value).toBe(1);
    break;
  }
  expect(stopped.locked).toBe(false);
});
