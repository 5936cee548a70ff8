import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** What WeChat's own compilers, which the DevTools and the client are built on, say of the files of one mini program. */
const compilers = [
  { name: 'wcc', extension: '.wxml', arguments: ['-d', '-cc', '0'], broken: '<view><text></view>' },
  { name: 'wcsc', extension: '.wxss', arguments: ['-db', '-pc', '0'], broken: '.a { .b { } } }' },
] as const;

describe.each(compilers)('the official $name', ({ name, extension, arguments: flags, broken }) => {
  test.each(['miniprogram', 'dist'])(`accepts every ${extension} of %s/`, (folder) => {
    const files = readdirSync(join(root, folder), { encoding: 'utf8', recursive: true })
      .filter((file) => file.endsWith(extension))
      .map((file) => file.replaceAll('\\', '/'));

    expect(files).toContain(`pages/index/index${extension}`);
    expect(compile(name, flags, join(root, folder), files)).toEqual({ status: 0, complaint: '' });
  });

  test(`refuses a broken ${extension}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'rx-channels-live-'));
    try {
      writeFileSync(join(folder, `broken${extension}`), broken);
      const { status, complaint } = compile(name, flags, folder, [`broken${extension}`]);
      expect(status).not.toBe(0);
      expect(complaint).toContain(`broken${extension}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

function compile(
  name: string,
  flags: readonly string[],
  cwd: string,
  files: readonly string[],
): { status: number | null; complaint: string } {
  const { error, status, stderr } = spawnSync(binary(name), [...flags, ...files], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, complaint: stderr };
}

function binary(name: string): string {
  const packed = dirname(createRequire(__filename).resolve('miniprogram-compiler'));
  if (process.platform === 'win32') return join(packed, 'bin', 'windows', `${name}.exe`);
  const path = join(packed, 'bin', process.platform === 'darwin' ? 'mac' : 'linux', name);
  // The package does not say that its programs can be run.
  chmodSync(path, 0o755);
  return path;
}
