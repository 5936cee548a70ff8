import { Mismatch, type Verdict } from '../../marbles';
import { readRows } from '../../marbles/rows';
import { judge } from '../../marbles/verdict';
import { toSetting, type PictureOptions } from './setting';
import { performPage } from './vocabulary';

/** Lets a picture happen and compares; throws only where the picture itself is wrong. */
export const compare = (picture: string, options: PictureOptions = {}): Verdict => {
  const performance = performPage(readRows(picture), toSetting(options));
  return judge(picture, performance, performance);
};

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
