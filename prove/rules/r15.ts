import { allOf } from '../reading/entries';
import type { Rule } from '../reading/facts';
import { canReserve } from '../reading/support';

/** R15: old clients and desktops get a button that says so, not an exception. */
export const r15: Rule = {
  name: 'R15',
  words: 'Old clients and desktops get a button that says so',
  watch:
    () =>
    (entry, { kind, visible, event, hasHooks, gone }) => {
      if (canReserve(kind)) return undefined;
      if (entry.kind === 'thrown') return `an exception: ${String(entry.error)}`;
      if (entry.kind === 'call') return `${entry.call.api} on a client that cannot reserve`;
      if (entry.kind !== 'rest') return undefined;
      const mute = Object.values(entry.labels).find((label) => !/升级|手机/.test(label));
      if (visible && mute !== undefined) return `the button says "${mute}"`;
      const taps = allOf(event, 'tap').length;
      return hasHooks && !gone && taps > allOf(event, 'outcome').length ? 'a tap is not answered' : undefined;
    },
};
