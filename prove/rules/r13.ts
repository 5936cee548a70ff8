import { allOf } from '../reading/entries';
import type { Facts, Rule } from '../reading/facts';

/** How often the host or a hook threw at the page in the event under way. */
const thrownAtPage = ({ event, kind, hasHooks }: Facts): number => {
  const answers = allOf(event, 'answer').filter(({ to }) => to === 'throw').length;
  switch (kind.throws) {
    case 'showToast':
      return answers + allOf(event, 'toast').length;
    case 'setData':
      return answers + allOf(event, 'setData').length;
    case 'onOutcome':
      return answers + (hasHooks ? allOf(event, 'outcome').length : 0);
    case 'play':
      return answers + allOf(event, 'command').filter(({ command }) => command === 'play').length;
    default:
      return answers;
  }
};

/** R13: nothing that the host or a callback throws breaks a stream: it is reported to one `onError` hook. */
export const r13: Rule = {
  name: 'R13',
  words: 'Nothing that is thrown breaks a stream',
  watch: () => (entry, facts) => {
    if (entry.kind === 'thrown') return `the page throws: ${String(entry.error)}`;
    if (entry.kind !== 'rest' || !facts.hasHooks) return undefined;
    const reports = allOf(facts.event, 'report').length;
    const expected = thrownAtPage(facts);
    return reports < expected ? `${expected} errors thrown, ${reports} reported` : undefined;
  },
};
