import {
  catchError,
  filter,
  ignoreElements,
  map,
  mergeMap,
  of,
  retry,
  switchMap,
  take,
  takeUntil,
  type Observable,
} from 'rxjs';
import { accounts, type Failure, type Known, type Outcome, type Services } from '../../src/streams';
import { picture, type Flow, type PictureOptions } from '../../src/testing';

const letters: Record<string, string> = {
  unknown: 'u',
  none: 'n',
  live: 'v',
  failed: 'f',
};

/** What is known, in a letter: `r` ready and `d` reserved for a notice, capitals for another notice. */
const letterOf = (known: Known): string => {
  if (known.kind !== 'notice') return letters[known.kind] ?? '';
  const letter = known.reserved ? 'd' : 'r';
  return known.notice.noticeId.endsWith('-2') ? letter.toUpperCase() : letter;
};

/** What is known of button a's account, told what the dialog said by the row `note`, and entering by the row `entered`. */
const flow: Flow = (stage) => {
  const { wx, scheduler, limits, onError, tap$, lifecycle$, row } = stage;
  const services: Services = { host: wx, scheduler, limits, onError };
  const accountOf = accounts(services);
  const own = accountOf('sphA');
  const notice = { noticeId: 'finderlivenotice-sphA', nickname: '', avatar: '' };
  const note$ = row<Outcome['kind']>('note', {
    1: 'live-declined',
    3: 'notice-cancelled',
    5: 'dismissed',
    6: 'reserved',
    7: 'unreserved',
    '?': 'unknown',
  }).pipe(map((kind) => own.hearReserve(notice)({ kind } as Outcome)));
  const entered$ = row<Outcome['kind']>('entered', { 2: 'live-entered', C: 'cancelled', F: 'failed' }).pipe(
    map((kind) => own.hearEnter({ kind } as Outcome)),
  );
  const held$: Observable<string> = row('held?').pipe(map(() => (own.held() ? 'y' : 'n')));
  return {
    known$: own.known$.pipe(map(letterOf)),
    got$: tap$.pipe(
      mergeMap(({ account }) =>
        accountOf(account).notice$.pipe(
          map(() => 'n'),
          catchError((failure: unknown) => of((failure as Failure).kind)),
        ),
      ),
    ),
    upkeep$: own.upkeep(lifecycle$),
    held$,
    told$: note$,
    toldEntered$: entered$,
  };
};
const options: PictureOptions = { flow, values: { got: { T: 'timeout', N: 'no-notice', F: 'failed' } } };

/** Pages of the account that come, one after the other, by the row `visit`: the one before goes. */
const visits: Flow = ({ wx, scheduler, limits, onError, lifecycle$, row }) => {
  const own = accounts({ host: wx, scheduler, limits, onError })('sphA');
  return { upkeep$: row('visit').pipe(switchMap(() => own.upkeep(lifecycle$))) };
};

