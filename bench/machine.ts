import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

/** What the numbers were taken on, and of what. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memory: string;
  readonly os: string;
  /** How busy the machine was just before, in processes that wanted to run (1 minute). */
  readonly load: number;
  readonly versions: Readonly<Record<string, string>>;
}

const packages = ['rxjs', 'rxjs-wx', 'miniprogram-api-promise', 'rolldown', 'tinybench'];

export const machine = (): Machine => ({
  date: new Date().toISOString(),
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  os: `${type()} ${release()}`,
  load: loadavg()[0] ?? NaN,
  versions: {
    node: process.versions.node,
    v8: process.versions.v8,
    ...Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
  },
});

const versionOf = (name: string): string => {
  const text = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};

export const machineText = ({ date, cpu, cores, memory, os, load, versions }: Machine): string =>
  [
    `${date} · ${cpu}, ${cores} cores, ${memory} · ${os} · load ${load.toFixed(1)}`,
    Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(' · '),
  ].join('\n');
