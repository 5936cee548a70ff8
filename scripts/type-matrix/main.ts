import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { code } from './code';

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
  return pairs.flatMap((pair) =>
    typings.flatMap((typing) => [true, false].map((hasRxjs) => ({ ...pair, typing, hasRxjs }))),
  );
};

/** The versions, and the packed file as it is installed. */
const prepare = (folder: string): void => {
  const manifest = join(root, 'scripts/type-matrix');
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(manifest, file), join(folder, file));
  execSync('npm ci --silent --no-audit --no-fund --ignore-scripts', {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  execSync(`npm pack --silent --ignore-scripts "${root}"`, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  const [packed = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', packed], { cwd: folder });
};

/** The errors of a combination; those that the typings have in themselves are nobody's but theirs. */
const errorsOf = (versions: string, { compiler, typing, resolution, hasRxjs }: Combination): readonly string[] => {
  const project = mkdtempSync(join(tmpdir(), 'adopter-'));
  const modules = join(project, 'node_modules');
  const install = (name: string, from: string) => {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(from, join(modules, name), 'junction');
  };
  // A copy: what it imports is looked for from where it is.
  cpSync(join(versions, 'package'), join(modules, 'rx-channels-live'), { recursive: true });
  cpSync(join(versions, 'node_modules', `typings-${typing}`), join(modules, 'miniprogram-api-typings'), {
    recursive: true,
  });
  if (hasRxjs) install('rxjs', join(versions, 'node_modules/rxjs'));

  const files = Object.entries(code({ hasRxjs, seesBehaviors: Number(typing) >= 4 }));
  for (const [name, text] of files) writeFileSync(join(project, name), text);
  const tsconfig = {
    compilerOptions: {
      ...resolutions[resolution],
      ...(compiler === '6.0' && resolution === 'node10' && { ignoreDeprecations: '6.0' }),
      strict: true,
      noEmit: true,
      target: 'es2020',
      lib: ['es2020'],
      types: ['miniprogram-api-typings'],
    },
    files: files.map(([name]) => name),
  };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify(tsconfig));
  const tsc = join(versions, 'node_modules', `typescript-${compiler}`, 'bin/tsc');
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { cwd: project, encoding: 'utf8' });
  rmSync(project, { recursive: true });
  return stdout
    .split(/\n(?=\S)/)
    .filter((error) => error.includes('error') && !error.includes('miniprogram-api-typings/'));
};

const versions = mkdtempSync(join(tmpdir(), 'type-matrix-'));
try {
  prepare(versions);
  for (const combination of combinations()) {
    const { compiler, typing, resolution, hasRxjs } = combination;
    const errors = errorsOf(versions, combination);
    console.log(
      `TypeScript ${compiler}, ${resolution.padEnd(7)}, typings ${typing.padEnd(4)}, ${hasRxjs ? 'with' : 'without'} rxjs: ${errors.length === 0 ? 'compiles' : `${errors.length} errors\n${errors.join('\n')}`}`,
    );
    if (errors.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(versions, { recursive: true });
}
