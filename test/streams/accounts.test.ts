import {
  Subject,
  VirtualTimeScheduler,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  retry,
  switchMap,
  take,
  takeUntil,
  tap,
  throwError,
  of,
} from 'rxjs';
import {
  accounts,
  defaultLimits,
  type AccountState,
  type Fact,
  type Host,
  type LastResort,
  type Notice,
  type Outcome,
  type Services,
} from '../../src/streams';
import { picture, type Flow, type PictureOptions } from '../../src/testing';
import { accountsOf, known } from './flow';

const notice = { noticeId: 'finderlivenotice-sphA', nickname: '', avatar: '' };
const other = { ...notice, noticeId: 'finderlivenotice-sphA-2' };

const said: Readonly<Record<string, Outcome['kind']>> = {
  1: 'live-declined',
  3: 'notice-cancelled',
  5: 'dismissed',
  6: 'reserved',
  7: 'unreserved',
  '?': 'unknown',
};

const inWord = (fact: Fact): string => (fact.kind === 'failed' ? fact.failure.kind : fact.kind);

/** The notice, as it was found. */
const found = ({ known: what }: AccountState): Notice => {
  const notices = what.kind === 'notices' ? what.notices : [];
  return notices.find(({ noticeId }) => noticeId === notice.noticeId) ?? notice;
};

/** What is known of button a's account: asked for notices by taps, for the live by the row `ask`, told of dialogs by the row `note`. */
const flow: Flow = (stage) => {
  const accountOf = accountsOf(stage);
  const own = accountOf('sphA');
  return {
    known$: known(accountOf, own),
    got$: stage.tap$.pipe(
      mergeMap(({ account }) => accountOf(account).ask('notices')),
      map(inWord),
    ),
    gotLive$: stage.row('ask').pipe(
      mergeMap(() => own.ask('live')),
      map(inWord),
    ),
    told$: stage.row<Outcome['kind']>('note', said).pipe(
      tap((kind) =>
        own.learn({
          kind: 'answered',
          notice: found(own.state),
          dialog: stage.scheduler.now(),
          outcome: { kind } as Outcome,
        }),
      ),
      ignoreElements(),
    ),
  };
};
const options: PictureOptions = {
  flow,
  values: { got: { n: 'found', T: 'timeout', N: 'no-notice', F: 'failed' }, gotLive: { v: 'live', T: 'timeout' } },
};

