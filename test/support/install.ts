import { execSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import build from './build';

const root = resolve(__dirname, '../..');

/** What an adopter has besides; the package itself brings nothing along. */
const peers = [
  'rxjs',
  '@jest/globals',
  'miniprogram-api-typings',
  'fast-check',
  'jest',
  'prettier',
  'vitest',
  'react',
  'vue',
];

/**
 * Packs the package as it would be published, and installs the packed file in an empty project: what the tests of the package
 * then load is what an adopter gets, and nothing of this checkout. The project is at `INSTALLED`.
 */
export default function install(): void {
  build();
  const project = mkdtempSync(join(tmpdir(), 'rx-channels-live-'));
  process.env.INSTALLED = project;
  const npm = (command: string) => execSync(`npm ${command}`, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] });

  writeFileSync(join(project, 'package.json'), '{ "name": "adopter", "version": "1.0.0", "private": true }');
  npm(`pack --silent --ignore-scripts "${root}"`);
  const [packed = ''] = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  npm(`install --silent --offline --no-audit --no-fund --ignore-scripts "./${packed}"`);
  for (const peer of peers) {
    mkdirSync(dirname(join(project, 'node_modules', peer)), { recursive: true });
    symlinkSync(join(root, 'node_modules', peer), join(project, 'node_modules', peer), 'junction');
  }
}

/** Of a test: the folder of the project that has the package. */
export const adopter = (): string => process.env.INSTALLED ?? '';

/** Of a test: loads a module by the name that an adopter uses, as the adopter's own code does. */
export const load = (name: string): unknown => createRequire(join(adopter(), 'index.js'))(name) as unknown;

/** Takes the project away, after the tests. */
export const uninstall = (): void => rmSync(adopter(), { recursive: true });
