import type { Rule } from '../reading/facts';
import { misreported } from '../reading/outcomes';
import { ignoredTap } from '../reading/taps';

/** R5: failures are typed, with the raw error kept. A failure ends the attempt, never the stream: the next tap works. */
export const r5: Rule = {
  name: 'R5',
  words: 'Failures are typed, and the next tap works',
  watch: () => {
    const ignored = ignoredTap('failure');
    return (entry, facts) =>
      ignored(entry, facts) ?? (entry.kind === 'rest' ? misreported(facts, ['failure', 'left']) : undefined);
  },
};
