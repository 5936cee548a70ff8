import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { rolldown } from 'rolldown';

import { listFiles, writeFolder, type Files } from '../../scripts/build/files';
import { wxFunctions } from './functions';
import { rulesPages } from './rules';
import { rulePictures, storiesIn } from './stories';

const simulator = resolve(__dirname, '..');

/** The tapes, each a story to look at. */
const tapes = resolve(simulator, '../test/tapes');

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
    const pictures = await rulePictures(docs);
    const stories = await storiesIn(tapes, pictures);
    files.set('stories.json', JSON.stringify(stories));
    files.set('wx-functions.json', JSON.stringify(wxFunctions()));
    for (const [path, content] of await rulesPages(docs, pictures, stories)) files.set(path, content);
    await writeFolder(out, files);
  } finally {
    await build.close();
  }
}
