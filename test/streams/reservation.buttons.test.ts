import { timer, BehaviorSubject, NEVER, Subject, VirtualTimeScheduler, filter, map, of } from 'rxjs';
import { accounts, defaultLimits, reservation, type Button, type Host, type Lifecycle } from '../../src/streams';
import { picture, type Flow, type PictureOptions } from '../../src/testing';
import { createClock } from '../../src/testing/clock';
import { accountsOf, firstAndSecond, nearestAndSecond, noticeB, servicesOf } from './flow';
import { usable, type Callbacks } from './reserving';

describe('several notices of one account, each with its button (R16)', () => {
  test('one call serves all; each opens its own dialog', () => {
    picture(
      `
      notice   --p-----------
      tap      -----a----b---
      dialog   -------6----5-

      calls    n----r----m---
      state.a  l-r--b-d------
      state.b  l-r-------b-r-
      `,
      nearestAndSecond,
    );
  });

  test('what is remembered is of one notice', () => {
    picture(
      `
      notice   p-------------
      tap      -----b----a---
      dialog   -------6----5-

      state.a  (lr)------b-r-
      state.b  (lr)-b-d------
      `,
      firstAndSecond,
    );
  });

  test.each(['3', '4', '0'])(
    'state %s of one leaves the other: its tap opens its dialog in that same turn (R2, R11)',
    (state) => {
      picture(
        `
      notice   p--------------
      tap      -----a---b-----
      dialog   -------${state}---6---

      calls    n----r-n-m-----
      state.a  (lr)-b-g-------
      state.b  (lr)-----b-d---
      `,
        firstAndSecond,
      );
    },
  );

  test('the nearest moves up when the first is gone', () => {
    picture(
      `
      notice   p--------m-----
      tap      -----a-----a---
      dialog   -------3----6--

      calls    n----r-n---m---
      state.a  (lr)-b-r---bd--
      state.b  (lr)--------d--
      `,
      nearestAndSecond,
    );
  });

  test('1 of one: that one offers its live, the other stays', () => {
    picture(
      `
      notice   p--------------
      tap      -----a-----a-b-
      dialog   -------1-------
      enter    ------------2--

      calls    n----r-----o-m-
      state.a  (lr)-b-v---bv--
      state.b  (lr)---------b-
      `,
      firstAndSecond,
    );
  });

  test('a notice that has left the list says so; a tap on its button makes no call while the list is fresh', () => {
    picture(
      `
      notice   n------------
      tap      -----b----a--

      calls    n---------r--
      state.a  (lr)------b--
      state.b  (lg)-(bg)----
      outcome  -----N-------
      toast    -----N-------
      `,
      nearestAndSecond,
    );
  });

  test('when it is stale the tap asks, and may find it again', () => {
    picture(
      `
      notice   n 5m --p----
      tap      - 5m b------

      calls    n 5m n-m----
      `,
      nearestAndSecond,
    );
  });

  test('it comes and goes with the list', () => {
    picture(
      `
      page     s----h 5m s------h 5m s--
      notice   p----- 5m --n----- 5m --p

      state.b  (lr)-- 5m --g----- 5m --r
      `,
      nearestAndSecond,
    );
  });

  test('where there is none at all it is gone, whatever the account has besides', () => {
    picture('notice  -N----\n live    ---v--\n state.a ln-v--\n state.b lg----', nearestAndSecond);
  });
});

test('what is remembered of one notice is told to all buttons of its account (R16)', () => {
  const flow: Flow = (stage) => {
    const { button$, tap$, lifecycle$ } = stage;
    const accountOf = accountsOf(stage);
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountOf, servicesOf(stage));
    return {
      reserved: (button) =>
        state$.pipe(
          filter((state) => state.button === button),
          map(() => (accountOf.isReserved(noticeB) ? 'd' : 'r')),
        ),
    };
  };
  picture('notice     p--------\n tap        -----b---\n dialog     -------6-\n reserved.a (rr)---d-', {
    ...nearestAndSecond,
    flow,
  });
});

describe('a button that waits until its question may be asked again (R2)', () => {
  /** Three buttons of one account, of which each comes when the row says. */
  const ofOne: PictureOptions = { accounts: { b: 'sphA', c: 'sphA' } };

  test('asks when the pause is over', () => {
    picture(
      `
      button   a--b-- 30s -----
      gone     --a--- 30s -----
      notice   ------ 30s (nn)-

      calls    n----- 29994ms n-----------
      state.b  ---l-- 30s r-
      `,
      ofOne,
    );
  });

  test('joins a question that a tap on another has opened, and keeps it when that one goes', () => {
    picture(
      `
      button   a--b--c---------
      gone     --a-------c-----
      tap      --------c-------
      notice   ------------(nn)

      calls    n-------n-------
      state.b  ---l--------r---
      `,
      ofOne,
    );
  });

  test('is woken once, however often the page hides and shows', () => {
    const clock = createClock();
    const host = {
      getChannelsLiveNoticeInfo: () => undefined,
      reserveChannelsLive: () => undefined,
    };
    const services = { host, scheduler: clock, limits: defaultLimits, onError: jest.fn() };
    const lifecycle$ = new BehaviorSubject<Lifecycle>('show');
    const button$ = new Subject<Button>();
    const gone$ = new Subject<void>();
    const ends = reservation({ button$, tap$: NEVER, lifecycle$ }, accounts(services), services).subscribe();
    button$.next({ account: 'sphA', gone$ });
    gone$.next();
    expect(clock.timers()).toBe(0);
    button$.next({ account: 'sphA', gone$: NEVER });
    expect(clock.timers()).toBe(1);
    for (let times = 0; times < 9; times++) {
      lifecycle$.next('hide');
      clock.pass(100);
      lifecycle$.next('show');
    }
    expect(clock.timers()).toBe(1);
    ends.unsubscribe();
    expect(clock.timers()).toBe(0);
  });
});

