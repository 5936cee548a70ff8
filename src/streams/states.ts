import {
  EMPTY,
  concat,
  defer,
  endWith,
  expand,
  filter,
  finalize,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  share,
  takeUntil,
  tap,
  type Observable,
} from 'rxjs';
import type { Accounts } from './accounts';
import type { Ended } from './attempt';
import type { Intent } from './audioCommands';
import { due, type Due } from './due';
import type { AccountState, Question } from './facts';
import { untilUnload, type Lifecycle } from './lifecycle';
import type { Notice } from './notice';
import type { Outcome } from './outcome';
import type { Services } from './services';
import type { Button, Status } from './status';
import { inOrder } from './store';
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
  readonly onShow$: Observable<unknown>;
  readonly onHide$: Observable<unknown>;
  readonly onUnload$: Observable<unknown>;
  readonly intent$: Observable<Intent>;
  readonly interrupted$: Observable<boolean>;
}

/** The state of one button of a page. */
export interface State<B extends Button = Button> {
  readonly button: B;
  readonly status: Status;
  /** The notice that the button means, where there is one. */
  readonly notice?: Notice | undefined;
  /** What is known of its account. */
  readonly account: AccountState;
  /** What the button's attempt came to: there once, in the state that ends the attempt. */
  readonly outcome?: Outcome | undefined;
}

/** An attempt of a button begins, or has ended. */
export interface Attempting<B> {
  readonly button: B;
  readonly ended?: Ended;
}

/** Something about a button: what is known of its account, its attempt, or that it is gone. */
type ButtonEvent<B> =
  | Attempting<B>
  | { readonly button: B; readonly account: AccountState }
  | { readonly button: B; readonly isGone: true };

/** A page, as plain data: what is known of the account of each button, what was told of it, and whose attempt is under way. */
interface PageState<B extends Button> {
  readonly known: Map<B, AccountState>;
  readonly told: Map<B, State<B>>;
  busy?: B | undefined;
  isVisible: boolean;
}

/** What an event changes on a page, and the state to be told: none where nothing is new. */
const apply = <B extends Button>(
  page: PageState<B>,
  event: ButtonEvent<B>,
  accountOf: Accounts,
): State<B> | undefined => {
  const { button } = event;
  if ('isGone' in event) {
    page.known.delete(button);
    page.told.delete(button);
    return undefined;
  }
  if ('account' in event) page.known.set(button, event.account);
  else page.busy = event.ended ? undefined : button;
  const isBusy = page.busy === button;
  // What is learnt during an attempt of the button is told at its end, in one go (R14).
  if (isBusy && 'account' in event) return undefined;

  const account = page.known.get(button) ?? accountOf(button.account).state;
  const { status, notice, tap: offered } = accountOf.offerOf(button, account);
  const outcome = 'ended' in event ? event.ended.outcome : undefined;
  const state: State<B> = {
    button,
    status: isBusy && offered.does !== 'nothing' ? 'busy' : status,
    notice,
    account,
    outcome,
  };
  const before = page.told.get(button);
  page.told.set(button, state);
  const isNew =
    before?.status !== state.status ||
    before.account.known !== account.known ||
    before.account.dialogs !== account.dialogs;
  return outcome || isNew ? state : undefined;
};

/**
 * The states of a page's buttons, of what is known of their accounts and of their attempts; meanwhile asks WeChat, while
 * the page shows, what R2 and R11 want asked. One flow for all who subscribe; who comes late hears the present state of
 * each button first (R18).
 */
export const buttonStates = <B extends Button>(
  { button$, lifecycle$ }: Omit<Page<B>, 'tap$'>,
  attempt$: Observable<Attempting<B>>,
  accountOf: Accounts,
  { scheduler, limits }: Services,
): Observable<State<B>> => {
  const page: PageState<B> = { known: new Map(), told: new Map(), isVisible: false };
  const waiting = new Set<B>();
  const asking: Record<Question, Set<B>> = { notices: new Set(), live: new Set() };

  const known$ = button$.pipe(
    mergeMap((button) =>
      concat(
        accountOf(button.account).state$.pipe(
          map((account): ButtonEvent<B> => ({ button, account })),
          takeUntil(button.gone$),
        ),
        of<ButtonEvent<B>>({ button, isGone: true }),
      ),
    ),
  );
  /** What is known comes in its turn already: what an attempt has led to comes before its end (R18). */
  const event$ = merge(known$, attempt$.pipe(inOrder())).pipe(share());

  /** What dialogs say that were given up: of each button, the newest that was (R7). */
  const late$ = attempt$.pipe(
    mergeMap(({ button, ended }) =>
      (ended?.late$ ?? EMPTY).pipe(
        tap((fact) => accountOf(button.account).learn(fact)),
        takeUntil(
          merge(
            button.gone$,
            attempt$.pipe(filter((next) => next.button === button && next.ended?.late$ !== undefined)),
          ),
        ),
      ),
    ),
    ignoreElements(),
  );

  const state$ = event$.pipe(
    map((event) => apply(page, event, accountOf)),
    filter((state) => state !== undefined),
  );

  const owed = (button: B): Due | undefined =>
    page.isVisible && page.known.has(button) && accountOf.support() === 'full'
      ? due(accountOf(button.account).state, scheduler.now(), limits)
      : undefined;

  /** Asks what is owed to a button, or waits until it is; then something else may be. */
  const ask = (button: B): Observable<B> => {
    const question = owed(button);
    if (!question) return EMPTY;
    const { about, wait } = question;
    // Who waits may find meanwhile that something else is owed, and at once.
    const under = wait > 0 ? waiting : asking[about];
    if (under.has(button)) return EMPTY;
    under.add(button);
    return (wait > 0 ? after(wait, scheduler) : accountOf(button.account).ask(about)).pipe(
      ignoreElements(),
      finalize(() => under.delete(button)),
      endWith(button),
      takeUntil(button.gone$),
    );
  };

  const asked$ = merge(
    // What is learnt may be a reason to ask; a tap asks by itself.
    event$.pipe(map((event) => ('account' in event ? [event.button] : []))),
    lifecycle$.pipe(
      tap((phase) => (page.isVisible = phase === 'show')),
      map(() => [...page.known.keys()]),
    ),
  ).pipe(
    mergeMap((buttons) => buttons.filter(owed)),
    expand(ask),
    ignoreElements(),
  );

  const flow$ = merge(state$, asked$, late$).pipe(
    untilUnload(lifecycle$),
    finalize(() => {
      page.known.clear();
      page.told.clear();
    }),
    share(),
  );
  return defer(() => merge(presentOf(page), flow$));
};

/** What was told last, without the outcomes: those were told once. */
const presentOf = <B extends Button>({ told }: PageState<B>): readonly State<B>[] =>
  [...told.values()].map((state) => ({ ...state, outcome: undefined }));
