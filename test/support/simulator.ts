import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { resolve } from 'node:path';

/** Serves the simulator, with the package built now, to all browser tests. Its bundler is an ES module, which jest cannot load. */
export default async function setup(): Promise<void> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/support/serve.ts'], {
    cwd: resolve(__dirname, '../..'),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [url] = (await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(refuse)])) as [Buffer];
  process.env.SIMULATOR_URL = url.toString();

  // It ends when this process does, and does not keep it alive.
  server.unref();
  if (server.stdin instanceof Socket) server.stdin.unref();
  server.stdout.destroy();
}

function refuse(): never {
  throw new Error('The simulator ended before it served anything');
}
