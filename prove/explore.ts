import { check, type Broken } from './check';
import { alphabets, type AlphabetName, type Event } from './events';
import { kinds, type KindName } from './kinds';
import type { ClientKind } from './client';
import { finish, happen, replay } from './replay';
import type { Implementation } from './subjects';
import type { World } from './world';

/** What to explore. */
export interface Task {
  readonly kind: KindName;
  readonly alphabet: AlphabetName;
  /** How many events each history has, besides the page's end. */
  readonly depth: number;
  /** Only every `of`-th branch, beginning with branch `part`: the others are for other cores. */
  readonly part: number;
  readonly of: number;
}

/** A history that breaks a rule. */
export interface Counterexample extends Broken {
  readonly kind: KindName;
  readonly events: readonly string[];
}

/** What an exploration has seen. */
export interface Findings {
  /** Histories that were run. */
  readonly run: number;
  /** Histories that are one of those with the two buttons swapped. */
  readonly mirrored: number;
  /** Different states of the outside at the ends of histories. */
  readonly states: ReadonlySet<number>;
  /** The first counterexample of each rule. */
  readonly counterexamples: ReadonlyMap<string, Counterexample>;
}

/** A 32-bit hash (FNV-1a) of text. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
};

/** What can be told of a world from outside, less what has led to it. */
const stateOf = (world: World): string => {
  const rest = world.history.at(-1);
  const waits = world.calls
    .filter(({ first }) => !first)
    .map(({ call }) => `${call.api}${String(call.about)}${world.now() - call.at}`);
  return JSON.stringify([
    world.isVisible(),
    world.isGone(),
    world.isInterrupted(),
    waits,
    world.limits().map((limit) => limit - world.now()),
    rest?.kind === 'rest' ? [rest.labels, rest.timers, rest.listeners] : [],
  ]);
};

/**
 * Runs every history of a depth, by replaying: there is no other way back in a page's closures. From each replay it
 * goes on along the first event that is possible, and keeps the others for later, so that there is one replay for each
 * history.
 *
 * Two histories that differ only in which button is which are the same: until a button is named, only `a` is tried, and
 * the other is counted. Sound, because the two are set up alike and the rules name none; not used where they are not
 * alike. A history ends with `unload`: what can come after that comes at the end of each.
 */
export const explore = (implementation: Implementation, task: Task): Findings => {
  const { open, hasHooks } = implementation;
  const kind: ClientKind = kinds[task.kind];
  const alphabet: readonly Event[] = alphabets[task.alphabet];
  const states = new Set<number>();
  const counterexamples = new Map<string, Counterexample>();
  let run = 0;
  let mirrored = 0;
  let branch = 0;

  const possible = (world: World, path: readonly Event[]): readonly Event[] => {
    const isAlike = !kind.oneAccount && path.every(({ button }) => button === undefined);
    return alphabet.filter((event) => !(isAlike && event.button === 'b') && event.can(world));
  };

  const end = (world: World, path: readonly Event[]) => {
    run++;
    if (!kind.oneAccount && path.some(({ button }) => button !== undefined)) mirrored++;
    states.add(hash(stateOf(world)));
    finish(world);
    for (const broken of check(world.history, kind, hasHooks)) {
      if (counterexamples.has(broken.rule)) continue;
      counterexamples.set(broken.rule, { ...broken, kind: task.kind, events: path.map(({ name }) => name) });
    }
  };

  const isMine = (path: readonly Event[]): boolean => path.length !== splitAt || branch++ % task.of === task.part;
  const splitAt = Math.min(2, task.depth);

  const waiting: (readonly Event[])[] = [[]];
  for (let start = waiting.pop(); start; start = waiting.pop()) {
    if (!isMine(start)) continue;
    const world = replay(open, kind, start);
    let path = start;
    while (path.length < task.depth && !world.isGone()) {
      const [next, ...others] = possible(world, path);
      if (!next) break;
      const here = path;
      waiting.push(...others.map((other) => [...here, other]));
      path = [...here, next];
      if (!isMine(path)) {
        path = here;
        break;
      }
      happen(world, next);
    }
    if (path.length === task.depth || world.isGone()) end(world, path);
  }
  return { run, mirrored, states, counterexamples };
};
