import { openClient } from './virtual-time';

test('keeps copies, gives "" for what is not there, and takes away', () => {
  const { client, wx } = openClient({ stored: { old: 1 } });
  const data = { list: [1] };
  wx.setStorageSync('key', data);
  data.list.push(2);
  expect(wx.getStorageSync('key')).toEqual({ list: [1] });
  expect(wx.getStorageSync('toString')).toBe('');
  expect(client.storage.entries).toEqual({ old: 1, key: { list: [1] } });
  wx.removeStorageSync('old');
  expect(client.storage.entries).toEqual({ key: { list: [1] } });
  wx.clearStorageSync();
  expect(client.storage.entries).toEqual({});
});

test('what is read is a copy: changed, it changes nothing of what is stored', () => {
  const { client, wx, log, callbacks } = openClient({ stored: { key: { list: [1] } } });
  wx.getStorageSync<{ list: number[] }>('key').list.push(2);
  void wx.getStorage<{ list: number[] }>({ key: 'key', success: ({ data }) => data.list.push(3) });
  wx.getStorage({ key: 'key', ...callbacks });
  expect(log).toMatchObject([{ success: { data: { list: [1] } } }]);
  expect(client.storage.entries).toEqual({ key: { list: [1] } });
});

test('the calls with callbacks do the same', () => {
  const { wx, log, callbacks } = openClient();
  wx.setStorage({ key: 'key', data: 7, ...callbacks });
  wx.getStorage({ key: 'key', ...callbacks });
  wx.getStorage({ key: 'other', ...callbacks });
  expect(log).toEqual([
    { success: { errMsg: 'setStorage:ok' } },
    { success: { errMsg: 'getStorage:ok', data: 7 } },
    { fail: { errMsg: 'getStorage:fail data not found' } },
  ]);
});

test('a full storage can be read, not written', () => {
  const { wx, log, callbacks } = openClient({ stored: { key: 1 }, storage: 'full' });
  expect(wx.getStorageSync('key')).toBe(1);
  expect(() => wx.setStorageSync('key', 2)).toThrow('setStorageSync:fail exceed storage max size 10Mb');
  wx.setStorage({ key: 'key', data: 2, ...callbacks });
  expect(log).toMatchObject([{ fail: { errMsg: 'setStorage:fail exceed storage max size 10Mb' } }]);
  expect(wx.getStorageSync('key')).toBe(1);
});

test('a broken storage throws, whatever is done', () => {
  const { wx } = openClient({ storage: 'broken' });
  expect(() => {
    wx.getStorageSync('key');
  }).toThrow('getStorageSync:fail');
  expect(() => wx.setStorageSync('key', 1)).toThrow('setStorageSync:fail');
  expect(() => wx.removeStorageSync('key')).toThrow('removeStorageSync:fail');
  expect(() => wx.clearStorageSync()).toThrow('clearStorageSync:fail');
});

test('can be filled from behind, and watched', () => {
  const { client, wx } = openClient();
  const seen: unknown[] = [];
  client.storage.entries$.subscribe((entries) => seen.push(entries));
  client.storage.fill({ key: 'rubbish' });
  expect(wx.getStorageSync('key')).toBe('rubbish');
  expect(seen).toEqual([{}, { key: 'rubbish' }]);
});
