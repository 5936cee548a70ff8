import { BehaviorSubject } from 'rxjs';

import type { Pace } from '../clock/pace';
import type { Words } from '../language';
import { timeText } from '../life/words';
import { branchOf, byHand, courseOf, includes, keepLives, keptLives, type Branch, type Course } from './branch';
import type { Frame } from './frame';
import { playedSession } from './played';
import { createSession, type Session, type Start } from './session';

/** The session on the phone, and those that went another way (分支). */
export interface Sessions {
  readonly current$: BehaviorSubject<Session>;
  readonly branches$: BehaviorSubject<readonly Branch[]>;
  /** Plays a tape on the phone, from its beginning; the session that was there is lived again once `comeBack` is called. */
  readonly play: (tape: string) => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Keeps nothing of it across the next reload. */
  readonly forget: () => void;
  /**
   * Lives a session again and stops there, in the place of the present one, which stays as a branch if it has come further or elsewhere;
   * `name` is how that comes about.
   */
  readonly live: (start: Start, course: Course, name: Words) => Promise<void>;
  /** How the present life came about. */
  readonly name: () => Words;
}

/** As many branches are kept, the newest. */
const most = 8;

/** What was done before a line of the session's life came to be. */
export const courseUntil = ({ done }: Session, { place, line }: { place: number; line: { t: number } }): Course => ({
  done: done.filter(({ lines }) => lines <= place),
  until: line.t,
});

/** How a life that goes on from a line of another one came about. */
export const backTo = ({ t }: { readonly t: number }): Words => [`back to ${timeText(t)} s`, `回到 ${timeText(t)} 秒`];

export function createSessions(first: Session, frame: () => Frame | undefined, pace: () => Pace): Sessions {
  const current$ = new BehaviorSubject(first);
  const branches$ = new BehaviorSubject<readonly Branch[]>(keptLives());
  /** What there was before a tape was played. */
  let away: Session | undefined;
  const names = new WeakMap<Session, Words>();
  const nameOf = (session: Session): Words => names.get(session) ?? byHand;

  const live: Sessions['live'] = (start, { done, until }, name) =>
    pace().hold(async () => {
      pace().isStopped$.next(true);
      const before = away ?? current$.value;
      away = undefined;
      current$.value.end();
      const session = createSession(start, frame);
      names.set(session, name);
      session.launch();
      const passUntil = (t: number): Promise<void> => session.clock.pass(start.at + t - session.clock.now());
      for (const { t, act } of done) {
        await passUntil(t);
        session.act(act);
      }
      await passUntil(until);
      const left = branchOf(before, nameOf(before));
      const others = [left, ...branches$.value.filter((branch) => !includes(left, branch))];
      branches$.next(others.filter((branch) => !includes(branchOf(session, name), branch)).slice(0, most));
      current$.next(session);
    });

  const keep = (): void => {
    const lived = away ?? current$.value;
    keepLives(
      [...(lived.done.length === 0 ? [] : [branchOf(lived, nameOf(lived))]), ...branches$.value].slice(0, most),
    );
  };
  addEventListener('pagehide', keep);

  return {
    current$,
    branches$,
    live,
    play: (tape) =>
      pace().hold(async () => {
        const before = current$.value;
        const session = playedSession(tape, frame);
        before.end();
        if (before.kind === 'lived') away = before;
        session.launch();
        await session.clock.pass(0);
        current$.next(session);
        pace().isStopped$.next(false);
      }),
    forget() {
      removeEventListener('pagehide', keep);
      keepLives([]);
    },
    comeBack: () => (away ? live(away.start, courseOf(away), nameOf(away)) : Promise.resolve()),
    name: () => nameOf(current$.value),
  };
}
