/**
 * Draws the rules: docs/rules.md, its translation and its diagrams, from the pictures in test/rules; and the pictures of any streams in
 * docs/testing.md and its translation.
 *
 * Run with `npm run rules` after a change of a picture; the result is committed. `npm run rules -- --check` writes nothing,
 * and fails where the page is out of date.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rules } from '../test/rules/rules';
import { drawCase } from './rules/diagram';
import { fileOf, writePage } from './rules/page';
import { drawingsOf } from './rules/pictures';

const docs = resolve(__dirname, '../docs');
const folders = ['rules', 'testing'];

const files = new Map<string, string>([
  ['rules.md', writePage(rules, 'english')],
  ['rules.zh-CN.md', writePage(rules, 'chinese')],
  ...['docs/testing.md', 'docs/testing.zh-CN.md'].flatMap(drawingsOf),
  ...rules.flatMap((rule) => rule.cases.map((one, i): [string, string] => [fileOf(rule, i), drawCase(one)])),
]);

const drawn = folders
  .filter((folder) => existsSync(join(docs, folder)))
  .flatMap((folder) => readdirSync(join(docs, folder)).map((file) => `${folder}/${file}`));
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
  folders.forEach((folder) => mkdirSync(join(docs, folder), { recursive: true }));
  superfluous.forEach((file) => rmSync(join(docs, file)));
  stale.forEach(([file, content]) => writeFileSync(join(docs, file), content));
  console.log(
    `${files.size - 2} pictures of ${rules.length} rules and of docs/testing.md; ${stale.length} files written.`,
  );
}
