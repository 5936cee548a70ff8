import { AsyncSubject, catchError, defer, map, of, share, tap, type Observable } from 'rxjs';
import { channels, type Channels, type Support } from './channels';
import { unknown, type AccountState, type Fact, type Question } from './facts';
import type { Failure } from './failures';
import { isNews, learn } from './learn';
import { ReservationMemory } from './memory';
import { effects } from './outcome';
import { checkServices, type Services } from './services';
import { offers, type OfferOf } from './status';
import { Store } from './store';
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
  /** Takes a fact in: what is known of the account, and remembered of its notices (R10), counts at once. */
  readonly learn: (fact: Fact) => void;
}

/** What is known of the accounts of an app: of each, by its `finderUserName`. */
export interface Accounts {
  (finderUserName: string): Account;
  /** Whether the user has reserved a notice, as far as a dialog has said so (R10). */
  readonly isReserved: (noticeId: string) => boolean;
  /** What a button offers, from what is known of its account. */
  readonly offerOf: OfferOf;
  /** What this client can do: it is asked once. */
  readonly support: () => Support;
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
  const port = channels(services);
  const memory = new ReservationMemory(services);
  const all = new Map<string, Account>();
  const accountOf = (finderUserName: string): Account => {
    const found = all.get(finderUserName) ?? account(finderUserName, port, memory, services);
    all.set(finderUserName, found);
    return found;
  };
  const isReserved = (noticeId: string) => memory.has(noticeId);
  /** The client is asked when there is a button, and once. */
  const support = once(port.support);
  const offerOf = offers(support, port.canOpen, isReserved, services.scheduler);
  return Object.assign(accountOf, {
    channels: port,
    support,
    isReserved,
    offerOf,
  });
};

const once = <T>(make: () => T): (() => T) => {
  const made: T[] = [];
  return () => (made[0] ??= make());
};

const account = (
  finderUserName: string,
  { notices, live }: Channels,
  memory: ReservationMemory,
  { scheduler, limits }: Services,
): Account => {
  const store = new Store<AccountState, Fact>(unknown, (state, fact) => learn(state, fact, scheduler.now()));

  /** The memory first: whoever hears of the new state asks it. */
  const takeIn = (fact: Fact): void => {
    if (fact.kind === 'found') memory.follow(fact.notices);
    if (fact.kind === 'answered' && isNews(store.state, fact)) memory.hear(fact.notice, effects[fact.outcome.kind]);
    store.learn(fact);
  };

  /** A call whose answer is a fact, one for all who ask meanwhile: the next one is a call of its own, also in the same turn. */
  const shared = (about: Question, answer$: Observable<Fact>): Observable<Fact> =>
    defer(() => {
      store.learn({ kind: 'asked', about });
      return answer$;
    }).pipe(
      within(limits.notice, scheduler),
      catchError((failure: unknown) => of<Fact>({ kind: 'failed', about, failure: failure as Failure })),
      tap({ next: takeIn, unsubscribe: () => store.learn({ kind: 'left', about }) }),
      share({ connector: () => new AsyncSubject() }),
    );

  const notices$ = shared(
    'notices',
    notices(finderUserName).pipe(map((found): Fact => ({ kind: 'found', notices: found }))),
  );
  const live$ = shared('live', live(finderUserName).pipe(map((found): Fact => ({ kind: 'live', live: found }))));

  return {
    get state() {
      return store.state;
    },
    state$: store.state$,
    learn: takeIn,
    ask: (about) => (about === 'notices' ? notices$ : live$),
  };
};
