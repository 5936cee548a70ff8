import type { ButtonName } from '../history';
import { isInput, opensDialog } from '../reading/entries';
import type { Facts, Rule } from '../reading/facts';
import { canReserve } from '../reading/support';

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

/**
 * R11: states 3, 4 and 10 drop the notice, and it is fetched anew. If there is none, WeChat is asked once whether the
 * account is live: if so, the button offers to enter, and its tap does so in the same turn.
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
        const { liveSince, unclear } = facts.account(name);
        if (liveSince !== undefined && !unclear) enters = name;
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
      const unoffered = buttons.find((button) => {
        const { liveSince, unclear } = facts.account(facts.accountOf(button));
        const isIdle = facts.visible && facts.attempt?.button !== button && facts.kind.throws !== 'setData';
        return isIdle && !unclear && liveSince !== undefined && !entry.labels[button].includes('直播中');
      });
      return unoffered ? `${unoffered} is live, and its button does not offer it` : owing(facts);
    };
  },
};