describe('asking', () => {
  test('tells everyone who asks of the fact, once that is learnt', () => {
    picture('tap     --a----\n notice  ----n--\n calls   --n----\n known   u---r--\n got     ----n--', options);
    picture('tap     --a----\n notice  ----N--\n calls   --n----\n known   u---n--\n got     ----N--', options);
  });

  test('everyone who asks while a call is under way shares it (R2)', () => {
    picture('tap     -aa--------\n notice  ----n------\n calls   -n---------\n got     ----(nn)---', options);
  });

  test('who asks later asks anew', () => {
    picture('tap     ---a-a-----\n calls   ---n-n-----\n got     ---n-n-----', options);
  });

  test('accounts are apart', () => {
    picture('tap     ---b--\n calls   ---N--\n known   u-----\n got     ---n--', options);
  });

  test('the notices and the live are questions apart', () => {
    picture(
      'tap     a------\n ask     a------\n notice  ---N---\n live    -----v-\n calls   (nl)---\n known   u--n-v-\n gotLive -----v-',
      options,
    );
  });

  test('in silence for 8 s it is a timeout, and a later answer counts for nothing (R6)', () => {
    picture(
      `
      tap    a 7999ms ----
      notice - 7999ms --n-

      got    - 7999ms T---
      known  u 7999ms f---
      `,
      options,
    );
  });

  test('of the live, too', () => {
    picture(
      `
      ask     a 7999ms ----
      live    - 7999ms --v-

      gotLive - 7999ms T---
      `,
      options,
    );
  });

  test('a call goes on for those who wait, when whoever made it has gone', () => {
    const leaving: Flow = (stage) => {
      const accountOf = accountsOf(stage);
      const own = accountOf('sphA');
      const asking = (name: string) =>
        stage.row(name).pipe(switchMap(() => own.ask('notices').pipe(takeUntil(stage.row('leave')))));
      return {
        known$: known(accountOf, own),
        first$: asking('ask').pipe(map(inWord)),
        second$: stage.row('join').pipe(
          switchMap(() => own.ask('notices')),
          map(inWord),
        ),
      };
    };
    picture(
      `
      ask     x---------
      join    --x-------
      leave   ----x-----
      notice  ------n---

      calls   n---------
      known   u-----r---
      first   ----------
      second  ------n---
      `,
      { flow: leaving, values: { second: { n: 'found' } } },
    );
  });

  test('with nobody left who waits it is over, and was asked all the same; its answer counts (R2)', () => {
    const leaving: Flow = (stage) => {
      const own = accountsOf(stage)('sphA');
      return {
        asked$: merge(
          own.state$.pipe(
            map(({ known: what, asked: { notices } }) => {
              const asked = notices ? `${notices.at} ${notices.isOpen ? 'open' : 'closed'}` : 'never';
              return what.kind === 'notices' ? `found, ${asked}` : asked;
            }),
          ),
          stage.row('ask').pipe(
            switchMap(() => own.ask('notices').pipe(takeUntil(stage.row('leave')))),
            ignoreElements(),
          ),
        ),
      };
    };
    picture(
      `
      ask     --x-------
      leave   ----x-----
      notice  ------n---

      calls   --n-------
      asked   n-o-c-f---
      `,
      { flow: leaving, values: { asked: { n: 'never', o: '2 open', c: '2 closed', f: 'found, 2 closed' } } },
    );
  });

  test('an answer that nobody waits for is not heard once it is asked anew, and nothing is called for it (R12)', () => {
    const answers: ((notice: unknown) => void)[] = [];
    const storage = { getStorageSync: jest.fn(), setStorageSync: jest.fn() };
    const host = {
      getChannelsLiveNoticeInfo: ({ success }: { success: (notice: unknown) => void }) => void answers.push(success),
      ...storage,
    } as unknown as Host;
    const own = accounts({ host, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError: jest.fn() })(
      'sphA',
    );
    const ids = () =>
      own.state.known.kind === 'notices' ? own.state.known.notices.map(({ noticeId }) => noticeId) : [];
    const answer = (call: number, noticeId: string) => answers[call]?.({ noticeId, status: 0, reservable: true });

    own.ask('notices').subscribe().unsubscribe();
    own.ask('notices').subscribe().unsubscribe();
    own.ask('notices').subscribe();
    expect(answers).toHaveLength(3);
    answer(0, 'first');
    answer(1, 'second');
    expect(ids()).toEqual([]);
    answer(2, 'third');
    expect(ids()).toEqual(['third']);

    own.ask('notices').subscribe().unsubscribe();
    storage.getStorageSync.mockClear();
    answer(3, 'fourth');
    expect(ids()).toEqual(['fourth']);
    expect(storage.getStorageSync).not.toHaveBeenCalled();
    expect(storage.setStorageSync).not.toHaveBeenCalled();
  });

  test('a question asked in the very turn that another has failed is a call of its own, and can be joined', () => {
    const again: Flow = (stage) => {
      const accountOf = accountsOf(stage);
      const own = accountOf('sphA');
      const retried$ = own.ask('notices').pipe(
        mergeMap((fact) => (fact.kind === 'failed' ? throwError(() => fact) : [fact])),
        retry(1),
      );
      return {
        known$: known(accountOf, own),
        asked$: stage.row('ask').pipe(
          switchMap(() => retried$.pipe(takeUntil(stage.row('leave')))),
          ignoreElements(),
        ),
        joined$: stage.row('join').pipe(
          switchMap(() => own.ask('notices')),
          ignoreElements(),
        ),
      };
    };
    picture(
      `
      ask     x-----------
      notice  --F-----n---
      join    ----x-------
      leave   ------x-----

      calls   n-n---------
      known   u-f-----r---
      `,
      { flow: again },
    );
  });

  test('one that is asked by whoever is told of an answer shares that answer', () => {
    const again: Flow = (stage) => {
      const own = accountsOf(stage)('sphA');
      return {
        asked$: stage.row('ask').pipe(
          switchMap(() => own.ask('notices')),
          map(inWord),
        ),
        again$: own.state$.pipe(
          filter((state) => state.known.kind === 'notices'),
          take(1),
          switchMap(() => own.ask('notices')),
          map(inWord),
        ),
      };
    };
    picture('ask     x---\n notice  --n-\n calls   n---\n asked   --n-\n again   --(n|)', {
      flow: again,
      values: { asked: { n: 'found' }, again: { n: 'found' } },
    });
  });
});

