import { whose } from '../client';
import type { Answer, ButtonName, Call } from '../history';
import { limits } from '../limits';
import { failureIn, hasNotices, isLiveIn, isNameless, meantIn, stateIn, usableIn, type Usable } from './answers';
import type { AccountFacts, Facts } from './facts';

/** What answers and calls tell of accounts, whoever waits for them. */
export interface Accounts extends Pick<
  Facts,
  'account' | 'inFlight' | 'meant' | 'isLive' | 'hasLeft' | 'known' | 'fresh' | 'isFresh'
> {
  readonly hearCall: (call: Call) => void;
  /** Hears the first answer of a call. */
  readonly hearAnswer: (answer: Answer) => void;
  /** The app is launched anew. */
  readonly forget: () => void;
}

/** The states of a dialog after which its notice is no good any more, and so where the dialog finds none. */
const goneIn: readonly (number | 'none')[] = [3, 4, 10, 'none'];

/** @param facts where the page stands, and what its buttons are for */
export const readAccounts = (
  facts: Pick<Facts, 'now' | 'gone' | 'remembered' | 'accountOf' | 'ownNotice'>,
): Accounts => {
  const accounts = new Map<unknown, AccountFacts>();
  const answered = new Set<Call>();
  /** When the newest dialog about a notice that has answered was opened: what an older one says later counts no more. */
  const dialogs = new Map<unknown, number>();

  const account = (name: unknown): AccountFacts => {
    const known = accounts.get(name) ?? {
      nothing: 'unknown',
      unclear: false,
      owesNotice: false,
      mayAskLive: false,
      owesLive: false,
      isNameless: false,
      awaitsLive: false,
    };
    accounts.set(name, known);
    return known;
  };

  const ofButton = (button: ButtonName): AccountFacts => account(facts.accountOf(button));

  const isSilent = ({ asked }: AccountFacts): boolean =>
    asked !== undefined && !answered.has(asked) && facts.now >= asked.at + limits.notice;

  const inFlight = (name: unknown): Call | undefined => {
    const known = account(name);
    return known.asked && !answered.has(known.asked) && !isSilent(known) ? known.asked : undefined;
  };

  const meant = (button: ButtonName): Usable | undefined => {
    const { list = [] } = ofButton(button).held ?? {};
    const own = facts.ownNotice(button);
    // The last that has started is on show until WeChat is asked again.
    return meantIn(list, own, facts.now) ?? (own === undefined ? list[0] : undefined);
  };

  const isRecent = ({ held }: AccountFacts): boolean => held !== undefined && facts.now - held.at < limits.fresh;

  /** A notice call that has stayed silent has failed: it is of no account any more (R6). */
  const hearSilence = (known: AccountFacts) => {
    const { asked, held, liveSince } = known;
    if (!asked || !isSilent(known)) return;
    answered.add(asked);
    if (!held && liveSince === undefined) known.nothing = 'failed';
  };

  const hearNotices = ({ call, to, result }: Answer) => {
    const known = account(call.about);
    const list = to === 'success' ? usableIn(result, facts.now) : [];
    const isNone = to === 'success' ? hasNotices(result) : failureIn(result) === 'no-notice';
    if (call !== known.asked || facts.now >= call.at + limits.notice) known.unclear = true;
    else if (list.length > 0) {
      Object.assign(known, { held: { list, at: facts.now }, liveSince: undefined, unclear: false });
      Object.assign(known, { isNameless: false, awaitsLive: false, owesNotice: false, mayAskLive: false });
      known.owesLive = false;
    } else if (isNone) {
      Object.assign(known, { held: undefined, liveSince: undefined, nothing: 'none', unclear: false });
      Object.assign(known, { awaitsLive: true, mayAskLive: true, owesLive: true });
    } else if (to === 'success') known.unclear = true;
    else {
      if (!known.held && known.liveSince === undefined) known.nothing = 'failed';
      // 'No notice' is documented as a bare failure.
      if (isNameless(result))
        Object.assign(known, { isNameless: true, awaitsLive: true, mayAskLive: true, owesLive: true });
    }
  };

  const hearLive = ({ call, to, result }: Answer) => {
    const known = account(call.about);
    const { awaitsLive } = known;
    hearSilence(known);
    Object.assign(known, { liveAsked: undefined, owesLive: false, awaitsLive: false });
    if (facts.now >= call.at + limits.notice) known.unclear = true;
    else if (to === 'success' && (!known.held || known.isNameless)) {
      // After a failure that nobody can name, it tells what the notice call would have said.
      if (known.isNameless) known.held = undefined;
      known.liveSince = isLiveIn(result) ? facts.now : undefined;
      if (awaitsLive && known.liveSince === undefined) known.nothing = 'none';
    }
    known.isNameless = false;
  };

  const hearDialog = ({ call, to, result }: Answer) => {
    if (call.at < (dialogs.get(call.about) ?? 0)) return;
    dialogs.set(call.about, call.at);
    if (to === 'success') hearState(call.about, stateIn(result));
    else if (failureIn(result) === 'no-notice') hearState(call.about, 'none');
  };

  /** A dialog has ended in a state, or has found no notice. */
  const hearState = (noticeId: unknown, state: number | 'none' | undefined) => {
    if (state === undefined || facts.gone) return;
    if (state === 6 || state === 8) facts.remembered.set(noticeId, true);
    if (goneIn.includes(state) || state === 5 || state === 7) facts.remembered.set(noticeId, false);
    const name = facts.accountOf(whose(noticeId));
    const known = account(name);
    const { held } = known;
    const isListed = held?.list.some(({ id }) => id === noticeId);
    if (state === 1 && (!held || isListed)) known.liveSince = facts.now;
    if (!held || !isListed) return;
    if (state === 1) {
      const list = held.list.map((one) => (one.id === noticeId ? { ...one, isLive: true } : one));
      known.held = { ...held, list };
    }
    if (!goneIn.includes(state)) return;
    const list = held.list.filter(({ id }) => id !== noticeId);
    Object.assign(known, { held: list.length > 0 ? { ...held, list } : undefined, nothing: 'unknown' });
    known.liveSince = undefined;
    // A call that is under way asks anew as well.
    known.owesNotice = inFlight(name) === undefined;
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
    meant,
    isLive(button) {
      const { held, liveSince } = ofButton(button);
      if (held) return meant(button)?.isLive === true;
      return liveSince !== undefined && facts.ownNotice(button) === undefined;
    },
    hasLeft(button) {
      const known = ofButton(button);
      if (known.unclear || facts.ownNotice(button) === undefined) return false;
      if (known.held) return !meant(button);
      return known.liveSince !== undefined || (known.nothing === 'none' && !isSilent(known));
    },
    known(name) {
      const known = account(name);
      if (known.unclear) return undefined;
      if (known.held) return known.held.list.map(({ id }) => id).join();
      if (known.liveSince !== undefined) return 'live';
      return isSilent(known) ? undefined : known.nothing;
    },
    fresh(button) {
      const notice = meant(button);
      return notice && isRecent(ofButton(button)) && (notice.isLive === true || facts.now < notice.start)
        ? notice
        : undefined;
    },
    isFresh(name) {
      const known = account(name);
      const { list = [] } = known.held ?? {};
      return isRecent(known) && list.every(({ start, isLive }) => isLive === true || facts.now < start);
    },
    hearAnswer(answer) {
      hear[answer.call.api](answer);
      answered.add(answer.call);
    },
    hearCall(call) {
      const known = account(call.about);
      if (call.api === 'getChannelsLiveNoticeInfo') {
        hearSilence(known);
        // Its answer is going to tell whether there is a live to ask for.
        Object.assign(known, { asked: call, owesNotice: false, owesLive: false });
      } else if (call.api === 'getChannelsLiveInfo') {
        Object.assign(known, { liveAsked: call, mayAskLive: false, owesLive: false });
      }
    },
    forget() {
      accounts.clear();
      dialogs.clear();
    },
  };
};
