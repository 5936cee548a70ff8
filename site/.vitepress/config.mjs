import { posix } from 'node:path';
import { defineConfig } from 'vitepress';
import { chinese, english, searchInChinese } from '../navigation.mjs';
import { addressFor, folders, idOf, pathFrom } from '../routes.mjs';
import { tokenize } from '../tokenize.mjs';

/** The path of a picture from where the page is written, which is not where it stands in the repository. */
const pictureFor = ({ path }, file, src) => pathFrom(path, posix.join(posix.dirname(file), src));

/** Links and pictures of a page lead where they lead in the repository. */
const links = (md) => {
  md.core.ruler.push('links of the repository', ({ env, tokens }) => {
    const { file } = env.frontmatter ?? {};
    if (file === undefined) return;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.attrGet('href');
      const src = token.attrGet('src');
      if (href !== null) token.attrSet('href', addressFor(file, href));
      if (src !== null && !/^https?:/.test(src)) token.attrSet('src', pictureFor(env, file, src));
    }
  });
};

export default defineConfig({
  srcDir: folders.pages,
  outDir: folders.built,
  cacheDir: folders.cache,
  title: 'rx-channels-live',
  lastUpdated: false,
  markdown: {
    config: links,
    anchor: { slugify: idOf },
    toc: { slugify: idOf },
    headers: { slugify: idOf },
    languageAlias: { jsonl: 'json' },
  },
  vite: { publicDir: false },
  locales: {
    root: { label: '简体中文', lang: 'zh-CN', ...chinese },
    en: { label: 'English', lang: 'en', ...english },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { tokenize },
          searchOptions: {
            tokenize,
            prefix: true,
            fuzzy: false,
            combineWith: 'OR',
            boost: { title: 4, titles: 1, text: 2 },
          },
        },
        locales: { root: { translations: searchInChinese } },
      },
    },
  },
});