describe('buttons that come and go', () => {
  interface Coming extends Button {
    readonly name: string;
  }

  /** A page on a client that answers when it is told to; `calls` are those it has heard, by what they ask about. */
  const open = (phase: Lifecycle = 'show') => {
    const calls: { about: string; options: Callbacks }[] = [];
    const call = (options: Callbacks & { finderUserName?: string; noticeId?: string }) =>
      calls.push({ about: String(options.finderUserName ?? options.noticeId), options });
    const scheduler = new VirtualTimeScheduler();
    const host = { getChannelsLiveNoticeInfo: call, reserveChannelsLive: call } as unknown as Host;
    const services = { host, scheduler, limits: defaultLimits, onError: jest.fn() };
    const accountOf = accounts(services);
    const [button$, tap$] = [new Subject<Coming>(), new Subject<Coming>()];
    const lifecycle$ = new BehaviorSubject(phase);
    const button = (name: string, account = 'sphA') => ({ name, account, gone$: new Subject<void>() }) satisfies Coming;
    const state$ = reservation({ button$, tap$, lifecycle$ }, accountOf, services);
    const words$ = state$.pipe(map(({ button: { name }, status }) => `${name} ${status}`));
    const listen = () => {
      const heard: string[] = [];
      words$.subscribe((words) => heard.push(words));
      return heard;
    };
    const answer = (index: number, result: object) => calls[index]?.options.success?.(result as never);
    return { calls, button, button$, tap$, state$, listen, answer, accountOf, scheduler, services, lifecycle$ };
  };

  test('one that goes before its turn is neither told of nor asked for (R12)', () => {
    const { calls, button, button$, tap$, state$, listen } = open();
    const [a, b] = [button('a'), button('b', 'sphB')];
    const heard = listen();
    state$.pipe(filter(({ status }) => status === 'busy')).subscribe(() => {
      button$.next(b);
      b.gone$.next();
    });
    button$.next(a);
    tap$.next(a);
    expect(calls.map(({ about }) => about)).toEqual(['sphA']);
    expect(heard).toEqual(['a loading', 'a busy']);
    expect(listen()).toEqual(['a busy']);
  });

  test('one that comes back while its call is open is asked for when the pause is over (R2)', () => {
    const { calls, button, button$, listen, scheduler } = open();
    const a = button('a');
    listen();
    button$.next(a);
    a.gone$.next();
    button$.next(a);
    scheduler.maxFrames = defaultLimits.pause;
    scheduler.flush();
    expect(calls.map(({ about }) => about)).toEqual(['sphA', 'sphA']);
  });

  test('one that goes in the middle of its attempt is not busy when it comes back (R12)', () => {
    const { button, button$, tap$, answer, listen } = open();
    const a = button('a');
    const heard = listen();
    button$.next(a);
    answer(0, usable);
    tap$.next(a);
    a.gone$.next();
    button$.next(a);
    expect(heard).toEqual(['a loading', 'a ready', 'a busy', 'a ready']);
  });

  test('one that has gone is tapped in vain, until it comes back (R12)', () => {
    const { calls, button, button$, tap$, answer, listen } = open();
    const a = button('a');
    const heard = listen();
    button$.next(a);
    answer(0, usable);
    a.gone$.next();
    tap$.next(a);
    expect([calls.length, heard]).toEqual([1, ['a loading', 'a ready']]);
    button$.next(a);
    tap$.next(a);
    expect(heard).toEqual(['a loading', 'a ready', 'a ready', 'a busy']);
  });

  test('one whose time is up by a stream that begins anew for each who listens is not told of again (R12)', () => {
    const { button$, tap$, answer, listen, scheduler } = open();
    const a = { name: 'a', account: 'sphA', gone$: timer(5_000, scheduler) };
    const heard = listen();
    const pass = (until: number): void => {
      scheduler.maxFrames = until;
      scheduler.flush();
      scheduler.frame = until;
    };
    button$.next(a);
    answer(0, usable);
    pass(4_000);
    tap$.next(a);
    pass(6_000);
    answer(1, { state: 6 });
    expect(heard).toEqual(['a loading', 'a ready', 'a busy']);
  });

  test('when another goes, what is learnt during an attempt is still told at its end (R14)', () => {
    const { button, button$, tap$, answer, listen, accountOf } = open();
    const [a, b] = [button('a'), button('b')];
    const heard = listen();
    button$.next(a);
    button$.next(b);
    answer(0, usable);
    tap$.next(a);
    b.gone$.next();
    accountOf('sphA').learn({ kind: 'found', notices: [{ noticeId: 'two', nickname: '', avatar: '' }] });
    expect(heard.slice(-1)).toEqual(['a busy']);
    answer(1, { state: 6 });
    expect(heard.slice(-1)).toEqual(['a ready']);
  });

  test('one that is there at once is asked for when the page shows, not before (R2)', () => {
    const { calls, button, tap$, accountOf, services, lifecycle$ } = open('load');
    reservation<Coming>({ button$: of(button('a')), tap$, lifecycle$ }, accountOf, services).subscribe();
    expect(calls).toEqual([]);
    lifecycle$.next('show');
    expect(calls.map(({ about }) => about)).toEqual(['sphA']);
  });
});
