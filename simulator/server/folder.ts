import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readJson } from '../../scripts/build/mini-program';

/**
 * Where the built mini program of a folder is: in the folder itself, or where its project.config.json says.
 *
 * @throws `Error` that says what is amiss, and what to do
 */
export function miniProgramIn(folder: string): string {
  const named = namedIn(folder);
  const root = [folder, named ?? folder].find((one) => existsSync(join(one, 'app.json')));
  if (root === undefined) {
    if (named === undefined || named === folder)
      throw new Error(
        `${folder} has no app.json. Give the folder of a built mini program: of Taro dist/, of uni-app dist/build/mp-weixin/, ` +
          'of WeChat’s own tools miniprogram/ or the folder of project.config.json.',
      );
    throw new Error(
      `${join(folder, 'project.config.json')} names ${named} (miniprogramRoot), which ${existsSync(named) ? 'has no app.json' : 'is not there'}: ` +
        'build the mini program first (npm run build), or mend miniprogramRoot.',
    );
  }
  if (!existsSync(join(root, 'app.js')))
    throw new Error(
      `${root} has no app.js: build the mini program first (npm run build), then give the folder it is built into.`,
    );
  return root;
}

/** The folder that project.config.json names, if it does. */
function namedIn(folder: string): string | undefined {
  const path = join(folder, 'project.config.json');
  if (!existsSync(path)) return undefined;
  const project = readJson(path) as { readonly miniprogramRoot?: unknown } | null;
  const { miniprogramRoot } = project ?? {};
  if (miniprogramRoot === undefined) return undefined;
  if (typeof miniprogramRoot !== 'string') throw new Error(`${path}: miniprogramRoot has to be the path of a folder.`);
  return resolve(folder, miniprogramRoot);
}
