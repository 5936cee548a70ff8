import { execFile, execFileSync, execSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { from, lastValueFrom, mergeMap } from 'rxjs';
import { code, ofFrameworks, plain } from './code';

/**
 * Compiles what an adopter writes against the packed file, strictly and without `skipLibCheck`, with each version of
 * WeChat's typings and of TypeScript, with RxJS and without (类型兼容性). Exits with 1 where something does not compile.
 *
 * A few of the combinations, or with `--all` each of them.
 */
const { values: options } = parseArgs({ options: { all: { type: 'boolean', default: false } } });

const root = resolve(__dirname, '../..');
const typings = ['2.12', '3.12', '4.1', '5.2'] as const;
const compilers = ['5.0', '5.9', '6.0'] as const;

/** How modules are found, with what belongs to it. */
const resolutions = {
  node10: { module: 'commonjs', moduleResolution: 'node10' },
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const;

interface Combination {
  readonly compiler: (typeof compilers)[number];
  readonly typing: (typeof typings)[number];
  readonly resolution: keyof typeof resolutions;
  readonly hasRxjs: boolean;
}

const combinations = (): readonly Combination[] => {
  const pairs = options.all
    ? compilers.flatMap((compiler) =>
        (Object.keys(resolutions) as (keyof typeof resolutions)[]).map((resolution) => ({ compiler, resolution })),
      )
    : ([
        { compiler: '5.0', resolution: 'node10' },
        { compiler: '6.0', resolution: 'bundler' },
      ] as const);
  /** The oldest compiler sees RxJS's own types with `--all`. */
  const withAndWithout = (compiler: Combination['compiler']) =>
    !options.all && compiler === '5.0' ? [false] : [true, false];
  return pairs.flatMap((pair) =>
    typings.flatMap((typing) => withAndWithout(pair.compiler).map((hasRxjs) => ({ ...pair, typing, hasRxjs }))),
  );
};

/** The versions, and the packed file as it is installed; returns where it is. */
const prepare = (folder: string): string => {
  const manifest = join(root, 'scripts/type-matrix');
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(manifest, file), join(folder, file));
  execSync('npm ci --silent --no-audit --no-fund --ignore-scripts', {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  execSync(`npm pack --silent --ignore-scripts "${root}"`, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', packed], { cwd: folder });
  return join(folder, packed);
};

/** What checks a packed file: that what its package.json names is there, and that its types are those of its code. */
const checkers = {
  publint: ['publint/src/cli.js', 'run', '--strict'],
  // vitest is an ES module alone, and so is what belongs to it.
  attw: ['@arethetypeswrong/cli/dist/index.js', '--ignore-rules', 'cjs-resolves-to-esm', '--'],
} as const;

/** Runs a script of Node's; says whether it went well, and all that it printed. */
const run = (
  cwd: string,
  command: readonly string[],
): Promise<{ readonly isRight: boolean; readonly output: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, command, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ isRight: error === null, output: stdout + stderr }),
    );
  });

/** What a checker has to say, if anything. */
const complaintOf = async ([script, ...args]: readonly string[], packed: string): Promise<readonly string[]> => {
  const { isRight, output } = await run(root, [join(root, 'node_modules', script ?? ''), ...args, packed]);
  return isRight ? [] : [output];
};

/** A project of an adopter's, and the compiler of its choice. */
interface Project {
  readonly compiler: (typeof compilers)[number];
  readonly resolution: keyof typeof resolutions;
  /** What is installed: the name, and which of the versions. */
  readonly installed: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly options: object;
  /** Copies of what is installed, by where they lie: what belongs to the project is all that is not below `node_modules`. */
  readonly copies?: Readonly<Record<string, string>>;
}

