import { Element as GlassEaselElement, Event as WxEvent, type GeneralComponent } from 'glass-easel';

/** What a handler is told of an element: WeChat gives it no element. */
function plain(element: GlassEaselElement | GeneralComponent): object {
  const { id, dataset } = element;
  const node = element instanceof GlassEaselElement ? element.getBackendElement() : null;
  const { offsetLeft = 0, offsetTop = 0 } = (node ?? {}) as Partial<HTMLElement>;
  return { id, dataset, offsetLeft, offsetTop };
}

/**
 * Gives the events that handlers hear fields of their own, and plain objects for their elements, as WeChat does: whoever copies an event, or
 * asks for its own `detail` as uni-app does, finds it.
 */
export function giveFields(): void {
  const { wrapShadowedEvent } = WxEvent.prototype;
  WxEvent.prototype.wrapShadowedEvent = function wrap(target, mark, currentTarget) {
    const { type, timeStamp, detail, extraFields } = this as WxEvent<unknown>;
    const event = wrapShadowedEvent.call(this, target, mark, currentTarget);
    return Object.assign(event, {
      type,
      timeStamp,
      target: plain(target),
      currentTarget: plain(currentTarget),
      detail,
      ...extraFields,
    }) as typeof event;
  };
}
