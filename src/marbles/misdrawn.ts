import { mistakeAt, type DrawnRow } from './mistake';
import { drawnTimes, toMs } from './time';

/** A time that is not set apart is read as letters. */
export const aboutTimes = 'A time is in ms, s or m, with a space before and behind: `a 15s b`.';

const example = '`tap  --a--`';

/** Signs of Chinese input and of word processors that look like those of the marbles. */
const meant = (sign: string): string =>
  /[–—−]/.test(sign) ? '-' : String.fromCharCode((sign.codePointAt(0) ?? 0) - 0xfee0);

const group = 'In a group, `(ab)`, everything happens at once';

/** What a diagram cannot have: up to where it is wrong, and what to say of the last character of that. */
const mistakes: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /[–—−－（）｜＃＾？＞＝．！０-９Ａ-Ｚａ-ｚ]/u,
    (sign) => `\`${sign}\` is not \`${meant(sign)}\`. Write \`${meant(sign)}\`.`,
  ],
  [/[\u200b-\u200f\u2060\ufeff]/u, () => 'here stands a character that nobody sees. Delete it and write the row anew.'],
  [/\/\*/, () => 'a remark begins with `//` and lasts to the end of the line. Write `// …`.'],
  [/\((?=[^)]*$)/, () => 'a group opens that is not closed. Close it with `)`: `(ab)`.'],
  [/\([^)]*\(/, () => 'a group opens within a group. Write one group, `(ab)`.'],
  [/^[^(]*\)|\)[^(]*\)/, () => 'a group closes that has not opened. Open it with `(`, or leave the `)` out.'],
  [/\(\s*\)/, () => 'the group is empty. Write `--` for two silent ms.'],
  [/\([^)]*-/, () => `a \`-\` within a group. ${group}: write \`(ab)\`, or \`a-b\` without the brackets.`],
  [
    /\([^)]*\s\d+(?:\.\d+)?(?:ms|s|m)\s/,
    () => `a time within a group. ${group}: close it before the time, \`(ab) 3s c\`.`,
  ],
  [
    /\([^)]*\^/,
    () => 'a `^` within a group. The time 0 has a column of its own: write `^` before or behind the group.',
  ],
  [/\^[^^]*\^/, () => 'a second `^`. A row has one time 0: leave this one out.'],
  [/!.*!/, () => 'a second `!`: it can be left (`!`) only once. Leave this one out.'],
];

/** @throws where a row cannot be read */
export const checkLine = (text: string): void => {
  const fail = (column: number, why: string): never => {
    throw mistakeAt({ text }, column, why);
  };
  if (/^[-|#^!(]/.test(text)) {
    const odd = /^[-^!()\s]*[\^!]/.test(text) ? text.search(/[^-^!()\s]/) : -1;
    if (odd < 0) fail(0, `it has no name. A row is a name, a space and a marble diagram: ${example}.`);
    fail(
      odd,
      `\`${text.charAt(odd)}\` in a row of subscriptions. It has \`^\`, \`!\`, \`-\` and times, and no name: \`--^--!\`.`,
    );
  }
  const [title = ''] = text.split(/\s/, 1);
  const named = /[:：=,，]$/.exec(title);
  if (named) fail(named.index, `a name ends with a space. Write \`${title.slice(0, named.index)}  --a--\`.`);
  if (title.endsWith('$')) {
    fail(title.length - 1, `a row is called like its stream without the \`$\`. Write \`${title.slice(0, -1)}\`.`);
  }
  if (!/^\S+\s+\S/.test(text)) {
    fail(text.length, `it has no diagram. A row is a name, a space and a marble diagram: ${example}.`);
  }
  const diagram = text.slice(title.length);
  for (const [pattern, why] of mistakes) {
    const found = pattern.exec(diagram);
    if (!found) continue;
    const upTo = found[0].trimEnd();
    fail(title.length + found.index + upTo.length - 1, why(upTo.slice(-1)));
  }
  for (const { 0: time, 2: count = '', 3: unit = '', index } of diagram.matchAll(drawnTimes)) {
    if (Number.isInteger(toMs(count, unit))) continue;
    const column = title.length + index + time.length - 1;
    fail(column, 'a part of a millisecond. A column is a whole one: write `1ms` or `2ms`.');
  }
  if (title.endsWith('()') && diagram.includes('^')) {
    const column = title.length + diagram.indexOf('^');
    fail(column, 'it begins when it is subscribed to, and so has no `^`. Leave it out, or draw the row without `()`.');
  }
};

/** What looks like a time and is none. */
const almostTimes =
  /(?<=[^\s\d.])\d+(?:ms|s|m)(?!\w)|(?<!\S)\d+(?:ms|s|m)(?=[^\s\w])|(?<!\S)\d+\s+(?:ms|s|m)(?!\S)|(?<!\S)\d+\s?(?:h|d|us|ns|min|sec)(?!\S)/;

/** Whether a row has something in it that looks like a time and is read as marks. */
export const hasAlmostTime = ({ text }: DrawnRow): boolean => almostTimes.test(text.replace(/^\S+/, ''));

/** What may be meant otherwise than it is read, where a picture is wrong. */
export const doubtsOf = (rows: readonly DrawnRow[]): readonly string[] =>
  rows.flatMap(({ text }) => {
    const [name = ''] = text.split(/\s/, 1);
    const diagram = text.slice(name.length);
    const [time] = almostTimes.exec(diagram) ?? [];
    const [, after] = /[|#!][^)\s]*\)?[-\s]*([^-\s)])/.exec(diagram) ?? [];
    const [wide] = /(?<=\s)[\u3000-\u9fff][\u3000-\u9fff，。！？]+/.exec(diagram) ?? [];
    return [
      ...(time === undefined ? [] : [`\`${time}\` in the row \`${name}\` is read as marks. ${aboutTimes}`]),
      ...(after === undefined
        ? []
        : [`In the row \`${name}\`, \`${after}\` stands behind the end: nothing comes after \`|\`, \`#\` or \`!\`.`]),
      ...(wide === undefined
        ? []
        : [`\`${wide}\` in the row \`${name}\` is read as marks. A remark begins with \`//\`.`]),
    ];
  });
