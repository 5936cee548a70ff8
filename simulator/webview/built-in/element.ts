import type { NativeNode } from 'glass-easel';

import type { Json } from '../../life/line';

/** Roles of what can be tapped: a keyboard gets to them. */
const tappable = /^(button|link|switch|checkbox|radio|tab|menuitem|option)$/;

/** What an element of the page may do to the phone around it. */
export interface Surroundings {
  /** Tells the phone of what a hand did to an element: it comes back as `received`, now and whenever the same is lived again. */
  readonly act: (element: WxElement, type: string, detail: Json) => void;
  /** Calls a function of `wx`. */
  readonly call: (api: string, options: object) => void;
  /** Says that something is not in this simulator. */
  readonly lack: (what: string) => void;
  /** Where a path in the WXML leads. */
  readonly locate: (path: string) => string;
}

/** A built-in component (内置组件): `<view>` in WXML is `<wx-view>` in the frame. Sizes in rpx may stand in a `style`. */
export class WxElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['aria-role', 'style'];
  /** Set once, before the first element is made. */
  static surroundings: Surroundings;

  declare readonly __wxElement?: NativeNode;

  /** What the page leaves undefined is not set; the framework makes an empty text of it. */
  override setAttribute(name: string, value: string): void {
    const attributes = this.__wxElement;
    if (value === '' && attributes && (attributes.getAttribute(name) ?? undefined) === undefined && name !== 'style')
      this.removeAttribute(name);
    else super.setAttribute(name, value);
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === 'aria-role' && value !== null) {
      this.removeAttribute(name);
      this.role = value;
      if (tappable.test(value)) this.tabIndex = 0;
      if (value === 'heading' && !this.hasAttribute('aria-level')) this.ariaLevel = '2';
    }
    if (name === 'style' && value?.includes('rpx') === true) {
      this.setAttribute('style', value.replace(/(-?\d*\.?\d+)rpx\b/g, 'calc($1 * 100vw / 750)'));
    }
  }

  /** It was tapped, and the page has been told. Returns whether the tap is used up by what the element does by itself. */
  tapped(): boolean {
    return false;
  }

  /** Something else was done to it. */
  received(type: string, detail: Json): void {
    this.tell(type, detail);
  }

  /** Tells the page of an event (事件); those of built-in components go to nobody else. */
  protected tell(type: string, detail: unknown): void {
    this.__wxElement?.triggerEvent(type, detail);
  }

  /** What the page has set an attribute to, as it is. */
  protected given(name: string): unknown {
    return this.__wxElement?.getAttribute(name) ?? this.getAttribute(name) ?? undefined;
  }

  protected text(name: string, otherwise = ''): string {
    const value = this.given(name);
    return value === undefined || value === null ? otherwise : (value as string);
  }

  protected number(name: string, otherwise: number): number {
    const value = Number(this.given(name) ?? otherwise);
    return Number.isFinite(value) ? value : otherwise;
  }

  protected is(name: string): boolean {
    const value = this.getAttribute(name);
    return value !== null && value !== 'false';
  }

  /** What the page calls by an id: the framework's own, which no attribute of the document tells. */
  protected byId(id: string): HTMLElement | undefined {
    const found = this.__wxElement?.ownerShadowRoot?.getElementById(id);
    return (found?.getBackendElement() ?? undefined) as HTMLElement | undefined;
  }

  /** Where two-way bindings (双向绑定) write what a hand has changed. */
  protected bound(name: string, value: unknown): void {
    this.__wxElement?.getModelBindingListeners()[name]?.(value);
  }
}
