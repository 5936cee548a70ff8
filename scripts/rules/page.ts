import type { Case, Rule } from '../../test/rules/rule';
import * as chinese from './chinese';

/** What a page of one language says. */
interface Language {
  readonly intro: string;
  readonly ruleOf: (rule: Rule) => Pick<Rule, 'title' | 'text'>;
  readonly nameOf: (one: Case) => string;
  readonly stop: string;
  readonly asText: string;
}

const intro = `# The rules, in pictures

[中文](rules.zh-CN.md)

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

const section = (rule: Rule, { ruleOf, nameOf, stop, asText }: Language): string => {
  const { title, text } = ruleOf(rule);
  return [
    `## ${rule.id} ${title}`,
    text,
    ...rule.cases.map((one, index) => {
      const name = nameOf(one);
      return [
        `**${name.charAt(0).toUpperCase()}${name.slice(1)}${stop}**`,
        `![${name}](${fileOf(rule, index)})`,
        `<details><summary>${asText}</summary>\n\n\`\`\`text\n${source(one)}\n\`\`\`\n\n</details>`,
      ].join('\n\n');
    }),
  ].join('\n\n');
};

/** What was translated; what was not is an error that says so. */
const translated = <T>(table: Readonly<Record<string, T>>, name: string): T => {
  const { [name]: found } = table;
  if (found === undefined) throw new Error(`scripts/rules/chinese.ts has nothing for '${name}'`);
  return found;
};

const languages = {
  english: { intro, ruleOf: (rule) => rule, nameOf: ({ name }) => name, stop: '.', asText: 'As text' },
  chinese: {
    intro: chinese.intro,
    ruleOf: ({ id }) => translated(chinese.rules, id),
    nameOf: ({ name }) => translated(chinese.names, name),
    stop: '。',
    asText: '文字版',
  },
} satisfies Readonly<Record<string, Language>>;

/** The page docs/rules.md, or its translation. */
export const writePage = (rules: readonly Rule[], language: keyof typeof languages): string => {
  const words: Language = languages[language];
  return `${[words.intro.trim(), ...rules.map((rule) => section(rule, words))].join('\n\n')}\n`;
};
