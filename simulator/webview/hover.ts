import type { Known, Toucher } from './touch';

type Hoverable = Element & Known;

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

/** A long press (长按): how long a finger stays, in ms, and how far it may move, in px. */
const longPress = { after: 350, within: 10 };

/** Tells the page of a finger that stays. */
export function watchLongPress(touch: Toucher): void {
  document.addEventListener('pointerdown', (down) => {
    const element = down.target instanceof Element ? (down.target as Hoverable).__wxElement : undefined;
    if (element === undefined) return;
    const timer = setTimeout(() => {
      leave();
      touch(element, 'longpress');
    }, longPress.after);
    const move = (moved: PointerEvent) => {
      const way = Math.hypot(moved.clientX - down.clientX, moved.clientY - down.clientY);
      if (way > longPress.within) leave();
    };
    const leave = () => {
      clearTimeout(timer);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', leave);
      removeEventListener('pointercancel', leave);
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', leave);
    addEventListener('pointercancel', leave);
  });
}

/** Taps by Enter and Space, on whatever the keyboard is at: a tap of the framework, as a finger makes one; with Shift, a long press. */
export function tapByKeyboard(touch: Toucher): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target.closest<Hoverable>('[tabindex="0"]') : null;
    const element = target?.__wxElement;
    if (!target || element === undefined || !(event.key === 'Enter' || event.key === ' ')) return;
    event.preventDefault();
    if (event.repeat) return;
    touch(element, event.shiftKey ? 'longpress' : 'tap');
  });
}
