import type { AccountState, Question } from './facts';
import type { Limits } from './time';

/** A question that the background has to ask, and in how many ms. */
export interface Due {
  /** What has to be asked. */
  readonly about: Question;
  /** In how many ms. */
  readonly wait: number;
}

/** In ms: whatever the limits say, an answer that is not fresh is no reason to ask again at once. */
const leastPause = 1_000;

/** Whether what was known at `at` still holds at `now`, for `limits.fresh` ms. Clocks jump: not for ever if `at` is to come. */
export const holds = (at: number, now: number, { fresh }: Limits): boolean => Math.abs(now - at) < fresh;

/**
 * Whether what WeChat said of an account still holds at `now`, in ms, and there is no reason to ask again.
 *
 * @example isFresh(unknown, Date.now(), defaultLimits) // false
 */
export const isFresh = ({ known }: AccountState, now: number, limits: Limits): boolean =>
  'at' in known && !known.isStale && holds(known.at, now, limits);

/**
 * Whether a question has been answered: then the background asks it anew once the page shows again, or a button comes, and not because of
 * the answer, however long that took (R2).
 */
export const isAnswered = ({ known, asked }: AccountState, about: Question): boolean =>
  about === 'notices' && known.kind !== 'unknown' && asked.notices?.isOpen === false;

/**
 * What the background owes an account while its page shows: the questions of R2 and R11, pure. A question that is open is
 * joined, so that it goes on when whoever asked goes away.
 *
 * @param now in ms
 * @returns the question, and in how many ms it is to be asked; `undefined`: none is owed
 * @example due(unknown, Date.now(), defaultLimits) // { about: 'notices', wait: 0 }
 */
export const due = (state: AccountState, now: number, limits: Limits): Due | undefined => {
  const { known, asked, owesLive } = state;
  const about = owesLive ? 'live' : 'notices';
  const hasStarted =
    known.kind === 'notices' && known.notices.some(({ startTime = now + 1, isLive }) => startTime <= now && !isLive);
  if (about === 'notices' && isFresh(state, now, limits) && !hasStarted) return undefined;

  const question = asked[about];
  if (question?.isOpen) return { about, wait: 0 };
  // Clocks jump: a pause does not begin in the future.
  const wait = question ? Math.max(limits.pause, leastPause) - Math.abs(now - question.at) : 0;
  if (wait <= 0) return { about, wait: 0 };
  // Somebody went away before the answer came. All else is asked on a later show.
  return owesLive || known.kind === 'unknown' ? { about, wait } : undefined;
};
