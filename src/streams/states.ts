import {
  Subject,
  filter,
  finalize,
  from,
  map,
  merge,
  mergeAll,
  share,
  take,
  takeUntil,
  takeWhile,
  type Observable,
} from 'rxjs';
import type { Accounts } from './accounts';
import type { AudioCommand, Intent } from './audioCommands';
import { checkButton } from './checks';
import { due, isAnswered } from './due';
import type { Fact } from './facts';
import { guarded } from './guarded';
import type { Lifecycle } from './lifecycle';
import {
  apply,
  arrives,
  asks,
  concerned,
  presentStates,
  type Attempting,
  type PageEvent,
  type PageState,
  type State,
} from './pageState';
import type { Services } from './services';
import type { Button } from './status';
import { beginningWith, each, eachInOrder } from './store';
import { after } from './time';

/** What happens on a page. `B` is whatever the caller has for a button; states come back with it. */
export interface Page<B extends Button = Button> {
  /** The buttons, as they appear. */
  readonly button$: Observable<B>;
  /** The taps, on all of them. */
  readonly tap$: Observable<B>;
  /** See `lifecycle`. */
  readonly lifecycle$: Observable<Lifecycle>;
}

/** What happens on a page with music: what `livePage` takes. */
export interface LivePage<B extends Button> extends Omit<Page<B>, 'lifecycle$'> {
  /** The page's `onShow`; it is visible from the first on. */
  readonly onShow$: Observable<unknown>;
  /** The page's `onHide`. */
  readonly onHide$: Observable<unknown>;
  /** The page's `onUnload`: everything completes. */
  readonly onUnload$: Observable<unknown>;
  /** What the user means the music to do. */
  readonly intent$: Observable<Intent>;
  /** Whether something else, like a phone call, has the speaker. */
  readonly interrupted$: Observable<boolean>;
}

/** What comes of it: what `livePage` gives. */
export interface LiveStreams<B extends Button, T> {
  /** The states of the buttons. */
  readonly state$: Observable<State<B>>;
  /** What to tell the user, once that can be seen (R8). */
  readonly toast$: Observable<T>;
  /** What the music has to do (R9). */
  readonly audio$: Observable<AudioCommand>;
}

/**
 * The states of a page's buttons, of what is known of their accounts and of their attempts; meanwhile asks WeChat, while
 * the page shows, what R2 and R11 want asked. One flow for all who subscribe; who comes late hears the present state of
 * each button first (R18).
 *
 * @param attempts what taps lead to; it hears none on a button that is gone
 */
export const buttonStates = <B extends Button>(
  { button$, tap$, lifecycle$ }: Page<B>,
  accountOf: Accounts,
  { scheduler, limits, onError }: Services,
  attempts: (tap$: Observable<B>) => Observable<Attempting<B>>,
): Observable<State<B>> => {
  const page: PageState<B> = { present: new Map(), gone: new WeakSet(), ofAccount: new Map(), isVisible: false };
  /** Whose dialog was given up last. */
  const givenUp$ = new Subject<B>();
  /** What goes on beside the events, and may lead to further ones. */
  const beside$ = new Subject<Observable<PageEvent<B>>>();

  /** What tells that a button comes, if it is not there yet: it counts at once, and comes in its turn. */
  const arrival = (button: B): readonly PageEvent<B>[] => {
    if (!arrives(page, button)) return [];
    beside$.next(
      button.gone$.pipe(
        take(1),
        map((): PageEvent<B> => ({ kind: 'goes', button })),
      ),
    );
    return [{ kind: 'comes', button, account: accountOf(button.account).state }];
  };

  /** Asks what is owed to a button, or waits until it is; when that is over, something else may be owed. */
  const ask = (button: B): void => {
    if (!page.present.get(button)?.state || !page.isVisible || accountOf.support() !== 'full') return;
    const account = accountOf(button.account);
    const owed = due(account.state, scheduler.now(), limits);
    if (!owed) return;
    const { about, wait } = owed;
    // Who waits may find meanwhile that something else is owed, and at once.
    const under = wait > 0 ? 'pause' : about;
    if (!asks(page, button, under, isAnswered(account.state, about))) return;
    beside$.next(
      (wait > 0 ? after(wait, scheduler) : account.ask(about)).pipe(
        map((): PageEvent<B> => ({ kind: 'asked', button, about: under })),
        takeUntil(button.gone$),
      ),
    );
  };

  /** Waits for what a dialog says that was given up, if it is the newest of its button that was, also when that has gone (R7). */
  const awaitLate = (button: B, late$: Observable<Fact>): void => {
    givenUp$.next(button);
    beside$.next(
      late$.pipe(
        map((fact): PageEvent<B> => ({ kind: 'late', button, fact })),
        takeUntil(givenUp$.pipe(filter((other) => other === button))),
      ),
    );
  };

  /** What an event leads to, once its states are told. */
  const follow = (event: PageEvent<B>): void => {
    concerned(page, event).forEach(ask);
    if (typeof event === 'string') return;
    if (event.kind === 'late') {
      const { button, fact } = event;
      accountOf(button.account)[page.gone.has(button) ? 'overhear' : 'learn'](fact);
    }
    if (event.kind === 'ends' && event.ended.late$) awaitLate(event.button, event.ended.late$);
  };

  // Taps of another RxJS are wrapped: its subscriptions let nothing go of ours.
  const attempt$ = attempts(from(tap$).pipe(filter((button) => !page.gone.has(checkButton(button)))));

  const flow$ = merge<PageEvent<B>[]>(
    lifecycle$,
    // Each button in its turn: who hears of the first may subscribe, or take the second away (R12, R18).
    accountOf.change$.pipe(
      each(({ key, state }) =>
        [...(page.ofAccount.get(key) ?? [])].map((button) => ({ kind: 'changes' as const, button, account: state })),
      ),
    ),
    beside$.pipe(mergeAll()),
    button$.pipe(eachInOrder((button) => arrival(checkButton(button)))),
    // A button that was not told of comes with its first tap.
    attempt$.pipe(eachInOrder((event) => [...(event.kind === 'begins' ? arrival(event.button) : []), event])),
  ).pipe(
    takeWhile((event) => event !== 'unload'),
    each(
      (event) => guarded(onError, () => apply(page, event, accountOf.offerOf)) ?? [],
      (event) => guarded(onError, () => follow(event)),
    ),
    finalize(() => {
      page.present.clear();
      page.ofAccount.clear();
      page.busy = undefined;
      page.isVisible = false;
    }),
    share(),
  );
  return flow$.pipe(beginningWith(() => presentStates(page)));
};
