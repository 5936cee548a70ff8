import { limits } from '../limits';
import { opensDialog } from '../reading/entries';
import type { Rule } from '../reading/facts';
import { misreported } from '../reading/outcomes';
import { ignoredTap } from '../reading/taps';

/** R6: a notice call that stays silent for 8 s ends the attempt as `timeout`. */
export const r6: Rule = {
  name: 'R6',
  words: 'A silent notice call ends after 8 s',
  watch: () => {
    const ignored = ignoredTap('timeout');
    return (entry, facts) => {
      const { input } = facts;
      if (
        opensDialog(entry) &&
        input?.kind === 'answer' &&
        input.call.api === 'getChannelsLiveNoticeInfo' &&
        entry.at >= input.call.at + limits.notice
      ) {
        return `a dialog ${entry.at - input.call.at} ms after its notice was asked for`;
      }
      return ignored(entry, facts) ?? (entry.kind === 'rest' ? misreported(facts, ['timeout']) : undefined);
    };
  },
};
