import type { Observable, SchedulerLike } from 'rxjs';
import type { Lifecycle } from '../streams/lifecycle';
import type { Account, AccountPatch } from './account';
import type { Answer, Call } from './answers';
import type { Audio, AudioCommand } from './audio';
import type { Dialog } from './dialog';
import type { Phone } from './phone';
import type { Settings } from './settings';
import type { Storage } from './storage';
import type { Toast } from './toast';
import type { Wx } from './wx';

export interface ClientOptions extends Partial<Settings> {
  /** The clock: a `TestScheduler` or `VirtualTimeScheduler` in tests, the `asyncScheduler` in real time. */
  readonly scheduler: SchedulerLike;
  /** Accounts by `finderUserName`. Every other id that begins with `sph` is an account with a notice. */
  readonly accounts?: Readonly<Record<string, AccountPatch>>;
  /** What is stored from earlier launches. */
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly answer?: Answer;
}

/** A WeChat client (微信客户端) that runs one page: its `wx`, and all that can be seen and done around it. */
export interface Client {
  /**
   * The page's `wx`. One object for the client's whole life: on an old or a desktop client members are missing, and
   * `configure` takes them away or brings them back. Add to it in place, don't copy it.
   */
  readonly wx: Wx;
  /** What the client does to the page. */
  readonly lifecycle$: Observable<Lifecycle>;
  /** WeChat's dialog on the screen, now and from now on. */
  readonly dialog$: Observable<Dialog | null>;
  /** The same, now. */
  readonly dialog: Dialog | null;
  /** The toast on the screen, now and from now on. */
  readonly toast$: Observable<Toast | null>;
  /** Every call of the page to `wx`, in order. */
  readonly call$: Observable<Call>;
  /** Inner audios that were made, and are not destroyed. */
  readonly audios: readonly Audio[];
  readonly audios$: Observable<readonly Audio[]>;
  /** What the page tells its inner audios. */
  readonly audioCommand$: Observable<AudioCommand>;
  /** What the page's callbacks throw. With nobody listening it goes where RxJS sends unhandled errors. */
  readonly error$: Observable<unknown>;
  readonly phone: Phone;
  readonly storage: Storage;
  /** The accounts that are known, now and from now on, by `finderUserName`. */
  readonly accounts$: Observable<Readonly<Record<string, Account>>>;
  readonly settings$: Observable<Settings>;
  /** Changes what stands with an account on WeChat's side. */
  set(finderUserName: string, patch: AccountPatch): void;
  /** Changes how the client behaves, from now on. A new `theme` is told to the page. */
  configure(patch: Partial<Settings>): void;
  /** Ends the client: nothing is answered any more, and no timer is left. */
  destroy(): void;
}
