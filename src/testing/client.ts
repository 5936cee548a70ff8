import { BehaviorSubject, type Observable, type SchedulerLike } from 'rxjs';
import type { Account, AccountPatch } from './account';
import { createAnswers, type Answer, type Call } from './answers';
import type { Audio, AudioCommand } from './audio';
import { createAudios } from './audios';
import { createBooks } from './books';
import { createChannels } from './channels';
import { createDialogs, type Dialog } from './dialog';
import { createFiles } from './files';
import { createPage, createPhone, type PageEvent, type Phone } from './page';
import { createListeners, createPageCode } from './page-code';
import { defaultSettings, type Settings } from './settings';
import { createShares, type Shared } from './shares';
import { createStore, type Storage } from './storage';
import { createToasts, type Toast } from './toast';
import { createWx, type ThemeChange, type Wx } from './wx';

/** What a client is like: the settings, what it knows, and the clock. */
export interface ClientOptions extends Partial<Settings> {
  /** The clock: a `TestScheduler` or `VirtualTimeScheduler` in tests, the `asyncScheduler` in real time. */
  readonly scheduler: SchedulerLike;
  /** Accounts by `finderUserName`. Any other id that begins with `sph` is an account with a notice. */
  readonly accounts?: Readonly<Record<string, AccountPatch>>;
  /** What is stored from earlier launches. */
  readonly stored?: Readonly<Record<string, unknown>>;
  /** Answers calls in place of the model. */
  readonly answer?: Answer;
}

/** A WeChat client (微信客户端) that runs one page: its `wx`, and all that can be seen and done around it. */
export interface Client {
  /**
   * The page's `wx`. One object for the client's whole life: on an old or a desktop client members are missing, and
   * `configure` takes them away or brings them back. Add to it in place, don't copy it.
   */
  readonly wx: Wx;
  /** What the client does to the page, from now on. */
  readonly lifecycle$: Observable<PageEvent>;
  /** WeChat's dialog on the screen, now and from now on. */
  readonly dialog$: Observable<Dialog | null>;
  /** The same, now. */
  readonly dialog: Dialog | null;
  /** The toast on the screen, now and from now on. */
  readonly toast$: Observable<Toast | null>;
  /** Every call of the page to `wx`, from now on. */
  readonly call$: Observable<Call>;
  /** The inner audios that the page has made and not destroyed. */
  readonly audios: readonly Audio[];
  /** The same, now and from now on. */
  readonly audios$: Observable<readonly Audio[]>;
  /** What the page tells its inner audios, from now on. */
  readonly audioCommand$: Observable<AudioCommand>;
  /** What the page's callbacks throw. With nobody listening it goes where RxJS sends unhandled errors. */
  readonly error$: Observable<unknown>;
  /** What the page gives away, from now on: a file into a chat, a text into the clipboard. */
  readonly shared$: Observable<Shared>;
  readonly phone: Phone;
  readonly storage: Storage;
  /** The accounts that are known, by `finderUserName`, now and from now on. */
  readonly accounts$: Observable<Readonly<Record<string, Account>>>;
  /** How the client behaves, now and from now on. */
  readonly settings$: Observable<Settings>;
  /** Changes what stands with an account on WeChat's side. */
  readonly set: (finderUserName: string, patch: AccountPatch) => void;
  /** Changes how the client behaves from now on. A new `theme` is told to the page. */
  readonly configure: (patch: Partial<Settings>) => void;
  /** Ends the client: nothing is answered any more, no sound plays, no timer is left. */
  readonly destroy: () => void;
}

/**
 * Makes a WeChat client that behaves as a phone's does, on any RxJS scheduler.
 *
 * Give a page its `wx` and its `lifecycle$`; then be the phone's owner (`phone`, `dialog`) and WeChat (`set`,
 * `configure`), and watch. With all delays 0, which is the default, everything happens in the turn that causes it.
 *
 * @example
 * const client = createClient({ scheduler, latency: 200 });
 * client.phone.open();
 * client.wx.reserveChannelsLive({ noticeId, success: ({ state }) => console.log(state) });
 * client.dialog?.choose(6); // logs 6
 */
export const createClient = (options: ClientOptions): Client => {
  const { scheduler, accounts, stored, answer, ...patch } = options;
  const current$ = new BehaviorSubject<Settings>({ ...defaultSettings, ...patch });
  const settings = (): Settings => current$.value;

  const pageCode = createPageCode();
  const answers = createAnswers(answer, scheduler, pageCode);
  const audios = createAudios({ settings, scheduler, pageCode, isCovered: () => page.isCovered() });
  const page = createPage({ hide: audios.stopAround, show: audios.backAround });
  const books = createBooks(accounts ?? {}, scheduler.now());
  const dialogs = createDialogs(settings, scheduler, page, books);
  const channels = createChannels(settings, scheduler, books, dialogs, page);
  const toasts = createToasts(scheduler);
  const store = createStore(settings, stored ?? {});
  const files = createFiles(answers);
  const shares = createShares(files.read);
  const onTheme = createListeners<ThemeChange>(pageCode);

  const { wx, fit } = createWx({
    settings,
    answers,
    channels,
    toasts,
    store,
    audios,
    files: files.system,
    shares,
    onTheme,
  });

  return {
    wx,
    lifecycle$: page.lifecycle$,
    dialog$: dialogs.dialog$,
    get dialog() {
      return dialogs.current();
    },
    toast$: toasts.toast$,
    call$: answers.call$,
    get audios() {
      return audios.all();
    },
    audios$: audios.audios$,
    audioCommand$: audios.command$,
    error$: pageCode.error$,
    shared$: shares.shared$,
    phone: createPhone(settings, page, audios, dialogs),
    storage: store,
    accounts$: books.accounts$,
    settings$: current$.asObservable(),
    set: books.set,
    configure(change) {
      const { theme } = settings();
      current$.next({ ...settings(), ...change });
      fit();
      if (settings().theme !== theme) onTheme.fire({ theme: settings().theme });
    },
    destroy() {
      answers.end();
      audios.end();
    },
  };
};
