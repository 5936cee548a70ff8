import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { folders, pathFrom, root, routeOf, sourceOf } from './routes.mjs';

/** The pages of the repository that the site shows. */
const pages = [
  ...['README', 'CONTRIBUTING'].flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`]),
  'CHANGELOG.md',
  ...['docs', 'docs/decisions'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The files of a folder and of those in it. */
const filesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : `${folder}/${entry.name}`));

const read = (path) => readFileSync(join(root, path), 'utf8');

const write = (route, text) => {
  const path = join(folders.pages, `${route}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};

/** A page of the site is the one of the repository, included: what is edited there is shown at once. */
const writePage = (file) => {
  const route = routeOf(file);
  const path = pathFrom(join(folders.pages, `${route}.md`), file);
  write(route, `---\nfile: ${file}\n---\n\n<!--@include: ${path}-->\n`);
};

/** What a file of text is highlighted as. */
const languages = {
  css: 'css',
  html: 'html',
  js: 'js',
  json: 'json',
  mjs: 'js',
  mts: 'ts',
  ts: 'ts',
  tsx: 'tsx',
  vue: 'vue',
  wxml: 'html',
  wxss: 'css',
  yml: 'yaml',
};

/** What the pages lead to in the repository, beside pictures. */
const linked = () => {
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\(([^)\s#]+)/g)]
      .map(([, href]) => href)
      .filter((href) => !/^https?:|\.(svg|png)$/.test(href))
      .map((href) => posix.join(posix.dirname(page), href).replace(/\/$/, '')),
  );
  return [...new Set(links)].filter((path) => !pages.includes(path));
};

const headOfSource = '---\nsearch: false\naside: false\nprev: false\nnext: false\n---\n\n';

/** The text of a file; of a folder, what is in it. */
const writeSource = (path) => {
  if (!statSync(join(root, path)).isDirectory()) {
    const language = languages[path.split('.').at(-1)] ?? 'text';
    write(sourceOf(path), `${headOfSource}# ${path}\n\n\`\`\`\`${language}\n${read(path)}\n\`\`\`\`\n`);
    return;
  }
  const inside = filesIn(path).filter((file) => /\.(\w+)$/.test(file) && !/\.(html|png|mp3)$/.test(file));
  const list = inside.map(
    (file) => `- [${posix.relative(path, file)}](/${file.endsWith('.md') ? routeOf(file) : sourceOf(file)}.html)`,
  );
  write(sourceOf(path), `${headOfSource}# ${path}/\n\n${list.join('\n')}\n`);
  for (const file of inside) if (!pages.includes(file)) (file.endsWith('.md') ? writePage : writeSource)(file);
};

/** Writes what VitePress builds the site from. */
export const writePages = () => {
  rmSync(folders.pages, { recursive: true, force: true });
  pages.forEach(writePage);
  for (const path of linked()) (path.endsWith('.md') ? writePage : writeSource)(path);
};
