import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { marked } from 'marked';

import { listFiles, type Files } from '../../scripts/build/files';
import { titleOf, type Story } from '../story';
import type { RulePicture } from './stories';

/** What the page says around the document. */
const words = {
  en: { title: 'the rules', plays: 'Plays in the workbench:', back: 'The workbench', between: ', ', end: '.' },
  'zh-CN': { title: '规则', plays: '在工作台里播放：', back: '回到工作台', between: ' · ', end: '' },
} as const;
type Language = keyof typeof words;

/**
 * The pages of the rules (规则) with their pictures, from the documentation in a folder, in both languages: each rule is had by its id,
 * `rules.html#R7`, and leads to its stories; so does each picture to its own.
 */
export async function rulesPages(
  docs: string,
  drawn: readonly RulePicture[],
  stories: readonly Story[],
): Promise<Files> {
  const english = await readFile(join(docs, 'rules.md'), 'utf8');
  const chinese = await readFile(join(docs, 'rules.zh-CN.md'), 'utf8');
  const pictures = (await listFiles(join(docs, 'rules'))).filter((path) => path.endsWith('.svg'));
  const played = new Set(stories.map(({ name }) => name));
  const storyOf = new Map(drawn.filter(({ story }) => played.has(story)).map(({ path, story }) => [path, story]));
  const body = (text: string, language: Language): string =>
    marked
      .parse(text, { async: false })
      .replace(
        /<h2>((R\d+).*?)<\/h2>/g,
        (_, title: string, id: string) => `<h2 id="${id}">${title}</h2>${links(id, stories, language)}`,
      )
      .replace(/<img src="(rules\/r\d+-\d+\.svg)"[^>]*>/g, (picture: string, path: string) => {
        const story = storyOf.get(path);
        return story === undefined ? picture : `<a href="./#story=${story}">${picture}</a>`;
      })
      .replace(/<a href="(rules(\.zh-CN)?)\.md/g, '<a href="$1.html')
      // Other documents are not served.
      .replace(/<a href="[^"#]*\.md[^"]*">(.*?)<\/a>/g, '$1');
  return new Map<string, string | Buffer>([
    ['rules.html', page(body(english, 'en'), 'en')],
    ['rules.zh-CN.html', page(body(chinese, 'zh-CN'), 'zh-CN')],
    ...(await Promise.all(
      pictures.map(
        async (path) => [`rules/${path}`, await readFile(join(docs, 'rules', path))] satisfies [string, Buffer],
      ),
    )),
  ]);
}

/** The stories about a rule, to be seen in the workbench. */
function links(id: string, stories: readonly Story[], language: Language): string {
  const about = stories.filter(({ name }) => name.startsWith(`${id.toLowerCase()}-`));
  if (about.length === 0) return '';
  const { plays, between, end } = words[language];
  const all = about.map((story) => {
    const [english, chinese] = titleOf(story);
    const text = language === 'en' ? english : chinese.replace(/^R\d+ /, '');
    return `<a href="./#story=${story.name}">${text}</a>`;
  });
  return `\n<p>${plays} ${all.join(between)}${end}</p>`;
}

const page = (body: string, language: Language): string => `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>rx-channels-live: ${words[language].title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./style/rules.css" />
  </head>
  <body>
    <main>
      <nav><a href="./">← ${words[language].back}</a></nav>
${body}    </main>
  </body>
</html>
`;
