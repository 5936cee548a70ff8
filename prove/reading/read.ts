import type { ClientKind } from '../client';
import { isInput, type Answer, type ButtonName, type Call, type Entry } from '../history';
import { limits } from '../limits';
import { accountOf } from '../world';
import { readAccounts } from './accounts';
import { failureIn, hasNotices, meantIn, outcomeOfState, stateIn, usableIn } from './answers';
import { canReserve, type Attempt, type End, type Facts } from './facts';

/** An attempt's end, without whose and when. */
type Ending = Pick<End, 'by' | 'outcome' | 'state' | 'raw'>;

const failed = (raw: unknown, outcome: string | undefined): Ending => ({ by: 'failure', outcome, raw });

const isOpen = ({ api }: Call): boolean => api === 'openChannelsLive';

/** No rule says what a live that cannot be entered is called. */
const cancelledOrAny = (error: unknown): string | undefined =>
  failureIn(error) === 'cancelled' ? 'cancelled' : undefined;

/** There are notices, but not the one that the button is for: nothing has failed. */
const hasNoNotice: Ending = { by: 'failure', outcome: 'no-notice' };

/** What an answer means for the attempt that waits for it. */
const endOf = (
  { call, to, result }: Answer,
  own: string | undefined,
  { visible, now }: Pick<Facts, 'visible' | 'now'>,
): Ending | undefined => {
  if (to !== 'success') return failed(result, isOpen(call) ? cancelledOrAny(result) : failureIn(result));
  switch (call.api) {
    case 'getChannelsLiveNoticeInfo': {
      const list = usableIn(result, now);
      if (list.length === 0) return failed(result, hasNotices(result) ? 'no-notice' : undefined);
      if (!meantIn(list, own, now)) return hasNoNotice;
      return visible ? undefined : { by: 'left', outcome: 'cancelled' };
    }
    case 'openChannelsLive':
      return { by: 'state', outcome: 'live-entered', state: 2 };
    case 'reserveChannelsLive':
    case 'getChannelsLiveInfo': {
      const state = stateIn(result);
      return state === undefined
        ? { by: 'state', outcome: 'unknown' }
        : { by: 'state', outcome: outcomeOfState[state], state };
    }
  }
};

/** Goes through a history, entry by entry. */
export interface Reader {
  readonly facts: Facts;
  /** Time has come as far as an entry: what the rules end by then has ended. */
  readonly meet: (entry: Entry) => void;
  /** Goes one entry further. */
  readonly read: (entry: Entry) => void;
}

/**
 * Reads a history by the words of the design: where the page stands, whose attempt is under way, what notice is held.
 * Judges nothing.
 */
