import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, root, tablesOf } from './pages';

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
const pages = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CONTRIBUTING.zh-CN.md',
  'CHANGELOG.md',
  'CHANGELOG.zh-CN.md',
  ...filesIn('docs').filter((file) => file.endsWith('.md')),
];

/** The id that GitHub gives a heading. */
const idOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

const idsOf = (page: string): readonly string[] =>
  [...read(page).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => idOf(heading));

test.each(pages)('what %s leads to exists', (page) => {
  const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const wrong = links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [path = '', id] = link.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      return !existsSync(join(root, target)) || (id !== undefined && !idsOf(target).includes(id));
    });
  expect(wrong).toEqual([]);
});

test.each(pages)('the files that %s names exist', (page) => {
  const names = [
    ...read(page).matchAll(/(?<![\w./-])((?:src|test|docs|miniprogram|scripts|prove|bench|simulator)\/[\w./-]*\w)/g),
  ].map(([, name = '']) => name);
  // Folders of the reader's.
  const ours = names.filter((name) => !/^(src\/(wxcomponents|static|pages)|miniprogram\/rx-channels-live)/.test(name));
  expect(ours.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

const pagesOfCode = ['docs/code.md', 'docs/code.zh-CN.md'];

test.each(pagesOfCode)('%s says of each rule where it lives, and where its pictures are', (page) => {
  const [rules = []] = tablesOf(page);
  expect(rules.map(([rule]) => rule)).toEqual(Array.from({ length: 18 }, (_, i) => `R${i + 1}`));
  for (const [rule = '', , , pictures = ''] of rules) {
    const named = [...pictures.matchAll(/\(\.\.\/(test\/rules\/\w+\.ts)\)/g)].map(([, file = '']) => file);
    if (rule !== 'R17') expect(named.filter((file) => read(file).includes(`id: '${rule}'`))).toHaveLength(1);
  }
});

test.each(pagesOfCode)('%s names every file of the streams and the behaviors', (page) => {
  const code = read(page);
  const sources = ['src/streams', 'src/behavior']
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('/index.ts'));
  expect(sources.filter((file) => !code.includes(`(../${file})`))).toEqual([]);
});

test('the pages of the site’s sidebar exist, in the languages that it says', () => {
  const [, groups = ''] = /const groups = (\[[^]*?\n\]);/.exec(read('site/navigation.mjs')) ?? [];
  const entries = [...groups.matchAll(/\['([\w/-]+)', '[^']+', '[^']+'(, 'en')?\]/g)];
  expect(entries.length).toBeGreaterThan(15);
  const fileOf = (name: string, ending: string): boolean =>
    ['docs/', ''].some((folder) =>
      pages.some((page) => page.toLowerCase() === `${folder}${name}${ending}`.toLowerCase()),
    );
  const wrong = entries.filter(
    ([, name = '', only]) =>
      name !== 'api/' && !(fileOf(name, '.md') && fileOf(name, '.zh-CN.md') === (only === undefined)),
  );
  expect(wrong.map(([entry]) => entry)).toEqual([]);
});