describe('what a dialog said', () => {
  test('6 is remembered, 7 forgotten, anything else as it was (R4)', () => {
    picture('tap    a-----------\n note   -----6-?-7-5-\n known  (ur)-d---r---', options);
  });

  test('what is forgotten stays so: the next notice is not reserved (R10)', () => {
    picture('note   -----6-7----\n tap    a--------a--\n known  (ur)-d-r----', options);
  });

  test('what it does not say leaves the memory as it was: the next notice is still reserved (R4)', () => {
    picture('note   -----6-?----\n tap    a--------a--\n known  (ur)-d------', options);
  });

  test('without a notice on show 6 changes only the memory, and what is said then still counts', () => {
    picture('tap     a-------\n notice  -N------\n note    ----6-1-\n known   un----v-', options);
  });

  test('1: its live runs; a notice that is found says nothing of that', () => {
    picture('tap    a-----a--\n note   -----1---\n known  (ur)-er--', options);
  });

  test('3 drops the notice (R11)', () => {
    picture('tap    a-------\n note   -----3--\n known  (ur)-u--', options);
  });

  test('3 while the notices are being asked for: what that call finds counts, even if it fails', () => {
    picture('tap     a--a------\n note    -----3----\n notice  n------F--\n known   (ur)-u-f--', options);
  });

  test('about a notice that is not the one at hand changes only the memory', () => {
    picture('tap     a-------\n notice  m-------\n note    -----3-6\n known   (uR)----', options);
  });

  test('is remembered for each notice apart (R16)', () => {
    const dialogs: Flow = (stage) => {
      const accountOf = accountsOf(stage);
      const own = accountOf('sphA');
      const reservedOf = ({ isReserved }: typeof accountOf) =>
        [notice, other].map(({ noticeId }) => (isReserved(noticeId) ? 'd' : 'r')).join('');
      const told = (name: string, about: typeof notice) =>
        stage.row<Outcome['kind']>(name, said).pipe(
          tap((kind) =>
            own.learn({
              kind: 'answered',
              notice: about,
              dialog: stage.scheduler.now(),
              outcome: { kind } as Outcome,
            }),
          ),
        );
      return { reserved$: merge(told('one', notice), told('two', other)).pipe(map(() => reservedOf(accountOf))) };
    };
    picture('one       -6-----3-\n two       ---6-5---\n reserved  -a-b-a-c-', {
      flow: dialogs,
      values: { reserved: { a: 'dr', b: 'dd', c: 'rr' } },
    });
  });

  test('counts as of when the dialog opened: an answer that comes after that of a later one counts no more (R7)', () => {
    const dialogs: Flow = (stage) => {
      const accountOf = accountsOf(stage);
      const own = accountOf('sphA');
      const answers = (name: string, dialog: number) =>
        stage
          .row<Outcome['kind']>(name, said)
          .pipe(tap((kind) => own.learn({ kind: 'answered', notice, dialog, outcome: { kind } as Outcome })));
      return {
        told$: merge(answers('first', 1), answers('second', 2), own.ask('notices')).pipe(ignoreElements()),
        known$: known(accountOf, own),
      };
    };
    picture('first   -----6---\n second  -------7-\n known   r----d-r-', { flow: dialogs });
    picture('second  -----6---\n first   -------7-\n known   r----d---', { flow: dialogs });
    picture('second  -----5---\n first   -------6-\n known   r--------', { flow: dialogs });
  });

  test('a live that is put off is remembered for as long (R10)', () => {
    const day = 86_400;
    const starts = (start: number) => ({ noticeId: notice.noticeId, status: 0, startTime: String(start) });
    picture(
      `
      tap    a------a 2880m a-
      notice x------y 2880m y-
      note   -----6-- 2880m --

      known  (ur)-d-- 2880m --
      `,
      { ...options, values: { ...options.values, notice: { x: starts(day), y: starts(11 * day) } } },
    );
  });
});

