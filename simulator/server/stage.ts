import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { bundle } from '../../scripts/build/bundle';
import { listFiles, writeFolder, type Files } from '../../scripts/build/files';

const repository = resolve(__dirname, '../..');
const source = join(repository, 'stage');
const card = 'components/live-reserve';

/** Builds the mini program on which tapes are played (舞台), complete in `out`, with the repository's own `<live-reserve>`. */
export async function buildStage(out: string): Promise<void> {
  const own = await listFiles(source);
  const modules = own.filter((path) => path.endsWith('.ts')).map((path) => path.replace(/\.ts$/, ''));
  const built = await bundle({
    input: {
      ...Object.fromEntries(modules.map((module) => [module, join(source, `${module}.ts`)])),
      [`${card}/index`]: join(repository, 'miniprogram', card, 'index.ts'),
    },
  });
  const files: Files = new Map(built.map(({ fileName, code }) => [fileName, code]));
  for (const path of own.filter((name) => !name.endsWith('.ts'))) files.set(path, await readFile(join(source, path)));
  for (const type of ['json', 'wxml', 'wxss'])
    files.set(`${card}/index.${type}`, await readFile(join(repository, 'miniprogram', card, `index.${type}`)));
  await writeFolder(out, files);
}