describe('asking', () => {
  test('on the first show, once; what is fresh is not asked for again (R2)', () => {
    picture('page    --s-h-s----\n notice  ----n------\n calls   --n--------\n known   u---r------', options);
  });

  test('everyone who asks while a call is under way shares it', () => {
    picture(
      'page    s----------\n tap     -aa--------\n notice  ----n------\n calls   n----------\n got     ----(nn)---',
      options,
    );
  });

  test('a tap always asks anew', () => {
    picture('tap     ---a-a-----\n calls   n--n-n-----\n got     ---n-n-----', options);
  });

  test('accounts are apart', () => {
    picture('tap     ---b--\n calls   n--N--\n known   (ur)--', options);
  });

  test('in silence for 8 s it is a timeout, and a later answer counts for nothing (R6)', () => {
    picture(
      `
      page   s 7999ms ----
      tap    a 7999ms ----
      notice - 7999ms --n-
      got    - 7999ms T---
      known  u 7999ms f---
      `,
      options,
    );
  });

  test('a failure is asked again on a show after 30 s, not before', () => {
    picture(
      `
      page    s-h-s- 29s h-s- 2s h-s-
      notice  -F---- 29s ---- 2s ----
      calls   n----- 29s ---- 2s --n-
      known   uf---- 29s ---- 2s ----
      `,
      options,
    );
  });

  test('the 30 s count from the last call, whenever that was', () => {
    picture(
      `
      page    - 20s s--h- 15s s-h- 15s s
      notice  - 20s -F--- 15s ---- 15s -
      calls   - 20s n---- 15s ---- 15s n
      `,
      options,
    );
  });

  test('nor is a notice whose live has started asked for again before', () => {
    picture(
      `
      page    s 10s h-s- 20s h-s
      notice  s 10s ---- 20s ---
      calls   n 10s ---- 20s --n
      `,
      {
        ...options,
        values: { notice: { s: { noticeId: 'finderlivenotice-sphA', status: 0, startTime: '5' } } },
      },
    );
  });

  test('a call goes on for those who wait, when whoever made it has gone', () => {
    const leaving: Flow = ({ wx, scheduler, limits, onError, lifecycle$, row }) => {
      const own = accounts({ host: wx, scheduler, limits, onError })('sphA');
      const call$ = own.notice$.pipe(takeUntil(row('leave')));
      return {
        known$: own.known$.pipe(map(letterOf)),
        asked$: row('ask').pipe(switchMap(() => call$)),
        upkeep$: own.upkeep(lifecycle$),
      };
    };
    picture(
      `
      ask     x---------
      page    --s-------
      leave   ----x-----
      notice  ------n---
      calls   n---------
      known   u-----r---
      `,
      { flow: leaving },
    );
  });

  test('a question asked in the very turn that another ends is a call of its own, and can be joined', () => {
    const again: Flow = ({ wx, scheduler, limits, onError, lifecycle$, row }) => {
      const own = accounts({ host: wx, scheduler, limits, onError })('sphA');
      return {
        known$: own.known$.pipe(map(letterOf)),
        asked$: row('ask').pipe(switchMap(() => own.notice$.pipe(retry(1), takeUntil(row('leave'))))),
        upkeep$: own.upkeep(lifecycle$),
      };
    };
    picture(
      `
      ask     x-----------
      notice  --F-----n---
      page    ----s-------
      leave   ------x-----
      calls   n-n---------
      known   u-f-----r---
      `,
      { flow: again },
    );
  });

  test('a question asked in the very turn that another is answered is joined, though nobody waits for that other', () => {
    const again: Flow = ({ wx, scheduler, limits, onError, row }) => {
      const own = accounts({ host: wx, scheduler, limits, onError })('sphA');
      return {
        asked$: row('ask').pipe(
          switchMap(() =>
            own.notice$.pipe(
              take(1),
              map(() => 'a'),
            ),
          ),
        ),
        again$: own.known$.pipe(
          filter(({ kind }) => kind === 'notice'),
          take(1),
          switchMap(() => own.notice$),
          ignoreElements(),
        ),
      };
    };
    picture('ask     x---x---\n notice  --n---n-\n calls   n-n-----\n asked   --a---a-', { flow: again });
  });

  test('after a pause of 30 s to the millisecond (R2)', () => {
    picture('page    --s-h 29996ms s-h-s\n notice  ---F- 29996ms -----\n calls   --n-- 29996ms ----n', options);
    picture('page    --s-h 29997ms s---\n notice  ---F- 29997ms ----\n calls   --n-- 29997ms n---', options);
  });

  test('a pause of nothing is no loop: what is never fresh is asked for again on a show (R2)', () => {
    picture('page    --s---h 1000ms s-\n notice  ----n-- 1000ms --\n calls   --n---- 1000ms n-', {
      ...options,
      limits: { pause: 0, fresh: 0 },
    });
  });

  test('pages that come and go do not ask for the live again and again (R2)', () => {
    picture(
      `
      page    s------- 29996ms ---
      visit   x---x-x- 29996ms ---
      notice  --N----- 29996ms ---
      live    -------- 29996ms ---
      calls   n-l----- 29996ms l--
      `,
      { flow: visits },
    );
  });

  test('a pause without end lets the first question pass', () => {
    picture('page    --s-\n calls   --n-', { ...options, limits: { pause: Infinity } });
  });

  test('what a page left behind unanswered is asked again by the next one, when the pause is over', () => {
    picture(
      `
      visit   x-x-x 29995ms ---
      calls   n---- 29995ms n--
      notice  ----- 29995ms ---
      `,
      { flow: visits },
    );
  });
});

describe('a notice that is held', () => {
  test('is fresh for 5 minutes', () => {
    picture('held?  -x 299997ms xx--\n held   -y 299997ms yn--', options);
  });

  test('is not when there is none yet, or none at all', () => {
    picture('held?   x---x--\n notice  --N----\n held    n---n--', options);
  });
});

