import {
  distinctUntilChanged,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  switchMap,
  tap,
  type Observable,
} from 'rxjs';
import { accounts, reservation, type Account } from '../../src/streams';
import { statuses, type Flow, type PictureOptions, type Stage } from '../../src/testing';
import type { Rule } from './rule';

/** Button `a` is for the account's nearest notice, `b` for the second one. */
const nearestAndSecond: PictureOptions = {
  accounts: { b: 'sphA' },
  notices: { b: 'finderlivenotice-sphA-2' },
};

/** Each button is for a notice of its own. */
const firstAndSecond: PictureOptions = {
  accounts: { b: 'sphA' },
  notices: { a: 'finderlivenotice-sphA', b: 'finderlivenotice-sphA-2' },
};

const servicesOf = ({ wx, scheduler, limits, onError }: Stage) => ({ host: wx, scheduler, limits, onError });

/** What is known of an account, in a word. */
const told = ({ state$ }: Account): Observable<string> =>
  state$.pipe(
    map(({ known, asked: { notices } }) => (notices?.isOpen ? 'asked' : known.kind)),
    distinctUntilChanged(),
  );

/** Two who listen to what is known of an account; the first, on hearing of a notice, makes known that it is gone. */
const listeners: Flow = (stage) => {
  const own = accounts(servicesOf(stage))('sphA');
  const dropped$ = own.state$.pipe(
    tap(({ known }) => {
      if (known.kind !== 'notices') return;
      const [notice] = known.notices;
      if (notice) own.learn({ kind: 'answered', notice, dialog: own.opens(), outcome: { kind: 'expired' } });
    }),
  );
  const asked$ = stage.row('ask').pipe(mergeMap(() => own.ask('notices')));
  return { first$: told(own), others$: merge(dropped$, asked$).pipe(ignoreElements()), second$: told(own) };
};

/** Who listens to the states of a page from a mark of the row `listen` on. */
const late: Flow = (stage) => {
  const { button$, tap$, lifecycle$ } = stage;
  const services = servicesOf(stage);
  const state$ = reservation({ button$, tap$, lifecycle$ }, accounts(services), services);
  const of = (letter: string) => state$.pipe(filter(({ button }) => button.letter === letter));
  return {
    state: ({ letter }) => of(letter).pipe(map(({ status }) => status)),
    late$: stage.row('listen').pipe(
      switchMap(() => of('a')),
      map(({ status, outcome }) => (outcome ? `${outcome.kind}!` : status)),
    ),
  };
};

const heard = { u: 'unknown', q: 'asked', r: 'notices' };

/** R16 and R18: the notices of an account, and how they are told of. */
export const targets: readonly Rule[] = [
  {
    id: 'R16',
    title: 'Every usable notice can have its own button',
    text:
      'A target without a `noticeId` is the account’s nearest usable notice; with one, that notice. One call serves all buttons of an account; what is remembered, and ' +
      'states 3, 4 and 10, are per notice. A notice that has left the list says so, and its button offers nothing.',
    cases: [
      {
        name: 'one call serves all buttons of an account; each opens its own dialog, and remembers its own notice',
        rows: `
          notice   --p-----------
          tap      -----b----a---
          dialog   -------6----5-

          calls    n----m----r---
          state.a  l-r-------b-r-
          state.b  l-r--b-d------
        `,
        options: nearestAndSecond,
      },
      {
        name: 'state 3 is about one notice: the button of the other opens its dialog at once',
        rows: `
          notice   p---------------
          tap      -----a---b------
          dialog   -------3----6---

          calls    n----r-n-m------
          state.a  (lr)-b-g--------
          state.b  (lr)-----b--d---
        `,
        options: firstAndSecond,
      },
      {
        name: 'the nearest is gone: the next one is the nearest',
        rows: `
          notice   p--------m-----
          tap      -----a-----a---
          dialog   -------4-------

          calls    n----r-n---m---
          state.a  (lr)-b-r---b---
        `,
        options: nearestAndSecond,
      },
      {
        name: 'a notice that has left the list says so, and its tap calls nothing',
        rows: `
          notice   n-------------
          tap      -----b--------

          calls    n-------------
          state.b  (lg)-(bg)-----
          outcome  -----N--------
        `,
        options: nearestAndSecond,
      },
      {
        name: 'it comes and goes with the list',
        rows: `
          page     s----h 5m s-----h 5m s---
          notice   p----- 5m --n---- 5m --p-

          calls    n----- 5m n------ 5m n---
          state.b  (lr)-- 5m --g---- 5m --r-
        `,
        options: nearestAndSecond,
      },
    ],
  },
  {
    id: 'R18',
    title: 'In order, once',
    text:
      'Whoever listens to what is known hears each state once, in the order in which it came to be, also when answers come in the turn of their calls; who comes late ' +
      'hears the present one first.',
    cases: [
      {
        name: 'the client answers in the turn of the call, and one who hears of it causes the next: all hear the same order',
        rows: `
          ask      --x--------

          first    u-(qru)----
          second   u-(qru)----
        `,
        options: { flow: listeners, values: { first: heard, second: heard } },
      },
      {
        name: 'who comes late hears the present state first, and no outcome a second time',
        rows: `
          tap      -----a-----------
          dialog   ---------6-------
          listen   -------x-----x---

          state    (lr)-b---d-------
          late     -------b-6---d---
        `,
        options: { flow: late, values: { late: { ...statuses, 6: 'reserved!' } } },
      },
    ],
  },
];
