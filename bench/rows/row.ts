import type { PeerName } from '../peers';
import type { Spread } from '../stats';

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly unit: string;
  /** A peer that cannot do the job, or for which the row makes no sense, has no cell. */
  readonly cells: Readonly<Partial<Record<PeerName, number | Spread>>>;
  readonly target?: Target;
}

/** Where to get to (目标), and by how much it was missed. */
export interface Target {
  readonly atMost: number;
  readonly measured: number;
  /** What the measured value is, where it is not the cell itself. */
  readonly of?: string;
}

export const isReached = ({ atMost, measured }: Target): boolean => measured <= atMost;
