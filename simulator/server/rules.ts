import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { marked } from 'marked';

import { listFiles, type Files } from '../../scripts/build/files';

/** The page of the rules (规则) with their pictures, from the documentation in a folder: each rule is had by its id, `rules.html#R7`. */
export async function rulesPage(docs: string): Promise<Files> {
  const text = await readFile(join(docs, 'rules.md'), 'utf8');
  const pictures = (await listFiles(join(docs, 'rules'))).filter((path) => path.endsWith('.svg'));
  const body = marked
    .parse(text, { async: false })
    .replace(/<h2>(R\d+)/g, '<h2 id="$1">$1')
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
