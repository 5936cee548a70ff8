import { Event as WxEvent, type Element as GlassEaselElement } from 'glass-easel';

type Hoverable = Element & { readonly __wxElement?: GlassEaselElement };

/** Pressed looks (点击态): puts `hover-class` on what is pressed, and takes it off `hover-stay-time` after the finger has left. */
export function watchHover(): void {
  document.addEventListener('pointerdown', (down) => {
    const target = down.target instanceof Element ? down.target.closest<Hoverable>('[hover-class]') : null;
    const names =
      target
        ?.getAttribute('hover-class')
        ?.split(/\s+/)
        .filter((name) => name !== '' && name !== 'none') ?? [];
    const classes = target?.__wxElement?.classList;
    if (target === null || classes === undefined) return;

    for (const name of names) classes?.toggle(name, true);
    const release = () => {
      removeEventListener('pointerup', release);
      removeEventListener('pointercancel', release);
      const stay = Number(target.getAttribute('hover-stay-time') ?? 70);
      setTimeout(() => names.forEach((name) => classes?.toggle(name, false)), stay);
    };
    addEventListener('pointerup', release);
    addEventListener('pointercancel', release);
  });
}

/** Taps by Enter and Space, on whatever the keyboard is at: a tap of the framework, as a finger makes one. */
export function tapByKeyboard(tapped: (element: Element) => void): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target.closest<Hoverable>('[tabindex="0"]') : null;
    const element = target?.__wxElement;
    if (!target || element === undefined || !(event.key === 'Enter' || event.key === ' ')) return;
    event.preventDefault();
    if (event.repeat) return;
    tapped(target);
    WxEvent.dispatchEvent(element, new WxEvent('tap', {}, { bubbles: true, composed: true }));
  });
}
