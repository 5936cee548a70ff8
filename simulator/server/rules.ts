import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { marked } from 'marked';

import { listFiles, type Files } from '../../scripts/build/files';
import { storyName } from '../../scripts/rules/story-name';

/**
 * The page of the rules (规则) with their pictures, from the documentation in a folder: each rule is had by its id, `rules.html#R7`, and leads
 * to its stories; so does each picture to its own.
 */
export async function rulesPage(docs: string, stories: readonly string[]): Promise<Files> {
  const text = await readFile(join(docs, 'rules.md'), 'utf8');
  const pictures = (await listFiles(join(docs, 'rules'))).filter((path) => path.endsWith('.svg'));
  const body = marked
    .parse(text, { async: false })
    .replace(
      /<h2>((R\d+).*?)<\/h2>/g,
      (_, title: string, id: string) => `<h2 id="${id}">${title}</h2>${links(id, stories)}`,
    )
    .replace(/<img src="rules\/(r\d+)-\d+\.svg" alt="([^"]*)"[^>]*>/g, (picture: string, id: string, name: string) => {
      const story = storyName(id, name.replaceAll('&#39;', "'"));
      return stories.includes(story)
        ? `<a href="./#story=${story}" title="Play it in the workbench">${picture}</a>`
        : picture;
    })
    // Other documents are not served.
    .replace(/<a href="[^"#]*\.md[^"]*">(.*?)<\/a>/g, '$1');
  return new Map<string, string | Buffer>([
    ['rules.html', page(body)],
    ...(await Promise.all(
      pictures.map(
        async (path) => [`rules/${path}`, await readFile(join(docs, 'rules', path))] satisfies [string, Buffer],
      ),
    )),
  ]);
}

/** The stories about a rule, to be seen in the workbench. */
function links(id: string, stories: readonly string[]): string {
  const about = stories.filter((name) => name.startsWith(`${id.toLowerCase()}-`));
  if (about.length === 0) return '';
  const all = about.map((name) => `<a href="./#story=${name}">${name.replaceAll('-', ' ')}</a>`);
  return `\n<p>Plays in the workbench: ${all.join(', ')}.</p>`;
}

const page = (body: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>rx-channels-live: the rules</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./style/rules.css" />
  </head>
  <body>
    <main>
${body}    </main>
  </body>
</html>
`;
