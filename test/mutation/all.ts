import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { config } from 'rxjs';

/**
 * The tests that a mutant has to pass by, as one file: most of their time goes into loading modules, and so that is done
 * once for a mutant and not once for each file. See docs/mutation.md.
 */
const folders = ['streams', 'behavior', 'rules', 'hostile'];

/** It draws docs/rules.md; what its pictures say is tested by rules.test.ts. */
const drawing = join('rules', 'page-of-rules.test.ts');

const files = folders
  .flatMap((folder) => readdirSync(join(__dirname, '..', folder)).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.test.ts') && file !== drawing);

/** What a stream throws at nobody would end the process; so it is a failure of the test that it comes from. */
const unhandled: unknown[] = [];
config.onUnhandledError = (error) => unhandled.push(error);

afterEach(async () => {
  await setTimeout();
  expect(unhandled.splice(0)).toEqual([]);
});

describe.each(files)('%s', (file) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- tests are declared in the turn of their `describe`
  require(join(__dirname, '..', file));
});
