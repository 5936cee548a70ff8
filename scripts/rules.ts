/**
 * Draws the rules: docs/rules.md and its diagrams, from the pictures in test/rules.
 *
 * Run with `npm run rules` after a change of a picture; the result is committed. `npm run rules -- --check` writes nothing,
 * and fails where the page is out of date.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../test/rules/rules';
import { drawCase } from './rules/diagram';
import { fileOf, writePage } from './rules/page';

const docs = resolve(__dirname, '../docs');
const folder = join(docs, 'rules');

const files = new Map<string, string>([
  ['rules.md', writePage(rules)],
  ...rules.flatMap((rule) => rule.cases.map((one, i): [string, string] => [fileOf(rule, i), drawCase(one)])),
]);

const drawn = existsSync(folder) ? readdirSync(folder).map((file) => `rules/${file}`) : [];
const superfluous = drawn.filter((file) => !files.has(file));
const read = (file: string): string | undefined => {
  const path = join(docs, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};
const stale = [...files].filter(([file, content]) => read(file) !== content);

if (process.argv.includes('--check')) {
  const wrong = [...stale.map(([file]) => file), ...superfluous];
  if (wrong.length > 0) {
    console.error(`docs/ is out of date: ${wrong.join(', ')}.\nRun \`npm run rules\` and commit the result.`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  superfluous.forEach((file) => rmSync(join(docs, file)));
  stale.forEach(([file, content]) => writeFileSync(join(docs, file), content));
  console.log(`${rules.length} rules, ${files.size - 1} pictures; ${stale.length} files written.`);
}
