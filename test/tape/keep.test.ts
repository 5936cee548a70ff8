import { VirtualTimeScheduler } from 'rxjs';
import { copyTape, keepTape, shareTape, type ShareHost } from '../../src/tape';
import { createClient, type Client, type Shared } from '../../src/testing';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const phone = (): { readonly client: Client; readonly host: ShareHost } => {
  const client = createClient({ scheduler: new VirtualTimeScheduler() });
  return { client, host: client.wx };
};
const written = (client: Client): number[] => {
  const times: number[] = [];
  client.call$.subscribe(({ api }) => api === 'writeFile' && times.push(Date.now()));
  return times;
};

describe('keepTape', () => {
  test('what is kept is there in the next launch, and the one before it is gone', () => {
    const { host } = phone();
    for (const [text, before] of [
      ['first', undefined],
      ['second', 'first'],
      ['third', 'second'],
    ] as const) {
      const keeper = keepTape({ host });
      expect(keeper.earlier()).toBe(before);
      keeper.onLine(() => text, false);
      jest.advanceTimersByTime(3000);
      expect(keeper.earlier()).toBe(before);
    }
  });

  test('it is written once in three seconds at most, with the newest, and not at all where nothing happens', () => {
    const { client, host } = phone();
    const times = written(client);
    const began = Date.now();
    const { onLine } = keepTape({ host });
    for (let i = 0; i < 50; i++) {
      onLine(() => `line ${i}`, false);
      jest.advanceTimersByTime(100);
    }
    jest.advanceTimersByTime(60_000);
    expect(times.map((time) => time - began)).toEqual([3000, 6000]);
  });

  test('not while a dialog opens: as soon as it has', () => {
    const { client, host } = phone();
    const times = written(client);
    const { onLine } = keepTape({ host, every: 100 });
    onLine(() => 'tape', true);
    jest.advanceTimersByTime(1000);
    expect(times).toEqual([]);
    onLine(() => 'tape', false);
    jest.advanceTimersByTime(100);
    expect(times).toHaveLength(1);
  });

  test.each([
    ['without files', {}],
    ['whose files throw', { env: { USER_DATA_PATH: 'x' }, getFileSystemManager: () => { throw new Error('no'); } }], // prettier-ignore
  ])('a phone %s keeps nothing, and nobody notices', (_, host) => {
    const keeper = keepTape({ host: host as ShareHost });
    keeper.onLine(() => 'tape', false);
    expect(() => jest.advanceTimersByTime(10_000)).not.toThrow();
    expect(keeper.earlier()).toBeUndefined();
  });

  test('files are read and written as text; that of the launch before is put aside once', () => {
    const files = {
      readFileSync: jest.fn((_path: string, encoding: string): unknown =>
        encoding === 'utf8' ? 'text' : new ArrayBuffer(4),
      ),
      writeFile: jest.fn(),
      rename: jest.fn(({ complete }: { complete: () => void }) => complete()),
      unlink: jest.fn(({ complete }: { complete: () => void }) => complete()),
    };
    const keeper = keepTape({ host: { env: { USER_DATA_PATH: 'x' }, getFileSystemManager: () => files } as never });
    expect(keeper.earlier()).toBe('text');
    for (const tape of ['one', 'two']) {
      keeper.onLine(() => tape, false);
      jest.advanceTimersByTime(3000);
    }
    const [current, earlier] = ['x/rx-channels-live.jsonl', 'x/rx-channels-live.earlier.jsonl'];
    expect(files.unlink.mock.calls).toEqual([[expect.objectContaining({ filePath: earlier })]]);
    expect(files.rename.mock.calls).toEqual([[expect.objectContaining({ oldPath: current, newPath: earlier })]]);
    expect(files.writeFile.mock.calls).toEqual(
      ['one', 'two'].map((data): unknown[] => [expect.objectContaining({ filePath: current, data, encoding: 'utf8' })]),
    );
    expect(keeper.earlier()).toBe('text');
    expect(files.readFileSync.mock.calls.map(([path]) => path)).toEqual([current, earlier]);

    files.readFileSync.mockReturnValue(new ArrayBuffer(4));
    expect(keeper.earlier()).toBeUndefined();
  });

  test('a slow phone: nothing is written before the file of the launch before is out of the way', () => {
    const done: (() => void)[] = [];
    const slowly = jest.fn(({ complete }: { complete: () => void }) => void done.push(complete));
    const files = { readFileSync: (path: string) => path, writeFile: jest.fn(), rename: slowly, unlink: slowly };
    const keeper = keepTape({ host: { env: { USER_DATA_PATH: 'x' }, getFileSystemManager: () => files } as never });
    keeper.onLine(() => 'one', false);
    jest.advanceTimersByTime(3000);
    keeper.onLine(() => 'two', false);
    jest.advanceTimersByTime(3000);
    done.shift()?.();
    expect(keeper.earlier()).toBe('x/rx-channels-live.jsonl');
    expect(files.writeFile).not.toHaveBeenCalled();
    done.shift()?.();
    expect(keeper.earlier()).toBe('x/rx-channels-live.earlier.jsonl');
    jest.advanceTimersByTime(3000);
    const data = files.writeFile.mock.calls.map(([{ data }]: [{ data: string }]) => data);
    expect([slowly.mock.calls.length, data]).toEqual([2, ['one', 'two']]);
  });

  test.each(['unlink', 'rename', 'writeFile'])(
    'a phone whose %s throws: nobody notices, and the next line tries again',
    (api) => {
      const completing = jest.fn(({ complete }: { complete?: () => void }) => complete?.());
      const throwing = jest.fn((): never => {
        throw new Error('no');
      });
      const files = { unlink: completing, rename: completing, writeFile: completing, [api]: throwing };
      const { onLine } = keepTape({
        host: { env: { USER_DATA_PATH: 'x' }, getFileSystemManager: () => files } as never,
      });
      for (let i = 1; i <= 3; i++) {
        onLine(() => 'tape', false);
        expect(() => jest.advanceTimersByTime(3000)).not.toThrow();
        expect(throwing).toHaveBeenCalledTimes(i);
      }
    },
  );

  test('a full phone: a writing that fails is tried again with the next line', () => {
    const failing = jest.fn(({ fail }: { fail?: (error: unknown) => void }) => fail?.({ errMsg: 'writeFile:fail' }));
    const completing = ({ complete }: { complete: () => void }) => complete();
    const files = { writeFile: failing, rename: completing, unlink: completing };
    const { onLine } = keepTape({ host: { env: { USER_DATA_PATH: 'x' }, getFileSystemManager: () => files } as never });
    for (let i = 1; i <= 3; i++) {
      onLine(() => 'tape', false);
      jest.advanceTimersByTime(3000);
      expect(failing).toHaveBeenCalledTimes(i);
    }
  });
});

