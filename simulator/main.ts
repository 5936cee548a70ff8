import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { startSimulator } from './server';

const usage = 'npm start [-- [FOLDER] [--port NUMBER] [--host ADDRESS]]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { port: { type: 'string' }, host: { type: 'string' } },
    allowPositionals: true,
  });
  const [given, ...more] = positionals;
  if (more.length > 0) throw new Error(`One folder at a time. Usage: ${usage}`);
  const { host = '127.0.0.1' } = values;
  const port = Number(values.port ?? process.env.PORT ?? 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`The port has to be a whole number from 0 to 65535. Usage: ${usage}`);

  // npm starts this in the package's folder: a path is one from where it was typed.
  const folder = given === undefined ? {} : { folder: resolve(process.env.INIT_CWD ?? '.', given) };
  const { url } = await startSimulator({ port, host, ...folder });
  console.log(`The simulator runs at ${url}`);
  if (!/^(127\.|::1$|localhost$)/.test(host))
    console.warn(`Careful: whoever reaches ${host} can open it, not only this machine.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
