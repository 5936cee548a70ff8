import { AsyncSubject, catchError, defer, map, of, share, tap, type Observable } from 'rxjs';
import { channels, type Channels, type Support } from './channels';
import { unknown, type AccountState, type Fact, type Question } from './facts';
import { asFailure } from './failures';
import { kept } from './fromWx';
import { isNews, learn } from './learn';
import { ReservationMemory } from './memory';
import { effects } from './outcome';
import { checkServices, type Services } from './services';
import { offers, type OfferOf } from './status';
import { Store, type Change } from './store';
import { within } from './time';

/** What an app knows of one account (视频号), and how it comes to know. */
export interface Account {
  /** What is known now. */
  readonly state: AccountState;
  /** The present state, then each change, once, in order (R18). Never completes. */
  readonly state$: Observable<AccountState>;
  /**
   * Asks WeChat; who asks while a call is under way shares it (R2). Emits the fact that came of it, `failed` after silence
   * too (R6), once that is learnt, and completes.
   */
  readonly ask: (about: Question) => Observable<Fact>;
  /** A dialog opens: which one it is, counted from 1; of two about a notice, what the later one says counts (R7). */
  readonly opens: () => number;
  /** Takes a fact in: what is known of the account, and remembered of its notices (R10), counts at once. */
  readonly learn: (fact: Fact) => void;
  /** The same of a dialog whose button has gone: nothing is called (R12); the storage hears of it when the next notices are found. */
  overhear(fact: Fact): void;
}

/** What is known of the accounts of an app: of each, by its `finderUserName`. */
export interface Accounts {
  (finderUserName: string): Account;
  /** The changes of all of them, in order (R18); the key is the `finderUserName`. Never completes. */
  readonly change$: Observable<Change<AccountState, Fact>>;
  /** Whether the user has reserved a notice, as far as a dialog has said so (R10). */
  readonly isReserved: (noticeId: string) => boolean;
  /** What a button offers, from what is known of its account. */
  readonly offerOf: OfferOf;
  /** What this client can do: it is asked once. */
  readonly support: () => Support;
  /** The port to the client's functions. */
  readonly channels: Channels;
}

/**
 * Keeps what is known of the accounts of an app, shared by all its pages (各视频号的预告). Make one for each host: it lasts
 * as long as the app.
 *
 * @throws `TypeError` where a service is missing or makes no sense
 * @example
 * const accountOf = accounts({ host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error });
 * accountOf('sphABC').state$.subscribe(({ known }) => console.log(known.kind)); // unknown, notices, live, none or failed
 */
export const accounts = (given: Services): Accounts => {
  const services = checkServices(given);
  const { scheduler, limits } = services;
  const port = channels(services);
  const memory = new ReservationMemory(services);
  const store = new Store<AccountState, Fact>(unknown, (state, fact) => learn(state, fact, scheduler.now()));
  /** The calls that are under way, by question and account. */
  const calls = new Map<string, Observable<Fact>>();
  const all = new Map<string, Account>();

  /** The memory first: whoever hears of the new state asks it. */
  const takeIn = (finderUserName: string, fact: Fact, how: 'hear' | 'overhear' = 'hear'): void => {
    if (fact.kind === 'found') memory.follow(fact.notices);
    if (fact.kind === 'answered' && isNews(store.stateOf(finderUserName), fact))
      memory[how](fact.notice, effects[fact.outcome.kind]);
    store.learn(finderUserName, fact);
  };

  const answerTo = (about: Question, finderUserName: string): Observable<Fact> =>
    about === 'notices'
      ? port.notices(finderUserName).pipe(map((notices): Fact => ({ kind: 'found', notices })))
      : port.live(finderUserName).pipe(map((live): Fact => ({ kind: 'live', live })));

  /** A call whose answer is a fact, one for all who ask meanwhile: the next one is a call of its own, also in the same turn. */
  const shared = (about: Question, finderUserName: string, key: string): Observable<Fact> => {
    const orFailed = catchError<Fact, Observable<Fact>>((thrown: unknown) =>
      of({ kind: 'failed', about, failure: asFailure(thrown) }),
    );
    const answer$ = defer(() => {
      store.learn(finderUserName, { kind: 'asked', about });
      return answerTo(about, finderUserName);
    }).pipe(
      orFailed,
      tap((fact) => {
        // Known from now on, as it was asked for (R2); nothing is called, as nobody is there (R12).
        if (store.stateOf(finderUserName).asked[about]?.isLeft) store.learn(finderUserName, fact);
      }),
      kept(),
    );
    return answer$.pipe(
      within(limits.notice, scheduler),
      orFailed,
      tap({
        next: (fact) => takeIn(finderUserName, fact),
        complete: () => calls.delete(key),
        unsubscribe() {
          calls.delete(key);
          store.learn(finderUserName, { kind: 'left', about });
        },
      }),
      share({ connector: () => new AsyncSubject() }),
    );
  };

  class KnownAccount implements Account {
    private dialogs = 0;

    constructor(private readonly id: string) {}

    get state() {
      return store.stateOf(this.id);
    }

    get state$() {
      return store.state$(this.id);
    }

    readonly opens = (): number => ++this.dialogs;

    readonly learn = (fact: Fact): void => takeIn(this.id, fact);

    overhear(fact: Fact): void {
      takeIn(this.id, fact, 'overhear');
    }

    readonly ask = (about: Question): Observable<Fact> =>
      defer(() => {
        const key = `${about} ${this.id}`;
        const call$ = calls.get(key) ?? shared(about, this.id, key);
        calls.set(key, call$);
        return call$;
      });
  }

  const accountOf = (finderUserName: string): Account => {
    const found = all.get(finderUserName) ?? new KnownAccount(finderUserName);
    all.set(finderUserName, found);
    return found;
  };
  const isReserved = (noticeId: string) => memory.has(noticeId);
  /** The client is asked when there is a button, and once. */
  const support = keeping(port.support);
  const offerOf = offers(support, keeping(port.canOpen), isReserved, scheduler);
  return Object.assign(accountOf, { channels: port, change$: store.change$, support, isReserved, offerOf });
};

/** A function that finds once, for each thing that it is asked about. */
const keeping = <A extends readonly [about?: unknown], T>(find: (...args: A) => T): typeof find => {
  const found = new Map<unknown, T>();
  return (...args) => {
    const [about] = args;
    if (!found.has(about)) found.set(about, find(...args));
    return found.get(about) as T;
  };
};
