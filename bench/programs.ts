import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../scripts/build/bundle';
import { writeFolder, type Files } from '../scripts/build/files';
import type { Package } from './host/package';
import type { Peer } from './peers';

const folder = '.cache/bench/run';

/** What is measured in processes of its own: bench/programs/. */
export type Program = 'cold-start' | 'timing' | 'pages' | 'buttons';

const programs: readonly Program[] = ['cold-start', 'timing', 'pages', 'buttons'];

/** The two ways to run JavaScript: as Android does, and as iOS does, without a JIT. */
export type Mode = 'JIT' | 'jitless';

export const modes: readonly Mode[] = ['JIT', 'jitless'];

/** Writes the programs and the peers to where processes of their own find them. */
export const writePrograms = async (peers: readonly Peer[]): Promise<void> => {
  const built = await bundle({
    input: Object.fromEntries(programs.map((name) => [name, resolve(`bench/programs/${name}.ts`)])),
    external: ['node:fs', 'node:path', 'node:v8', 'node:vm', 'tinybench'],
    minify: false,
  });
  const files: Files = new Map(built.map(({ fileName, code }) => [fileName, code]));
  for (const { name, package: page, probed } of peers) {
    files.set(`${name}.json`, JSON.stringify(page satisfies Package));
    files.set(`${name}.probed.json`, JSON.stringify(probed satisfies Package));
  }
  await writeFolder(folder, files);
};

const execute = promisify(execFile);

/** Runs a program for a peer in a fresh process; what it prints is its result. */
export const run = async <T>(
  program: Program,
  mode: Mode,
  packageName: string,
  ...args: readonly string[]
): Promise<T> => {
  const flags = ['--expose-gc', ...(mode === 'jitless' ? ['--jitless', '--no-warnings'] : [])];
  const { stdout } = await execute(process.execPath, [
    ...flags,
    join(folder, `${program}.js`),
    join(folder, `${packageName}.json`),
    ...args,
  ]);
  return JSON.parse(stdout) as T;
};
