import { allOf } from '../reading/entries';
import type { Rule } from '../reading/facts';
import { toasts } from './r4';

/** R8: an outcome that arrives while the page is hidden is told on the next show; only the newest waits. */
export const r8: Rule = {
  name: 'R8',
  words: 'Toasts wait for eyes',
  watch: () => {
    /** What has to be told on the next show; `null`: something may be, in words that the rules leave open. */
    let waiting: string | null | undefined;
    return (entry, facts) => {
      if (entry.kind === 'unload') waiting = undefined;
      if (entry.kind === 'toast' && !facts.visible) return `"${entry.title}" is told while the page is hidden`;
      if (entry.kind !== 'rest') return undefined;
      const told = allOf(facts.event, 'toast');
      const expected = waiting;
      for (const { visible, state, by } of facts.ends) {
        if (!visible && by === 'state' && state !== undefined) waiting = toasts[state] ?? waiting;
        else if (!visible) waiting = null;
      }
      if (!facts.visible) return undefined;
      waiting = undefined;
      if (told.length > 1 + facts.ends.filter(({ visible }) => visible).length) return 'more than one toast has waited';
      return typeof expected === 'string' && !told.some(({ title }) => title === expected)
        ? `"${expected}" is not told when the page shows`
        : undefined;
    };
  },
};
