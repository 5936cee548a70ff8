import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { runOnCores } from './cores';
import { diagram } from './diagram';
import type { Counterexample } from './explore';
import { kinds } from './kinds';
import { partsOf, planOf } from './plan';
import { finish, replayNames } from './replay';
import { collect, table, verdict, type Result } from './report';
import { implementations } from './subjects';
import { newsOf, tellNews } from './tapes';

const usage = `npm run prove -- [--depth N] [--json]
npm run prove -- --tapes FOLDER

Holds every history of a page, up to N events (3 unless told), against the rules R1 to R18,
for rx-channels-live and two peers. Prints a table, or all that was found as JSON.

--tapes says what the tapes (*.jsonl) of a folder tell that the model cannot make: orders and answers, in words and
as a test to paste each. Exit code 1 if there is something, 2 if a file is no tape.`;

const { values } = parseArgs({
  options: {
    depth: { type: 'string', default: '3' },
    json: { type: 'boolean' },
    tapes: { type: 'string' },
    help: { type: 'boolean' },
  },
});

/** A counterexample as a picture, to be pasted into a test. */
const picture = (name: string, { kind, events, index }: Counterexample): string => {
  const open = implementations.find((one) => one.name === name)?.open;
  if (!open) return '';
  const world = replayNames(open, kinds[kind], events);
  finish(world);
  return diagram(world.history.slice(0, index + 1));
};

const count = (number: number): string => number.toLocaleString('en');

const printed = ({ name, run, mirrored, states, broken }: Result): string =>
  [
    `## ${name}`,
    `${count(run + mirrored)} interleavings: ${count(run)} run, ${count(mirrored)} more are these with the buttons swapped. ` +
      `${count(states)} distinct states.`,
    ...Object.entries(broken).map(
      ([rule, example]) => `\n${rule}: ${example.why} (${example.kind})\n${picture(name, example)}`,
    ),
  ].join('\n');

/** Tells what the tapes of a folder tell; returns the exit code. */
const tellOf = (folder: string): number => {
  if (!existsSync(folder)) {
    console.error(`${folder}: there is no such folder`);
    return 2;
  }
  const unreadable: string[] = [];
  const news = newsOf(folder, (words) => unreadable.push(words));
  console.log(tellNews(news));
  unreadable.forEach((words) => console.error(words));
  return unreadable.length > 0 ? 2 : news.length > 0 ? 1 : 0;
};

const main = async (): Promise<void> => {
  if (values.help) {
    console.log(usage);
    return;
  }
  if (values.tapes !== undefined) {
    process.exitCode = tellOf(values.tapes);
    return;
  }
  const depth = Number(values.depth);
  if (!Number.isInteger(depth) || depth < 1)
    throw new Error(`--depth takes a number from 1 on, not "${values.depth}".`);

  const jobs = implementations.flatMap((implementation) =>
    planOf(implementation, depth)
      .flatMap(partsOf)
      .map((task) => ({ name: implementation.name, task })),
  );
  const collected = collect();
  const begin = performance.now();
  await runOnCores(jobs, availableParallelism(), collected.add);
  const seconds = Math.round((performance.now() - begin) / 1000);

  const found = collected.results();
  const wrong = verdict(found);
  if (values.json) {
    console.log(JSON.stringify({ depth, seconds, wrong, results: found }, null, 2));
  } else {
    console.log([table(found), ...found.map(printed)].join('\n\n'));
    console.log(`\n${wrong.length > 0 ? wrong.join('\n') : 'All rules hold, and the peers are caught.'} ${seconds} s.`);
  }
  process.exitCode = wrong.length > 0 ? 1 : 0;
};

void main();
