import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buttons } from './families/buttons';
import { day } from './families/day';
import { leaks } from './families/leaks';
import { pictures } from './families/pictures';
import { screen } from './families/screen';
import { sizes } from './families/sizes';
import { starts } from './families/starts';
import { taps } from './families/taps';
import { workbench } from './families/workbench';
import { machine, machineText } from './machine';
import { buildAppPeer, buildPeer, writePrograms } from './peers';
import { goalTableOf, pagePeerNames, tableOf, type Findings, type Goal, type PagePeerName, type Row } from './table';

const { values: options } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    counts: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    peers: { type: 'string', default: pagePeerNames.join() },
    users: { type: 'string', default: '10000' },
    workbench: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** How often each peer is measured, in a process of its own. */
const rounds = options.quick
  ? { starts: 5, taps: 3, leaks: 1, buttons: 1, pictures: 1, workbench: 1 }
  : { starts: 31, taps: 9, leaks: 3, buttons: 5, pictures: 5, workbench: 5 };

const families = ['sizes', 'starts', 'taps', 'screen', 'day', 'leaks', 'buttons', 'pictures'] as const;

/** What is timed, and so different on every machine. */
const timed: readonly string[] = ['starts', 'taps', 'buttons', 'pictures'];

/** What measures the app as well as the page with one card. */
const ofTheApp: readonly string[] = ['sizes', 'starts', 'day'];

const usage = `npm run bench -- [options]
  --json FILE    keeps the results
  --quick        few rounds, for a look
  --counts       only what is counted, nothing that is timed
  --only NAMES   some of ${families.join(', ')}
  --peers NAMES  some of ${pagePeerNames.join(', ')}: compares with fewer, which is quicker
  --workbench    the simulator in Chromium, and nothing else
  --users N      users of the simulated day (10000)`;

/** Those of the names that were asked for, with commas between them. */
const chosen = <T extends string>(names: readonly T[], asked: string): readonly T[] => {
  const wanted = asked.split(',').filter((name) => name !== '');
  const unknown = wanted.find((name) => !names.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}, only ${names.join(', ')}`);
  return names.filter((name) => wanted.includes(name));
};

const measure = async (
  asked: readonly (typeof families)[number][],
  peers: readonly PagePeerName[],
): Promise<Findings> => {
  const pages = await Promise.all(peers.map(buildPeer));
  const all = asked.some((name) => ofTheApp.includes(name)) ? [...pages, await buildAppPeer()] : pages;
  await writePrograms(all);

  const run: Readonly<Record<(typeof families)[number], () => Promise<Findings>>> = {
    sizes: () => sizes(all),
    starts: () => starts([...peers, 'app'], rounds.starts),
    taps: () => taps(peers, rounds.taps, { JIT: 8_000, jitless: 2_000 }),
    screen: () => screen(pages),
    day: () => day(all, Number(options.users)),
    leaks: () => leaks(peers, rounds.leaks, 10_000),
    buttons: () => buttons(peers, rounds.buttons, 1_000),
    pictures: () => pictures(rounds.pictures, 10_000),
  };
  const rows: Row[] = [];
  const goals: Goal[] = [];
  for (const name of asked) {
    const from = performance.now();
    const findings = await run[name]();
    rows.push(...findings.rows);
    // Peers that were not asked for leave some without a number.
    goals.push(...findings.goals.filter(({ measured }) => !Number.isNaN(measured)));
    console.error(`${name}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
  return { rows, goals };
};

const main = async (): Promise<void> => {
  const asked = options.only ? chosen(families, options.only) : families;
  const { rows, goals } = options.workbench
    ? await workbench(rounds.workbench)
    : await measure(
        asked.filter((name) => !options.counts || !timed.includes(name)),
        chosen(pagePeerNames, options.peers),
      );
  console.log([machineText, tableOf(rows), goalTableOf(goals)].join('\n\n'));
  if (options.json === undefined) return;
  mkdirSync(dirname(options.json), { recursive: true });
  writeFileSync(options.json, `${JSON.stringify({ ...machine, rows, goals }, null, 2)}\n`);
};

if (options.help) console.log(usage);
else void main();
