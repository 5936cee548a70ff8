import { parseArgs } from 'node:util';

import { startSimulator } from './server';

const usage = 'npm start [-- [--port NUMBER] [--host ADDRESS]]';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
  const { host = '127.0.0.1' } = values;
  const port = Number(values.port ?? process.env.PORT ?? 5173);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`The port has to be a whole number from 0 to 65535. Usage: ${usage}`);

  const { url } = await startSimulator({ port, host });
  console.log(`The simulator runs at ${url}`);
  if (!/^(127\.|::1$|localhost$)/.test(host))
    console.warn(`Careful: whoever reaches ${host} can open it, not only this machine.`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
