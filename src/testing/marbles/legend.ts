import { chinese } from '../../streams/words/chinese';
import { answers, type Outcome } from '../../streams/outcome';
import type { Status } from '../../streams/status';
import { inspect } from './inspect';
import { PictureError, aboutTimes } from './rows';

/** What the letters of a row stand for. */
export type Legend<V = unknown> = Readonly<Record<string, V>>;

const [unknown, ...answered] = answers;

/** One letter for each outcome, in every row: the digits of the states (`0` is 10), capitals for failures. */
export const outcomes: Legend<Outcome['kind']> = {
  ...Object.fromEntries(answered.map((kind, index) => [(index + 1) % 10, kind])),
  '?': unknown,
  N: 'no-notice',
  A: 'not-associated',
  B: 'bad-account',
  U: 'unsupported',
  C: 'cancelled',
  T: 'timeout',
  F: 'failed',
  o: 'profile-opened',
  h: 'half-screen-opened',
};

export const statuses: Legend<Status> = {
  l: 'loading',
  r: 'ready',
  b: 'busy',
  d: 'reserved',
  v: 'live',
  n: 'none',
  f: 'failed',
  u: 'upgrade',
  p: 'phone',
  g: 'gone',
  o: 'profile',
  h: 'half-screen',
};

const toasts: Legend<string> = Object.fromEntries(
  Object.entries(outcomes)
    .map(([letter, kind]): [string, string] => [letter, chinese.outcome[kind]])
    .filter(([, title]) => title),
);

const audioCommands: Legend<string> = { '>': 'play', '=': 'pause', '.': 'stop', s: 'seek', D: 'destroy' };

/** The legends of the rows below, by name. Those of `calls` depend on the buttons. */
export const legendsBelow: Readonly<Record<string, Legend>> = {
  state: statuses,
  outcome: outcomes,
  toast: toasts,
  audio: audioCommands,
  heard: { '>': 'sound', '=': 'silence' },
};

/** Whether a text is one character that is no sign of the marble syntax. */
const isLetter = (text: string): boolean => /^[^\s\-|#()^!]$/.test(text);

/** The letter of a value, or `undefined`. Without a legend, a character or a digit stands for itself. */
export const letterOf = (legend: Legend, value: unknown): string | undefined => {
  const printed = inspect(value);
  const letter = Object.keys(legend).find((key) => inspect(legend[key]) === printed);
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
