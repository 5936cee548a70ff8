import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/build/files';
import { privateNames } from '../../scripts/build/rxjs';
import * as standIns from '../../scripts/build/rxjs/standIns';
import { __asyncValues, __awaiter } from '../../scripts/build/rxjs/tslib';

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

test('what was left out says so', () => {
  expect(standIns.scheduled).toThrow('Built without from(…, scheduler)');
  expect(standIns.readableStreamLikeToAsyncGenerator).toThrow('Built without readable streams');
  expect(standIns.captureError).toThrow('Built without synchronous errors');
});

test('the clock is the one of the platform', () => {
  jest.useFakeTimers({ now: 1000 });
  const [ticks, late] = [jest.fn(), jest.fn()];
  const id = standIns.intervalProvider.setInterval(ticks, 10);
  standIns.timeoutProvider.setTimeout(late);
  jest.advanceTimersByTime(25);
  standIns.intervalProvider.clearInterval(id as number);
  jest.advanceTimersByTime(25);
  expect([ticks.mock.calls.length, late.mock.calls.length]).toEqual([2, 1]);
  expect(standIns.dateTimestampProvider.now()).toBe(1050);
  jest.useRealTimers();
});

test('no property of our own has a name that the minifier may shorten', async () => {
  const sources = (
    await Promise.all(
      ['src', 'miniprogram'].map(async (folder) => (await listFiles(folder)).map((path) => join(folder, path))),
    )
  )
    .flat()
    .filter((path) => path.endsWith('.ts') && !path.includes('testing'));
  const names = sources.flatMap((path) => readFileSync(path, 'utf8').match(/(?<![\w$])[A-Za-z_]\w*/g) ?? []);
  expect(names.length).toBeGreaterThan(1000);
  expect(names.filter((name) => privateNames.test(name))).toEqual([]);
});
