/** Lints snippets as if they stood in files of the tree: JSON `[{ path, code }]` in, JSON `[[{ ruleId, line }]]` out. */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const results = [];
for (const { path, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path });
  results.push(result.messages.map(({ ruleId, line }) => ({ ruleId, line })));
}
process.stdout.write(JSON.stringify(results));
