import { BehaviorSubject } from 'rxjs';

import type { Pace } from '../clock/pace';
import type { Done } from './act';
import type { Frame } from './frame';
import { playedSession } from './played';
import { createSession, type Session, type Start } from './session';

/** How far a session is to be lived again: what is done in it, and until when, in ms since it began. */
export interface Course {
  readonly done: readonly Done[];
  readonly until: number;
}

/** The session on the phone, and those that went another way (分支). */
export interface Sessions {
  readonly current$: BehaviorSubject<Session>;
  readonly branches$: BehaviorSubject<readonly Session[]>;
  /** Plays a tape on the phone, from its beginning; the session that was there is lived again once `comeBack` is called. */
  readonly play: (tape: string) => Promise<void>;
  readonly comeBack: () => Promise<void>;
  /** Lives a session again and stops there, in the place of the present one, which stays as a branch if it has come further or elsewhere. */
  readonly live: (start: Start, course: Course) => Promise<void>;
}

/** As many branches are kept, the newest. */
const most = 8;

/** All that was done in a session, until now. */
export const courseOf = ({ done, clock, start }: Session): Course => ({ done, until: clock.now() - start.at });

/** What was done before a line of the session's life came to be. */
export const courseUntil = ({ done }: Session, { place, line }: { place: number; line: { t: number } }): Course => ({
  done: done.filter(({ lines }) => lines <= place),
  until: line.t,
});

const isSame = (one: Done, other: Done | undefined): boolean =>
  one.t === other?.t && JSON.stringify(one.act) === JSON.stringify(other.act);

/** Whether a session's way leads through all of another one's. */
const includes = (way: Session, other: Session): boolean =>
  way.start === other.start && other.done.every((one, i) => isSame(one, way.done[i]));

export function createSessions(first: Session, frame: () => Frame | undefined, pace: () => Pace): Sessions {
  const current$ = new BehaviorSubject(first);
  const branches$ = new BehaviorSubject<readonly Session[]>([]);
  /** What there was before a tape was played. */
  let away: Session | undefined;

  const live: Sessions['live'] = (start, { done, until }) =>
    pace().hold(async () => {
      pace().isStopped$.next(true);
      const before = away ?? current$.value;
      away = undefined;
      current$.value.end();
      const session = createSession(start, frame);
      session.launch();
      const passUntil = (t: number): Promise<void> => session.clock.pass(start.at + t - session.clock.now());
      for (const { t, act } of done) {
        await passUntil(t);
        session.act(act);
      }
      await passUntil(until);
      const others = [before, ...branches$.value.filter((branch) => !includes(before, branch))];
      branches$.next(others.filter((branch) => !includes(session, branch)).slice(0, most));
      current$.next(session);
    });

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
    comeBack: () => (away ? live(away.start, courseOf(away)) : Promise.resolve()),
  };
}
