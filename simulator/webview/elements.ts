/** Built-in components (内置组件) as custom elements: `<view>` in WXML is `<wx-view>` in the frame. */
export const builtIn = ['view', 'text', 'button', 'image', 'scroll-view', 'navigator', 'page-meta'] as const;

/** Roles of what can be tapped: a keyboard gets to them. */
const tappable = /^(button|link|switch|checkbox|radio|tab|menuitem|option)$/;

/** WeChat's `aria-role` is the browser's `role`; sizes in rpx may stand in a `style`. */
class WxElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['aria-role', 'style'];

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
}

class WxButton extends WxElement {
  connectedCallback(): void {
    this.role ??= 'button';
    this.tabIndex = 0;
  }
}

class WxNavigator extends WxElement {
  connectedCallback(): void {
    this.role ??= 'link';
    this.tabIndex = 0;
  }
}

const objectFit: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
};

class WxImage extends WxElement {
  static override readonly observedAttributes = [...WxElement.observedAttributes, 'src', 'mode', 'aria-label'];

  readonly #image = document.createElement('img');

  constructor() {
    super();
    this.#image.draggable = false;
    this.#image.style.cssText = 'display: block; width: 100%; height: 100%; object-fit: fill';
    this.attachShadow({ mode: 'open' }).append(this.#image);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'src' && value !== null) this.#image.src = value;
    if (name === 'aria-label') this.#image.alt = value ?? '';
    if (name === 'mode') {
      this.#image.style.objectFit = objectFit[value ?? ''] ?? 'fill';
      this.#image.style.height = value === 'widthFix' ? 'auto' : '100%';
    }
  }
}

class WxPageMeta extends WxElement {
  static override readonly observedAttributes = ['page-font-size', 'page-style'];

  override attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === 'page-font-size') {
      document.body.style.fontSize = value === 'system' ? 'var(--font-size-setting)' : (value ?? '');
    }
    if (name === 'page-style' && value !== null) document.body.style.cssText += value;
  }
}

/** Tells the browser about the elements. To be called once, before anything is rendered. */
export function defineElements(): void {
  const classes: Readonly<Record<string, CustomElementConstructor>> = {
    button: WxButton,
    image: WxImage,
    navigator: WxNavigator,
    'page-meta': WxPageMeta,
  };
  for (const name of builtIn) customElements.define(`wx-${name}`, classes[name] ?? class extends WxElement {});
}
