import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { bundle, type BuiltModule } from './bundle';
import { declarations } from './declarations';
import { listFiles, writeFolder, type Files } from './files';
import { checkGlobals } from './globals';

/** Where npm and the DevTools' 'build npm' (构建 npm) look for a mini program's package: package.json's `miniprogram`. */
export const packageOut = 'miniprogram_dist';

const component = 'live-reserve';
const componentSource = `miniprogram/components/${component}`;

/**
 * Where a tool looks for the component that reads neither `miniprogram` nor `exports`, as Taro and uni-app do: at its very name.
 */
export const componentOut = component;

/** What the bundlers of Taro and uni-app find by `exports`: no part of a native mini program, so it lies beside what 构建 npm copies. */
export const frameworksOut = 'frameworks_dist';

/** What the package offers: the behaviors, the streams, and the component, each loaded only by who uses it. */
const input = {
  index: 'src/behavior/index.ts',
  streams: 'src/streams/index.ts',
  tape: 'src/tape/index.ts',
  devtools: 'src/devtools/index.ts',
  mounted: 'src/behavior/mounted.ts',
  react: 'src/react/index.ts',
  vue: 'src/vue/index.ts',
  [`${component}/index`]: `${componentSource}/index.ts`,
};

/** Builds the npm package for other mini programs: RxJS is inside, tree-shaken, because 'build npm' would take all of it. */
export async function buildPackage(): Promise<void> {
  const sources = Object.entries(input).map(([name, path]) => [name, resolve(path)] as const);
  const modules = await bundle({
    input: Object.fromEntries(sources),
    external: ['react', 'vue'],
    share: 'what is shared',
  });
  checkGlobals(modules);

  const isForFrameworks = ({ fileName }: BuiltModule): boolean => /^(mounted|react|vue)\.js$/.test(fileName);
  const files: Files = new Map(
    modules.filter((module) => !isForFrameworks(module)).map(({ fileName, code }) => [fileName, code]),
  );
  const forFrameworks: Files = new Map(
    modules
      .filter(isForFrameworks)
      .map(({ fileName, code }) => [
        fileName,
        code.replaceAll('require("./common', `require("../${packageOut}/common`),
      ]),
  );
  const atRoot: Files = new Map([['index.d.ts', 'export {};\n']]);
  for (const path of (await listFiles(componentSource)).filter((path) => !path.endsWith('.ts'))) {
    const content = await readFile(join(componentSource, path));
    files.set(`${component}/${path}`, content);
    atRoot.set(path, content);
  }
  // The component itself is a few lines: the library that it needs is the same one.
  const code = modules.find(({ fileName }) => fileName === `${component}/index.js`)?.code ?? '';
  atRoot.set('index.js', code.replaceAll('require("../', `require("../${packageOut}/`));
  const typed = [input.index, input.streams, input.tape, input.devtools, input.react, input.vue];
  for (const [path, text] of declarations(typed)) {
    // What names React or Vue lies where neither 构建 npm nor a native project's compiler comes.
    if (/^types\/(react|vue)\//.test(path))
      forFrameworks.set(path, text.replaceAll("'../behavior/", `'../../../${packageOut}/types/behavior/`));
    else files.set(path, text);
  }
  files.set('index.d.ts', "export * from './types/behavior';\n");
  files.set('streams.d.ts', "export * from './types/streams';\n");
  files.set('tape.d.ts', "export * from './types/tape';\n");
  files.set('devtools.d.ts', "export * from './types/devtools';\n");
  for (const name of ['react', 'vue']) forFrameworks.set(`${name}.d.ts`, `export * from './types/${name}';\n`);
  await writeFolder(packageOut, files);
  await writeFolder(componentOut, atRoot);
  await writeFolder(frameworksOut, forFrameworks);
}

/**
 * What bundlers import, with the RxJS of the app: the streams alone. The behaviors and the component are one library with one
 * `configure`, whoever loads them, and so have one build.
 */
export const modulesOut = 'modules_dist';

/** Builds the ES modules. */
export async function buildModules(): Promise<void> {
  const modules = await bundle({
    input: { streams: resolve(input.streams) },
    external: ['rxjs'],
    minify: false,
    lean: false,
    share: 'what is shared',
    format: 'es',
  });
  const files: Files = new Map(modules.map(({ fileName, code }) => [fileName.replace(/js$/, 'mjs'), code]));
  files.set('streams.d.mts', `export * from '../${packageOut}/types/streams/index.js';\n`);
  await writeFolder(modulesOut, files);
}

/** What tests import, in Node: no part of any mini program, so it lies beside the package that 'build npm' copies. */
export const testingOut = 'testing_dist';

/** The ways in, each loaded with no more than it needs; the matchers are what those of each runner have in common. */
const testingInput = {
  marbles: 'src/marbles/index.ts',
  'fast-check': 'src/marbles/fast-check.ts',
  index: 'src/testing/index.ts',
  matchers: 'src/testing/matchers.ts',
  jest: 'src/testing/jest.ts',
  replay: 'src/replay/index.ts',
  'replay-matchers': 'src/replay/matchers.ts',
  'replay-jest': 'src/replay/jest.ts',
};

/** vitest is an ES module that no CommonJS module can load: of each entry, the matchers are in the module next to it. */
const vitestInput = {
  vitest: { path: 'src/testing/vitest.mts', matchers: 'matchers' },
  'replay-vitest': { path: 'src/replay/vitest.mts', matchers: 'replay-matchers' },
} as const;

/** Builds the marble kit, the client model and its rows for the tests of other mini programs, on the RxJS that they have. */
export async function buildTesting(): Promise<void> {
  const absolute = (input: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(input).map(([name, path]) => [name, resolve(path)] as const));
  const modules = await bundle({
    input: absolute(testingInput),
    external: ['rxjs', 'rxjs/testing', '@jest/globals', 'fast-check', /^node:/],
    minify: false,
    share: 'by use',
  });
  // Whoever has a tape need not have RxJS.
  const [command] = await bundle({
    input: absolute({ command: 'command/main.ts' }),
    external: [/^node:/],
    minify: false,
    lean: false,
    share: 'by use',
  });
  const files: Files = new Map(modules.map(({ fileName, code }) => [fileName, code]));
  const types = declarations([...Object.values(testingInput), ...Object.values(vitestInput).map(({ path }) => path)]);
  for (const [path, text] of types) files.set(path, text);
  files.set('marbles.d.ts', "export * from './types/marbles';\n");
  files.set('fast-check.d.ts', "export * from './types/marbles/fast-check';\n");
  files.set('index.d.ts', "export * from './types/testing';\n");
  files.set('jest.d.ts', "import './types/testing/jest';\n");
  files.set('replay.d.ts', "export * from './types/replay';\n");
  files.set('replay-jest.d.ts', "import './types/replay/jest';\n");
  for (const [name, { path, matchers }] of Object.entries(vitestInput)) {
    const [module] = await bundle({
      input: absolute({ [name]: path }),
      external: ['vitest', './matchers'],
      minify: false,
      format: 'es',
    });
    files.set(`${name}.mjs`, (module?.code ?? '').replace('"./matchers"', `"./${matchers}.js"`));
    // An ES module's types: those of vitest are found from there alone.
    const typesPath = `types/${path.replace(/^src\//, '').replace(/\.mts$/, '.d.mts')}`;
    const text = types.get(typesPath) ?? '';
    files.delete(typesPath);
    files.set(`${name}.d.mts`, text.replace("'./matchers'", `'./${dirname(typesPath)}/matchers.js'`));
  }
  files.set('command.js', `#!/usr/bin/env node\n${command?.code ?? ''}`);
  await writeFolder(testingOut, files);
}
