import { isInput, type ButtonName, type Entry } from '../history';
import type { Facts, Rule } from '../reading/facts';

const goneLabel = '预告已失效';

const nameOf = (id: string | undefined): string => id ?? 'no notice';

/** What a dialog, or a live, that opens for a button is about, if that is wrong. */
const misled = (entry: Entry, facts: Facts): string | undefined => {
  const button = facts.attempt?.button;
  if (entry.kind !== 'call' || button === undefined || facts.account(facts.accountOf(button)).unclear) return undefined;
  const { api, about } = entry.call;
  const id = facts.meant(button)?.id;
  if (api === 'reserveChannelsLive' && about !== id) return `the dialog of ${String(about)} for that of ${nameOf(id)}`;
  return api === 'openChannelsLive' && !facts.isLive(button) ? `a live for ${nameOf(id)}` : undefined;
};

/** Whether a button must not say of its notice what it says. */
const isWrong = (facts: Facts, button: ButtonName, label: string): boolean =>
  facts.attempt?.button !== button &&
  facts.kind.throws !== 'setData' &&
  !facts.account(facts.accountOf(button)).unclear &&
  (facts.hasLeft(button) ? label !== goneLabel : facts.meant(button) !== undefined && label === goneLabel);

/**
 * R16: a button is for the nearest usable notice of its account, or for one of its own; what its dialog says is about that
 * one alone, and when that has left the list, the button says so and offers nothing. That one call serves both is R2's.
 */
export const r16: Rule = {
  name: 'R16',
  words: 'Every usable notice can have its own button',
  watch: () => (entry, facts) => {
    if (!isInput(entry) && entry.kind !== 'rest') return misled(entry, facts);
    if (entry.kind !== 'rest' || !facts.visible) return undefined;
    const wrong = (['a', 'b'] as const).find((button) => isWrong(facts, button, entry.labels[button]));
    return wrong && `button ${wrong} says "${entry.labels[wrong]}" of ${nameOf(facts.meant(wrong)?.id)}`;
  },
};
