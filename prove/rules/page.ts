import { allOf, isInput, type Place } from '../history';
import { canReserve, type Facts, type Rule } from '../reading/facts';
import { toasts } from './attempts';

/** R8: an outcome that arrives while the page is hidden is told on the next show; only the newest waits. */
export const r8: Rule = {
  name: 'R8',
  words: 'Toasts wait for eyes',
  watch: () => {
    /** What has to be told on the next show; `null`: something may be, in words that the rules leave open. */
    let waiting: string | null | undefined;
    return (entry, facts) => {
      if (entry.kind === 'unload') waiting = undefined;
      if (entry.kind === 'toast' && !facts.visible) return `"${entry.title}" is told while the page is hidden`;
      if (entry.kind !== 'rest') return undefined;
      const told = allOf(facts.event, 'toast');
      const expected = waiting;
      for (const { visible, state, by } of facts.ends) {
        if (!visible && by === 'state' && state !== undefined) waiting = toasts[state] ?? waiting;
        else if (!visible) waiting = null;
      }
      if (!facts.visible) return undefined;
      waiting = undefined;
      if (told.length > 1 + facts.ends.filter(({ visible }) => visible).length) return 'more than one toast has waited';
      return typeof expected === 'string' && !told.some(({ title }) => title === expected)
        ? `"${expected}" is not told when the page shows`
        : undefined;
    };
  },
};

/** R12: after `detached` nothing happens: no call, no `setData`, no toast, no timer, no subscription; late callbacks fall silent. */
export const r12: Rule = {
  name: 'R12',
  words: 'After `detached` nothing happens',
  watch:
    () =>
    (entry, { gone }) => {
      if (!gone || isInput(entry)) return undefined;
      if (entry.kind !== 'rest') return `${entry.kind} after the page is gone`;
      if (entry.timers > 0) return `${entry.timers} timers are left`;
      return entry.listeners > 0 ? `${entry.listeners} listeners are left` : undefined;
    },
};

/** How often the host or a hook threw at the page in the event under way. */
const thrownAtPage = ({ event, kind, hasHooks }: Facts): number => {
  const answers = allOf(event, 'answer').filter(({ to }) => to === 'throw').length;
  switch (kind.throws) {
    case 'showToast':
      return answers + allOf(event, 'toast').length;
    case 'setData':
      return answers + allOf(event, 'setData').length;
    case 'onOutcome':
      return answers + (hasHooks ? allOf(event, 'outcome').length : 0);
    case 'play':
      return answers + allOf(event, 'command').filter(({ command }) => command === 'play').length;
    default:
      return answers;
  }
};

/** R13: nothing that the host or a callback throws breaks a stream: it is reported to one `onError` hook. */
export const r13: Rule = {
  name: 'R13',
  words: 'Nothing that is thrown breaks a stream',
  watch: () => (entry, facts) => {
    if (entry.kind === 'thrown') return `the page throws: ${String(entry.error)}`;
    if (entry.kind !== 'rest' || !facts.hasHooks) return undefined;
    const reports = allOf(facts.event, 'report').length;
    const expected = thrownAtPage(facts);
    return reports < expected ? `${expected} errors thrown, ${reports} reported` : undefined;
  },
};

/** R14: `setData` carries only what changed, at most once per state change, not while hidden or detached. */
export const r14: Rule = {
  name: 'R14',
  words: '`setData` carries only what changed',
  watch: () => {
    const since = new Map<Place, number>();
    /** How many answers have come in the very turn of their calls: what each changes may be told once both are there. */
    let atOnce = 0;
    return (entry, { hidden, gone, kind, event, input }) => {
      const isAtOnce = entry.kind === 'answer' && event.some((one) => one.kind === 'call' && one.call === entry.call);
      if (isAtOnce) atOnce++;
      else if (isInput(entry)) atOnce = 0;
      // What an input, an answer in the very turn of a call, or an error has changed is a change of its own; so is the end
      // of an attempt that ends with its tap.
      const isEnd = entry.kind === 'outcome' && input?.kind === 'tap';
      if (isInput(entry) || entry.kind === 'call' || entry.kind === 'report' || isEnd) since.clear();
      if (entry.kind !== 'setData') return undefined;
      const { place, patch, idle } = entry;
      const paths = Object.keys(patch);
      if (gone) return '`setData` after the page is gone';
      if (hidden) return `\`setData\` of ${paths.join(', ')} while the page is hidden`;
      if (paths.length === 0) return '`setData` of nothing';
      if (idle.length > 0 && kind.throws !== 'setData')
        return `\`setData\` of ${idle.join(', ')}, which has not changed`;
      const count = (since.get(place) ?? 0) + 1;
      since.set(place, count);
      if (count > Math.max(atOnce, 1)) return `two \`setData\` of ${place} for one change`;
      return undefined;
    };
  },
};

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
