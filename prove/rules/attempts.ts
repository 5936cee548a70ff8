import { allOf, isInput, opensDialog } from '../history';
import { limits } from '../limits';
import { usableIn } from '../reading/answers';
import { ignoredTap, misreported } from '../reading/attempts';
import type { End, Facts, Rule } from '../reading/facts';

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

/** Whether this turn is that of the tap, or that of the notice which the tap asked for. */
const isTurnOfTap = ({ attempt, input, now }: Facts): boolean => {
  if (!attempt) return false;
  switch (input?.kind) {
    case 'tap':
      return attempt.button === input.button;
    case 'answer':
      return attempt.phase === 'opening' && usableIn(input.result, now).length > 0;
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