describe('state$ under a client that answers in the same turn (R18)', () => {
  const usable = { noticeId: 'one', status: 0, reservable: true };
  interface Callbacks {
    success?: (result: never) => void;
  }
  const setup = () => {
    const host = {
      getChannelsLiveNoticeInfo: ({ success }: Callbacks) => success?.(usable as never),
      getChannelsLiveInfo: ({ success }: Callbacks) => success?.({ status: 3 } as never),
    } as Host;
    const services: Services = {
      host,
      scheduler: new VirtualTimeScheduler(),
      limits: defaultLimits,
      onError: jest.fn(),
    };
    return accounts(services)('sphA');
  };
  const wordOf = ({ known: { kind }, asked: { notices } }: AccountState): string =>
    notices?.isOpen ? `${kind}, asked` : kind;

  test('all hear each state once, in order, also when one of them causes the next', () => {
    const own = setup();
    const [first, second]: [string[], string[]] = [[], []];
    const asked$ = new Subject<void>();
    own.state$.subscribe((state) => {
      first.push(wordOf(state));
      if (state.known.kind !== 'notices' || state.dialogs.one) return;
      own.learn({
        kind: 'answered',
        notice: { ...notice, noticeId: 'one' },
        dialog: 1,
        outcome: { kind: 'expired' },
      });
      asked$.next();
    });
    asked$.pipe(mergeMap(() => own.ask('live'))).subscribe();
    own.state$.subscribe((state) => second.push(wordOf(state)));
    own.ask('notices').subscribe();
    // The notice, then that it is gone, then that the live is asked for, and answered.
    expect(first).toEqual(['unknown', 'unknown, asked', 'notices', 'unknown', 'unknown', 'unknown']);
    expect(second).toEqual(first);
  });

  test('who asks because of the present state hears that first, and then what comes of it', () => {
    const own = setup();
    const heard: string[] = [];
    const asked$ = new Subject<void>();
    asked$.pipe(mergeMap(() => own.ask('notices'))).subscribe();
    own.state$.subscribe((state) => {
      if (wordOf(state) === 'unknown') asked$.next();
      heard.push(wordOf(state));
    });
    expect(heard).toEqual(['unknown', 'unknown, asked', 'notices']);
  });

  test('who comes late hears the present state first', () => {
    const own = setup();
    own.ask('notices').subscribe();
    const heard: string[] = [];
    own.state$.subscribe((state) => heard.push(wordOf(state)));
    expect(heard).toEqual(['notices']);
    expect(wordOf(own.state)).toBe('notices');
  });

  test('a fact is told with its state', () => {
    const own = setup();
    const seen: string[] = [];
    own.ask('notices').subscribe((fact) => seen.push(`${fact.kind}: ${own.state.known.kind}`));
    expect(seen).toEqual(['found: notices']);
  });

  test('an answer that counts no more is not remembered (R7)', () => {
    const accountOf = accounts({
      host: {},
      scheduler: new VirtualTimeScheduler(),
      limits: defaultLimits,
      onError: jest.fn(),
    });
    const own = accountOf('sphA');
    own.learn({ kind: 'answered', notice, dialog: 2, outcome: { kind: 'dismissed' } });
    own.learn({ kind: 'answered', notice, dialog: 1, outcome: { kind: 'reserved' } });
    expect(accountOf.isReserved(notice.noticeId)).toBe(false);
  });

  test('what is remembered is remembered before it is told', () => {
    const accountOf = accounts({
      host: {},
      scheduler: new VirtualTimeScheduler(),
      limits: defaultLimits,
      onError: jest.fn(),
    });
    const own = accountOf('sphA');
    const seen: boolean[] = [];
    own.state$.subscribe(() => seen.push(accountOf.isReserved(notice.noticeId)));
    own.learn({ kind: 'answered', notice, dialog: 1, outcome: { kind: 'reserved' } });
    expect(seen).toEqual([false, true]);
  });
});

