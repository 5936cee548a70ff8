import type { Place } from '../history';
import { isInput } from '../reading/entries';
import type { Rule } from '../reading/facts';

/** R14: `setData` carries only what changed, at most once per state change, not while hidden or detached. */
export const r14: Rule = {
  name: 'R14',
  words: '`setData` carries only what changed',
  watch: () => {
    const since = new Set<Place>();
    return (entry, { hidden, gone, kind }) => {
      // What an input, an answer in the very turn of a call, or an error has changed is a change of its own.
      if (isInput(entry) || entry.kind === 'call' || entry.kind === 'report') since.clear();
      if (entry.kind !== 'setData') return undefined;
      const { place, patch, idle } = entry;
      const paths = Object.keys(patch);
      if (gone) return '`setData` after the page is gone';
      if (hidden) return `\`setData\` of ${paths.join(', ')} while the page is hidden`;
      if (paths.length === 0) return '`setData` of nothing';
      if (idle.length > 0 && kind.throws !== 'setData')
        return `\`setData\` of ${idle.join(', ')}, which has not changed`;
      if (since.has(place)) return `two \`setData\` of ${place} for one change`;
      since.add(place);
      return undefined;
    };
  },
};
