import stringWidth from 'string-width';
import { marbles, type Flow, type MarblesOptions } from '../../src/marbles';

/** What a picture throws. */
export const errorOf = (rows: string, flow: Flow, options?: MarblesOptions): Error => {
  try {
    marbles(rows, flow, options);
  } catch (error) {
    return error as Error;
  }
  return new Error('nothing is wrong');
};

/** What a picture that is wrong says. */
export const messageOf = (rows: string, flow: Flow, options?: MarblesOptions): string =>
  errorOf(rows, flow, options).message;

/** The character that begins in a column of a terminal. */
export const characterAt = (line: string, column: number): string | undefined =>
  Array.from(line).find((_, i, all) => stringWidth(all.slice(0, i).join('')) === column);
