import { allOf, isInput } from '../history';
import { canReserve, type End, type Facts, type Watch } from './facts';

/** Which way an attempt must have ended for an outcome of that name. */
const waysOf: Readonly<Record<string, readonly End['by'][]>> = {
  timeout: ['timeout', 'failure'],
  unknown: ['no answer', 'state'],
  cancelled: ['left', 'failure'],
};
const failures = ['no-notice', 'not-associated', 'bad-account', 'unsupported', 'failed'];

const fits = (outcome: string, by: readonly End['by'][]): boolean =>
  (waysOf[outcome] ?? (failures.includes(outcome) ? ['failure'] : ['state'])).some((way) => by.includes(way));

/**
 * What is wrong with the outcomes that the developer's hook heard in the event under way: for every attempt that ended
 * in one of the ways there must be one, of that name, at that time, and no other.
 */
export const misreported = (
  { hasHooks, ends, event, kind, gone }: Facts,
  by: readonly End['by'][],
): string | undefined => {
  if (!hasHooks || gone) return undefined;
  const heard = allOf(event, 'outcome');
  for (const end of ends.filter((one) => by.includes(one.by))) {
    const found = heard.find((one) => one.button === end.button && one.at === end.at);
    if (!found) return `an attempt ends (${end.outcome ?? 'failure'}), and the hook hears nothing`;
    if (end.outcome !== undefined && found.outcome !== end.outcome) {
      return `the outcome is ${found.outcome} instead of ${end.outcome}`;
    }
    if (end.by === 'failure' && end.raw !== undefined && found.raw !== end.raw) return 'the raw error is lost';
  }
  const stray = heard.find(
    (one) => fits(one.outcome, by) && !ends.some((end) => end.button === one.button && end.at === one.at),
  );
  if (!stray || (stray.outcome === 'unsupported' && !canReserve(kind))) return undefined;
  return `the outcome ${stray.outcome}, and no attempt has ended`;
};

/**
 * Watches for taps that do nothing although no attempt is under way: nothing is called, nothing waited for, nothing
 * told. Such a tap tells that the attempt before it has not ended for the page.
 *
 * @param by how that attempt ended
 */
export const ignoredTap = (...by: readonly (End['by'] | undefined)[]): Watch => {
  let waits = false;
  return (entry, facts) => {
    if (isInput(entry)) {
      if (entry.kind === 'tap') waits = !facts.attempt && !facts.gone && canReserve(facts.kind);
      return undefined;
    }
    const works = entry.kind === 'call' || entry.kind === 'outcome' || entry.kind === 'toast';
    if (works) waits = false;
    if (entry.kind !== 'rest' || !waits) return undefined;
    waits = false;
    const isWaiting = facts.attempt && facts.inFlight(facts.accountOf(facts.attempt.button));
    return isWaiting || !by.includes(facts.lastEnd?.by) ? undefined : 'the next tap does nothing';
  };
};
