import { defer, exhaustMap, map, startWith, takeUntil, type Observable } from 'rxjs';
import type { Accounts } from './accounts';
import { createSteps, fail, withOwnSteps, type Attempt, type Ended } from './attempt';
import { audioCommands } from './audioCommands';
import { checkLivePage } from './checks';
import { lifecycle } from './lifecycle';
import type { Outcome } from './outcome';
import type { Attempting, State } from './pageState';
import { checkServices, type Services } from './services';
import { buttonStates, type LivePage, type LiveStreams, type Page } from './states';
import type { Button } from './status';
import { toasts } from './toasts';

/**
 * The reservation (预约): the taps of a page in, the states of its buttons out. All pages of an app share its accounts.
 *
 * ```
 * tap$            --a----a---------a---     the second tap is dropped: one attempt at a time
 * getNoticeInfo     ---n
 * reserveLive          -----6       --7
 * status          r-b-------d------b--r
 * ```
 *
 * Emits the state of each button as it appears, when it changes, and when an attempt ends, then with the outcome. One flow
 * for all; who comes late hears the present states first. Completes when the page unloads. What goes wrong is an outcome,
 * and the next tap works; errors where a button is none, with a `TypeError`, and where a stream of the page does.
 *
 * @param attempt steps of the caller's own around the library's: see `Attempt`
 * @example
 * const services = { host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error };
 * const button = { account: 'sphABC', gone$: NEVER }; // tap$ emits it
 * reservation({ button$: of(button), tap$, lifecycle$ }, accounts(services), services).subscribe(({ status, outcome }) => …);
 */
export const reservation = <B extends Button>(
  page: Page<B>,
  accountOf: Accounts,
  given: Services,
  attempt?: Attempt<B>,
): Observable<State<B>> => {
  const services = checkServices(given);
  const steps = createSteps(page.lifecycle$, accountOf, services);

  const reserve = (button: B): Observable<Ended> =>
    defer(() => {
      const { tap } = accountOf.offerOf(button, accountOf(button.account).state);
      switch (tap.does) {
        case 'reserve':
          return steps.getNoticeInfo(button).pipe(exhaustMap((notice) => steps.reserveLive(button, notice)));
        case 'enter':
          return steps.enterLive(button, tap.live);
        case 'open':
          return steps.openLastResort(button, tap.resort);
        case 'nothing':
          return fail('unsupported');
      }
    });

  return buttonStates(page, accountOf, services, (tap$) =>
    tap$.pipe(
      exhaustMap((button) =>
        withOwnSteps(button.attempt ?? attempt, reserve(button), button, steps, services.onError).pipe(
          map((ended): Attempting<B> => ({ kind: 'ends', button, ended })),
          startWith<Attempting<B>>({ kind: 'begins', button }),
          takeUntil(button.gone$),
        ),
      ),
    ),
  );
};

/**
 * A whole page: its lifetimes are merged, its taps reserve, its states feed the `toasts` that `tell` words, and its music
 * plays on. Subscribe in `onLoad`: what happens while nobody listens is not heard. A stream that is missing is a `TypeError`.
 *
 * @example const { state$, toast$, audio$ } = livePage(page, accounts(services), services, ({ outcome }) => chinese.outcome[outcome.kind]);
 */
export const livePage = <B extends Button, T>(
  page: LivePage<B>,
  accountOf: Accounts,
  services: Services,
  tell: (state: State<B> & { readonly outcome: Outcome }) => T | undefined,
): LiveStreams<B, T> => {
  const { onShow$, onHide$, onUnload$, intent$, interrupted$, ...buttons } = checkLivePage(page, accountOf);
  const lifecycle$ = lifecycle(onShow$, onHide$, onUnload$);
  const state$ = reservation({ ...buttons, lifecycle$ }, accountOf, services);
  const toast$ = toasts(state$, lifecycle$, tell);
  const audio$ = audioCommands(intent$, lifecycle$, interrupted$);
  return { state$, toast$, audio$ };
};
