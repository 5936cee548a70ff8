import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { filter, fromEvent, type Subscription } from 'rxjs';

/** What lies over the page, one over the other: the last is on top. */
export interface Layer {
  readonly name: string;
  readonly content: TemplateResult;
  /** What Escape does; nothing, where only the phone's owner can. */
  readonly leave?: () => void;
}

/** Draws them: who uses a keyboard gets to the one on top alone. */
export function layers(all: readonly Layer[]): TemplateResult {
  return html`${repeat(
    all,
    ({ name }) => name,
    ({ name, content }, index) =>
      html`<div class="layer" data-layer=${name} ?inert=${index < all.length - 1}>${content}</div>`,
  )}`;
}

/** Escape leaves the one on top, unless the keyboard is at the desk's controls. */
export function leaveByEscape(top: () => Layer | undefined): Subscription {
  return fromEvent<KeyboardEvent>(document, 'keydown')
    .pipe(filter(({ key, target }) => key === 'Escape' && !(target instanceof Element && target.closest('aside'))))
    .subscribe(() => top()?.leave?.());
}

/** Draws with `draw`, and keeps the keyboard's place: it goes into what comes to lie on top, and back once all is gone. */
export function keepFocus(): (draw: () => void) => void {
  let top: Element | undefined;
  let origin: Element | null = null;
  return (draw) => {
    const before = document.activeElement;
    draw();
    const now = [...document.querySelectorAll('.layer')].at(-1);
    if (now === top) return;
    if (top === undefined) origin = before;
    top = now;
    const place = now === undefined ? origin : now.querySelector('[tabindex="-1"]');
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
  };
}
