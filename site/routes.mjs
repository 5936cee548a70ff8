import { existsSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';

/** The repository. */
export const root = resolve(import.meta.dirname, '..');

/** What the site is built from and into: nothing in it is kept. */
export const folders = {
  pages: join(root, '.cache/site/pages'),
  cache: join(root, '.cache/site/vitepress'),
  built: join(root, '.cache/site/built'),
};

/** Chinese stands at the root of the site, English below this. */
const english = 'en/';
const chineseName = /\.zh-CN\.md$/;

/** @param {string} file a page of the repository */
export const isChinese = (file) => chineseName.test(file);

/**
 * Where a page of the repository stands on the site, without an ending: `docs/tape.zh-CN.md` is `tape`, `docs/tape.md` is `en/tape`.
 *
 * @param {string} file
 */
export const routeOf = (file) => {
  const name = file
    .replace(chineseName, '')
    .replace(/\.md$/, '')
    .replace(/^docs\//, '');
  const route = name === 'README' ? 'index' : name.toLowerCase();
  return isChinese(file) ? route : english + route;
};

/** Where a file or a folder of the repository that is no page stands: as its own text. */
export const sourceOf = (file) => `source/${file}`;

/** The address of a route. */
const addressOf = (route) => `/${route}`.replace(/(^|\/)index$/, '$1') || '/';

/** @param {string} path a path in the repository */
const isFolder = (path) => statSync(join(root, path)).isDirectory();

/**
 * Where a link of a page leads on the site: to another page, or to the text of a file.
 *
 * @param {string} file the page of the repository that has the link
 * @param {string} href as it works in the repository
 */
export const addressFor = (file, href) => {
  if (/^([a-z]+:|#|\/)/i.test(href)) return href;
  const [path = '', id] = href.split('#');
  const target = posix.normalize(posix.join(dirname(file), decodeURI(path))).replace(/\/$/, '');
  if (!existsSync(join(root, target))) throw new Error(`${file} leads to ${href}, which does not exist`);
  const isPage = target.endsWith('.md') && !isFolder(target);
  const address = isPage ? addressOf(routeOf(target)) : `/${sourceOf(target)}.html`;
  return id === undefined ? address : `${address}#${id}`;
};

/** How a file that is written to the pages names one of the repository. */
export const pathFrom = (written, file) => relative(dirname(written), join(root, file)).replaceAll('\\', '/');

/** The id that GitHub gives a heading: what links lead to there leads to it here. */
export const idOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
