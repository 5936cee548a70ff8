import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

/** What a folder is to hold: path with `/` → content. */
export type Files = Map<string, string | Buffer>;

/** All files below a folder, as paths with `/`. */
export async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Makes a folder hold exactly these files. What has not changed is not touched, so that a watching DevTools reloads only for a reason. */
export async function writeFolder(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) await writeChanged(join(folder, path), content);
  const stale = (await listFiles(folder)).filter((path) => !files.has(path));
  await Promise.all(stale.map((path) => rm(join(folder, path))));
}

async function writeChanged(path: string, content: string | Buffer): Promise<void> {
  const bytes = Buffer.from(content);
  if (existsSync(path) && bytes.equals(await readFile(path))) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}
