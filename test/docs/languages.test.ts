import { read } from './pages';

const pages = [
  ['README.md', 'README.zh-CN.md'],
  ['CONTRIBUTING.md', 'CONTRIBUTING.zh-CN.md'],
  ['docs/frameworks.md', 'docs/frameworks.zh-CN.md'],
  ['docs/recipes.md', 'docs/recipes.zh-CN.md'],
  ['docs/testing.md', 'docs/testing.zh-CN.md'],
  ['docs/failures.md', 'docs/failures.zh-CN.md'],
] as const;

/** What is the same in every language: the levels of headings, the size of tables, code but for its remarks and Chinese. */
const skeletonOf = (page: string): readonly string[] => {
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
      : block
          .split('\n')
          .flatMap((line) => (line.startsWith('#') ? line.replace(/ .*/, '') : line.startsWith('|') ? 'a row' : [])),
  );
};

test.each(pages)('%s and %s say the same things', (english, chinese) => {
  expect(skeletonOf(chinese)).toEqual(skeletonOf(english));
});
