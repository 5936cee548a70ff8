import {
  EMPTY,
  connect,
  defer,
  expand,
  filter,
  finalize,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  share,
  take,
  takeUntil,
  tap,
  type Observable,
} from 'rxjs';
import type { Accounts } from './accounts';
import type { Ended } from './attempt';
import type { AudioCommand, Intent } from './audioCommands';
import { due, type Due } from './due';
import type { AccountState, Question } from './facts';
import { untilUnload, type Lifecycle } from './lifecycle';
import type { Notice } from './notice';
import type { Outcome } from './outcome';
import type { Services } from './services';
import type { Button, OfferOf, Status } from './status';
import { each, inOrder } from './store';
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

/** The state of one button of a page. */
export interface State<B extends Button = Button> {
  /** Whose state it is. */
  readonly button: B;
  /** What the button says and does. */
  readonly status: Status;
  /** The notice that the button means, where there is one. */
  readonly notice?: Notice | undefined;
  /** What is known of its account. */
  readonly account: AccountState;
  /** What the button's attempt came to: there once, in the state that ends the attempt. */
  readonly outcome?: Outcome | undefined;
}

/** An attempt of a button begins, or has ended. */
export type Attempting<B> =
  | { readonly kind: 'begins'; readonly button: B }
  | { readonly kind: 'ends'; readonly button: B; readonly ended: Ended };

/** Something that happens on a page. */
type PageEvent<B> =
  | Attempting<B>
  | { readonly kind: 'comes'; readonly button: B; readonly account: AccountState }
  | { readonly kind: 'goes'; readonly button: B }
  | { readonly kind: 'turns'; readonly phase: Lifecycle }
  | { readonly kind: 'changes'; readonly finderUserName: string; readonly account: AccountState };

/** A page, as plain data. */
interface PageState<B extends Button> {
  /** The buttons that are on it. */
  readonly present: Set<B>;
  /** Those of each account that have come in their turn. */
  readonly ofAccount: Map<string, readonly B[]>;
  readonly states: Map<B, State<B>>;
  /** For which of them a question is under way, or a pause before one. */
  readonly asking: Readonly<Record<Question | 'pause', Set<B>>>;
  /** Whose attempt is under way. */
  busy?: B | undefined;
  isVisible: boolean;
}

const none: readonly never[] = [];

/** Puts the state of a button anew: the state, if there is something new in it to be told. */
const update = <B extends Button>(
  page: PageState<B>,
  offerOf: OfferOf,
  button: B,
  account: AccountState,
  outcome?: Outcome,
): readonly State<B>[] => {
  const before = page.states.get(button);
  const { status, notice, tap: offered } = offerOf(button, account);
  const shown = page.busy === button && offered.does !== 'nothing' ? 'busy' : status;
  const state: State<B> = { button, status: shown, notice, account, outcome };
  page.states.set(button, state);
  const isNew =
    before?.status !== shown || before.account.known !== account.known || before.account.dialogs !== account.dialogs;
  return outcome || isNew ? [state] : none;
};

