import type { ButtonName } from '../history';
import type { Facts, Rule } from '../reading/facts';

const reservedLabel = '已预约';

/** What a button must say about its notice, where the rules leave no choice. */
const isWrong = (facts: Facts, button: ButtonName, label: string): boolean => {
  const { held, liveSince, unclear } = facts.account(facts.accountOf(button));
  if (facts.attempt?.button === button || facts.kind.throws === 'setData') return false;
  // Without a memory that outlives the app, nobody can know.
  if (facts.launches > 1 && facts.kind.storage && facts.kind.storage !== 'works') return false;
  if (!held || unclear || liveSince !== undefined) return !held && !unclear && label === reservedLabel;
  return (label === reservedLabel) !== (facts.remembered.get(held.id) ?? false);
};

/** R10: what the dialogs said is remembered by notice, across launches: the button says so. */
export const r10: Rule = {
  name: 'R10',
  words: 'Reserved is remembered',
  watch: () => (entry, facts) => {
    if (entry.kind !== 'rest' || !facts.visible) return undefined;
    for (const button of ['a', 'b'] as const) {
      const label = entry.labels[button];
      if (isWrong(facts, button, label)) {
        return `button ${button} says "${label}"${facts.launches > 1 ? ' after the next launch' : ''}`;
      }
    }
    return undefined;
  },
};
