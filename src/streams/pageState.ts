import type { Ended } from './attempt';
import type { AccountState, Fact, Question } from './facts';
import type { Lifecycle } from './lifecycle';
import type { Notice } from './notice';
import type { Outcome } from './outcome';
import type { Button, OfferOf, Status } from './status';

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

/** Something that happens on a page: its lifetimes, its buttons, what comes to be known of their accounts. */
export type PageEvent<B extends Button> =
  | Lifecycle
  | Attempting<B>
  | { readonly kind: 'comes'; readonly button: B; readonly account: AccountState }
  | { readonly kind: 'goes'; readonly button: B }
  | { readonly kind: 'late'; readonly button: B; readonly fact: Fact }
  | { readonly kind: 'asked'; readonly button: B; readonly about: Question | 'pause' }
  | { readonly kind: 'changes'; readonly button: B; readonly account: AccountState };

/** What a page knows of one of its buttons. */
interface Present<B extends Button> {
  /** Absent until it comes in its turn. */
  state?: State<B>;
  /** Whether a question is under way for it, or a pause before one. */
  readonly asking: Partial<Record<Question | 'pause', boolean>>;
  /** Whether it may ask anew what has been answered: once for each show, and when it comes (R2). */
  mayAskAnew: boolean;
}

/** A page, as plain data. */
export interface PageState<B extends Button> {
  /** The buttons that are on it. */
  readonly present: Map<B, Present<B>>;
  /** Those that have gone, and not come again: nothing happens for them (R12). */
  readonly gone: WeakSet<B>;
  /** Those of each account that have come in their turn. */
  readonly ofAccount: Map<string, Set<B>>;
  /** Whose attempt is under way. */
  busy?: B | undefined;
  isVisible: boolean;
}

const none: readonly never[] = [];

/** Whether a button is new to the page: it counts as there from now on. */
export const arrives = <B extends Button>({ present, gone }: PageState<B>, button: B): boolean => {
  if (present.has(button)) return false;
  gone.delete(button);
  present.set(button, { asking: {}, mayAskAnew: true });
  return true;
};

/** Whether a button may ask: nothing of the kind is under way for it, and this is from now on. */
export const asks = <B extends Button>(
  { present }: PageState<B>,
  button: B,
  about: Question | 'pause',
  isAnew = false,
): boolean => {
  const known = present.get(button);
  if (!known || known.asking[about] || (isAnew && !known.mayAskAnew)) return false;
  known.asking[about] = true;
  if (about === 'notices') known.mayAskAnew = false;
  return true;
};

/** Puts the state of a button anew: the state, if there is something new in it to be told. */
const update = <B extends Button>(
  page: PageState<B>,
  offerOf: OfferOf,
  button: B,
  account: AccountState,
  outcome?: Outcome,
): readonly State<B>[] => {
  const known = page.present.get(button);
  if (!known) return none;
  const { state: before } = known;
  const { status, notice, tap: offered } = offerOf(button, account);
  const shown = page.busy === button && offered.does !== 'nothing' ? 'busy' : status;
  const state: State<B> = { button, status: shown, notice, account, outcome };
  known.state = state;
  const isNew =
    before?.status !== shown || before.account.known !== account.known || before.account.dialogs !== account.dialogs;
  return outcome || isNew ? [state] : none;
};

/** What an event changes on a page, and the states to be told. */
export const apply = <B extends Button>(
  page: PageState<B>,
  event: PageEvent<B>,
  offerOf: OfferOf,
): readonly State<B>[] => {
  if (typeof event === 'string') {
    page.isVisible = event === 'show';
    if (page.isVisible) for (const known of page.present.values()) known.mayAskAnew = true;
    return none;
  }
  const { ofAccount } = page;
  switch (event.kind) {
    case 'comes': {
      const { button, account } = event;
      if (!page.present.has(button)) return none;
      ofAccount.set(button.account, (ofAccount.get(button.account) ?? new Set()).add(button));
      return update(page, offerOf, button, account);
    }
    case 'goes': {
      const { button } = event;
      ofAccount.get(button.account)?.delete(button);
      page.present.delete(button);
      page.gone.add(button);
      if (page.busy === button) page.busy = undefined;
      return none;
    }
    case 'changes': {
      const told = update(page, offerOf, event.button, event.account);
      // What is learnt during an attempt of the button is told at its end, in one go (R14).
      return event.button === page.busy ? none : told;
    }
    case 'asked':
      delete page.present.get(event.button)?.asking[event.about];
      return none;
    case 'begins':
    case 'ends': {
      const { button } = event;
      page.busy = event.kind === 'begins' ? button : undefined;
      const state = page.present.get(button)?.state;
      return state
        ? update(page, offerOf, button, state.account, 'ended' in event ? event.ended.outcome : undefined)
        : none;
    }
    case 'late':
      return none;
  }
};

/** The buttons that may have something to ask after an event; a tap asks by itself. */
export const concerned = <B extends Button>(page: PageState<B>, event: PageEvent<B>): readonly B[] => {
  if (typeof event === 'string') return [...page.present.keys()];
  const { kind, button } = event;
  return kind === 'comes' || kind === 'asked' || kind === 'changes' ? [button] : none;
};

/** What was told last, without the outcomes: those were told once. */
export const presentStates = <B extends Button>({ present }: PageState<B>): readonly State<B>[] =>
  [...present.values()].flatMap(({ state }) => (state ? [{ ...state, outcome: undefined }] : []));
