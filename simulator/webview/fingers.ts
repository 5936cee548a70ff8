import { Event as WxEvent } from 'glass-easel';

import { finger, type Known } from './touch';

/** Tells the page where a finger or a mouse is while it is down (触摸事件): `touchstart`, `touchmove`, `touchend`, `touchcancel`. */
export function watchFingers(): void {
  let target: Known | undefined;
  const tell = (type: string) => (event: PointerEvent) => {
    if (type === 'touchstart') target = elementOf(event.target);
    const element = target?.__wxElement;
    const isOver = type === 'touchend' || type === 'touchcancel';
    if (isOver) target = undefined;
    if (!element) return;
    const { clientX: x, clientY: y } = event;
    const at = finger({ x, y });
    const fields = isOver ? { ...at?.extraFields, touches: [] } : at?.extraFields;
    WxEvent.dispatchEvent(element, new WxEvent(type, {}, { ...at, ...(fields && { extraFields: fields }) }));
  };
  document.addEventListener('pointerdown', tell('touchstart'));
  addEventListener('pointermove', tell('touchmove'));
  addEventListener('pointerup', tell('touchend'));
  addEventListener('pointercancel', tell('touchcancel'));
}

function elementOf(target: EventTarget | null): Known | undefined {
  let node = target instanceof Node ? (target as Known) : undefined;
  while (node && !node.__wxElement) node = node.parentNode ?? undefined;
  return node;
}
