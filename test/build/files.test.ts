import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, writeFolder } from '../../scripts/build/files';
import { folder } from '../support/folder';

test('a folder holds exactly what it is to hold: what is stale goes, also from folders below', async () => {
  const root = folder({ 'old.js': 'old', 'pages/old.wxml': 'old', 'pages/kept.wxml': 'before' });
  await writeFolder(
    root,
    new Map<string, string | Buffer>([
      ['pages/kept.wxml', 'after'],
      ['new/deep.js', Buffer.from('new')],
    ]),
  );
  expect(await listFiles(root)).toEqual(['new/deep.js', 'pages/kept.wxml']);
  expect(readFileSync(join(root, 'pages/kept.wxml'), 'utf8')).toBe('after');
  expect(readFileSync(join(root, 'new/deep.js'), 'utf8')).toBe('new');
});

test('what has not changed is not touched: who watches reloads only for a reason', async () => {
  const root = folder({ 'same.js': 'same' });
  const { ino, mtimeMs } = statSync(join(root, 'same.js'));
  await new Promise((later) => setTimeout(later, 20));
  await writeFolder(root, new Map([['same.js', 'same']]));
  expect(statSync(join(root, 'same.js'))).toMatchObject({ ino, mtimeMs });
});

test('a folder that is not there has no files', async () => {
  expect(await listFiles(join(folder({}), 'none'))).toEqual([]);
});
