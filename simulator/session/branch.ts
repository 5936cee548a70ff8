import type { Words } from '../language';
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
  /** How it came about. */
  readonly name: Words;
  /** What happened in it; of one from before a reload, nothing until it is lived again. */
  readonly entries: readonly Entry[];
}

/** Of the first one that is lived. */
export const byHand: Words = ['lived by hand', '亲手走的'];

/** All that was done in a session, until now. */
export const courseOf = ({ start, done, clock }: Session): Course => ({ done, until: clock.now() - start.at });

/** A session as a life to come back to. */
export const branchOf = (session: Session, name: Words): Branch => ({
  start: session.start,
  course: courseOf(session),
  name,
  entries: session.life.entries,
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
  const kept = lives.map(({ start, course, name }) => ({ start, course, name }));
  store('sessionStorage', key, kept.length === 0 ? undefined : JSON.stringify(kept));
}

/** Those that were kept; what another version has left is left alone. */
export function keptLives(): readonly Branch[] {
  try {
    const kept = JSON.parse(stored('sessionStorage', key) ?? '[]') as readonly (Pick<Branch, 'start' | 'course'> &
      Partial<Branch>)[];
    return kept.map(({ start, course, name = byHand }) => ({ start, course, name, entries: [] }));
  } catch {
    return [];
  }
}
