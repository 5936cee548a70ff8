import { firstDifference, tellDrawn, tellHappened, type Difference, type Told } from './difference';
import { inspect } from './inspect';
import { createLayout } from './layout';
import type { Legend } from './legend';
import { perform } from './perform';
import { readRows } from './rows';
import { toSetting, type PictureOptions } from './setting';

/** Whether what happened is what the picture shows; if not, the message says where it differs. */
export interface Verdict {
  readonly isRight: boolean;
  readonly message: string;
}

interface Compared {
  readonly name: string;
  readonly drawn: readonly Told[];
  readonly happened: readonly Told[];
  readonly added: Legend;
  readonly difference: Difference | undefined;
}

/** An object as it is written in code. */
const fields = (entries: readonly (readonly [string, string])[]): string =>
  entries.length > 0
    ? `{ ${entries.map(([key, text]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${text}`).join(', ')} }`
    : '';

/** Lets a picture happen and compares; throws only where the picture itself is wrong. */
export const compare = (picture: string, options: PictureOptions = {}): Verdict => {
  const { above, below, shownBy, legendOf, isKits, wrongs, end } = perform(readRows(picture), toSetting(options));

  const rows = below.map(({ name, marks }): Compared => {
    const legend = legendOf(name);
    const drawn = tellDrawn(name, marks, legend, isKits(name));
    const { marks: happened, added } = tellHappened(shownBy(name), legend, marks);
    return { name, drawn, happened, added, difference: firstDifference(drawn, happened) };
  });
  const differing = rows.filter(({ difference }) => difference);
  const isRight = differing.length === 0 && wrongs.length === 0;

  const layout = createLayout(
    [...above.map(({ marks }) => marks), ...rows.flatMap(({ drawn, happened }) => [drawn, happened])],
    end,
  );
  const width = Math.max(...[...above, ...below].map(({ name }) => name.length)) + 2;
  const line = (sign: string, name: string, marbles: string): string => `${sign} ${name.padEnd(width)}${marbles}`;

  const lines = [
    ...above.map(({ name, marks }) => line(' ', name, layout.draw(marks))),
    '',
    ...rows.flatMap(({ name, drawn, happened, difference }) => {
      if (!difference) return line(' ', name, layout.draw(drawn));
      const marks = happened[difference.index]?.at === difference.at ? happened : drawn;
      return [
        line('-', name, layout.draw(drawn)),
        line('+', name, layout.draw(happened)),
        line(' ', '', `${' '.repeat(layout.columnOf(marks, difference.index))}^`),
      ];
    }),
  ];
  const sentences = differing
    .flatMap(({ name, difference }) => (difference ? { ...difference, name } : []))
    .sort((a, b) => a.at - b.at)
    .map(({ words, name }) => `${words} (${name})`);
  const page = above.find(({ name }) => name === 'page')?.marks[0];
  const hints =
    page && page.letter !== 's'
      ? ['The row `page` does not begin with `s`: before that, the page has not been shown.']
      : [];
  const values = fields(
    differing.flatMap(({ name, added }): (readonly [string, string])[] => {
      const letters = Object.entries(added).map(([letter, value]) => [letter, inspect(value)] as const);
      return letters.length > 0 ? [[name, fields(letters)]] : [];
    }),
  );

  return {
    isRight,
    message: isRight
      ? `The picture shows what happened:\n\n${lines.join('\n')}`
      : [
          'The picture (-) does not show what happened (+):',
          lines.join('\n'),
          [...wrongs, ...sentences, ...hints].join('\n'),
          ...(values ? [`To expect it: values: ${values}`] : []),
        ].join('\n\n'),
  };
};

/** A picture that does not show what happened. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
}

/**
 * Lets a picture happen in virtual time, and throws unless what follows is as drawn. One picture is one test.
 *
 * Rows on top are what happens, rows below what must follow; each is a name and a standard RxJS marble diagram. A row
 * that is not drawn is not checked. The rows and their letters are in docs/testing.md.
 *
 * @param options what is under test, accounts, letters of your own, how the client behaves
 * @throws with both pictures, below each other, and in words what happened when
 * @example
 * test('a second tap while the dialog is open is dropped', () => {
 *   picture(`
 *     tap      ------a--a------
 *     dialog   ------------6---
 *
 *     calls    n-----r---------
 *     state    (lr)--b-----d---
 *     toast    ------------6---
 *   `);
 * });
 */
export const picture = (picture: string, options: PictureOptions = {}): void => {
  const { isRight, message } = compare(picture, options);
  if (!isRight) throw new Mismatch(message);
};
