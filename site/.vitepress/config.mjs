import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { defineConfig } from 'vitepress';
import { chinese, copyCode, english, linkTo, searchInChinese } from '../navigation.mjs';
import { addressFor, folders, idOf, pathFrom, root } from '../routes.mjs';
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
      if (href !== null) {
        const address = addressFor(file, href);
        token.attrSet('href', address);
        // The text of a file is no page of VitePress's.
        if (address.startsWith('/source/')) token.attrSet('target', '_self');
      }
      if (src !== null && !/^https?:/.test(src)) token.attrSet('src', pictureFor(env, file, src));
    }
  });
};

/** In a table, code of several words may be broken between them, as a picture of marbles may not: then it says so. */
const codeOfWords = (md) => {
  md.core.ruler.push('code of words', ({ tokens }) => {
    for (const token of tokens.flatMap(({ children }) => children ?? []))
      if (token.type === 'code_inline' && / /.test(token.content) && !/(^|\W)-/.test(token.content))
        token.attrJoin('class', 'words');
  });
};

const widthOf = (path) => /<svg[^>]* width="(\d+)"/.exec(readFileSync(join(root, path), 'utf8'))?.[1];

/** A drawing stays readable: it says how wide it is, and its paragraph scrolls, also by keyboard. */
const drawings = (md) => {
  md.core.ruler.push('drawings', ({ env, tokens }) => {
    const { file } = env.frontmatter ?? {};
    tokens.forEach(({ children }, i) => {
      const src = children?.length === 1 && children[0].attrGet('src');
      if (file === undefined || !/^(?!https?:).*\.svg$/.test(src || '')) return;
      tokens[i - 1].attrJoin('class', 'drawing');
      tokens[i - 1].attrSet('tabindex', '0');
      children[0].attrSet('style', `--width: ${widthOf(posix.join(posix.dirname(file), src))}px`);
    });
  });
};

const isEnglish = ({ relativePath = '' }) => relativePath.startsWith('en/');

/** What VitePress has one option for, or none, in the language of the page. */
const wordsOfPage = (md) => {
  md.core.ruler.push('names of anchors', ({ env, tokens }) => {
    if (isEnglish(env)) return;
    for (const { children } of tokens)
      for (const token of children ?? [])
        if (token.attrGet('class') === 'header-anchor')
          token.attrSet(
            'aria-label',
            token.attrGet('aria-label').replace(/^Permalink to "(.*)"$/s, (_, title) => linkTo(title)),
          );
  });
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, i, options, env, self) => {
    const html = fence(tokens, i, options, env, self);
    return isEnglish(env) ? html.replace(`title="${copyCode.chinese}"`, `title="${copyCode.english}"`) : html;
  };
};

/** Chinese has no spaces: where a line of the source ends between two of its characters, there is none on the page. */
const withoutSpaces = (md) => {
  const isChinese = (character = '') => /[\p{Script=Han}，。、：；？！（）「」《》]/u.test(character);
  md.core.ruler.push('line ends in Chinese', ({ tokens }) => {
    for (const { children } of tokens)
      children?.forEach((token, i) => {
        if (token.type !== 'softbreak') return;
        const before = children[i - 1]?.content.at(-1);
        const after = children[i + 1]?.content[0];
        if (isChinese(before) && isChinese(after)) token.type = 'text';
      });
  });
};

export default defineConfig({
  srcDir: folders.pages,
  outDir: folders.built,
  cacheDir: folders.cache,
  title: 'rx-channels-live',
  lastUpdated: false,
  markdown: {
    config: (md) => md.use(codeOfWords).use(drawings).use(links).use(wordsOfPage).use(withoutSpaces),
    codeCopyButtonTitle: copyCode.chinese,
    anchor: { slugify: idOf },
    toc: { slugify: idOf },
    headers: { slugify: idOf },
    languageAlias: { jsonl: 'json' },
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
  },
  locales: {
    root: { label: '简体中文', lang: 'zh-CN', ...chinese },
    en: { label: 'English', lang: 'en', ...english },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        _render: (text, env, md) => {
          const html = md.render(text, env);
          // The name of a language, which stands in the corner of its code, is no word of the page.
          return env.frontmatter.search === false ? '' : html.replace(/<span class="lang">.*?<\/span>/g, '');
        },
        miniSearch: {
          options: { tokenize },
          searchOptions: {
            // What a name means, and what is inside, come after what to do.
            boostDocument: (address) =>
              /^\/(en\/)?(api|decisions|code|proof|performance|changelog)\b/.test(address) ? 0.4 : 1,
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
