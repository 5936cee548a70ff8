import { allOf } from '../reading/entries';
import type { Facts, Rule } from '../reading/facts';
import { misreported } from '../reading/outcomes';
import { ignoredTap } from '../reading/taps';

/** Whether the event is nothing but the answer to a dialog whose attempt has ended before. */
const isLateAnswer = ({ event, ends }: Facts): boolean =>
  ends.length === 0 && allOf(event, 'answer').some(({ call }) => call.api === 'reserveChannelsLive');

/**
 * R7: a dialog that stays silent does not lock the button: 3 s after the page is back, 15 s on a page that never hid,
 * no limit while it is hidden. A later answer is silent.
 */
export const r7: Rule = {
  name: 'R7',
  words: 'A silent dialog does not lock the button',
  watch: () => {
    const ignored = ignoredTap('no answer');
    return (entry, facts) => {
      if (entry.kind !== 'rest') return ignored(entry, facts);
      if (isLateAnswer(facts) && facts.event.some(({ kind }) => kind === 'toast' || kind === 'outcome')) {
        return 'an answer that comes too late is told';
      }
      return ignored(entry, facts) ?? misreported(facts, ['no answer']);
    };
  },
};
