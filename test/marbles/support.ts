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
