import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Builds the examples by the official tool of each, from the packed file, and runs what comes out on WeChat's component framework
 * (示例): `npm run examples`, or `npm run examples -- uni-app native-npm`. Exits with 1 where one does not build or run.
 */
const outputs = {
  'native-copied': 'miniprogram',
  'native-npm': 'miniprogram',
  'taro-react': 'dist',
  'taro-vue': 'dist',
  'uni-app': 'dist/build/mp-weixin',
} as const;
type Example = keyof typeof outputs;

const root = resolve(__dirname, '..');
const work = join(root, '.cache/examples');
const isExample = (name: string): name is Example => name in outputs;

/** Runs npm; what it has to say is of interest where it fails. */
const npm = (args: readonly string[], cwd: string): boolean => {
  const shell = process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync('npm', [...args], { cwd, shell, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
};

/** Packs the package as it would be published; returns where the file is. */
const pack = (): string => {
  mkdirSync(work, { recursive: true });
  for (const old of readdirSync(work).filter((name) => name.endsWith('.tgz'))) rmSync(join(work, old));
  if (!npm(['pack', '--silent', '--pack-destination', work], root)) throw new Error('The package cannot be packed');
  const [packed = ''] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
  renameSync(join(work, packed), join(work, 'rx-channels-live.tgz'));
  return join(work, 'rx-channels-live.tgz');
};

/** Copies an example, installs what it asks for, and builds it as its own README would: what is installed stays for the next time. */
const build = (name: Example, packed: string): boolean => {
  const folder = join(work, name);
  const stale = existsSync(folder) ? readdirSync(folder).filter((file) => file !== 'node_modules') : [];
  for (const file of stale) rmSync(join(folder, file), { recursive: true });
  rmSync(join(folder, 'node_modules/rx-channels-live'), { recursive: true, force: true });
  cpSync(join(root, 'examples', name), folder, { recursive: true });
  cpSync(packed, join(folder, 'rx-channels-live.tgz'));
  return (
    npm(['install', '--loglevel=error', '--no-audit', '--no-fund'], folder) && npm(['run', '--silent', 'build'], folder)
  );
};

/** Runs the page that was built, tapped as a user taps; each example in a process of its own, as each is a mini program of its own. */
const run = (name: Example): boolean => {
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--config', join(root, 'jest.examples.config.js')];
  const env = { ...process.env, EXAMPLE: name, EXAMPLE_OUTPUT: join(work, name, outputs[name]) };
  return spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env }).status === 0;
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isExample(name));
if (unknown.length > 0)
  throw new Error(`No such example: ${unknown.join(', ')}. There are ${Object.keys(outputs).join(', ')}`);
const names = (asked.length > 0 ? asked : Object.keys(outputs)).filter(isExample);
const packed = pack();
for (const name of names) {
  const started = Date.now();
  const isBuilt = build(name, packed);
  const seconds = String(Math.round((Date.now() - started) / 1000));
  console.log(`${name}: ${isBuilt ? 'built' : 'does not build'}, ${seconds} s`);
  if (!isBuilt || !run(name)) process.exitCode = 1;
}
