import { Subject } from 'rxjs';
import { guarded, type Button, type Outcome, type State, type Status, type Words } from '../streams';
import { accountView, changes, firstView, statusView, type LiveView } from './view';

/** A button of a page, bound to the component that shows it. */
export interface Card extends Button {
  readonly gone$: Subject<void>;
  /** Its status; absent until it has heard of any. */
  readonly status: () => Status | undefined;
  /** Hears each state of the button. */
  readonly update: (state: State) => void;
  /** Brings the newest state to the screen: only what changed, in one `setData`, or none (R14). */
  readonly render: () => void;
  /** What to show when an attempt of the button has ended, if anything. */
  readonly toast: (outcome: Outcome) => (() => void) | undefined;
}

/** The component of a card, as the card needs it. */
export interface Face {
  readonly data: { readonly live: LiveView; readonly finderUserName?: string };
  setData(data: Record<string, unknown>): void;
}

/** What a card takes from the behavior. */
export interface CardOptions {
  readonly words: Words;
  readonly now: () => number;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onError: (error: unknown) => void;
  /** Shows a toast; absent: there are none. */
  readonly showToast: ((title: string, outcome: Outcome) => void) | undefined;
}

/** Binds a button to its component. What the component or a callback throws is reported and goes no further (R13). */
export const createCard = (
  face: Face,
  account: string,
  { words, now, onOutcome, onError, showToast }: CardOptions,
): Card => {
  let state: State | undefined;
  const view = firstView(words);

  const render = () => {
    if (!state) return;
    const { status, known } = state;
    Object.assign(view, statusView(status, words), accountView(known, words, now()));
    const changed = changes(view, face.data.live);
    if (changed) guarded(onError, () => face.setData(changed));
  };

  return {
    account,
    gone$: new Subject(),
    status: () => state?.status,
    update(next) {
      state = next;
      if (next.outcome) onOutcome(next.outcome);
    },
    render,
    toast(outcome) {
      const title = words.outcome[outcome.kind];
      return title && showToast ? () => showToast(title, outcome) : undefined;
    },
  };
};
