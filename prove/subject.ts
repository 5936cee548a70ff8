import type { SchedulerLike } from 'rxjs';
import type { HeldWx } from './client';
import type { AccountState, ButtonName, Place } from './history';

/** What a page under test is given. */
export interface Outside {
  readonly wx: HeldWx;
  readonly scheduler: SchedulerLike;
  /** The `finderUserName` of each button. */
  readonly accounts: Readonly<Record<ButtonName, string>>;
  /** The notice that button b is for; absent: the nearest of its account. */
  readonly noticeOfB?: string | undefined;
  /** Puts data on the screen, by data path, as the framework's `setData` does. */
  readonly setData: (place: Place, data: object, patch: Readonly<Record<string, unknown>>) => void;
  /** The developer's hooks, for a page that has them. */
  readonly onOutcome: (button: ButtonName, kind: string, raw: unknown) => void;
  readonly onError: (error: unknown) => void;
  /** Hears what is known of an account, for a page that tells. */
  readonly onState: (account: string, state: AccountState) => void;
}

/**
 * A page with two buttons that reserve and a music switch: what is under test, however it is made. It has loaded and
 * not shown yet.
 */
export interface Subject {
  readonly tap: (button: ButtonName) => void;
  readonly toggle: () => void;
  readonly show: () => void;
  readonly hide: () => void;
  readonly unload: () => void;
  /** What a button says. */
  readonly label: (button: ButtonName) => string;
  /** What somebody hears at once who begins to listen for what is known of an account, for a page that tells. */
  readonly present: (account: string) => readonly AccountState[];
}

/** Opens the page. */
export type Open = (outside: Outside) => Subject;