describe('giving away', () => {
  const gives = (client: Client): Shared[] => {
    const given: Shared[] = [];
    client.shared$.subscribe((shared) => given.push(shared));
    return given;
  };

  test('a file goes into a chat, in the turn of the tap', async () => {
    const { client, host } = phone();
    const given = gives(client);
    const shared = shareTape('tape', { host, fileName: 'life.jsonl' });
    expect(given).toEqual([{ to: 'chat', fileName: 'life.jsonl', text: 'tape' }]);
    await shared;
  });

  test('what is shared is written as text, and has a name where it is given none', () => {
    const writeFileSync = jest.fn();
    const shareFileMessage = jest.fn();
    const host = { env: { USER_DATA_PATH: 'x' }, getFileSystemManager: () => ({ writeFileSync }), shareFileMessage };
    void shareTape('tape', { host: host as never });
    const filePath = 'x/rx-channels-live.shared.jsonl';
    expect(writeFileSync.mock.calls).toEqual([[filePath, 'tape', 'utf8']]);
    expect(shareFileMessage).toHaveBeenCalledWith(
      expect.objectContaining({ filePath, fileName: 'rx-channels-live.jsonl' }),
    );
  });

  test('an older client says that it cannot, and the clipboard is there', async () => {
    const client = createClient({ scheduler: new VirtualTimeScheduler(), sdkVersion: '2.16.0' });
    const host = client.wx as unknown as ShareHost;
    const given = gives(client);
    await expect(shareTape('tape', { host })).rejects.toThrow('copyTape');
    await copyTape('tape', { host });
    expect(given).toEqual([{ to: 'clipboard', text: 'tape' }]);
  });

  test('what the client fails with is handed on', async () => {
    const shareFileMessage = ({ fail }: { fail: (error: unknown) => void }) =>
      fail({ errMsg: 'shareFileMessage:fail cancel' });
    const host = { ...phone().host, shareFileMessage } as ShareHost;
    await expect(shareTape('tape', { host })).rejects.toEqual({ errMsg: 'shareFileMessage:fail cancel' });
  });
});
