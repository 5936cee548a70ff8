import { widthOf } from './columns';
import { PictureError } from './errors';

/** A row as it is drawn, and the column of each of its marks, counted from 0. */
export interface DrawnRow {
  readonly text: string;
  readonly columns?: readonly number[];
}

/** A mistake in a row: where it stands, what is wrong and what to write instead, and the row with a caret below the place. */
export const mistakeAt = ({ text }: DrawnRow, column: number, why: string): PictureError => {
  const [name = ''] = text.split(/\s/, 1);
  // A tab is printed as a space, so that the caret stands right.
  const printed = text.replace(/\s/g, ' ');
  const caret = `${' '.repeat(widthOf(printed.slice(0, column)))}^`;
  return new PictureError(`Row \`${name}\`, column ${column + 1}: ${why}\n\n  ${printed}\n  ${caret}`);
};

/** A mistake at a mark of a row, by the mark's number. */
export const mistakeAtMark = (row: DrawnRow, index: number, why: string): PictureError =>
  mistakeAt(row, row.columns?.[index] ?? 0, why);
