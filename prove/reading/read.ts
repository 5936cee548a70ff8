import type { Call, Entry } from '../history';
import { limits } from '../limits';
import { whose, type ClientKind } from '../phone';
import { accountOf } from '../world';
import { failureIn, isLiveIn, outcomeOfState, stateIn, usableIn } from './answers';
import { isInput } from './entries';
import type { AccountFacts, End, Facts } from './facts';
import { canReserve } from './support';

type Answer = Extract<Entry, { kind: 'answer' }>;

/** An attempt's end, without whose and when. */
type Ending = Pick<End, 'by' | 'outcome' | 'state' | 'raw'>;

const failed = (raw: unknown, outcome: string | undefined): Ending => ({ by: 'failure', outcome, raw });

/**
 * Reads a history by the words of the design: where the page stands, whose attempt is under way, what notice is held.
 * Judges nothing.
 *
 * @returns goes one entry further
 */
export const reader = (
  kind: ClientKind,
  hasHooks: boolean,
): { readonly facts: Facts; readonly read: (entry: Entry) => void; readonly meet: (entry: Entry) => void } => {
  const accounts = new Map<unknown, AccountFacts>();
  const answered = new Set<Call>();

  const account = (name: unknown): AccountFacts => {
    const known = accounts.get(name) ?? { unclear: false, owesNotice: false, mayAskLive: false, owesLive: false };
    accounts.set(name, known);
    return known;
  };

  const facts: Facts = {
    kind,
    hasHooks,
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
    remembered: new Map(),
    accountOf: (button) => (kind.oneAccount ? accountOf.a : accountOf[button]),
    account,
    inFlight(name) {
      const { asked } = account(name);
      return asked && !answered.has(asked) && facts.now < asked.at + limits.notice ? asked : undefined;
    },
    fresh(name) {
      const { held } = account(name);
      return held && facts.now - held.at < limits.fresh && facts.now < held.start ? held : undefined;
    },
  };

  const end = (ending: Ending, at: number) => {
    const { attempt, visible } = facts;
    if (!attempt) return;
    facts.lastEnd = { button: attempt.button, at, visible, ...ending };
    facts.ends.push(facts.lastEnd);
    facts.attempt = undefined;
  };

  const isOpen = ({ api }: Call): boolean => api === 'openChannelsLive';

  /** No rule says what a live that cannot be entered is called. */
  const cancelledOrAny = (error: unknown): string | undefined =>
    failureIn(error) === 'cancelled' ? 'cancelled' : undefined;

  /** What an answer means for the attempt that waits for it. */
  const endOf = (answer: Answer): Ending | undefined => {
    const { call, to, result } = answer;
    if (to !== 'success') return failed(result, isOpen(call) ? cancelledOrAny(result) : failureIn(result));
    switch (call.api) {
      case 'getChannelsLiveNoticeInfo':
        if (!usableIn(result)) return failed(result, hasStatus(result) ? 'no-notice' : undefined);
        return facts.visible ? undefined : { by: 'left', outcome: 'cancelled' };
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

  const hasStatus = (result: unknown): boolean =>
    typeof result === 'object' && result !== null && 'status' in result && typeof result.status === 'number';

  /** What an answer tells of an account, whoever waits for it. */
  const learn = ({ call, to, result }: Answer) => {
    switch (call.api) {
      case 'getChannelsLiveNoticeInfo': {
        const known = account(call.about);
        if (call !== known.asked || facts.now >= call.at + limits.notice) known.unclear = true;
        else if (to === 'success' && usableIn(result)) {
          const found = usableIn(result);
          Object.assign(known, { held: found && { ...found, at: facts.now } });
          Object.assign(known, {
            liveSince: undefined,
            unclear: false,
            owesNotice: false,
            mayAskLive: false,
            owesLive: false,
          });
        } else if (endOf({ kind: 'answer', call, to, result, isFirst: true, at: facts.now })?.outcome === 'no-notice') {
          Object.assign(known, {
            held: undefined,
            liveSince: undefined,
            unclear: false,
            mayAskLive: true,
            owesLive: true,
          });
        } else if (to === 'success') known.unclear = true;
        break;
      }
      case 'getChannelsLiveInfo': {
        const known = account(call.about);
        known.liveAsked = undefined;
        known.owesLive = false;
        if (facts.now >= call.at + limits.notice) known.unclear = true;
        else if (to === 'success' && isLiveIn(result) && !known.held) known.liveSince = facts.now;
        break;
      }
      case 'reserveChannelsLive': {
        const known = account(accountOf[whose(call.about)]);
        if (call.at < (known.dialogAt ?? 0)) break;
        known.dialogAt = call.at;
        if (to === 'success') learnState(call.about, stateIn(result));
        break;
      }
      case 'openChannelsLive': {
        // A live that cannot be entered may be over: asking anew is right, and so is not to.
        const known = account(call.about);
        if (to !== 'success' && failureIn(result) !== 'cancelled') {
          Object.assign(known, { held: undefined, liveSince: undefined, unclear: true });
        }
        break;
      }
    }
  };

  const learnState = (noticeId: unknown, state: number | undefined) => {
    if (state === undefined || facts.gone) return;
    if ([6, 8].includes(state)) facts.remembered.set(noticeId, true);
    if ([3, 4, 5, 7, 10].includes(state)) facts.remembered.set(noticeId, false);
    const known = account(accountOf[whose(noticeId)]);
    if (state === 1) known.liveSince = facts.now;
    if ([3, 4, 10].includes(state) && known.held?.id === noticeId && known.liveSince === undefined) {
      known.held = undefined;
      // A call that is under way asks anew as well.
      known.owesNotice = facts.inFlight(accountOf[whose(noticeId)]) === undefined;
    }
  };

  const onAnswer = (answer: Answer) => {
    if (!answer.isFirst) return;
    const { attempt } = facts;
    const isAwaited = attempt?.call === answer.call;
    const ending = isAwaited ? endOf(answer) : undefined;
    learn(answer);
    answered.add(answer.call);
    if (ending) end(ending, facts.now);
    else if (isAwaited) attempt.phase = 'opening';
  };

  const onCall = (call: Call) => {
    const { attempt } = facts;
    const known = account(call.about);
    switch (call.api) {
      case 'getChannelsLiveNoticeInfo':
        known.asked = call;
        known.owesNotice = false;
        // Its answer is going to tell.
        known.owesLive = false;
        if (attempt?.phase === 'begun' && facts.accountOf(attempt.button) === call.about) {
          Object.assign(attempt, { phase: 'fetching', call, deadline: call.at + limits.notice });
        }
        break;
      case 'getChannelsLiveInfo':
        known.liveAsked = call;
        known.mayAskLive = false;
        known.owesLive = false;
        break;
      case 'reserveChannelsLive':
      case 'openChannelsLive':
        if (!attempt || attempt.phase === 'open') break;
        attempt.phase = 'open';
        attempt.call = call;
        attempt.deadline = facts.visible ? call.at + limits.dialog : Infinity;
        break;
    }
  };

  const onInput = (entry: Entry & NonNullable<Facts['input']>) => {
    facts.input = entry;
    const { attempt } = facts;
    switch (entry.kind) {
      case 'launch':
        accounts.clear();
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

  /** The turn of a tap, or of its notice, is over: what it waits for must be clear. */
  const settle = () => {
    const { attempt } = facts;
    if (attempt?.phase === 'opening') facts.attempt = undefined;
    if (attempt?.phase !== 'begun') return;
    const call = facts.inFlight(facts.accountOf(attempt.button));
    if (!call) facts.attempt = undefined;
    else Object.assign(attempt, { phase: 'fetching', call, deadline: call.at + limits.notice });
  };

  return {
    facts,
    /** Time has come as far as the entry: what the rules end by then has ended. */
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
      facts.event.push(entry);
    },
  };
};
