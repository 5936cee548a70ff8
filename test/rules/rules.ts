import { outcomes } from './outcomes';
import { page } from './page';
import type { Rule } from './rule';
import { clients, tapping } from './tapping';
import { targets } from './targets';

const number = ({ id }: Rule): number => Number(id.slice(1));

/** All rules with their pictures, in order: the tests, and the page docs/rules.md. */
export const rules: readonly Rule[] = [...tapping, ...outcomes, ...page, ...clients, ...targets].sort(
  (one, other) => number(one) - number(other),
);