test('an account is the same for all who ask for it by name', () => {
  const accountOf = accounts({
    host: {},
    scheduler: new VirtualTimeScheduler(),
    limits: defaultLimits,
    onError: jest.fn(),
  });
  expect(accountOf('sphA')).toBe(accountOf('sphA'));
  expect(accountOf('sphA')).not.toBe(accountOf('sphB'));
});

test('the client is asked what it can do when that is first needed, and once', () => {
  const canIUse = jest.fn(() => false);
  const accountOf = accounts({
    host: { canIUse },
    scheduler: new VirtualTimeScheduler(),
    limits: defaultLimits,
    onError: jest.fn(),
  });
  expect(canIUse).not.toHaveBeenCalled();
  expect([accountOf.support(), accountOf.support()]).toEqual(['upgrade', 'upgrade']);
  expect(canIUse).toHaveBeenCalledTimes(1);
});

test('and what it can open as a last resort, each once', () => {
  const canIUse = jest.fn((api: string) => api === 'openChannelsUserProfile');
  const host = { canIUse, openChannelsUserProfile: () => {}, openChannelsLiveNoticeInfo: () => {} };
  const services = { host, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError: jest.fn() };
  const accountOf = accounts(services);
  const offered = (lastResort: LastResort) =>
    accountOf.offerOf({ account: 'sphA', lastResort }, accountOf('sphA').state).status;
  expect([offered('profile'), offered('half-screen'), offered('profile')]).toEqual(['profile', 'upgrade', 'profile']);
  offered('half-screen');
  expect(canIUse).toHaveBeenCalledTimes(3);
});

test.each<[string, unknown, string]>([
  ['wx', { getChannelsLiveNoticeInfo: () => {} }, 'services.host is undefined'],
  ['nothing', undefined, 'services.host is undefined'],
  ['a scheduler that is none', { host: {}, scheduler: {}, onError: () => {} }, 'services.scheduler is an object'],
  [
    'a limit that is misspelt',
    { host: {}, scheduler: new VirtualTimeScheduler(), onError: () => {}, limits: { frsh: 5 } },
    "a name in limits is 'frsh', and may be one of fresh, pause, notice, dialog, back",
  ],
])('accounts(%s) is an error that says what it may be', (_, services, message) => {
  expect(() => accounts(services as Services)).toThrow(message);
});

test('what an account can do may be handed on by itself', () => {
  const services = { host: {}, scheduler: new VirtualTimeScheduler(), limits: defaultLimits, onError: jest.fn() };
  const account = accounts(services)('sphA');
  const { ask, learn } = account;
  of<Fact>({ kind: 'live', live: {} }).subscribe(learn);
  expect(account.state.known).toEqual({ kind: 'live', live: {}, at: 0 });
  const heard = jest.fn();
  ask('live').subscribe(heard);
  expect(heard).toHaveBeenCalledTimes(1);
});
