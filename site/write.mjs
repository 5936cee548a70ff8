import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { nameInChinese } from './navigation.mjs';
import { folders, pathFrom, root, routeOf, sourceOf } from './routes.mjs';

/** The pages of the repository that the site shows. */
const pages = [
  ...['README', 'CONTRIBUTING', 'CHANGELOG'].flatMap((name) => [`${name}.md`, `${name}.zh-CN.md`]),
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

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page without the site's own program, for what is only to be read. */
const writePlain = (path, body) => {
  const written = join(folders.pages, 'public', `${sourceOf(path)}.html`);
  mkdirSync(dirname(written), { recursive: true });
  writeFileSync(
    written,
    `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <meta name="color-scheme" content="light dark" />
  <title>${path}</title>
  <style>
    body { margin: 24px; font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; }
    pre { overflow-x: auto; font: inherit; }
  </style>
  <h1>${path}</h1>
  ${body}
</html>
`,
  );
};

/** The text of a file; of a folder, what is in it. */
const writeSource = (path) => {
  if (!statSync(join(root, path)).isDirectory()) {
    writePlain(path, `<pre tabindex="0">${escaped(read(path))}</pre>`);
    return;
  }
  const inside = filesIn(path).filter((file) => !/\.(html|png|mp3)$/.test(file));
  const addressOf = (file) => `/${file.endsWith('.md') ? routeOf(file) : sourceOf(file)}.html`;
  const items = inside.map((file) => `<li><a href="${addressOf(file)}">${posix.relative(path, file)}</a></li>`);
  writePlain(path, `<ul>${items.join('\n')}</ul>`);
  for (const file of inside) if (!pages.includes(file)) (file.endsWith('.md') ? writePage : writeSource)(file);
};

/** In Chinese, a page that is in English only says so: whoever changes the language stays with what they read. */
const writeChinese = (route) => {
  const name = nameInChinese(route) ?? basename(route);
  write(route, `---\nsearch: false\n---\n\n# ${name}\n\n这一页只有[英文](/en/${route})。\n`);
};

/** The routes of all that is written so far. */
const routes = () =>
  readdirSync(folders.pages, { recursive: true })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replaceAll('\\', '/').replace(/\.md$/, ''));

/** Takes away what was written before. */
export const clear = () => rmSync(folders.pages, { recursive: true, force: true });

/** Writes what VitePress builds the site from, beside the API, which is there already. */
export const writePages = () => {
  pages.forEach(writePage);
  for (const path of linked()) (path.endsWith('.md') ? writePage : writeSource)(path);
  const all = routes();
  const inEnglish = all.filter((route) => route.startsWith('en/')).map((route) => route.slice('en/'.length));
  inEnglish.filter((route) => !all.includes(route)).forEach(writeChinese);
};
