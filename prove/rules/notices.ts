import { asksNotice, isInput, opensDialog, type ButtonName, type Entry } from '../history';
import { limits } from '../limits';
import { canReserve, type Facts, type Rule } from '../reading/facts';

/**
 * R2: the dialog opens in the turn of the tap whenever a fresh notice is held, otherwise the tap fetches first. Notices
 * are fetched when the page first shows, and on later shows when stale; one call for an account at a time; in the
 * background at most once in 30 seconds, and not while hidden.
 */
export const r2: Rule = {
  name: 'R2',
  words: 'The dialog opens in the same turn as the tap',
  watch: () => {
    /** The notice whose dialog the tap must open now; `null`: the tap has to fetch. */
    let owed: string | null | undefined;
    let returned = false;

    const onInput = (entry: Entry, facts: Facts) => {
      if (entry.kind === 'show') returned = !facts.visible;
      owed = undefined;
      if (entry.kind !== 'tap' || facts.attempt || facts.gone || !canReserve(facts.kind)) return;
      const { button } = entry;
      const account = facts.accountOf(button);
      // A notice that has left a list which is fresh offers nothing (R16).
      const offersNothing = facts.hasLeft(button) && facts.isFresh(account);
      if (facts.isLive(button) || facts.account(account).unclear || offersNothing) return;
      owed = facts.fresh(button)?.id ?? (facts.inFlight(account) ? undefined : null);
    };

    const onTapCall = (entry: Entry): string | undefined => {
      if (opensDialog(entry)) {
        const expected = owed;
        owed = undefined;
        if (expected === null) return 'a dialog without a fresh notice';
        if (expected !== undefined && expected !== entry.call.about) return 'the dialog of another notice';
      }
      if (asksNotice(entry)) {
        if (typeof owed === 'string') return 'a tap asks for a notice that is held';
        owed = undefined;
      }
      return undefined;
    };

    const onAsk = (entry: Entry & { readonly kind: 'call' }, facts: Facts): string | undefined => {
      const { about } = entry.call;
      if (facts.inFlight(about)) return 'a second notice call about an account at the same time';
      const { attempt } = facts;
      if (attempt?.phase === 'begun' && facts.accountOf(attempt.button) === about) return undefined;
      if (!facts.visible) return 'a notice call while the page is hidden';
      const { asked, owesNotice, unclear } = facts.account(about);
      const since = asked && entry.at - asked.at;
      return since !== undefined && since < limits.pause && !owesNotice && !unclear
        ? `a second notice call in the background after ${since} ms`
        : undefined;
    };

    const isStale = (facts: Facts, account: string): boolean => {
      const { liveSince, asked, liveAsked, unclear, owesLive } = facts.account(account);
      if (facts.isFresh(account) || unclear || owesLive || liveAsked || facts.inFlight(account)) return false;
      if (liveSince !== undefined && facts.now - liveSince < limits.fresh) return false;
      return !asked || facts.now - asked.at >= limits.pause;
    };

    const onRest = (facts: Facts): string | undefined => {
      if (typeof owed === 'string') return 'a tap with a fresh notice opens no dialog';
      if (owed === null) return facts.lastEnd ? undefined : 'a tap without a notice asks for none';
      if (facts.attempt?.phase === 'opening') return 'the notice that a tap asked for opens no dialog';
      if (!returned) return undefined;
      returned = false;
      if (!facts.visible || !canReserve(facts.kind)) return undefined;
      return ['a', 'b'].some((button) => isStale(facts, facts.accountOf(button as 'a' | 'b')))
        ? 'the page shows, a notice is stale or missing, and is not asked for'
        : undefined;
    };

    return (entry, facts) => {
      if (isInput(entry) && entry.kind !== 'answer') onInput(entry, facts);
      if (entry.kind === 'rest') return onRest(facts);
      return onTapCall(entry) ?? (asksNotice(entry) ? onAsk(entry, facts) : undefined);
    };
  },
};

const reservedLabel = '已预约';

