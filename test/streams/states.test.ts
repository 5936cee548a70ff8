import { NEVER, ignoreElements, merge, mergeMap, shareReplay, switchMap, tap } from 'rxjs';
import { type Outcome } from '../../src/streams';
import { buttonStates } from '../../src/streams/states';
import { picture, type Flow, type PictureOptions } from '../../src/testing';
import { accountsOf, known, onlyA, servicesOf } from './flow';

const notice = { noticeId: 'finderlivenotice-sphA', nickname: '', avatar: '' };

/** What the background asks for button a alone; the row `tap` asks besides, `note` and `entered` tell what dialogs said. */
const flow: Flow = (stage) => {
  const { lifecycle$, row } = stage;
  const accountOf = accountsOf(stage);
  const own = accountOf('sphA');
  const told$ = row<Outcome['kind']>('note', { 1: 'live-declined', 3: 'notice-cancelled' }).pipe(
    tap((kind) => own.learn({ kind: 'answered', notice, dialog: own.opens(), outcome: { kind } as Outcome })),
  );
  const entered$ = row<Outcome['kind']>('entered', { 2: 'live-entered', C: 'cancelled', F: 'failed' }).pipe(
    tap((kind) => own.learn({ kind: 'entered', outcome: { kind } as Outcome })),
  );
  const asked$ = stage.tap$.pipe(mergeMap(() => own.ask('notices')));
  return {
    known$: known(accountOf, own),
    others$: merge(told$, entered$, asked$).pipe(ignoreElements()),
    background$: buttonStates(
      { button$: onlyA(stage), tap$: NEVER, lifecycle$ },
      accountOf,
      servicesOf(stage),
      () => NEVER,
    ).pipe(ignoreElements()),
  };
};
const options: PictureOptions = { flow };

/** Pages of the account that come, one after the other, by the row `visit`: the one before goes. */
const visits: Flow = (stage) => {
  const accountOf = accountsOf(stage);
  const own = accountOf('sphA');
  const button$ = onlyA(stage).pipe(shareReplay({ bufferSize: 1, refCount: true }));
  const page$ = buttonStates(
    { button$, tap$: NEVER, lifecycle$: stage.lifecycle$ },
    accountOf,
    servicesOf(stage),
    () => NEVER,
  );
  const asked$ = stage.tap$.pipe(mergeMap(() => own.ask('notices')));
  return {
    known$: known(accountOf, own),
    others$: merge(button$, asked$, stage.row('visit').pipe(switchMap(() => page$))).pipe(ignoreElements()),
  };
};

describe('the background asks for the notices (R2)', () => {
  test('on the first show, once; what is fresh is not asked for again', () => {
    picture('page    --s-h-s----\n notice  ----n------\n calls   --n--------\n known   u---r------', options);
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

  test('after a pause of 30 s to the millisecond', () => {
    picture('page    --s-h 29996ms s-h-s\n notice  ---F- 29996ms -----\n calls   --n-- 29996ms ----n', options);
    picture('page    --s-h 29997ms s---\n notice  ---F- 29997ms ----\n calls   --n-- 29997ms n---', options);
  });

  test('a pause of nothing is no loop: what is never fresh is asked for again on a show', () => {
    picture('page    --s---h 1000ms s-\n notice  ----n-- 1000ms --\n calls   --n---- 1000ms n-', {
      ...options,
      limits: { pause: 0, fresh: 0 },
    });
  });

  test.each([
    ['silence', 'notice  - 1999ms - 20m -\n calls   n 1999ms - 20m -'],
    ['an answer', 'notice  - 1999ms n 20m -\n calls   n 1999ms - 20m -'],
    ['a failure', 'notice  - 1999ms F 20m -\n calls   n 1999ms - 20m -'],
    ['one that nobody can name', 'notice  - 1999ms x 20m -\n live    - 1999ms o 20m -\n calls   n 1999ms l 20m -'],
  ])('%s that took longer than the pause is no reason to ask again: a show is', (_, rows) => {
    const values = { notice: { x: { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } } } };
    picture(rows, { ...options, values, limits: { pause: 0, fresh: 0 } });
  });

  test('each show is worth one question, also where the live is asked about first', () => {
    picture(
      `
      page    s--h----- 30s s---
      tap     -----a--- 30s ----
      notice  -x----x-- 30s --F-
      live    --o------ 30s -x--
      calls   nl---n--- 30s ln--
    `,
      {
        ...options,
        values: {
          notice: { x: { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } } },
          live: { x: { fail: { errMsg: 'getChannelsLiveInfo:fail' } } },
        },
      },
    );
  });

  test('a pause without end lets the first question pass', () => {
    picture('page    --s-\n calls   --n-', { ...options, limits: { pause: Infinity } });
  });

  test('nothing is asked while the page is hidden, nor after it', () => {
    picture('page    s-h----u---\n note    ----3------\n calls   n----------\n known   (ur)u------', options);
  });

  test('a failure to ask never takes away what is on show (R5)', () => {
    picture('tap     -----a--\n notice  n-----F-\n known   (ur)----', options);
  });
});

