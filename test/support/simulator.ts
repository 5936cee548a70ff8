import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { resolve } from 'node:path';

/** Serves the simulator, with the package built now, to all browser tests. */
export default async function setup(): Promise<void> {
  const { url, server } = await serveSimulator();
  process.env.SIMULATOR_URL = url;

  // It ends when this process does, and does not keep it alive.
  server.unref();
  if (server.stdin instanceof Socket) server.stdin.unref();
}

/**
 * Starts the simulator in a process of its own, because its bundler is an ES module, which jest cannot load: with the repository's mini program,
 * or with that of a folder, whose changes it follows.
 */
export async function serveSimulator(...folder: readonly string[]): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/support/serve.ts', ...folder], {
    cwd: resolve(__dirname, '../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(refuse)])) as [Buffer];
  server.stdout.destroy();
  return { url: url.toString(), server };
}

function refuse(): never {
  throw new Error('The simulator ended before it served anything');
}
