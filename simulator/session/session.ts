import { BehaviorSubject, filter, type Observable } from 'rxjs';

import { createClient, type Account, type AccountPatch, type Client, type Settings } from '../../src/testing';
import { createClock, type Clock } from '../clock/clock';
import { createThrowing, type Throwing } from '../controls/throwing';
import { createLife, type Life } from '../life/life';
import { recordClient } from '../life/record';
import { openedBy } from '../phone/opened';
import type { Act, Done } from './act';
import type { Frame } from './frame';
import { perform } from './perform';
import { createPrompts, type Prompts } from './prompts';

/** All that a session depends on, besides what is done in it. */
export interface Start {
  /** What the phone's clock shows, in ms since the epoch. */
  readonly at: number;
  readonly settings: Partial<Settings>;
  readonly accounts: Readonly<Record<string, AccountPatch>>;
  readonly stored: Readonly<Record<string, unknown>>;
}

/**
 * A phone from the moment on in which it was opened (会话): its clock, its client, and all that has happened. It depends on nothing but its
 * start and on what is done to it: with the same acts at the same times it comes to be the same again.
 */
export interface Session {
  /** Lived by hand, or a tape that is played on a stage. */
  readonly kind: 'lived' | 'played';
  readonly start: Start;
  readonly clock: Clock;
  readonly client: Client;
  /** What the mini program has for `wx`. */
  readonly wx: object;
  readonly throwing: Throwing;
  /** Windows that the mini program opens. */
  readonly prompts: Prompts;
  readonly life: Life;
  /** Whose screens of WeChat's own are open. */
  readonly opened$: Observable<ReturnType<typeof openedBy> extends Observable<infer Ids> ? Ids : never>;
  /** Whose live was offered last. */
  readonly host$: Observable<Account | undefined>;
  /** How long the tape is that is played, in ms. */
  readonly length?: number;
  /** What has been done, in order. */
  readonly done: readonly Done[];
  /** Launches the mini program. */
  readonly launch: () => void;
  /** Does something, now. */
  readonly act: (act: Act) => void;
  readonly end: () => void;
}

/** Begins a session; `frame` is where its mini program runs. */
export function createSession(start: Start, frame: () => Frame | undefined): Session {
  const { at, settings, accounts, stored } = start;
  const clock = createClock(at);
  const throwing = createThrowing();
  const client = createClient({ ...settings, scheduler: clock.scheduler, accounts, stored, answer: throwing.answer });
  const life = createLife(clock.now);
  const done: Done[] = [];
  const opened$ = new BehaviorSubject({});
  const host$ = new BehaviorSubject<Account | undefined>(undefined);
  const watching = recordClient(client, life);
  watching.add(openedBy(client.call$).subscribe(opened$));
  watching.add(
    client.dialog$.pipe(filter((dialog) => dialog !== null)).subscribe(({ account }) => host$.next(account)),
  );

  const session: Session = {
    kind: 'lived',
    start,
    clock,
    client,
    wx: client.wx,
    throwing,
    prompts: createPrompts(),
    life,
    opened$,
    host$,
    done,
    launch: () => frame()?.launch(session),
    act(act) {
      done.push({ t: clock.now() - at, lines: life.count, act });
      perform(act, session, frame());
    },
    end() {
      life.close();
      client.destroy();
      watching.unsubscribe();
    },
  };
  return session;
}
