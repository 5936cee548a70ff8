/**
 * The site of the documents (文档站): `npm run docs` shows it and follows every edit, `npm run docs -- build` writes it to
 * .cache/site/built, `npm run docs -- preview` serves what was built, `npm run docs -- check` builds it and tries it in a browser.
 * What it needs is installed into site/ when it is missing.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './routes.mjs';

const site = import.meta.dirname;

/** Runs a command; where it fails, that is the end. */
const run = (command, args, cwd) => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

/** Runs a program of a package that is installed here, or at the root. */
const runHere = (program, ...args) => run(process.execPath, [join(site, 'node_modules', program), ...args], site);
const runAtRoot = (program, ...args) => run(process.execPath, [join(root, 'node_modules', program), ...args], root);

const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

const install = () => {
  const installed = join(site, 'node_modules/.package-lock.json');
  if (changed(installed) > changed(join(site, 'package-lock.json'))) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], site);
};

const write = async () => {
  const { clear, writePages } = await import('./write.mjs');
  clear();
  runHere('typedoc/bin/typedoc', '--options', 'typedoc.json');
  writePages();
};

const vitepress = (...args) => runHere('vitepress/bin/vitepress.js', ...args);

const commands = {
  dev: async () => {
    await write();
    vitepress('dev');
  },
  build: async () => {
    await write();
    vitepress('build');
  },
  preview: () => vitepress('preview'),
  check: async () => {
    await commands.build();
    runAtRoot('jest/bin/jest.js', '--config', 'jest.site.config.js');
  },
};

const [name = 'dev'] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`npm run docs -- ${name}: there are ${Object.keys(commands).join(', ')}.`);
  process.exit(1);
}
install();
await command();
