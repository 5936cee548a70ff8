import type { ClientKind } from './client';
import type { History } from './history';
import { reader } from './reading/read';
import { rules } from './rules';

/** A rule that a history breaks, where, and in what words. */
export interface Broken {
  readonly rule: string;
  readonly why: string;
  /** Which entry of the history breaks it. */
  readonly index: number;
}

/** Holds a history against all rules; a rule that is broken twice is named once. */
export const check = (history: History, kind: ClientKind, hasHooks: boolean): readonly Broken[] => {
  const { facts, meet, read } = reader(kind, hasHooks);
  const watching = rules.map((rule) => ({ rule: rule.name, watch: rule.watch() }));
  const broken: Broken[] = [];
  for (const [index, entry] of history.entries()) {
    meet(entry);
    for (const { rule, watch } of watching) {
      const why = watch(entry, facts);
      if (why !== undefined && !broken.some((one) => one.rule === rule)) broken.push({ rule, why, index });
    }
    read(entry);
  }
  return broken;
};
