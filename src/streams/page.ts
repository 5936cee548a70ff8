import type { Observable } from 'rxjs';
import type { Known } from './known';
import type { Lifecycle } from './lifecycle';
import type { Outcome } from './outcome';
import type { Status } from './status';

/** A button that reserves: whose live, and until when it is on the page (预约按钮). */
export interface Button {
  readonly account: string;
  /** Emits when the button is gone: from then on, nothing happens for it (R12). */
  readonly gone$: Observable<unknown>;
}

/** What happens on a page. `B` is whatever the caller has for a button; states come back with it. */
export interface Page<B extends Button = Button> {
  /** The buttons, as they appear. */
  readonly button$: Observable<B>;
  /** The taps, on all of them. */
  readonly tap$: Observable<B>;
  /** See `lifecycle`. */
  readonly lifecycle$: Observable<Lifecycle>;
}

/** The state of one button of a page. */
export interface State<B extends Button = Button> {
  readonly button: B;
  readonly status: Status;
  /** What is known of its account: the notice, where there is one. */
  readonly known: Known;
  /** What the button's attempt came to: there once, in the state that ends the attempt. */
  readonly outcome?: Outcome | undefined;
}
