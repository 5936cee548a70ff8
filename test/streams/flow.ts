import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';
import { accounts, type Account, type Accounts, type AccountState, type Services } from '../../src/streams';
import type { PictureButton, PictureOptions, Stage } from '../../src/testing';

/** The services of a stage. */
export const servicesOf = ({ wx, scheduler, limits, onError }: Stage): Services => ({
  host: wx,
  scheduler,
  limits,
  onError,
});

/** What an app on a stage knows of its accounts. */
export const accountsOf = (stage: Stage): Accounts => accounts(servicesOf(stage));

/** The notices of the account of button `a`. */
export const [noticeA, noticeB] = ['finderlivenotice-sphA', 'finderlivenotice-sphA-2'];

/** Button `a` is for the account's nearest notice; `b` for the second. */
export const nearestAndSecond: PictureOptions = { accounts: { b: 'sphA' }, notices: { b: noticeB } };

/** Button `a` is for the account's first notice; `b` for the second. */
export const firstAndSecond: PictureOptions = { accounts: { b: 'sphA' }, notices: { a: noticeA, b: noticeB } };

const letters = { unknown: 'u', none: 'n', live: 'v', failed: 'f' };

/** What is known of an account, in a letter: `r`, or `d` where it is reserved, for a notice; capitals for the other one. */
export const known = (accountOf: Accounts, { state$ }: Account): Observable<string> =>
  state$.pipe(
    map(({ known: what }: AccountState) => {
      if (what.kind !== 'notices') return letters[what.kind];
      const [nearest] = what.notices;
      if (!nearest) return '?';
      if (nearest.isLive) return 'e';
      const letter = accountOf.isReserved(nearest.noticeId) ? 'd' : 'r';
      return nearest.noticeId.endsWith('-2') ? letter.toUpperCase() : letter;
    }),
    distinctUntilChanged(),
  );

/** Button `a` alone: a tap on another one is about another account. */
export const onlyA = ({ button$ }: Stage): Observable<PictureButton> =>
  button$.pipe(filter(({ letter }) => letter === 'a'));
