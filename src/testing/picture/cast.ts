import { Subject } from 'rxjs';
import { PictureError } from '../../marbles';
import { aboutTimes } from '../../marbles/misdrawn';
import { mistakeAtMark } from '../../marbles/mistake';
import type { Row } from '../../marbles/rows';
import { buttonOf } from './names';
import type { PictureButton } from './stage';

/** A button that a row can make go. */
export interface CastButton extends PictureButton {
  readonly gone$: Subject<void>;
}

const rowsOfButtons = ['tap', 'button', 'gone'];

/** The buttons of a picture, by letter: `a`, and those that its rows name. */
export const createButtons = (
  rows: readonly Row[],
  accounts: Readonly<Record<string, string>>,
  notices: Readonly<Record<string, string>>,
): ReadonlyMap<string, CastButton> => {
  const named = rows.flatMap((row) =>
    rowsOfButtons.includes(row.name) ? row.marks.map(({ letter }) => letter) : (buttonOf(row.name) ?? []),
  );
  const letters = [...new Set(['a', ...Object.keys(accounts), ...Object.keys(notices), ...named])]
    .filter((letter) => !'|#!'.includes(letter))
    .sort();
  const odd = letters.find((letter) => !/^[a-z]$/.test(letter));
  if (odd !== undefined) {
    const why = `Buttons are small letters, but a row has a button \`${odd}\`. Write \`a\`, \`b\`, … ${aboutTimes}`;
    const row = rows.find(
      ({ name, marks }) => rowsOfButtons.includes(name) && marks.some(({ letter }) => letter === odd),
    );
    if (!row) throw new PictureError(why);
    throw mistakeAtMark(
      row,
      row.marks.findIndex(({ letter }) => letter === odd),
      why,
    );
  }
  return new Map(
    letters.map((letter) => [
      letter,
      {
        letter,
        account: accounts[letter] ?? `sph${letter.toUpperCase()}`,
        noticeId: notices[letter],
        gone$: new Subject<void>(),
      },
    ]),
  );
};
