import { isEqual } from './equal';
import { PictureError } from './errors';
import { inspect } from './inspect';
import { aboutTimes } from './rows';

/** What the letters of a row stand for. */
export type Legend<V = unknown> = Readonly<Record<string, V>>;

/** Whether a text is one character that is no sign of the marble syntax. */
const isLetter = (text: string): boolean => /^[^\s\-|#()^!]$/.test(text);

/** Whether a letter stands for a value. */
export const isFor = (legend: Legend, letter: string | undefined, value: unknown): boolean =>
  letter !== undefined && letter in legend && isEqual(legend[letter], value);

/** The letter of a value, or `undefined`. Without a legend, a character or a digit stands for itself. */
export const letterOf = (legend: Legend, value: unknown): string | undefined => {
  const letter = Object.keys(legend).find((key) => isLetter(key) && isEqual(legend[key], value));
  if (letter !== undefined) return letter;
  const itself = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return isLetter(itself) && !(itself in legend) ? itself : undefined;
};

/** Throws unless the letter is one of the legend; a legend without letters takes any. */
export const checkLetter = (row: string, legend: Legend, letter: string): void => {
  if (letter in legend || Object.keys(legend).length === 0) return;
  const known = Object.entries(legend).map(
    ([key, value]) => `  ${key}  ${typeof value === 'string' ? value : inspect(value)}`,
  );
  throw new PictureError(
    [
      `The row \`${row}\` has no letter \`${letter}\`. It has:`,
      ...known,
      ...(/\d/.test(letter) ? [aboutTimes] : []),
      `For a letter of your own, say what it stands for: values: { ${row}: { ${letter}: … } }`,
    ].join('\n'),
  );
};
