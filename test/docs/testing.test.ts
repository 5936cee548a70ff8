import { debounceTime } from 'rxjs';
import { compareMarbles } from '../../src/marbles';
import { PictureError, outcomes, picture, statuses } from '../../src/testing';
import { shownIn } from '../../scripts/rules/shown';
import { codesOf, examplesOf, read, tablesOf } from './pages';

describe.each(['docs/testing.md', 'docs/testing.zh-CN.md'])('%s', (path) => {
  const page = read(path);
  const [, , , below = [], options = []] = tablesOf(path);

  /** Letters with the names behind them, as a text tells them: `l` loading, … */
  const lettersIn = (text: string): object =>
    Object.fromEntries([...text.matchAll(/`(.)` ([\w-]+)/g)].map(([, letter = '', name]) => [letter, name]));

  const cellOf = (row: string): string => below.find(([name]) => name === `\`${row}\``)?.[1] ?? '';

  test('the letters of the row state', () => {
    expect(lettersIn(cellOf('state'))).toEqual(statuses);
  });

  test('the letters of the row outcome: those that are no digits', () => {
    const [failures = ''] = /^(Failures are capitals|失败).*no-notice.*$/m.exec(page) ?? [];
    const named = Object.entries(outcomes).filter(([letter]) => !/\d/.test(letter));
    expect({ ...lettersIn(failures), ...lettersIn(cellOf('outcome')) }).toEqual(Object.fromEntries(named));
  });

  test('the options of a picture', () => {
    const misspelt = (): void => picture('state  l', { misspelt: 1 } as object);
    expect(misspelt).toThrow(PictureError);
    expect(misspelt).toThrow(options.map(([name = '']) => codesOf(name)[0]).join(', '));
  });

  test('what a picture says when it fails', () => {
    const rows = 'typed -a-b-----c---\nsearch ------b----c-';
    const { message } = compareMarbles(rows, ({ row }) => ({ search$: row('typed').pipe(debounceTime(3)) }));
    expect(page).toContain(`\`\`\`text\n${message}\n\`\`\``);
  });

  test('a drawing stands behind each picture of any streams', () => {
    const drawn = examplesOf(path).filter((code) => code.includes('  marbles(\n'));
    expect(shownIn(path).map(({ code }) => code)).toEqual(drawn);
  });
});
