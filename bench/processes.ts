import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Measurements } from './child';
import type { Rounds } from './stats';
import type { PeerName } from './table';

/** Where they find what they need: see `writePrograms`. */
export const folder = '.cache/bench/run';

/** The two ways to run JavaScript: as Android does, and as iOS does, without a JIT. */
export type Mode = 'JIT' | 'jitless';

/** The same in both, one after the other. */
export const inEachMode = async <T>(measure: (mode: Mode) => Promise<T>): Promise<readonly (readonly [Mode, T])[]> => {
  const results: (readonly [Mode, T])[] = [];
  for (const mode of ['JIT', 'jitless'] as const) results.push([mode, await measure(mode)]);
  return results;
};

/** What to measure, and how often. */
export interface Runs<N extends keyof Measurements> {
  readonly measure: N;
  readonly mode: Mode;
  readonly rounds: number;
  readonly of: Parameters<Measurements[N]>[1];
}

/**
 * Measures peers again and again, each time in a fresh process. They take turns, so that whatever else the machine does
 * falls on all of them; in every second round the other way about.
 */
export const runInTurn = async <N extends keyof Measurements>(
  peers: readonly PeerName[],
  { measure, mode, rounds, of }: Runs<N>,
): Promise<Rounds<Awaited<ReturnType<Measurements[N]>>>> => {
  type Result = Awaited<ReturnType<Measurements[N]>>;
  const flags = ['--expose-gc', ...(mode === 'jitless' ? ['--jitless', '--no-warnings'] : [])];
  const run = async (peer: PeerName): Promise<Result> => {
    const args = [
      ...flags,
      join(folder, 'child.js'),
      measure,
      join(folder, `${peer}.json`),
      JSON.stringify(of ?? null),
    ];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return JSON.parse(stdout) as Result;
  };

  const results = new Map(peers.map((peer) => [peer, [] as Result[]]));
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? peers : [...peers].reverse();
    for (const peer of order) results.get(peer)?.push(await run(peer));
  }
  return results;
};
