import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAppPeer } from './app';
import { machine, machineText } from './machine';
import { buildPeer, pagePeerNames } from './peers';
import { writePrograms } from './programs';
import { buttonRows } from './rows/buttons';
import { coldStartRows } from './rows/cold-start';
import { dayRows } from './rows/day';
import { leakRows } from './rows/leaks';
import { roundTripRows } from './rows/round-trips';
import type { Row } from './rows/row';
import { setDataRows } from './rows/set-data';
import { sizeRows } from './rows/size';
import { timingRows } from './rows/timing';
import { tableOf } from './table';

const usage = `npm run bench -- [options]
  --json FILE   keeps the results
  --quick       few rounds, for a look
  --counts      only what is counted, nothing that is timed
  --users N     users of the simulated day (10000)`;

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    counts: { type: 'boolean', default: false },
    users: { type: 'string', default: '10000' },
    help: { type: 'boolean', default: false },
  },
});

const taps = { JIT: 8_000, jitless: 2_000 };

const effort = options.quick
  ? { coldStarts: 5, rounds: 3, leakRounds: 1, buttonRounds: 1 }
  : { coldStarts: 31, rounds: 9, leakRounds: 3, buttonRounds: 5 };

const measure = async (): Promise<readonly Row[]> => {
  const pages = await Promise.all(pagePeerNames.map(buildPeer));
  const all = [...pages, await buildAppPeer()];
  await writePrograms(all);

  const families: readonly (readonly [
    what: string,
    isTimed: boolean,
    rows: () => readonly Row[] | Promise<readonly Row[]>,
  ])[] = [
    ['sizes', false, () => sizeRows(all)],
    ['cold starts', true, () => coldStartRows(all, effort.coldStarts)],
    ['taps', true, () => timingRows(effort.rounds, taps)],
    ['round trips', false, () => roundTripRows(pages)],
    ['a day', false, () => dayRows(all, Number(options.users))],
    ['setData', false, () => setDataRows(pages)],
    ['pages', false, () => leakRows(effort.leakRounds, 10_000)],
    ['buttons', true, () => buttonRows(effort.buttonRounds, 1_000)],
  ];
  const rows: Row[] = [];
  for (const [what, isTimed, family] of families) {
    if (isTimed && options.counts) continue;
    const from = performance.now();
    rows.push(...(await family()));
    console.error(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
  return rows;
};

const main = async (): Promise<void> => {
  const about = machine();
  const rows = await measure();
  console.log(`${machineText(about)}\n\n${tableOf(rows)}`);
  if (options.json === undefined) return;
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify({ ...about, rows }, null, 2)}\n`);
};

if (options.help) console.log(usage);
else void main();
