import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Subscription } from 'rxjs';
import { onChange } from '../../scripts/build/watch';
import { folder } from '../support/folder';

let root: string;
let watching: Subscription;
let noticed: () => void;

const write = (path: string, text: string): void => writeFileSync(join(root, path), text);
const move = (from: string, to: string): void => renameSync(join(root, from), join(root, to));
const next = (): Promise<void> => new Promise((resolve) => (noticed = resolve));

/** Does it, and waits until it is noticed. */
async function notices(change: () => void): Promise<void> {
  const seen = next();
  change();
  await seen;
}

beforeEach(async () => {
  root = folder({ 'src/a.ts': '1', 'src/deep/b.ts': '1' });
  let runs = 0;
  watching = onChange([join(root, 'src')], async () => {
    runs += 1;
    noticed();
    if (runs === 2) throw new Error('a run that fails');
    await Promise.resolve();
  });
  jest.spyOn(console, 'error').mockImplementation();
  // It is ready once it notices anything.
  const ready = next();
  const nudge = setInterval(() => write('src/nudge', String(Math.random())), 150);
  await ready;
  clearInterval(nudge);
});

afterEach(() => watching.unsubscribe());

const safely = (path: string, text: string): void => {
  write(`${path}.new`, text);
  move(`${path}.new`, path);
};

test('saves in place, again and again, also after a run that failed', async () => {
  for (const text of ['2', '3', '4']) await notices(() => write('src/a.ts', text));
});

test('saves by rename (safe write), again and again', async () => {
  for (const text of ['2', '3', '4']) await notices(() => safely('src/deep/b.ts', text));
  await notices(() => write('src/deep/b.ts', '5'));
});

test('a file that is deleted and written anew', async () => {
  await notices(() => rmSync(join(root, 'src/a.ts')));
  await notices(() => write('src/a.ts', '2'));
});

test('a new folder, and what is in it', async () => {
  await notices(() => mkdirSync(join(root, 'src/new')));
  await notices(() => write('src/new/d.ts', '1'));
  await notices(() => write('src/new/d.ts', '2'));
});

test.each(['src/deep', 'src'])('%s is moved away and back', async (path) => {
  await notices(() => move(path, 'away'));
  await notices(() => move('away', path));
  await notices(() => write('src/deep/b.ts', '2'));
  await notices(() => safely('src/deep/b.ts', '3'));
});
