import type { Json } from '../../life/line';
import { WxElement } from './element';

/** `<swiper>` (滑块视图): a row that is moved by hand, by `current`, or by itself. */
export class WxSwiper extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'current',
    'autoplay',
    'vertical',
    'indicator-dots',
  ];

  readonly #track = document.createElement('div');
  readonly #dots = document.createElement('div');
  #at = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.#track.append(document.createElement('slot'));
    this.#dots.style.cssText =
      'position: absolute; inset: auto 0 8px; text-align: center; font: 14px/1 sans-serif; letter-spacing: 6px; pointer-events: none; color: rgb(0 0 0 / 50%)';
    this.attachShadow({ mode: 'open' }).append(this.#track, this.#dots);
    this.#track.addEventListener('scrollend', () => this.#settled());
    this.#draw();
  }

  connectedCallback(): void {
    if (this.is('autoplay')) this.#play();
    setTimeout(() => this.#goTo(this.number('current', 0), false));
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'current' && this.isConnected) this.#goTo(this.number('current', 0), true);
    if (name === 'autoplay' && this.isConnected) this.#play();
    if (name === 'vertical' || name === 'indicator-dots') this.#draw();
  }

  override received(type: string, detail: Json): void {
    const { current } = detail as { current: number };
    this.#at = current;
    this.#draw();
    this.bound('current', current);
    this.tell(type, { current, currentItemId: '', source: 'touch' });
    this.tell('animationfinish', { current, currentItemId: '', source: 'touch' });
  }

  get #items(): readonly Element[] {
    return [...this.querySelectorAll('wx-swiper-item')];
  }

  #draw(): void {
    const isVertical = this.is('vertical');
    this.#track.style.cssText = `display: flex; flex-direction: ${isVertical ? 'column' : 'row'}; width: 100%; height: 100%; overflow: ${isVertical ? 'hidden auto' : 'auto hidden'}; scroll-snap-type: ${isVertical ? 'y' : 'x'} mandatory; scrollbar-width: none`;
    this.#dots.textContent = this.is('indicator-dots')
      ? this.#items.map((_, index) => (index === this.#at ? '●' : '○')).join('')
      : '';
  }

  #goTo(index: number, isSmooth: boolean): void {
    const size = this.is('vertical') ? this.#track.clientHeight : this.#track.clientWidth;
    const where = this.is('vertical') ? { top: index * size } : { left: index * size };
    this.#at = index;
    this.#draw();
    const isMoving = isSmooth && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#track.scrollTo({ ...where, behavior: isMoving ? 'smooth' : 'instant' });
  }

  #settled(): void {
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = this.#track;
    const at = Math.round(this.is('vertical') ? scrollTop / clientHeight : scrollLeft / clientWidth);
    if (at !== this.#at) WxElement.surroundings.act(this, 'change', { current: at });
  }

  #play(): void {
    clearInterval(this.#timer);
    if (!this.is('autoplay')) return;
    this.#timer = setInterval(
      () => {
        const count = this.#items.length;
        if (count < 2) return;
        this.#goTo((this.#at + 1) % count, true);
        this.tell('change', { current: this.#at, currentItemId: '', source: 'autoplay' });
      },
      this.number('interval', 5000),
    );
  }
}