export const reader = (kind: ClientKind, hasHooks: boolean): Reader => {
  const standing = {
    now: 0,
    visible: false,
    hidden: false,
    gone: false,
    launches: 0,
    interrupted: false,
    attempt: undefined,
    lastEnd: undefined,
    ends: [],
    event: [],
    input: undefined,
    remembered: new Map<unknown, boolean>(),
  };
  const ofButton = {
    accountOf: (button: ButtonName) => (kind.oneAccount ? accountOf.a : accountOf[button]),
    ownNotice: (button: ButtonName) => (button === 'b' ? kind.noticeOfB : undefined),
  };
  const accounts = readAccounts(Object.assign(standing, ofButton));
  const { account, inFlight, meant, isLive, hasLeft, known, fresh, isFresh } = accounts;
  // One object, so that both see the same.
  const facts: Facts = Object.assign(standing, ofButton, {
    kind,
    hasHooks,
    account,
    inFlight,
    meant,
    isLive,
    hasLeft,
    known,
    fresh,
    isFresh,
  });

  /** The newest dialog of each button that was given up, and those before it: what they say counts no more (R7). */
  const givenUp = new Map<ButtonName, Call>();
  const forgotten = new Set<Call>();
  const giveUp = (button: ButtonName, call: Call) => {
    const older = givenUp.get(button);
    if (older) forgotten.add(older);
    givenUp.set(button, call);
  };

  const end = (ending: Ending, at: number) => {
    const { attempt, visible } = facts;
    if (!attempt) return;
    if (ending.by === 'no answer' && attempt.call) giveUp(attempt.button, attempt.call);
    facts.lastEnd = { button: attempt.button, at, visible, ...ending };
    facts.ends.push(facts.lastEnd);
    facts.attempt = undefined;
  };

  const onAnswer = (answer: Answer) => {
    if (!answer.isFirst) return;
    const { attempt } = facts;
    const isAwaited = attempt?.call === answer.call;
    const ending = isAwaited ? endOf(answer, facts.ownNotice(attempt.button), facts) : undefined;
    if (!forgotten.has(answer.call)) accounts.hearAnswer(answer);
    if (ending) end(ending, facts.now);
    else if (isAwaited) attempt.phase = 'opening';
  };

  const onCall = (call: Call) => {
    const { attempt } = facts;
    accounts.hearCall(call);
    if (!attempt) return;
    switch (call.api) {
      case 'getChannelsLiveNoticeInfo':
        if (attempt.phase === 'begun' && facts.accountOf(attempt.button) === call.about) wait(attempt, call);
        break;
      case 'getChannelsLiveInfo':
        break;
      case 'reserveChannelsLive':
      case 'openChannelsLive':
        if (attempt.phase === 'open') break;
        attempt.phase = 'open';
        attempt.call = call;
        attempt.deadline = facts.visible ? call.at + limits.dialog : Infinity;
        break;
    }
  };

  /** An attempt waits for a notice. */
  const wait = (attempt: Attempt, call: Call) =>
    Object.assign(attempt, { phase: 'fetching', call, deadline: call.at + limits.notice });

  const onInput = (entry: Entry & NonNullable<Facts['input']>) => {
    facts.input = entry;
    const { attempt } = facts;
    switch (entry.kind) {
      case 'launch':
        accounts.forget();
        Object.assign(facts, { gone: false, visible: false, hidden: false, interrupted: false, attempt: undefined });
        facts.launches++;
        break;
      case 'show':
        if (!facts.visible && attempt?.phase === 'open') attempt.deadline = facts.now + limits.back;
        Object.assign(facts, { visible: true, hidden: false });
        break;
      case 'hide':
        if (attempt?.phase === 'open') attempt.deadline = Infinity;
        Object.assign(facts, { visible: false, hidden: true });
        break;
      case 'unload':
        Object.assign(facts, { gone: true, visible: false, attempt: undefined });
        break;
      case 'interruption':
        facts.interrupted = entry.lasts;
        break;
      case 'answer':
        onAnswer(entry);
        break;
      case 'tap':
        if (attempt || facts.gone || !canReserve(kind)) break;
        facts.attempt = { button: entry.button, phase: 'begun', deadline: Infinity };
        break;
      case 'event':
        facts.ends = [];
        facts.event = [];
        break;
      case 'timer':
      case 'toggle':
      case 'audio':
        break;
    }
  };

  /** A button whose notice has left the list offers nothing: its attempt may end with the tap (R16). */
  const onNoNotice = (button: ButtonName) => {
    const { attempt } = facts;
    const mayHaveLeft =
      facts.ownNotice(button) !== undefined &&
      (facts.hasLeft(button) || facts.account(facts.accountOf(button)).unclear);
    if (attempt?.phase === 'begun' && attempt.button === button && mayHaveLeft) end(hasNoNotice, facts.now);
  };

  /** The turn of a tap, or of its notice, is over: what it waits for must be clear. */
  const settle = () => {
    const { attempt } = facts;
    if (attempt?.phase === 'opening') facts.attempt = undefined;
    if (attempt?.phase !== 'begun') return;
    const call = facts.inFlight(facts.accountOf(attempt.button));
    if (!call) facts.attempt = undefined;
    else wait(attempt, call);
  };

  return {
    facts,
    meet(entry) {
      facts.now = entry.at;
      const { attempt } = facts;
      if (!attempt || entry.at < attempt.deadline) return;
      end(
        attempt.phase === 'fetching' ? { by: 'timeout', outcome: 'timeout' } : { by: 'no answer', outcome: 'unknown' },
        attempt.deadline,
      );
    },
    read(entry) {
      // An answer in the very turn of the call belongs to that turn.
      const isOwnAnswer = entry.kind === 'answer' && entry.call === facts.attempt?.call;
      if (entry.kind === 'rest' || (isInput(entry) && !isOwnAnswer)) settle();
      if (isInput(entry)) onInput(entry);
      if (entry.kind === 'call') onCall(entry.call);
      if (entry.kind === 'outcome' && entry.outcome === 'no-notice') onNoNotice(entry.button);
      facts.event.push(entry);
    },
  };
};
