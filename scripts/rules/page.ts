import type { Case, Rule } from '../../test/rules/rule';

const intro = `# The rules, in pictures

Every picture on this page is a test: \`test/rules\` holds it once, \`npm test\` lets it happen, and \`npm run rules\` draws it.

Time runs to the right, a step a millisecond; a long wait is drawn short and says how long it is. What happens is
blue: taps on button \`a\` or \`b\`, the page's life, what WeChat answers, the music switch, the phone. What must follow is green:
calls of \`wx\`, states of the button, toasts, commands to the audio, \`setData\`. The words behind a row say what its letters mean.
How to draw pictures of your own is in [testing.md](testing.md).
`;

/** The file of a picture, within docs/. */
export const fileOf = ({ id }: Rule, index: number): string => `rules/${id.toLowerCase()}-${index + 1}.svg`;

/** The rows, with the margin of the source taken off. */
const source = ({ rows }: Case): string => {
  const lines = rows.split('\n').filter((line, i, all) => line.trim() !== '' || (i > 0 && i < all.length - 1));
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(margin)).join('\n');
};

const section = (rule: Rule): string =>
  [
    `## ${rule.id} ${rule.title}`,
    rule.text,
    ...rule.cases.map((one, index) =>
      [
        `**${one.name.charAt(0).toUpperCase()}${one.name.slice(1)}.**`,
        `![${one.name}](${fileOf(rule, index)})`,
        `<details><summary>As text</summary>\n\n\`\`\`text\n${source(one)}\n\`\`\`\n\n</details>`,
      ].join('\n\n'),
    ),
  ].join('\n\n');

/** The page docs/rules.md. */
export const writePage = (rules: readonly Rule[]): string => `${[intro.trim(), ...rules.map(section)].join('\n\n')}\n`;
