import type { Entry } from '../life/moments';
import { ownKey, store, stored } from '../storage';
import type { Done } from './act';
import type { Session, Start } from './session';

/** How far a session is to be lived again: what is done in it, and until when, in ms since it began. */
export interface Course {
  readonly done: readonly Done[];
  readonly until: number;
}

/** A life that was left, to come back to (分支). */
export interface Branch {
  readonly start: Start;
  readonly course: Course;
  /** What happened in it; of one from before a reload, nothing until it is lived again. */
  readonly entries: readonly Entry[];
}

/** All that was done in a session, until now. */
export const branchOf = ({ start, done, clock, life }: Session): Branch => ({
  start,
  course: { done, until: clock.now() - start.at },
  entries: life.entries,
});

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether a life leads through all of another one. */
export const includes = (life: Branch, other: Branch): boolean =>
  isSame(life.start, other.start) &&
  other.course.done.every(({ t, act }, i) => {
    const same = life.course.done[i];
    return t === same?.t && isSame(act, same.act);
  });

const key = ownKey('lives');

/** Keeps lives across a reload, as long as the tab. */
export function keepLives(lives: readonly Branch[]): void {
  const kept = lives.map(({ start, course }) => ({ start, course }));
  store('sessionStorage', key, kept.length === 0 ? undefined : JSON.stringify(kept));
}

/** Those that were kept; what another version has left is left alone. */
export function keptLives(): readonly Branch[] {
  try {
    const kept = JSON.parse(stored('sessionStorage', key) ?? '[]') as readonly Omit<Branch, 'entries'>[];
    return kept.map(({ start, course }) => ({ start, course, entries: [] }));
  } catch {
    return [];
  }
}
