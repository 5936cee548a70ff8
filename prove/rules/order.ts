import { type AccountState, type Entry } from '../history';
import type { Facts, Rule } from '../reading/facts';

/** What a state says is known, in the words of `Facts.known`. */
const saidOf = ({ known }: AccountState): string =>
  known.notices ? known.notices.map(({ noticeId }) => noticeId).join() : known.kind;

/** Follows one account. */
const watchAccount = (name: string) => {
  /** What has been known since the last rest, and what was told: only what differs from the one before. */
  const known: (string | undefined)[] = [];
  const told: string[] = [];
  let last: AccountState | undefined;

  const add = <T>(list: T[], word: T) => {
    if (list.at(-1) !== word) list.push(word);
  };
  const rest = ({ present }: Extract<Entry, { kind: 'rest' }>): string | undefined => {
    const inOrder = known.join(' → ');
    const heard = told.join(' → ');
    const isSure = !known.includes(undefined);
    known.splice(0, known.length - 1);
    told.splice(0, told.length - 1);
    if (isSure && heard !== inOrder) return `${name}: told ${heard} instead of ${inOrder}`;
    const late = present[name];
    return late && (late.length !== 1 || late[0] !== last) ? `${name}: who comes late hears something else` : undefined;
  };

  return (entry: Entry, facts: Facts): string | undefined => {
    // Only an answer changes what is known, or time that has passed.
    const before = facts.event.at(-1)?.kind;
    if (before === 'answer' || before === 'launch' || entry.kind === 'rest') add(known, facts.known(name));
    if (entry.kind === 'launch') {
      known.length = told.length = 0;
      last = undefined;
    }
    if (entry.kind === 'state' && entry.account === name) {
      if (entry.state === last) return `${name}: a state is told twice`;
      last = entry.state;
      add(told, saidOf(last));
    }
    return entry.kind === 'rest' && !facts.gone ? rest(entry) : undefined;
  };
};

/**
 * R18: whoever listens hears each state once, in the order in which they came to be, also when answers come in the turn of
 * their calls; who comes late hears the present one.
 */
export const r18: Rule = {
  name: 'R18',
  words: 'In order, once',
  watch: () => {
    const accounts: ReturnType<typeof watchAccount>[] = [];
    return (entry, facts) => {
      // Whoever does not tell what is known tells nothing wrong.
      if (!facts.hasHooks) return undefined;
      if (accounts.length === 0) {
        const names = new Set([facts.accountOf('a'), facts.accountOf('b')]);
        accounts.push(...[...names].map(watchAccount));
      }
      for (const watch of accounts) {
        const why = watch(entry, facts);
        if (why !== undefined) return why;
      }
      return undefined;
    };
  },
};
