import { isEqual } from './equal';
import { PictureError } from './errors';
import { inspect } from './inspect';
import { aboutTimes, hasAlmostTime } from './misdrawn';
import { mistakeAtMark } from './mistake';
import type { Row } from './rows';

/** What the letters of a row stand for. */
export type Legend<V = unknown> = Readonly<Record<string, V>>;

/** Whether a text is one character that is no sign of the marble syntax. */
const isLetter = (text: string): boolean => /^[^\s\-|#()^!]$/u.test(text);

/** The letter that a value itself is, if it is one: a character or a digit that the legend says nothing of. */
const itselfOf = (legend: Legend, value: unknown): string | undefined => {
  const itself = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return isLetter(itself) && !(itself in legend) ? itself : undefined;
};

/** Whether a letter stands for a value. */
export const isFor = (legend: Legend, letter: string | undefined, value: unknown): boolean =>
  letter !== undefined && (letter in legend ? isEqual(legend[letter], value) : itselfOf(legend, value) === letter);

/** The letter of a value, or `undefined`. Without a legend, a character or a digit stands for itself. */
export const letterOf = (legend: Legend, value: unknown): string | undefined =>
  Object.keys(legend).find((key) => isLetter(key) && isEqual(legend[key], value)) ?? itselfOf(legend, value);

/**
 * Throws unless a legend is an object of letters, and of the error `#`: not everyone's tests are compiled, and what is
 * misspelt would change nothing.
 *
 * @param where what is to be mended, e.g. `values.toast`
 */
export const checkLegend = (where: string, legend: unknown): void => {
  if (typeof legend !== 'object' || legend === null) {
    throw new PictureError(
      `${where} is ${inspect(legend)}, and has to say of letters what they stand for. Write { x: ${inspect(legend)} }.`,
    );
  }
  const odd = Object.keys(legend).find((key) => key !== '#' && !isLetter(key));
  if (odd === undefined) return;
  const why = odd.length === 1 ? 'is a sign of the diagram' : 'is no single character';
  throw new PictureError(`${where} has the letter \`${odd}\`, which ${why}. Write a letter or a digit: { x: … }.`);
};

/** Throws unless values are legends by row. */
export const checkValues = (values: unknown): void => {
  const example = "Write values: { row: { x: … } }, by the row's name";
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new PictureError(`The values are ${inspect(values)}, and have to be legends by row. ${example}.`);
  }
  for (const [name, legend] of Object.entries(values)) {
    if (name.endsWith('$')) {
      throw new PictureError(
        `values.${name}: a row has no \`$\` in its name. Write values: { ${name.slice(0, -1)}: { … } }.`,
      );
    }
    if (typeof legend === 'object' && legend !== null) checkLegend(`values.${name}`, legend);
    else if (isLetter(name))
      throw new PictureError(
        `values.${name} is ${inspect(legend)}, and no row. ${example}: values: { row: { ${name}: … } }.`,
      );
    else checkLegend(`values.${name}`, legend);
  }
};

/** Throws unless every letter of a row is one of the legend, but for some; a legend without letters takes any. */
export const checkLetters = (row: Row, legend: Legend, except: string): void => {
  if (Object.keys(legend).length === 0) return;
  const index = row.marks.findIndex(({ letter }) => !(letter in legend) && !except.includes(letter));
  const letter = row.marks[index]?.letter;
  if (letter === undefined) return;
  const known = Object.entries(legend).map(
    ([key, value]) => `  ${key}  ${typeof value === 'string' ? value : inspect(value)}`,
  );
  const why = [
    `The row \`${row.name}\` has no letter \`${letter}\`. It has:`,
    ...known,
    ...(hasAlmostTime(row) ? [aboutTimes] : []),
    ...(/[\u3000-\u9fff]/.test(letter) ? ['A remark begins with `//`.'] : []),
    `For a letter of your own, say what it stands for: values: { ${row.name}: { ${letter}: … } }`,
  ];
  throw mistakeAtMark(row, index, why.join('\n'));
};
