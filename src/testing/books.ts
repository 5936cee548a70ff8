import { BehaviorSubject, type Observable } from 'rxjs';
import { afterState, toAccount, type Account, type AccountPatch, type Notice } from './account';

/** One of an account's notices, with the account. */
export interface Entry {
  readonly account: Account;
  readonly notice: Notice;
}

/** WeChat's own books: every account that is known, and which notices this phone's user has reserved. */
export interface Books {
  readonly accounts$: Observable<Readonly<Record<string, Account>>>;
  /** The account of an id, with its next notice. Any id that begins with `sph` has one. */
  readonly account: (finderUserName: unknown) => Entry | undefined;
  /** The notice of an id. */
  readonly notice: (noticeId: unknown) => Entry | undefined;
  readonly set: (finderUserName: string, patch: AccountPatch) => void;
  /** A dialog has ended in a state. */
  readonly settle: (entry: Entry, state: number) => void;
}

/** `now` is when the accounts' start times count from. */
export const createBooks = (told: Readonly<Record<string, AccountPatch>>, now: number): Books => {
  // What was told is kept apart from what follows from it, so that a new situation brings its own start time.
  let patches = told;
  const accounts$ = new BehaviorSubject<Readonly<Record<string, Account>>>(
    Object.fromEntries(Object.entries(told).map(([id, patch]) => [id, toAccount(id, patch, now)])),
  );

  const set = (id: string, patch: AccountPatch): Account => {
    const merged = { ...patches[id], ...patch };
    const account = toAccount(id, merged, now);
    patches = { ...patches, [id]: merged };
    accounts$.next({ ...accounts$.value, [id]: account });
    return account;
  };

  return {
    accounts$: accounts$.asObservable(),
    account(id) {
      if (typeof id !== 'string') return undefined;
      const account = accounts$.value[id] ?? (id.startsWith('sph') ? set(id, {}) : undefined);
      return account && { account, notice: account };
    },
    notice(id) {
      for (const account of Object.values(accounts$.value)) {
        const notice = [account, ...account.others].find(({ noticeId }) => noticeId === id);
        if (notice) return { account, notice };
      }
      return undefined;
    },
    set(id, patch) {
      set(id, patch);
    },
    settle({ account: { finderUserName }, notice }, state) {
      const account = accounts$.value[finderUserName];
      if (account) set(finderUserName, afterState(account, notice.noticeId, state));
    },
  };
};
