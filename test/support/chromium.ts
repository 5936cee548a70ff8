import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LaunchOptions } from 'playwright-core';

const packageName = '@sparticuz/chromium';
const cache = resolve(__dirname, '../../.cache');

/**
 * Unpacks the Chromium of `@sparticuz/chromium`, once, and says how to start it on a machine that has nothing but Node:
 * with the shared libraries that come with it, and with its one font where the machine has none.
 */
export async function unpackChromium(): Promise<LaunchOptions> {
  const folder = join(cache, `chromium-${await installedVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  };
}

async function installedVersion(): Promise<string> {
  const manifest = resolve(dirname(createRequire(__filename).resolve(packageName)), '../../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  return version;
}

/** Test files run side by side: each unpacks into a folder of its own, and the first to be done gives it the name. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  // The package unpacks into the folder for temporary files, and its libraries only where it sees AWS Lambda.
  const env = { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await promisify(execFile)(process.execPath, ['-e', `require('${packageName}').executablePath()`], { env });
  await writeFile(join(own, 'fonts.conf'), fontsConf(folder));
  try {
    await rename(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    await rm(own, { recursive: true });
  }
}

const fontsConf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
