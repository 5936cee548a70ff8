import { unknown, type AccountState, type Fact } from '../streams';
import { readTape } from './read';
import { run, type Cause } from './run';

/** What a page came to know of an account, and through what. */
export interface Learnt extends Cause {
  readonly account: string;
  readonly fact: Fact;
  readonly before: AccountState;
  readonly after: AccountState;
}

/**
 * What this version comes to know, given what a tape says it was given, in order.
 *
 * @throws `TapeError` where the text is no tape
 */
export const learntOf = (text: string): readonly Learnt[] => {
  const learnt: Learnt[] = [];
  const known = new Map<string, AccountState>();
  run(readTape(text), {}, ({ change$ }, cause) =>
    change$.subscribe({
      next({ key, state, fact }) {
        learnt.push({ ...cause(), account: key, fact, before: known.get(key) ?? unknown, after: state });
        known.set(key, state);
      },
      error: (error: unknown) => {
        throw error;
      },
    }),
  );
  return learnt;
};
