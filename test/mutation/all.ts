import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { config } from 'rxjs';

/** What is mutated, as paths in src/: see environment.js. */
declare const mutated: readonly string[];

/**
 * The tests that a mutant has to pass by, as one file: most of their time goes into loading modules, and so that is done
 * once for a mutant and not once for each file. See docs/mutation.md.
 */
const flow = ['streams/', 'behavior/', 'rules/', 'hostile/'];

/** Those of each part of src/. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  streams: flow,
  behavior: flow,
  tape: ['tape/', 'hostile/'],
  replay: ['tape/', 'tapes/'],
  marbles: ['marbles/', 'testing/picture/'],
  testing: ['testing/', 'rules/', 'hostile/', 'marbles/messages.'],
  devtools: ['exparser/devtools.'],
  react: ['react/'],
  vue: ['vue/'],
};

/** Not among them: what draws docs/rules.md, what loads a compiler, and properties that take longer than all others together. */
const left = ['rules/page-of-rules.', 'testing/picture/documentation.', 'tape/law.', 'tape/picture.'];

/** These come last: most mutants do not get as far. */
const late = ['tape/rules.', 'marbles/rxjs.', 'marbles/changes.'];

const parts = new Set(mutated.map((file) => file.split('/')[0] ?? ''));
const names = new Set(mutated.map((file) => basename(file, '.ts')));
const meant = [...parts].flatMap((part) => testsOf[part] ?? []);

const isOneOf = (file: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => file.startsWith(beginning));

/** The test of a file that is mutated comes first: it fails first. */
const rank = (file: string): number => (isOneOf(file, late) ? 2 : names.has(basename(file, '.test.ts')) ? 0 : 1);

const tests = join(__dirname, '..');
const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.test.ts') && isOneOf(file, meant) && !isOneOf(file, left))
  .sort((one, other) => rank(one) - rank(other));

// The hostile clients with a recorder in between (R17).
if ([...parts].join() === 'tape') Object.assign(globalThis, { isRecorded: true });

/** What a stream throws at nobody would end the process; so it is a failure of the test that it comes from. */
const unhandled: unknown[] = [];

beforeEach(() => {
  config.onUnhandledError = (error) => unhandled.push(error);
});

afterEach(async () => {
  await setTimeout();
  const thrown = unhandled.splice(0);
  // Not by `expect`, which a test may have told how often it is called.
  if (thrown.length > 0) throw new Error(`A stream threw at nobody: ${thrown.map(String).join(', ')}`);
});

describe.each(files)('%s', (file) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are declared in the turn of their `describe`
  require(join(tests, file));
});
