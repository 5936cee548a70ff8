import type { Entry } from '../history';
import { limits } from '../limits';
import { asksNotice, isInput, opensDialog } from '../reading/entries';
import type { Facts, Rule } from '../reading/facts';
import { canReserve } from '../reading/support';

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
      const account = facts.accountOf(entry.button);
      const { liveSince, unclear } = facts.account(account);
      if (liveSince !== undefined || unclear) return;
      owed = facts.fresh(account)?.id ?? (facts.inFlight(account) ? undefined : null);
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
      if (facts.fresh(account) || unclear || owesLive || liveAsked || facts.inFlight(account)) return false;
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
