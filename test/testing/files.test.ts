import { VirtualTimeScheduler } from 'rxjs';
import { createClient, type Shared } from '../../src/testing';

const open = () => {
  const client = createClient({ scheduler: new VirtualTimeScheduler() });
  const shared: Shared[] = [];
  const told: string[] = [];
  client.shared$.subscribe((one) => shared.push(one));
  client.call$.subscribe(({ api }) => told.push(api));
  const files = client.wx.getFileSystemManager();
  const root = client.wx.env.USER_DATA_PATH;
  const said: string[] = [];
  const hears = (what: string) => ({
    success: () => void said.push(`${what}: ok`),
    fail: ({ errMsg }: { readonly errMsg: string }) => void said.push(errMsg),
  });
  return { wx: client.wx, files, root, shared, told, said, hears };
};

test('the user’s files are texts, under one root', () => {
  const { files, root } = open();
  expect(root).toBe('wxfile://usr');
  files.writeFileSync(`${root}/a.txt`, 'one', 'utf8');
  expect(files.readFileSync(`${root}/a.txt`, 'utf8')).toBe('one');
  expect(() => files.readFileSync(`${root}/b.txt`, 'utf8')).toThrow(
    "readFileSync:fail no such file or directory, open 'wxfile://usr/b.txt'",
  );
  expect(() => {
    files.writeFileSync('/etc/a.txt', 'one', 'utf8');
  }).toThrow("writeFileSync:fail permission denied, open '/etc/a.txt'");
});

test('they are written, renamed and removed through callbacks', async () => {
  const { files, root, said, hears, told } = open();
  const [a, b] = [`${root}/a.txt`, `${root}/b.txt`];
  files.writeFile({ filePath: a, data: 'one', encoding: 'utf8', ...hears('write') });
  files.rename({ oldPath: a, newPath: b, ...hears('rename') });
  expect(files.readFileSync(b, 'utf8')).toBe('one');
  files.writeFile({ filePath: a, data: 'two', encoding: 'utf8', ...hears('write') });
  files.rename({ oldPath: a, newPath: b, ...hears('rename') });
  files.unlink({ filePath: b, ...hears('unlink') });
  files.unlink({ filePath: b, ...hears('unlink') });
  files.rename({ oldPath: b, newPath: `${root}/c.txt`, ...hears('rename') });
  files.writeFile({ filePath: '/a.txt', data: 'two', encoding: 'utf8', ...hears('write') });
  await Promise.resolve();
  expect(said).toEqual([
    'write: ok',
    'rename: ok',
    'write: ok',
    `rename:fail file already exists ${b}`,
    'unlink: ok',
    `unlink:fail no such file or directory, open '${b}'`,
    `rename:fail no such file or directory, open '${b}'`,
    "writeFile:fail permission denied, open '/a.txt'",
  ]);
  expect(new Set(told)).toEqual(new Set(['writeFile', 'rename', 'unlink']));
});

test('a file goes into a chat by its name, a text into the clipboard', () => {
  const { wx, files, root, shared, said, hears } = open();
  files.writeFileSync(`${root}/folder/a.txt`, 'one', 'utf8');
  void wx.shareFileMessage({ filePath: `${root}/folder/a.txt` });
  void wx.shareFileMessage({ filePath: `${root}/folder/a.txt`, fileName: 'tape.jsonl' });
  wx.shareFileMessage({ filePath: `${root}/none.txt`, ...hears('share') });
  void wx.setClipboardData({ data: 'two' });
  expect(shared).toEqual([
    { to: 'chat', fileName: 'a.txt', text: 'one' },
    { to: 'chat', fileName: 'tape.jsonl', text: 'one' },
    { to: 'clipboard', text: 'two' },
  ]);
  expect(said).toEqual(["readFile:fail no such file or directory, open 'wxfile://usr/none.txt'"]);
});
