import type { Known } from './known';
import type { Support } from './support';

/** What a button says and does (按钮状态). */
export type Status =
  /** Nothing is known yet. */
  | 'loading'
  /** A tap opens the dialog. */
  | 'ready'
  /** An attempt of this button is under way. */
  | 'busy'
  /** As `ready`, and the user has reserved. */
  | 'reserved'
  /** The account is live: a tap enters. */
  | 'live'
  | 'none'
  /** Could not ask: a tap tries again. */
  | 'failed'
  /** This client is too old (R15). */
  | 'upgrade'
  /** This client is a desktop, where the dialog does not exist (R15). */
  | 'phone';

/** The status of a button, from what is known of its account and whether its own attempt is under way. */
export const toStatus = (support: Support, known: Known, busy: boolean): Status => {
  if (support !== 'full') return support;
  if (busy) return 'busy';
  switch (known.kind) {
    case 'unknown':
      return 'loading';
    case 'notice':
      return known.reserved ? 'reserved' : 'ready';
    case 'failed':
      return known.failure.kind === 'unsupported' ? 'phone' : 'failed';
    case 'live':
    case 'none':
      return known.kind;
  }
};
