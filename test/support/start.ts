import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');

/** A run of `npm start`, until it serves or ends. */
export interface Started {
  /** Where it serves, if it does. */
  readonly url?: string;
  readonly written: string;
  readonly code: number | null;
  readonly child: ChildProcess;
}

/** Runs what `npm start` does, in a folder that holds the repository. */
export function start(
  folder: string = repository,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Started> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts', ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
  });
  let written = '';
  return new Promise((done) => {
    const read = (chunk: Buffer): void => {
      written += chunk.toString();
      const [url] = /http:\S+/.exec(written) ?? [];
      if (url !== undefined) done({ url, written, code: null, child });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', (code) => done({ written, code, child }));
  });
}

/** Copies what `npm start` needs of the repository. */
export function copyRepository(folder: string): void {
  mkdirSync(folder);
  for (const path of ['docs', 'miniprogram', 'scripts', 'simulator', 'src', 'stage', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, path), join(folder, path), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
}