describe('what a dialog said', () => {
  test('6 is remembered, 7 forgotten, anything else as it was', () => {
    picture('note   -----6-?-7-5-\n known  (ur)-d---r---', options);
  });

  test('what is forgotten stays so: the next notice is not reserved (R10)', () => {
    picture('note   -----6-7----\n tap    ---------a--\n known  (ur)-d-r-r--', options);
  });

  test('what it does not say leaves the memory as it was: the next notice is still reserved (R4)', () => {
    picture('note   -----6-?----\n tap    ---------a--\n known  (ur)-d---d--', options);
  });

  test('without a notice on show 6 changes only the memory, and what is said then still counts', () => {
    picture('notice  -N------\n live    --------\n note    ----6-1-\n known   un----v-', options);
  });

  test('3 drops the notice: asked again at once, whatever the pause', () => {
    picture('note    -----3----\n notice  n-----m---\n calls   n----n----\n known   (ur)-uR---', options);
  });

  test('3 while the notice is being asked for: that call is the one that is owed, even if it fails', () => {
    picture(
      'tap      ---a------\n note     -----3----\n notice   n------F--\n calls    n--n------\n known    (ur)-u-f--',
      options,
    );
  });

  test('about a notice that is not the one at hand changes only the memory', () => {
    picture('notice  m-------\n note    -----3-6\n calls   n-------\n known   (uR)----', options);
  });

  test('counts as of when the dialog opened: an answer that comes after that of a later one counts no more', () => {
    const dialogs: Flow = (stage) => {
      const { wx, scheduler, limits, onError, lifecycle$, row } = stage;
      const own = accounts({ host: wx, scheduler, limits, onError })('sphA');
      const notice = { noticeId: 'finderlivenotice-sphA', nickname: '', avatar: '' };
      const said = (dialog: string) => {
        const hear = own.hearReserve(notice);
        return row<Outcome['kind']>(dialog, { 6: 'reserved', 7: 'unreserved' }).pipe(
          map((kind) => hear({ kind } as Outcome)),
        );
      };
      return {
        toldFirst$: said('first'),
        toldSecond$: said('second'),
        known$: own.known$.pipe(map(letterOf)),
        upkeep$: own.upkeep(lifecycle$),
      };
    };
    picture('first   -----6---\n second  -------7-\n known   (ur)-d-r-', { flow: dialogs });
    picture('second  -----6---\n first   -------7-\n known   (ur)-d---', { flow: dialogs });
  });

  test('1: the account is live', () => {
    picture('note   -----1---\n known  (ur)-v---', options);
  });
});

describe('the live', () => {
  test('is asked for when there is no notice, once', () => {
    picture('notice  -N--------\n live    ---v------\n calls   nl--------\n known   un-v------', options);
    picture(
      'page    s-----h-s-\n notice  -N--------\n live    ---o------\n calls   nl--------\n known   un-n------',
      options,
    );
  });

  test('counts for less than a notice that was found meanwhile, and so does that there is none', () => {
    picture(
      'notice  -N---m----\n live    -------v--\n tap     ---a------\n calls   nl-n------\n known   un---R----',
      options,
    );
    picture(
      'notice  -N---m----\n live    -------o--\n tap     ---a------\n calls   nl-n------\n known   un---R----',
      options,
    );
  });

  test('that cannot be asked for is none', () => {
    picture('notice  -N------\n live    ---F----\n known   un-n----', options);
    picture('notice  -N 8001ms -\n live    -- 8001ms -\n known   un 7999ms n-', options);
  });

  test('that could not be entered says nothing of a notice that was found meanwhile', () => {
    picture('entered  ---F---\n held?    -----x-\n held     -----y-', options);
  });

  test('that cannot be entered may be over: asked anew at the next chance, not before 30 s', () => {
    picture(
      `
      notice   -N-------- 30s  --m
      live     --v-------
      entered  -----F----
      page     s-----h-s- 30s  hs
      calls    nl-------- 30s  -n
      known    unv--v---- 30s  --R
    `,
      options,
    );
  });

  test('stays where somebody entered, or cancelled', () => {
    picture('notice   -N-----\n live     --v----\n entered  ----2-C\n known    unv----', options);
  });

  test('is fresh for 5 minutes: on a later show the notice is asked for', () => {
    picture(
      `
      notice  -N-- 5m --n-
      live    --v- 5m ----
      page    s--h 5m s---
      calls   nl-- 5m n---
      known   unv- 5m --r-
      `,
      options,
    );
  });
});

test('a failure to ask never takes away what is on show', () => {
  picture('tap     -----a--\n notice  n-----F-\n known   (ur)----\n got     ------F-', options);
});

test('nothing is asked while the page is hidden, nor after it', () => {
  picture('page    s-h----u---\n note    ----3------\n calls   n----------\n known   (ur)u------', options);
});