/** What an event changes on a page, and the states to be told. */
const apply = <B extends Button>(page: PageState<B>, event: PageEvent<B>, offerOf: OfferOf): readonly State<B>[] => {
  const { ofAccount } = page;
  switch (event.kind) {
    case 'comes': {
      const { button, account } = event;
      if (!page.present.has(button)) return none;
      ofAccount.set(button.account, [...(ofAccount.get(button.account) ?? none), button]);
      return update(page, offerOf, button, account);
    }
    case 'goes': {
      const { button } = event;
      ofAccount.set(button.account, ofAccount.get(button.account)?.filter((other) => other !== button) ?? none);
      page.present.delete(button);
      page.states.delete(button);
      Object.values(page.asking).forEach((under) => under.delete(button));
      if (page.busy === button) page.busy = undefined;
      return none;
    }
    case 'changes':
      return (ofAccount.get(event.finderUserName) ?? none).flatMap((button) => {
        const told = update(page, offerOf, button, event.account);
        // What is learnt during an attempt of the button is told at its end, in one go (R14).
        return button === page.busy ? none : told;
      });
    case 'turns':
      page.isVisible = event.phase === 'show';
      return none;
    case 'begins':
    case 'ends': {
      const { button } = event;
      page.busy = event.kind === 'begins' ? button : undefined;
      const state = page.states.get(button);
      return state
        ? update(page, offerOf, button, state.account, 'ended' in event ? event.ended.outcome : undefined)
        : none;
    }
  }
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
  const page: PageState<B> = {
    present: new Set(),
    ofAccount: new Map(),
    states: new Map(),
    asking: { notices: new Set(), live: new Set(), pause: new Set() },
    isVisible: false,
  };

  const goes = (button: B): Observable<PageEvent<B>> => {
    page.present.add(button);
    return button.gone$.pipe(
      take(1),
      map(() => ({ kind: 'goes', button })),
    );
  };
  const comes = (button: B): PageEvent<B> => ({ kind: 'comes', button, account: accountOf(button.account).state });
  /** A button counts at once, and comes in its turn. */
  const comesAndGoes$ = button$.pipe(
    connect((each$) => merge(each$.pipe(mergeMap(goes)), each$.pipe(map(comes), inOrder()))),
  );
  /** A button that was not told of comes with its first tap. */
  const attempts$ = attempt$.pipe(
    mergeMap((event) =>
      page.present.has(event.button) ? of(event) : merge(goes(event.button), of(comes(event.button), event)),
    ),
    inOrder(),
  );
  const changes$ = accountOf.change$.pipe(
    map(({ key, state }): PageEvent<B> => ({ kind: 'changes', finderUserName: key, account: state })),
  );
  const turns$ = lifecycle$.pipe(map((phase): PageEvent<B> => ({ kind: 'turns', phase })));

  const owed = (button: B): Due | undefined =>
    page.isVisible && page.states.has(button) && accountOf.support() === 'full'
      ? due(accountOf(button.account).state, scheduler.now(), limits)
      : undefined;

  /** Asks what is owed to a button, or waits until it is; emits it when that is over, as something else may be owed then. */
  const ask = (button: B): Observable<B> => {
    const { about, wait = 0 } = owed(button) ?? {};
    if (!about) return EMPTY;
    // Who waits may find meanwhile that something else is owed, and at once.
    const under = page.asking[wait > 0 ? 'pause' : about];
    if (under.has(button)) return EMPTY;
    under.add(button);
    return (wait > 0 ? after(wait, scheduler) : accountOf(button.account).ask(about)).pipe(
      map(() => {
        under.delete(button);
        return button;
      }),
      takeUntil(button.gone$),
    );
  };

  /** The buttons that may have something to ask after an event; a tap asks by itself. */
  const concerned = (event: PageEvent<B>): readonly B[] => {
    if (event.kind === 'comes') return [event.button];
    if (event.kind === 'turns') return [...page.states.keys()];
    return event.kind === 'changes' ? (page.ofAccount.get(event.finderUserName) ?? none) : none;
  };

  /** What a dialog says that was given up, if it is the newest of its button that was (R7). */
  const late = ({ button, ended }: GivenUp<B>, event$: Observable<PageEvent<B>>): Observable<never> =>
    ended.late$.pipe(
      tap((fact) => accountOf(button.account).learn(fact)),
      ignoreElements(),
      takeUntil(merge(button.gone$, event$.pipe(filter((next) => isGivenUp(next) && next.button === button)))),
    );

  const flow$ = merge(changes$, comesAndGoes$, attempts$, turns$).pipe(
    connect((event$) => {
      const state$ = event$.pipe(
        each((event) => apply(page, event, accountOf.offerOf)),
        // Who hears of one button may take another away (R12).
        filter(({ button }) => page.present.has(button)),
      );
      const asked$ = event$.pipe(
        each((event) => concerned(event).filter(owed)),
        expand(ask),
        ignoreElements(),
      );
      const late$ = event$.pipe(
        filter(isGivenUp),
        mergeMap((givenUp) => late(givenUp, event$)),
      );
      return merge(state$, asked$, late$);
    }),
    untilUnload(lifecycle$),
    finalize(() => {
      page.present.clear();
      page.ofAccount.clear();
      page.states.clear();
      Object.values(page.asking).forEach((under) => under.clear());
    }),
    share(),
  );
  return defer(() => merge(presentOf(page), flow$));
};

type GivenUp<B> = Extract<Attempting<B>, { readonly kind: 'ends' }> & { readonly ended: Required<Ended> };

const isGivenUp = <B>(event: PageEvent<B>): event is GivenUp<B> =>
  event.kind === 'ends' && event.ended.late$ !== undefined;

/** What was told last, without the outcomes: those were told once. */
const presentOf = <B extends Button>({ states }: PageState<B>): readonly State<B>[] =>
  [...states.values()].map((state) => ({ ...state, outcome: undefined }));
