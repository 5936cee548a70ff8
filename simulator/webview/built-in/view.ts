import { WxElement } from './element';

const objectFit: Readonly<Record<string, string>> = {
  scaleToFill: 'fill',
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
};

export class WxImage extends WxElement {
  static override readonly observedAttributes = [...WxElement.observedAttributes, 'src', 'mode', 'aria-label'];

  readonly #image = document.createElement('img');

  constructor() {
    super();
    this.#image.draggable = false;
    this.#image.style.cssText = 'display: block; width: 100%; height: 100%; object-fit: fill';
    this.#image.addEventListener('load', () => {
      this.#image.style.visibility = '';
      this.tell('load', { width: this.#image.naturalWidth, height: this.#image.naturalHeight });
    });
    this.#image.addEventListener('error', () => {
      // WeChat leaves its place empty; a browser would show a sign.
      this.#image.style.visibility = 'hidden';
      this.tell('error', { errMsg: `${this.text('src')} is not there` });
    });
    this.attachShadow({ mode: 'open' }).append(this.#image);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'src') {
      if (value) this.#image.src = WxElement.surroundings.locate(value);
      else this.#image.removeAttribute('src');
    }
    if (name === 'aria-label') this.#image.alt = value ?? '';
    if (name === 'mode') {
      this.#image.style.objectFit = objectFit[value ?? ''] ?? 'fill';
      this.#image.style.height = value === 'widthFix' ? 'auto' : '100%';
      this.#image.style.width = value === 'heightFix' ? 'auto' : '100%';
    }
  }
}

export class WxPageMeta extends WxElement {
  static override readonly observedAttributes = ['page-font-size', 'page-style'];

  override attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === 'page-font-size') {
      document.body.style.fontSize = value === 'system' ? 'var(--font-size-setting)' : (value ?? '');
    }
    if (name === 'page-style' && value !== null) document.body.style.cssText += value;
  }
}

/** `<navigator>`: a tap opens another page. */
export class WxNavigator extends WxElement {
  connectedCallback(): void {
    this.role ??= 'link';
    this.tabIndex = 0;
  }

  override tapped(): boolean {
    const way = this.text('open-type', 'navigate');
    const api = ways[way];
    if (this.text('target') === 'miniProgram' || api === undefined)
      WxElement.surroundings.lack(`<navigator ${this.text('target') || `open-type="${way}"`}>`);
    else {
      const fail = (reason: unknown) => this.tell('fail', reason);
      const options = { success: (result: unknown) => this.tell('success', result), fail };
      WxElement.surroundings.call(
        api,
        way === 'navigateBack' ? { ...options, delta: this.number('delta', 1) } : { ...options, url: this.text('url') },
      );
    }
    return true;
  }
}

const ways: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
  navigateBack: 'navigateBack',
};

export class WxScrollView extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'scroll-top',
    'scroll-left',
    'scroll-into-view',
  ];

  connectedCallback(): void {
    this.addEventListener('scroll', () => this.#scrolled());
    if (this.is('scroll-y') || this.is('scroll-x')) this.tabIndex = 0;
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'scroll-top') this.scrollTop = Number(value);
    if (name === 'scroll-left') this.scrollLeft = Number(value);
    // What it is to show may be rendered in the same turn.
    if (name === 'scroll-into-view' && value) setTimeout(() => this.byId(value)?.scrollIntoView({ block: 'start' }));
  }

  #scrolled(): void {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight } = this;
    this.tell('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, deltaX: 0, deltaY: 0 });
    if (scrollTop <= this.number('upper-threshold', 50)) this.tell('scrolltoupper', { direction: 'top' });
    if (scrollTop + clientHeight >= scrollHeight - this.number('lower-threshold', 50))
      this.tell('scrolltolower', { direction: 'bottom' });
  }
}

const signs: Readonly<Record<string, readonly [sign: string, color: string]>> = {
  success: ['✓', '#09bb07'],
  success_no_circle: ['✓', '#09bb07'],
  info: ['i', '#10aeff'],
  warn: ['!', '#f76260'],
  waiting: ['…', '#10aeff'],
  cancel: ['×', '#f43530'],
  download: ['↓', '#09bb07'],
  search: ['⌕', '#b2b2b2'],
  clear: ['×', '#b2b2b2'],
};

export class WxIcon extends WxElement {
  static override readonly observedAttributes = [...WxElement.observedAttributes, 'type', 'size', 'color'];

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    // The style that it gives itself is an attribute, too.
    if (name === 'style') return;
    const [sign, color] = signs[this.text('type')] ?? ['', ''];
    const size = this.number('size', 23);
    const isBare = /no_circle|search/.test(this.text('type'));
    const own = this.text('color', color);
    this.textContent = sign;
    this.style.cssText = `width: ${size}px; height: ${size}px; font: 700 ${size * 0.7}px/${size}px sans-serif; ${isBare ? `color: ${own}` : `background: ${own}; color: #fff`}`;
  }
}

export class WxProgress extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'percent',
    'show-info',
    'activeColor',
    'backgroundColor',
    'stroke-width',
  ];

  readonly #bar = document.createElement('i');
  readonly #track = document.createElement('b');
  readonly #info = document.createElement('span');

  constructor() {
    super();
    this.#track.append(this.#bar);
    this.attachShadow({ mode: 'open' }).append(this.#track, this.#info);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.role = 'progressbar';
    const percent = Math.min(100, Math.max(0, this.number('percent', 0)));
    this.ariaValueNow = String(percent);
    this.#track.style.cssText = `display: block; flex: 1; height: ${this.number('stroke-width', 6)}px; background: ${this.text('backgroundColor', '#ebebeb')}`;
    this.#bar.style.cssText = `display: block; height: 100%; width: ${percent}%; background: ${this.text('activeColor', '#09bb07')}`;
    this.#info.textContent = this.is('show-info') ? ` ${percent}%` : '';
  }
}

/** A node of `<rich-text>`. */
interface RichNode {
  readonly name?: string;
  readonly type?: 'node' | 'text';
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly children?: readonly RichNode[];
}

export class WxRichText extends WxElement {
  static override readonly observedAttributes = [...WxElement.observedAttributes, 'nodes'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'nodes' || !this.shadowRoot) return;
    const nodes = this.given('nodes');
    // Neither scripts nor handlers run: the frame's policy allows none in the document.
    if (Array.isArray(nodes)) this.shadowRoot.replaceChildren(...(nodes as readonly RichNode[]).map(richNode));
    else this.shadowRoot.innerHTML = value ?? '';
  }
}

function richNode({ name = 'span', type, text = '', attrs = {}, children = [] }: RichNode): Node {
  if (type === 'text') return document.createTextNode(text);
  const element = document.createElement(/^[a-z][a-z\d]*$/.test(name) && name !== 'script' ? name : 'span');
  for (const [attribute, value] of Object.entries(attrs))
    if (/^[a-z-]+$/.test(attribute) && !attribute.startsWith('on')) element.setAttribute(attribute, value);
  element.append(...children.map(richNode));
  return element;
}
