import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Builds the examples by the official tool of each, from the packed file, also as while one develops, and runs what comes out on WeChat's
 * component framework (示例): `npm run examples`, or `npm run examples -- uni-app native-npm`. Exits with 1 where one does not build or run.
 */
const outputs = {
  'native-copied': 'miniprogram',
  'native-npm': 'miniprogram',
  'taro-react': 'dist',
  'taro-vue': 'dist',
  'uni-app': 'dist/build/mp-weixin',
} as const;
type Example = keyof typeof outputs;

/** Where what a tool puts out while one develops is found. */
const developed: Readonly<Partial<Record<Example, string>>> = {
  'taro-react': 'dist',
  'taro-vue': 'dist',
  'uni-app': 'dist/dev/mp-weixin',
};
/** In ms. */
const patience = 180_000;

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

/** Builds an example as while one develops, until its tool, which stays, says that it watches. */
const develop = (name: Example, output: string): Promise<boolean> => {
  const folder = join(work, name, output);
  rmSync(folder, { recursive: true, force: true });
  const isWindows = process.platform === 'win32';
  const tool = spawn('npm', ['run', '--silent', 'dev'], {
    cwd: join(work, name),
    shell: isWindows,
    // A group of its own, which ends as one.
    detached: !isWindows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let watches = 1;
  let isDone = false;
  const end = (): void => {
    const { pid } = tool;
    if (pid === undefined) return;
    if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F']);
    else process.kill(-pid);
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(), patience);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const now = said.split('Watching').length;
      // Taro says so before as well, when it has bundled what comes from npm.
      if (isDone || now === watches) return;
      watches = now;
      isDone = existsSync(join(folder, 'app.json'));
      if (isDone) end();
    };
    tool.stdout.on('data', hear);
    tool.stderr.on('data', hear);
    tool.on('close', () => {
      clearTimeout(timer);
      if (!isDone) console.error(said);
      resolve(isDone);
    });
  });
};

/** Runs the page that was built, tapped as a user taps; each example in a process of its own, as each is a mini program of its own. */
const run = (name: Example, output: string): boolean => {
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--config', join(root, 'jest.examples.config.js')];
  const env = { ...process.env, EXAMPLE: name, EXAMPLE_OUTPUT: join(work, name, output) };
  return spawnSync(process.execPath, jest, { cwd: root, stdio: 'inherit', env }).status === 0;
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isExample(name));
if (unknown.length > 0)
  throw new Error(`No such example: ${unknown.join(', ')}. There are ${Object.keys(outputs).join(', ')}`);
const names = (asked.length > 0 ? asked : Object.keys(outputs)).filter(isExample);

/** Says how it went and how long it took; what comes of it is run. */
const tried = (name: Example, what: string, started: number, isBuilt: boolean, output: string): void => {
  const seconds = String(Math.round((Date.now() - started) / 1000));
  console.log(`${name}${what}: ${isBuilt ? 'built' : 'does not build'}, ${seconds} s`);
  if (!isBuilt || !run(name, output)) process.exitCode = 1;
};

const main = async (): Promise<void> => {
  const packed = pack();
  for (const name of names) {
    const started = Date.now();
    tried(name, '', started, build(name, packed), outputs[name]);
    const { [name]: output } = developed;
    if (output === undefined) continue;
    const again = Date.now();
    tried(name, ', while developing', again, await develop(name, output), output);
  }
};
void main();
