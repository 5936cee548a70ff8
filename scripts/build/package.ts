import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundle } from './bundle';
import { declarations } from './declarations';
import { listFiles, writeFolder, type Files } from './files';
import { checkGlobals } from './globals';

/** Where npm and the DevTools' 'build npm' (构建 npm) look for a mini program's package: package.json's `miniprogram`. */
export const packageOut = 'miniprogram_dist';

const component = 'live-reserve';
const componentSource = `miniprogram/components/${component}`;

/** What the package offers: the behaviors, the streams, and the component, each loaded only by who uses it. */
const input = {
  index: 'src/behavior/index.ts',
  streams: 'src/streams/index.ts',
  [`${component}/index`]: `${componentSource}/index.ts`,
};

/** Builds the npm package for other mini programs: RxJS is inside, tree-shaken, because 'build npm' would take all of it. */
export async function buildPackage(): Promise<void> {
  const sources = Object.entries(input).map(([name, path]) => [name, resolve(path)] as const);
  const modules = await bundle({ input: Object.fromEntries(sources), share: 'what is shared' });
  checkGlobals(modules);

  const files: Files = new Map(modules.map(({ fileName, code }) => [fileName, code]));
  for (const path of (await listFiles(componentSource)).filter((path) => !path.endsWith('.ts'))) {
    files.set(`${component}/${path}`, await readFile(join(componentSource, path)));
  }
  for (const [path, text] of declarations([input.index, input.streams])) files.set(path, text);
  files.set('index.d.ts', "export * from './types/behavior';\n");
  files.set('streams.d.ts', "export * from './types/streams';\n");
  await writeFolder(packageOut, files);
}

/** What tests import, in Node: no part of any mini program, so it lies beside the package that 'build npm' copies. */
export const testingOut = 'testing_dist';

const testingInput = { marbles: 'src/marbles/index.ts', index: 'src/testing/index.ts', jest: 'src/testing/jest.ts' };

/** Builds the marble kit, the client model and its rows for the tests of other mini programs, on the RxJS that they have. */
export async function buildTesting(): Promise<void> {
  const sources = Object.entries(testingInput).map(([name, path]) => [name, resolve(path)] as const);
  const modules = await bundle({
    input: Object.fromEntries(sources),
    external: ['rxjs', 'rxjs/testing', '@jest/globals'],
    minify: false,
    share: 'what is shared',
  });
  const files: Files = new Map(modules.map(({ fileName, code }) => [fileName, code]));
  for (const [path, text] of declarations(Object.values(testingInput))) files.set(path, text);
  files.set('marbles.d.ts', "export * from './types/marbles';\n");
  files.set('index.d.ts', "export * from './types/testing';\n");
  files.set('jest.d.ts', "import './types/testing/jest';\n");
  await writeFolder(testingOut, files);
}
