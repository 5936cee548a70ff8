import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What may be typed. */
export const usage = 'npm start [-- [FOLDER] [--port NUMBER] [--host ADDRESS]]';

/** What was asked of `npm start`. */
export interface Asked {
  readonly port: number;
  readonly host: string;
  /** A built mini program; absent: the one of this repository. */
  readonly folder?: string;
}

/**
 * Reads what was typed behind `npm start`, and the port that the environment may name (`PORT`).
 *
 * @returns `undefined` where it was asked what may be typed
 * @throws `Error` that says what may be typed
 * @example askedOf(['dist', '--port', '8080'], {}) // { port: 8080, host: '127.0.0.1', folder: '/…/dist' }
 */
export function askedOf(args: readonly string[], env: NodeJS.ProcessEnv): Asked | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  if (values.help) return undefined;
  const [given, ...more] = positionals;
  if (more.length > 0) throw new Error(`One folder at a time. Usage: ${usage}`);
  // A variable that is set to nothing is not set.
  const port = values.port ?? (env.PORT === '' ? undefined : env.PORT) ?? '5173';
  if (!/^\d+$/.test(port) || Number(port) > 65535)
    throw new Error(`The port has to be a whole number from 0 to 65535. Usage: ${usage}`);
  return {
    port: Number(port),
    host: values.host ?? '127.0.0.1',
    // npm starts this in the package's folder: a path is one from where it was typed.
    ...(given !== undefined && { folder: resolve(env.INIT_CWD ?? '.', given) }),
  };
}

/** What is said once it runs: where, and that the port that was asked for is taken, if it is. */
export function startedWords({ port }: Asked, url: string): string {
  const isTaken = port !== 0 && port !== Number(new URL(url).port || 80);
  return isTaken ? `Port ${port} is taken: the simulator runs at ${url}` : `The simulator runs at ${url}`;
}
