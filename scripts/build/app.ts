import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { bundle, type BuiltModule } from './bundle';
import { listFiles, writeFolder, type Files } from './files';
import { checkGlobals } from './globals';
import { readMiniProgram } from './mini-program';

export interface AppBuild {
  readonly source: string;
  readonly out: string;
  readonly maps: string;
}

/** Where the repository keeps its own mini program. */
export const appBuild: AppBuild = { source: 'miniprogram', out: 'dist', maps: '.cache/maps' };

/** Pictures and sounds of a mini program. */
export const media = /\.(png|jpe?g|gif|svg|webp|mp3|m4a|aac|wav|ogg)$/;
const isCopied = (path: string): boolean => /\.(wxml|wxss|wxs)$/.test(path) || media.test(path);

/** Builds a mini program (小程序): what it returns is the JavaScript of the package, which is complete in `out`. */
export async function buildApp({ source, out, maps }: AppBuild): Promise<readonly BuiltModule[]> {
  const app = readMiniProgram(source);
  const input = Object.fromEntries(
    app.modules
      .map((module) => [module, resolve(source, `${module}.ts`)] as const)
      .filter(([, path]) => existsSync(path)),
  );
  const modules = await bundle({ input });
  checkGlobals(modules);

  const files: Files = new Map(modules.map(({ fileName, code }) => [fileName, code]));
  for (const path of app.configs) files.set(path, minifiedJson(await readFile(join(source, path), 'utf8')));
  for (const path of (await listFiles(source)).filter(isCopied)) files.set(path, await readFile(join(source, path)));

  await writeFolder(out, files);
  await writeFolder(maps, new Map(modules.map(({ fileName, map }) => [`${fileName}.map`, map])));
  return modules;
}

function minifiedJson(text: string): string {
  return JSON.stringify(JSON.parse(text));
}
