import { compareMarbles, type Verdict } from '../../src/marbles';
import type { Spec } from './rxjs-specs';

/** What a picture of a spec comes to. */
export const judged = ({ rows, result, values }: Spec): Verdict =>
  compareMarbles(rows, ({ row }) => ({ result$: result(row) }), values ? { values: { result: values } } : {});

/** Whether a spec is right as a picture; one that cannot be drawn is not. */
export const isRight = (spec: Spec): boolean => {
  try {
    return judged(spec).isRight;
  } catch {
    return false;
  }
};
