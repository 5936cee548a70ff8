import type { Task } from './explore';
import { kinds, type KindName } from './kinds';
import type { Implementation } from './subjects';

type Sort = Omit<Task, 'part' | 'of'>;

const upTo = (depth: number, sort: Omit<Sort, 'depth'>): readonly Sort[] =>
  Array.from({ length: Math.max(depth, 0) }, (_, index) => ({ ...sort, depth: index + 1 }));

/**
 * What to explore, shortest first, so that the first counterexample is the shortest.
 *
 * @param depth of everything that can happen. What happens to reservations alone, and to the music alone, is explored
 * deeper; clients that throw, answer at once or lack something less deep.
 */
export const planOf = ({ isPeer }: Implementation, depth: number): readonly Sort[] => {
  const others = (Object.keys(kinds) as KindName[]).filter((kind) => kind !== 'phone');
  // Where they break, peers break early.
  const whole = isPeer ? 3 : depth;
  const more = isPeer ? 1 : 3;
  return [
    ...upTo(whole, { kind: 'phone', alphabet: 'whole' }),
    ...others.flatMap((kind) => upTo(whole - 1, { kind, alphabet: 'whole' })),
    ...(isPeer ? [] : others.flatMap((kind) => upTo(whole + 1, { kind, alphabet: 'reservation' }))),
    ...upTo(whole + more, { kind: 'phone', alphabet: 'reservation' }),
    ...(isPeer ? [] : upTo(whole + 2, { kind: 'phone', alphabet: 'questions' })),
    ...upTo(whole + more, { kind: 'phone', alphabet: 'music' }),
  ];
};

/** Cuts what is worth it into parts, for the cores to share. */
export const partsOf = (sort: Sort): readonly Task[] => {
  const of = sort.depth > 3 ? 16 : 1;
  return Array.from({ length: of }, (_, part) => ({ ...sort, part, of }));
};
