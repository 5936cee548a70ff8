import { PictureError, outcomes, picture, statuses } from '../../src/testing';
import { codesOf, read, tablesOf } from './pages';

const page = read('docs/testing.md');
const [, , below = [], options = []] = tablesOf('docs/testing.md');

/** Letters with the names behind them, as a text tells them: `l` loading, … */
const lettersIn = (text: string): object =>
  Object.fromEntries([...text.matchAll(/`(.)` ([\w-]+)/g)].map(([, letter = '', name]) => [letter, name]));

const cellOf = (row: string): string => below.find(([name]) => name === `\`${row}\``)?.[1] ?? '';

test('the letters of the row state', () => {
  expect(lettersIn(cellOf('state'))).toEqual(statuses);
});

test('the letters of the row outcome: those that are no digits', () => {
  const [failures = ''] = /^Failures are capitals.*$/m.exec(page) ?? [];
  const named = Object.entries(outcomes).filter(([letter]) => !/\d/.test(letter));
  expect({ ...lettersIn(failures), ...lettersIn(cellOf('outcome')) }).toEqual(Object.fromEntries(named));
});

test('the options of a picture', () => {
  const misspelt = (): void => picture('state  l', { misspelt: 1 } as object);
  expect(misspelt).toThrow(PictureError);
  expect(misspelt).toThrow(options.map(([name = '']) => codesOf(name)[0]).join(', '));
});
