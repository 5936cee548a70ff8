import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { auditTime, type Observable, type Subscription } from 'rxjs';

/** The phone draws first: what is beside it comes a few frames later, in ms. */
const pause = 50;

/** Draws an element anew soon after something is new; `of` is what it shows: another one has streams of its own. */
export class Redraw<T> implements ReactiveController {
  #shown: T | undefined;
  #subscription?: Subscription;
  readonly #host: ReactiveControllerHost;
  readonly #of: () => T;
  readonly #news: (of: T) => Observable<unknown>;

  constructor(host: ReactiveControllerHost, of: () => T, news: (of: T) => Observable<unknown>) {
    this.#host = host;
    this.#of = of;
    this.#news = news;
    host.addController(this);
  }

  hostUpdate(): void {
    const shown = this.#of();
    if (shown === this.#shown && this.#subscription?.closed === false) return;
    this.#shown = shown;
    this.#subscription?.unsubscribe();
    this.#subscription = this.#news(shown)
      .pipe(auditTime(pause))
      .subscribe(() => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
  }
}
