import { isInput } from '../reading/entries';
import type { Rule } from '../reading/facts';

/** R12: after `detached` nothing happens: no call, no `setData`, no toast, no timer, no subscription; late callbacks fall silent. */
export const r12: Rule = {
  name: 'R12',
  words: 'After `detached` nothing happens',
  watch:
    () =>
    (entry, { gone }) => {
      if (!gone || isInput(entry)) return undefined;
      if (entry.kind !== 'rest') return `${entry.kind} after the page is gone`;
      if (entry.timers > 0) return `${entry.timers} timers are left`;
      return entry.listeners > 0 ? `${entry.listeners} listeners are left` : undefined;
    },
};
