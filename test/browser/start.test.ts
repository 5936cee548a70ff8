import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '../..');
const parent = mkdtempSync(join(tmpdir(), 'rx-channels-live-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** What `npm start` writes, until it serves or ends. */
const start = (folder: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly written: string; readonly code: number | null; readonly page: string }>((done) => {
    let written = '';
    const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/main.ts', ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
    });
    const read = async (chunk: Buffer): Promise<void> => {
      written += chunk.toString();
      const [url] = /http:\S+/.exec(written) ?? [];
      if (url === undefined) return;
      const page = await (await fetch(`${url}mini-program.json`)).text();
      child.kill();
      done({ written, code: null, page });
    };
    child.stdout.on('data', (chunk: Buffer) => void read(chunk));
    child.stderr.on('data', (chunk: Buffer) => void read(chunk));
    child.on('exit', (code) => done({ written, code, page: '' }));
  });

jest.setTimeout(60_000);

test.each(['--port=abc', '--port=70000', '--port=-1'])(
  '%s is refused in a line, without a stack trace',
  async (arg) => {
    const { written, code } = await start(repository, [arg]);
    expect(code).toBe(1);
    expect(written.trim().split('\n')).toHaveLength(1);
  },
);

test('so is PORT=abc', async () => {
  expect((await start(repository, [], { PORT: 'abc' })).written).toMatch(/whole number/);
});

test('it starts in a folder whose name a URL would read otherwise', async () => {
  const folder = join(parent, 'a#b%20c d');
  mkdirSync(folder);
  for (const path of ['miniprogram', 'scripts', 'simulator', 'src', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, path), join(folder, path), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const { written, page } = await start(folder, ['--port', '0']);
  expect(written).toMatch(/runs at http:/);
  expect(JSON.parse(page)).toHaveProperty('app');
});
