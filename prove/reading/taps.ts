import { isInput } from './entries';
import type { End, Watch } from './facts';
import { canReserve } from './support';

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