/** What a button must say about its notice, where the rules leave no choice. */
const isWrong = (facts: Facts, button: ButtonName, label: string): boolean => {
  const { held, unclear } = facts.account(facts.accountOf(button));
  const notice = facts.meant(button);
  if (facts.attempt?.button === button || facts.kind.throws === 'setData') return false;
  // Without a memory that outlives the app, nobody can know.
  if (facts.launches > 1 && (facts.kind.settings?.storage ?? 'works') !== 'works') return false;
  if (unclear || facts.isLive(button)) return false;
  // When the nearest of several has started, the next is shown at the next chance.
  if (held && held.list.length > 1 && held.list.some(({ start }) => start <= facts.now)) return false;
  return (label === reservedLabel) !== (notice !== undefined && facts.remembered.get(notice.id) === true);
};

/** R10: what the dialogs said is remembered by notice, across launches: the button says so. */
export const r10: Rule = {
  name: 'R10',
  words: 'Reserved is remembered',
  watch: () => (entry, facts) => {
    if (entry.kind !== 'rest' || !facts.visible) return undefined;
    for (const button of ['a', 'b'] as const) {
      const label = entry.labels[button];
      if (isWrong(facts, button, label)) {
        return `button ${button} says "${label}"${facts.launches > 1 ? ' after the next launch' : ''}`;
      }
    }
    return undefined;
  },
};

const buttons: readonly ButtonName[] = ['a', 'b'];

const owing = (facts: Facts): string | undefined => {
  if (!facts.visible || !canReserve(facts.kind)) return undefined;
  for (const button of buttons) {
    const name = facts.accountOf(button);
    const { owesNotice, owesLive, liveAsked } = facts.account(name);
    if (owesNotice && !facts.inFlight(name)) return `the notice of ${button} was dropped, and is not asked for anew`;
    if (owesLive && !liveAsked && !facts.inFlight(name))
      return `${button} has no notice, and nobody asks whether it is live`;
  }
  return undefined;
};

const noneLabel = '暂无预告';

/** Whether a button says that there is no notice, where neither question was answered. */
const claimsNone = (facts: Facts, button: ButtonName, label: string): boolean =>
  label === noneLabel && facts.attempt?.button !== button && facts.known(facts.accountOf(button)) === 'failed';

/**
 * R11: states 3, 4 and 10, and a dialog that finds no notice, drop the notice, and it is fetched anew. If there is none, WeChat is asked once whether the
 * account is live, and so it is where a notice call fails in a way that nobody can name: if so, the button offers to enter,
 * and its tap does so in the same turn. Where both stay unanswered, it does not say that there is none.
 */
export const r11: Rule = {
  name: 'R11',
  words: 'A notice that is gone is replaced, or the live is offered',
  watch: () => {
    let enters: string | undefined;
    return (entry, facts) => {
      if (isInput(entry)) {
        enters = undefined;
        if (entry.kind !== 'tap' || facts.attempt || facts.gone) return undefined;
        const name = facts.accountOf(entry.button);
        if (facts.isLive(entry.button) && !facts.account(name).unclear) enters = name;
        return undefined;
      }
      if (opensDialog(entry) && enters !== undefined) {
        const name = enters;
        enters = undefined;
        return entry.call.api === 'openChannelsLive' && entry.call.about === name
          ? undefined
          : 'a tap on a live opens something else';
      }
      if (entry.kind === 'call' && entry.call.api === 'getChannelsLiveInfo') {
        const { mayAskLive, unclear } = facts.account(entry.call.about);
        if (!facts.visible) return 'asks whether the account is live while hidden';
        return mayAskLive || unclear ? undefined : 'asks again whether the account is live';
      }
      if (entry.kind !== 'rest') return undefined;
      if (enters !== undefined) return 'a tap on a live does not enter';
      const unsaid = buttons.find((button) => facts.visible && claimsNone(facts, button, entry.labels[button]));
      if (unsaid) return `nobody can say whether ${unsaid} has a notice, and its button says "${noneLabel}"`;
      const unoffered = buttons.find((button) => {
        const { unclear } = facts.account(facts.accountOf(button));
        const isIdle = facts.visible && facts.attempt?.button !== button && facts.kind.throws !== 'setData';
        return isIdle && !unclear && facts.isLive(button) && !entry.labels[button].includes('直播中');
      });
      return unoffered ? `${unoffered} is live, and its button does not offer it` : owing(facts);
    };
  },
};
