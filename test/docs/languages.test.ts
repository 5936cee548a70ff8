import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codesOf, read, root } from './pages';

/** All pages that there are in both languages. */
const pages = ['.', 'docs']
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => join(folder, name)))
  .filter((page) => page.endsWith('.zh-CN.md'))
  .map((chinese) => [chinese.replace('.zh-CN', ''), chinese] as const);

test('there are pages in both languages', () => {
  expect(pages.length).toBeGreaterThan(12);
});

/** Whether a page in Chinese has fewer of the numbers: performance.test.ts says which. */
const hasTablesOfItsOwn = (page: string): boolean => page.includes('performance.');

/**
 * What is the same in every language: the levels of headings, the size of tables and lists, code but for its remarks and
 * Chinese.
 */
const skeletonOf = (page: string): readonly string[] => {
  const partOf = (line: string): string | readonly string[] => {
    if (line.startsWith('#')) return line.replace(/ .*/, '');
    if (line.startsWith('|')) return hasTablesOfItsOwn(page) ? [] : 'a row';
    return /^ *(-|\d+\.) /.test(line) ? 'an item' : [];
  };
  const blocks = read(page).split(/^```/m);
  return blocks.flatMap((block, i) =>
    i % 2 === 1
      ? // A drawing is in the words of its language.
        block.startsWith('\n')
        ? 'a drawing'
        : block
            .split('\n')
            .map((line) => line.replace(/\/\*\*.*\*\/|(?<!:)\/\/.*|#.*/, '').trim())
            .filter((line) => line !== '' && !line.startsWith('test('))
      : block.split('\n').flatMap(partOf),
  );
};

test.each(pages)('%s and %s say the same things', (english, chinese) => {
  expect(skeletonOf(chinese)).toEqual(skeletonOf(english));
});

test('each line of the changelog names the same code in both languages', () => {
  const namesOf = (page: string): readonly string[] =>
    [...read(page).matchAll(/^- .*$/gm)].map(([line]) =>
      [...new Set(codesOf(line))].sort().join(' ').replace('FOLDER', '目录'),
    );
  expect(namesOf('CHANGELOG.zh-CN.md')).toEqual(namesOf('CHANGELOG.md'));
});
