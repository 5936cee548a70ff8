import { readdirSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { config } from 'rxjs';

/** What is mutated, as paths in src/: see environment.js. */
declare const mutated: readonly string[];

/** The names of the tests that reach a mutant, as a pattern; absent: all of them. */
declare const asked: string | undefined;

/** Whether the mutant is killed already. */
declare const isKilled: boolean;

/** The tests that a mutant has to pass by: see docs/mutation.md. */
const flow = ['streams/', 'behavior/', 'rules/', 'hostile/'];

/** Those of each part of src/, or of a file. */
const testsOf: Readonly<Record<string, readonly string[]>> = {
  streams: flow,
  behavior: flow,
  tape: ['tape/', 'hostile/'],
  replay: ['tape/', 'tapes/'],
  marbles: ['marbles/', 'testing/picture/'],
  testing: ['testing/', 'rules/', 'hostile/', 'marbles/messages.'],
  devtools: ['devtools/', 'exparser/devtools.'],
  react: ['react/'],
  vue: ['vue/'],
  'behavior/mounted.ts': ['behavior/mounted.', 'react/', 'vue/'],
};

/** Not among them: what draws docs/rules.md, what loads a compiler, and properties that take longer than all others together. */
const left = ['rules/page-of-rules.', 'testing/picture/documentation.', 'tape/law.', 'tape/picture.'];

/** Those that a mutant meets first, besides the test of its file: few pass by them. */
const first = [
  'tape/recorder.',
  'tape/keep.',
  'tape/read.',
  'tape/replay.',
  'tape/drawn.',
  'marbles/m',
  'testing/',
  'exparser/',
];

/** The last: most mutants do not get as far. */
const last = ['tape/rules.', 'marbles/rxjs.', 'marbles/changes.'];

const partOf = (file: string): string => file.split('/')[0] ?? '';
const parts = new Set(mutated.map(partOf));
const names = new Set(mutated.map((file) => basename(file, '.ts')));
const meant = [...new Set(mutated.flatMap((file) => testsOf[file] ?? testsOf[partOf(file)] ?? []))];

const isOneOf = (file: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => file.startsWith(beginning));
const isFirst = (file: string): boolean => names.has(basename(file, '.test.ts')) || isOneOf(file, first);
const isLast = (file: string): boolean => isOneOf(file, last);

const root = join(__dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.test.ts') && isOneOf(file, meant) && !isOneOf(file, left))
  .sort((one, other) => Number(isLast(one)) - Number(isLast(other)));

/** A file need not be loaded, where none of its tests is asked for. */
const isAsked = (file: string): boolean => !isKilled && (!asked || asked.replaceAll('\\', '').includes(file));

/** What a stream throws at nobody would end the process; so it is a failure of the test that it comes from. */
const unhandled: unknown[] = [];

/** Declares the tests that a mutant meets first, or all others, in one file: most of their time goes into loading modules. */
export const declareTests = (which: 'first' | 'others'): void => {
  // The hostile clients with a recorder in between (R17).
  if ([...parts].join() === 'tape') Object.assign(globalThis, { isRecorded: true });

  beforeEach(() => {
    config.onUnhandledError = (error) => unhandled.push(error);
  });

  afterEach(async () => {
    await setTimeout();
    const thrown = unhandled.splice(0);
    // Not by `expect`, which a test may have told how often it is called.
    if (thrown.length > 0) throw new Error(`A stream threw at nobody: ${thrown.map(String).join(', ')}`);
  });

  test(`a file has a test, also where it has none of the ${which} that are asked for`, () => undefined);

  for (const file of files.filter((file) => isFirst(file) === (which === 'first') && isAsked(file)))
    describe(file, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are declared in the turn of their `describe`
      require(join(root, file));
    });
};