describe('the background asks whether the account is live (R11)', () => {
  test('when there is no notice, once', () => {
    picture('notice  -N--------\n live    ---v------\n calls   nl--------\n known   un-v------', options);
    picture(
      'page    s-----h-s-\n notice  -N--------\n live    ---o------\n calls   nl--------\n known   un--------',
      options,
    );
  });

  test('a notice that was found meanwhile counts for more', () => {
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
    picture('notice  -N------\n live    ---F----\n known   un------', options);
    picture('notice  -N 8001ms -\n live    -- 8001ms -\n calls   nl 8001ms -\n known   un 8001ms -', options);
  });

  test('that cannot be entered may be over: asked anew at the next chance, not before 30 s', () => {
    picture(
      `
      notice   -N-------- 30s  --m
      live     --v-------
      entered  -----F----
      page     s-----h-s- 30s  hs

      calls    nl-------- 30s  -n
      known    unv------- 30s  --R
      `,
      options,
    );
  });

  test('stays where somebody entered, or cancelled', () => {
    picture(
      'notice   -N----- 1m  ---\n live     --v---- 1m  ---\n entered  ----2-C 1m  ---\n page     s------ 1m  -hs\n calls    nl----- 1m  ---\n known    unv---- 1m  ---',
      options,
    );
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

  test('after a failure that nobody can name, too', () => {
    const values = { notice: { X: { fail: { errMsg: 'getChannelsLiveNoticeInfo:fail' } } } };
    picture('notice  -X----\n live    ---v--\n calls   nl----\n known   uf-v--', { ...options, values });
    picture('notice  -X----\n live    ---o--\n calls   nl----\n known   uf-n--', { ...options, values });
    picture('notice  -X----\n live    ---F--\n calls   nl----\n known   uf----', { ...options, values });
  });

  test('not while the page is hidden, but when it is back', () => {
    picture('page    s-h--s--\n notice  ---N----\n calls   n----l--\n known   u--n----', options);
  });
});

test('what a dialog said of its notice is a reason to ask at once, whatever the pause (R11)', () => {
  picture('note    -----3----\n notice  n-----m---\n calls   n----n----\n known   (ur)-uR---', options);
});

test('that was drawn while the notices were being asked for is no reason to ask twice', () => {
  picture(
    'tap      ---a------\n note     -----3----\n notice   n------F--\n calls    n--n------\n known    (ur)-u-f--',
    options,
  );
});

describe('pages that come and go', () => {
  test('do not ask for the live again and again (R2)', () => {
    picture(
      `
      page    s------- 29994ms ---
      visit   x---x-x- 29994ms ---
      notice  --N----- 29994ms ---
      live    -------- 29994ms ---

      calls   n-l----- 29994ms l--
      `,
      { flow: visits },
    );
  });

  test('what one asked before it went is known to the next as soon as it is answered (R2)', () => {
    picture(
      `
      visit   x-x-x 29995ms -x-
      notice  -----n 29994ms ---

      calls   n---- 29995ms ---
      known   u----r 29994ms ---
      `,
      { flow: visits },
    );
  });

  test('what one left behind unanswered is asked again by the next, when the pause is over (R2)', () => {
    picture(
      `
      visit   x-x-x 29995ms ---
      notice  ----- 29995ms ---

      calls   n---- 29995ms n--
      `,
      { flow: visits },
    );
  });

  test('who waits for that asks at once for what a tap finds to be owed (R11)', () => {
    picture(
      `
      visit   x-x--------
      tap     ----a------
      notice  ------NN---
      live    ---------v-

      calls   n---n--l---
      known   u------n-v-
      `,
      { flow: visits },
    );
  });
});
