import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';

const packages = ['rxjs', 'rxjs-wx', 'miniprogram-api-promise', 'rolldown'];

const versionOf = (name: string): string => {
  const text = readFileSync(join('node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
};

/** What the numbers are taken on, and of what. The load is that just before: processes that wanted to run. */
export const machine = {
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
} as const;

const { date, cpu, cores, memory, os, load, versions } = machine;

export const machineText = `${date} · ${cpu}, ${cores} cores, ${memory} · ${os} · load ${load.toFixed(1)}
${Object.entries(versions)
  .map((version) => version.join(' '))
  .join(' · ')}`;