/** The errors of a project; those that others' typings have in themselves are nobody's but theirs. */
const errorsOf = async (
  versions: string,
  { compiler, resolution, installed, files, options: own, copies = {} }: Project,
): Promise<readonly string[]> => {
  const project = mkdtempSync(join(tmpdir(), 'adopter-'));
  const modules = join(project, 'node_modules');
  // Copies: what they import is looked for from where they are.
  cpSync(join(versions, 'package'), join(modules, 'rx-channels-live'), { recursive: true });
  for (const [name, version] of Object.entries(installed))
    cpSync(join(versions, 'node_modules', version), join(modules, name), { recursive: true });

  for (const [to, from] of Object.entries(copies)) cpSync(join(versions, from), join(project, to), { recursive: true });

  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const tsconfig = {
    compilerOptions: {
      ...resolutions[resolution],
      ...(compiler === '6.0' && resolution === 'node10' && { ignoreDeprecations: '6.0' }),
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: 'es2020',
      lib: ['es2020'],
      types: ['miniprogram-api-typings'],
      ...own,
    },
    include: ['./**/*.ts', './**/*.tsx'],
    exclude: ['node_modules'],
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
  const tsc = join(versions, 'node_modules', `typescript-${compiler}`, 'bin/tsc');
  const { output } = await run(project, [tsc, '-p', project]);
  rmSync(project, { recursive: true });
  // A project that has typings of its own loads no others: then there are no errors in those.
  const foreign = 'typings' in copies ? /^typings\// : /^[./]*node_modules\/(?!rx-channels-live\/)/;
  return output.split(/\n(?=\S)/).filter((error) => error.includes('error') && !foreign.test(error));
};

/** A mini program of WeChat's own kind. */
const native = ({ compiler, typing, resolution, hasRxjs }: Combination): Project => ({
  compiler,
  resolution,
  installed: { 'miniprogram-api-typings': `typings-${typing}`, ...(hasRxjs && { rxjs: 'rxjs' }) },
  files: code({ hasRxjs, seesBehaviors: Number(typing) >= 4 }),
  options: {},
});

/** A mini program as the DevTools' TypeScript template makes it: its typings are files of its own, and what 构建 npm has copied is compiled with it. */
const fromTemplate = (compiler: Project['compiler']): Project => ({
  compiler,
  resolution: 'node10',
  // Its package.json has other typings as well, which nothing refers to.
  installed: { 'miniprogram-api-typings': 'typings-3.12' },
  files: { ...code({ hasRxjs: false, seesBehaviors: false }), 'plain.ts': plain },
  options: { types: [], typeRoots: ['./typings'], exactOptionalPropertyTypes: false },
  copies: {
    typings: 'node_modules/typings-2.12',
    'miniprogram_npm/rx-channels-live': 'package/miniprogram_dist',
  },
});

/** An app in React, as Taro makes it, or in Vue, as uni-app does: without WeChat's typings. */
const ofFramework = (
  framework: keyof typeof ofFrameworks,
  installed: Readonly<Record<string, string>>,
  compiler: Project['compiler'],
): Project => ({
  compiler,
  resolution: 'bundler',
  installed,
  files: ofFrameworks[framework],
  options: { jsx: 'react-jsx', lib: ['es2020', 'dom'], types: [] },
});

const vue = { '@vue': '@vue', '@babel': '@babel', csstype: 'csstype' };
const compilersUsed = options.all ? compilers : (['5.0', '6.0'] as const);
const frameworks: readonly (readonly [name: string, project: Project])[] = compilersUsed.flatMap((compiler) => [
  ...['18', '19'].map(
    (version) =>
      [
        `TypeScript ${compiler}, React ${version}`,
        ofFramework(
          'react',
          { '@types/react': `@types/react-${version}`, '@types/prop-types': '@types/prop-types', csstype: 'csstype' },
          compiler,
        ),
      ] as const,
  ),
  [`TypeScript ${compiler}, Vue`, ofFramework('vue', { ...vue, vue: 'vue' }, compiler)] as const,
]);

const report = (name: string, errors: readonly string[]): void => {
  console.log(`${name}: ${errors.length === 0 ? 'fine' : `${errors.length} errors\n${errors.join('\n')}`}`);
  if (errors.length > 0) process.exitCode = 1;
};

const main = async (versions: string): Promise<void> => {
  const packed = prepare(versions);
  const natives = combinations().map((combination) => {
    const { compiler, typing, resolution, hasRxjs } = combination;
    const name = `TypeScript ${compiler}, ${resolution.padEnd(7)}, typings ${typing.padEnd(4)}, ${hasRxjs ? 'with' : 'without'} rxjs`;
    return [name, native(combination)] as const;
  });
  const templates = compilersUsed.map(
    (compiler) => [`TypeScript ${compiler}, the DevTools’ template`, fromTemplate(compiler)] as const,
  );
  const checks: readonly (readonly [name: string, check: () => Promise<readonly string[]>])[] = [
    ...Object.entries(checkers).map(([name, command]) => [name, () => complaintOf(command, packed)] as const),
    ...[...natives, ...templates, ...frameworks].map(
      ([name, project]) => [name, () => errorsOf(versions, project)] as const,
    ),
  ];
  // As many at a time as there are cores.
  const told$ = from(checks).pipe(
    mergeMap(async ([name, check]) => report(name, await check()), availableParallelism()),
  );
  await lastValueFrom(told$, { defaultValue: undefined });
};

const versions = mkdtempSync(join(tmpdir(), 'type-matrix-'));
main(versions)
  .finally(() => rmSync(versions, { recursive: true }))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
