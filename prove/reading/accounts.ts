import { whose } from '../client';
import type { Answer, Call } from '../history';
import { limits } from '../limits';
import { accountOf } from '../world';
import { failureIn, hasNotices, isLiveIn, isNameless, stateIn, usableIn } from './answers';
import type { AccountFacts, Facts } from './facts';

/** What answers and calls tell of accounts, whoever waits for them. */
export interface Accounts extends Pick<Facts, 'account' | 'inFlight' | 'fresh'> {
  readonly hearCall: (call: Call) => void;
  /** Hears the first answer of a call. */
  readonly hearAnswer: (answer: Answer) => void;
  /** The app is launched anew. */
  readonly forget: () => void;
}

/** @param facts where the page stands */
export const readAccounts = (facts: Pick<Facts, 'now' | 'gone' | 'remembered'>): Accounts => {
  const accounts = new Map<unknown, AccountFacts>();
  const answered = new Set<Call>();

  const account = (name: unknown): AccountFacts => {
    const known = accounts.get(name) ?? {
      unclear: false,
      owesNotice: false,
      mayAskLive: false,
      owesLive: false,
      isNameless: false,
    };
    accounts.set(name, known);
    return known;
  };

  const inFlight = (name: unknown): Call | undefined => {
    const { asked } = account(name);
    return asked && !answered.has(asked) && facts.now < asked.at + limits.notice ? asked : undefined;
  };

  const hearNotices = ({ call, to, result }: Answer) => {
    const known = account(call.about);
    const found = to === 'success' ? usableIn(result, facts.now) : undefined;
    const isNone = to === 'success' ? hasNotices(result) : failureIn(result) === 'no-notice';
    if (call !== known.asked || facts.now >= call.at + limits.notice) known.unclear = true;
    else if (found) {
      Object.assign(known, { held: { ...found, at: facts.now }, liveSince: undefined, unclear: false });
      known.isNameless = false;
      Object.assign(known, { owesNotice: false, mayAskLive: false, owesLive: false });
    } else if (isNone) {
      Object.assign(known, { held: undefined, liveSince: undefined, unclear: false, mayAskLive: true, owesLive: true });
    } else if (to === 'success') known.unclear = true;
    // 'No notice' is documented as a bare failure.
    else if (isNameless(result)) Object.assign(known, { isNameless: true, mayAskLive: true, owesLive: true });
  };

  const hearLive = ({ call, to, result }: Answer) => {
    const known = account(call.about);
    known.liveAsked = undefined;
    known.owesLive = false;
    if (facts.now >= call.at + limits.notice) known.unclear = true;
    else if (to === 'success' && (!known.held || known.isNameless)) {
      // After a failure that nobody can name, it tells what the notice call would have said.
      if (known.isNameless) known.held = undefined;
      known.liveSince = isLiveIn(result) ? facts.now : undefined;
    }
    known.isNameless = false;
  };

  const hearDialog = ({ call, to, result }: Answer) => {
    const known = account(accountOf[whose(call.about)]);
    if (call.at < (known.dialogAt ?? 0)) return;
    known.dialogAt = call.at;
    if (to === 'success') hearState(call.about, stateIn(result));
  };

  const hearState = (noticeId: unknown, state: number | undefined) => {
    if (state === undefined || facts.gone) return;
    if ([6, 8].includes(state)) facts.remembered.set(noticeId, true);
    if ([3, 4, 5, 7, 10].includes(state)) facts.remembered.set(noticeId, false);
    const name = accountOf[whose(noticeId)];
    const known = account(name);
    if (state === 1) known.liveSince = facts.now;
    if ([3, 4, 10].includes(state) && known.held?.id === noticeId && known.liveSince === undefined) {
      known.held = undefined;
      // A call that is under way asks anew as well.
      known.owesNotice = inFlight(name) === undefined;
    }
  };

  const hearEntry = ({ call, to, result }: Answer) => {
    // A live that cannot be entered may be over: asking anew is right, and so is not to.
    if (to === 'success' || failureIn(result) === 'cancelled') return;
    Object.assign(account(call.about), { held: undefined, liveSince: undefined, unclear: true });
  };

  const hear = {
    getChannelsLiveNoticeInfo: hearNotices,
    getChannelsLiveInfo: hearLive,
    reserveChannelsLive: hearDialog,
    openChannelsLive: hearEntry,
  };

  return {
    account,
    inFlight,
    fresh(name) {
      const { held } = account(name);
      return held && facts.now - held.at < limits.fresh && facts.now < held.start ? held : undefined;
    },
    hearAnswer(answer) {
      hear[answer.call.api](answer);
      answered.add(answer.call);
    },
    hearCall(call) {
      const known = account(call.about);
      if (call.api === 'getChannelsLiveNoticeInfo') {
        // Its answer is going to tell whether there is a live to ask for.
        Object.assign(known, { asked: call, owesNotice: false, owesLive: false });
      } else if (call.api === 'getChannelsLiveInfo') {
        Object.assign(known, { liveAsked: call, mayAskLive: false, owesLive: false });
      }
    },
    forget: () => accounts.clear(),
  };
};
