import { opensDialog } from '../reading/entries';
import { usableIn } from '../reading/answers';
import type { Facts, Rule } from '../reading/facts';

/** Whether this turn is that of the tap, or that of the notice which the tap asked for. */
const isTurnOfTap = ({ attempt, input }: Facts): boolean => {
  if (!attempt) return false;
  switch (input?.kind) {
    case 'tap':
      return attempt.button === input.button;
    case 'answer':
      return attempt.phase === 'opening' && usableIn(input.result) !== undefined;
    default:
      return false;
  }
};

/** R3: only a tap opens a dialog: in its turn, or in that of the notice that it had to ask for, if the user is there. */
export const r3: Rule = {
  name: 'R3',
  words: 'Only a tap opens the dialog',
  watch: () => (entry, facts) => {
    if (!opensDialog(entry)) return undefined;
    if (facts.attempt?.phase === 'open') return 'a second dialog for one tap';
    return isTurnOfTap(facts) ? undefined : `${entry.call.api} without a tap`;
  },
};
