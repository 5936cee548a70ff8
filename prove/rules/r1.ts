import { isInput, opensDialog } from '../reading/entries';
import type { Rule } from '../reading/facts';

/** R1: from a tap until its attempt ends, taps on any button of the page are dropped: no call, no queue. */
export const r1: Rule = {
  name: 'R1',
  words: 'One attempt at a time',
  watch: () => {
    let dropped = false;
    return (entry, { attempt }) => {
      if (isInput(entry)) {
        dropped = entry.kind === 'tap' && attempt !== undefined;
        return undefined;
      }
      if (dropped && entry.kind !== 'rest') return `a tap during an attempt leads to ${entry.kind}`;
      return opensDialog(entry) && attempt?.phase === 'open'
        ? `${entry.call.api} while a dialog is unanswered`
        : undefined;
    };
  },
};
