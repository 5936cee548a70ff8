import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { rolldown } from 'rolldown';

import { listFiles, writeFolder, type Files } from '../../scripts/build/files';
import { wxFunctions } from './functions';
import { rulesPages } from './rules';

const simulator = resolve(__dirname, '..');

/** The tapes that the model has made, and those of the rules' pictures: each a story to look at. */
const stories = ['made', 'rules'].map((folder) => resolve(simulator, '../test/tapes', folder));

/** What the rules say, with pictures. */
const docs = resolve(simulator, '../docs');

/** Makes the workbench ready for a browser: complete in `out`, with nothing else of the repository in it. */
export async function buildWorkbench(out: string): Promise<void> {
  const build = await rolldown({
    cwd: simulator,
    input: { simulator: join(simulator, 'simulator.ts'), webview: join(simulator, 'webview/main.ts') },
    platform: 'browser',
    // What the clock's library asks for in Node alone.
    external: ['util'],
    // What package.json says of side effects is about the package.
    treeshake: { moduleSideEffects: [{ test: /[\\/]simulator[\\/]/, sideEffects: true }] },
    // `es2015` is RxJS's tree-shakable build.
    resolve: { conditionNames: ['es2015', 'import', 'browser', 'default'] },
    transform: { target: 'es2022' },
  });
  try {
    const { output } = await build.generate({ entryFileNames: '[name].js', chunkFileNames: '[name].js', minify: true });
    const files: Files = new Map(
      output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : Buffer.from(file.source)]),
    );
    const statics = (await listFiles(simulator)).filter((path) => /\.(html|css)$/.test(path));
    for (const path of statics) files.set(path, await readFile(join(simulator, path)));
    const tapes = (await Promise.all(stories.map(tapesIn))).flat();
    files.set('stories.json', JSON.stringify(tapes));
    files.set('wx-functions.json', JSON.stringify(wxFunctions()));
    const names = tapes.map(({ name }) => name);
    for (const [path, content] of await rulesPages(docs, names)) files.set(path, content);
    await writeFolder(out, files);
  } finally {
    await build.close();
  }
}

/** The tapes in a folder, by name. */
async function tapesIn(folder: string): Promise<readonly { readonly name: string; readonly tape: string }[]> {
  return Promise.all(
    (await listFiles(folder)).map(async (path) => ({
      name: path.replace(/\.jsonl$/, ''),
      tape: await readFile(join(folder, path), 'utf8'),
    })),
  );
}
