import type { Open } from '../subject';
import { exhaustMapOnly } from './exhaust-map';
import { nestedCallbacks } from './nested-callbacks';
import { ours } from './ours';

/** An implementation under test. */
export interface Implementation {
  readonly name: string;
  readonly open: Open;
  /** Whether it has the developer's hooks, `onOutcome` and `onError`. */
  readonly hasHooks: boolean;
  /** Whether it is a peer: it is there to be caught. */
  readonly isPeer: boolean;
}

export const implementations: readonly Implementation[] = [
  { name: 'rx-channels-live', open: ours, hasHooks: true, isPeer: false },
  { name: 'nested callbacks', open: nestedCallbacks, hasHooks: false, isPeer: true },
  { name: 'exhaustMap only', open: exhaustMapOnly, hasHooks: false, isPeer: true },
];
