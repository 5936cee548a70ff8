import type { AccountState, Asked, Fact, Known, Question } from './facts';
import type { Failure } from './failures';
import { isUsable } from './notice';
import { effects } from './outcome';

const none: Known = { kind: 'none' };

/**
 * What each fact changes of what is known of an account: the whole of it, and pure.
 *
 * @param now in ms
 * @returns the next state
 * @example learn(unknown, { kind: 'live', live: {} }, 5).known // { kind: 'live', live: {}, at: 5 }
 */
export const learn = (state: AccountState, fact: Fact, now: number): AccountState => {
  switch (fact.kind) {
    case 'asked':
      return { ...state, asked: { ...state.asked, [fact.about]: { at: now, isOpen: true } } };
    case 'left':
      return closed(state, fact.about, { isLeft: true });
    case 'found': {
      const notices = fact.notices.filter((notice) => isUsable(notice, now));
      const known: Known = notices.length > 0 ? { kind: 'notices', notices, at: now } : none;
      return { ...closed(state, 'notices'), known, owesLive: notices.length === 0 };
    }
    case 'live': {
      const answered = withoutQuestion(state, 'live');
      // A notice that was found meanwhile counts for more, and so does whatever else is known than that there is no live.
      if (!state.owesLive && (!fact.live || state.known.kind === 'notices')) return answered;
      const known: Known = fact.live ? { kind: 'live', live: fact.live, at: now } : none;
      return { ...answered, known, owesLive: false };
    }
    case 'failed':
      return fact.about === 'notices'
        ? noticesFailed(closed(state, 'notices'), fact.failure)
        : liveFailed(withoutQuestion(state, 'live'), fact.failure);
    case 'answered':
      return isNews(state, fact) ? answered(state, fact, now) : state;
    case 'entered':
      return isLive(state.known) && fact.outcome.kind !== 'live-entered' && fact.outcome.kind !== 'cancelled'
        ? // It may be over: to be asked at the next chance.
          { ...state, known: { ...state.known, isStale: true } }
        : state;
    case 'opened':
      return state;
  }
};

/** Whether there is a live to enter. */
const isLive = (known: Known): known is Extract<Known, { kind: 'notices' | 'live' }> =>
  known.kind === 'live' || (known.kind === 'notices' && known.notices.some((notice) => notice.isLive));

type Answered = Extract<Fact, { kind: 'answered' }>;

/** Whether a dialog's end still counts: not after that of a dialog about the same notice which opened later. */
export const isNews = ({ dialogs }: AccountState, { notice: { noticeId }, dialog }: Answered): boolean =>
  // An id may be the name of what every object has.
  !Object.keys(dialogs).includes(noticeId) || dialog >= (dialogs[noticeId] ?? 0);

/** The answer is there, or nobody waits for it. */
const closed = (state: AccountState, about: Question, end: Pick<Asked, 'isLeft'> = {}): AccountState => {
  const question = state.asked[about];
  return question
    ? { ...state, asked: { ...state.asked, [about]: { at: question.at, isOpen: false, ...end } } }
    : state;
};

/** The next time, it may be asked at once. */
const withoutQuestion = (state: AccountState, about: Question): AccountState => {
  return { ...state, asked: { ...state.asked, [about]: undefined } };
};

/** A failure takes nothing away that is on show, unless it says that there is none. */
const noticesFailed = (state: AccountState, failure: Failure): AccountState => {
  const isNameless = failure.kind === 'failed' && !failure.cause;
  if (failure.kind === 'no-notice') return { ...state, known: none, owesLive: true };
  return {
    ...state,
    known: 'at' in state.known ? state.known : { kind: 'failed', failure },
    // WeChat documents 'no notice' as a bare failure.
    owesLive: state.owesLive || isNameless,
  };
};

/** Of an account that could not tell its notices either, this is the better reason, if it is one. */
const liveFailed = (state: AccountState, failure: Failure): AccountState => ({
  ...state,
  known: state.known.kind === 'failed' && isReason(failure) ? { kind: 'failed', failure } : state.known,
  owesLive: false,
});

/** Whether the failure of a question about a live says why the account cannot tell its notices: a client that lacks this function may have the other. */
const isReason = ({ kind, cause }: Failure): boolean =>
  cause === 'devtools' || (kind !== 'failed' && kind !== 'timeout' && kind !== 'unsupported');

/** What a dialog's end says of its notice, and of the others of its account: nothing. */
const answered = (state: AccountState, { notice, dialog, outcome }: Answered, now: number): AccountState => {
  const { noticeId } = notice;
  const heard = { ...state, dialogs: { ...state.dialogs, [noticeId]: dialog } };
  const { known } = state;
  const isListed = known.kind === 'notices' && known.notices.some((one) => one.noticeId === noticeId);

  if (outcome.kind === 'live-declined') {
    if (!isListed) return known.kind === 'notices' ? heard : { ...heard, known: { kind: 'live', live: {}, at: now } };
    const notices = known.notices.map((one) => (one.noticeId === noticeId ? { ...one, isLive: true } : one));
    return { ...heard, known: { ...known, notices } };
  }
  if (effects[outcome.kind] !== 'drop' || !isListed) return heard;
  const notices = known.notices.filter((one) => one.noticeId !== noticeId);
  return {
    // A call that is under way asks anew as well.
    ...(state.asked.notices?.isOpen ? heard : withoutQuestion(heard, 'notices')),
    known: notices.length > 0 ? { ...known, notices, isStale: true } : { kind: 'unknown' },
  };
};
