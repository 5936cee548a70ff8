import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { animationFrameScheduler, auditTime, type Observable, type Subscription } from 'rxjs';

/** Draws an element anew whenever something is new, once a frame; `of` is what it shows: another one has streams of its own. */
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
      .pipe(auditTime(0, animationFrameScheduler))
      .subscribe(() => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#subscription?.unsubscribe();
  }
}
