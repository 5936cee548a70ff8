import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { filter, fromEvent, type Subscription } from 'rxjs';

import { pressedKeys } from '../clock/keys';

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

const focusable = 'button:not(:disabled), input, select, textarea, a[href]';

/** Tab goes round in the one on top, and does not leave it (F6 does, to the desk). */
export function holdFocus(): Subscription {
  return fromEvent<KeyboardEvent>(document, 'keydown')
    .pipe(filter(({ key }) => key === 'Tab'))
    .subscribe((event) => {
      const layer = topLayer();
      if (!layer?.contains(document.activeElement)) return;
      const stops = [...layer.querySelectorAll<HTMLElement>(focusable)];
      const at = stops.findIndex((stop) => stop === document.activeElement);
      const next = event.shiftKey ? stops.at(Math.max(at, 0) - 1) : stops[(at + 1) % stops.length];
      next?.focus();
      event.preventDefault();
    });
}

/** F6 goes from the phone to the desk and back, also while something lies over the page. */
export function changeSides(): Subscription {
  const left: Partial<Record<'phone' | 'desk', HTMLElement | undefined>> = {};
  const back = (side: 'phone' | 'desk', otherwise: string): void => {
    const { [side]: before } = left;
    const first = document.querySelector<HTMLElement>(otherwise);
    (before?.isConnected === true ? before : first)?.focus();
  };
  return pressedKeys()
    .pipe(filter(({ key }) => key === 'F6'))
    .subscribe((event) => {
      event.preventDefault();
      const from = focused();
      const isAtDesk = from?.ownerDocument === document && from.closest('aside') !== null;
      left[isAtDesk ? 'desk' : 'phone'] = from;
      const layer = topLayer();
      if (!isAtDesk) back('desk', 'aside button');
      else if (layer) layer.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
      else back('phone', '#page');
    });
}

const topLayer = (): Element | undefined => [...document.querySelectorAll('.layer')].at(-1);

/** What has the keyboard, also where that is within the page's frame. */
function focused(): HTMLElement | undefined {
  const active = document.activeElement;
  const inner = active instanceof HTMLIFrameElement ? active.contentDocument?.activeElement : undefined;
  return ((inner?.isConnected === true ? inner : active) as HTMLElement | null) ?? undefined;
}

/** Draws with `draw`, and keeps the keyboard's place: it goes into what comes to lie on top, and back once all is gone. */
export function keepFocus(): (draw: () => void) => void {
  let top: Element | undefined;
  let origin: HTMLElement | undefined;
  let frame: Element | null = null;
  return (draw) => {
    const before = focused();
    const active = document.activeElement;
    draw();
    const now = topLayer();
    if (now === top) return;
    if (top === undefined) [origin, frame] = [before, active];
    top = now;
    if (now !== undefined) {
      now.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
      return;
    }
    if (frame instanceof HTMLElement) frame.focus({ preventScroll: true });
    if (origin?.isConnected === true) origin.focus({ preventScroll: true });
  };
}
