import { allOf } from '../reading/entries';
import type { End, Facts, Rule } from '../reading/facts';
import { misreported } from '../reading/outcomes';

/** What the user is told, by state; the others are nothing to tell. */
export const toasts: Readonly<Record<number, string>> = {
  3: '预告已取消',
  4: '直播已结束',
  6: '预约成功',
  7: '已取消预约',
  10: '预约已过期',
};

const claims: ReadonlySet<string> = new Set(Object.values(toasts));

/** What a state's end must say; absent: words that the rules leave open, but no claim. */
const titleOf = (end: End): string | undefined =>
  end.by === 'state' && end.state !== undefined ? (toasts[end.state] ?? '') : undefined;

const mistold = (facts: Facts): string | undefined => {
  const told = allOf(facts.event, 'toast').map(({ title }) => title);
  const end = facts.ends.find(({ visible }) => visible);
  if (!end) return undefined;
  const title = titleOf(end);
  if (title === undefined) {
    const claim = told.find((word) => claims.has(word));
    return claim && `"${claim}" is claimed, and no state said so`;
  }
  if (title === '') return told[0] && `state ${end.state ?? ''} is told: "${told[0]}"`;
  return told.includes(title) ? undefined : `state ${end.state ?? ''} is not told as "${title}"`;
};

/** R4: all ten states have an outcome and words of their own; an unknown state claims nothing. */
export const r4: Rule = {
  name: 'R4',
  words: 'Each state has an outcome and words of its own',
  watch: () => (entry, facts) => {
    if (entry.kind === 'rest') return mistold(facts) ?? misreported(facts, ['state']);
    if (
      entry.kind === 'toast' &&
      claims.has(entry.title) &&
      facts.ends.length === 0 &&
      facts.event.every(({ kind }) => kind !== 'show')
    ) {
      return `"${entry.title}" is told, and nothing has come to an end`;
    }
    return undefined;
  },
};
