import type { Counterexample } from './explore';
import { kinds } from './kinds';
import { rules } from './rules';
import { implementations } from './subjects';
import type { Done } from './worker';

/** What was found about one implementation. */
export interface Result {
  readonly name: string;
  readonly isPeer: boolean;
  /** Histories that were run, and those that are one of them with the buttons swapped. */
  readonly run: number;
  readonly mirrored: number;
  /** Different states of the outside. */
  readonly states: number;
  /** The shortest counterexample of each rule that is broken. */
  readonly broken: Readonly<Record<string, Counterexample>>;
}

/** Takes what the cores find, and gives what it comes to. */
export interface Collection {
  readonly add: (done: Done) => void;
  readonly results: () => readonly Result[];
}

const kindNames = Object.keys(kinds);

/**
 * Whether one counterexample is better than another: best on a phone as it should be, then the shorter one. Among equals
 * some order has to decide, or else it would be the core that was quicker.
 */
const isBetter = (one: Counterexample, other: Counterexample): boolean => {
  const onPhone = Number(other.kind === 'phone') - Number(one.kind === 'phone');
  const length = one.events.length - other.events.length;
  const kind = kindNames.indexOf(one.kind) - kindNames.indexOf(other.kind);
  const text = one.events.join() < other.events.join() ? -1 : 1;
  return (onPhone || length || kind || text) < 0;
};

/** Collects what the cores find. */
export const collect = (): Collection => {
  const found = new Map(
    implementations.map(({ name, isPeer }) => [
      name,
      { isPeer, run: 0, mirrored: 0, states: new Set<number>(), broken: new Map<string, Counterexample>() },
    ]),
  );
  return {
    add({ job, run, mirrored, states, counterexamples }: Done) {
      const result = found.get(job.name);
      if (!result) return;
      result.run += run;
      result.mirrored += mirrored;
      states.forEach((state) => result.states.add(state));
      counterexamples.forEach((example, rule) => {
        const known = result.broken.get(rule);
        if (!known || isBetter(example, known)) result.broken.set(rule, example);
      });
    },
    results: (): readonly Result[] =>
      [...found].map(([name, { states, broken, ...rest }]) => ({
        name,
        ...rest,
        states: states.size,
        broken: Object.fromEntries(broken),
      })),
  };
};

const cell = (example: Counterexample | undefined): string => {
  if (!example) return 'ok';
  const where = example.kind === 'phone' ? '' : ` (${example.kind})`;
  return `**${example.why}**: ${example.events.join(', ') || 'on its own'}${where}`;
};

/** Peers do not tell what they know, so nobody hears it in the wrong order. */
const cellOf = ({ isPeer, broken }: Pick<Result, 'isPeer' | 'broken'>, rule: string): string =>
  isPeer && rule === 'R18' ? '–' : cell(broken[rule]);

/** The table of rules by implementations, in Markdown. */
export const table = (results: readonly Result[]): string => {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['', 'rule', ...results.map(({ name }) => name)]),
    row(['---', '---', ...results.map(() => '---')]),
    ...rules.map(({ name, words }) => row([name, words, ...results.map((result) => cellOf(result, name))])),
  ].join('\n');
};

/** What is wrong with the results: ours must break no rule, and a proof that no peer fails proves nothing. */
export const verdict = (results: readonly Result[]): readonly string[] =>
  results.flatMap(({ name, isPeer, broken }) => {
    const rulesBroken = Object.keys(broken);
    if (isPeer) return rulesBroken.length === 0 ? [`${name} breaks no rule: the proof cannot fail`] : [];
    return rulesBroken.map((rule) => `${name} breaks ${rule}`);
  });
