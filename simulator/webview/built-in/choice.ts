import type { Json } from '../../life/line';
import { WxElement } from './element';

export class WxSlider extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'value',
    'min',
    'max',
    'step',
    'disabled',
    'activecolor',
    'show-value',
  ];

  readonly #range = Object.assign(document.createElement('input'), { type: 'range' });
  readonly #shown = Object.assign(document.createElement('output'), { hidden: true });

  constructor() {
    super();
    this.#range.style.cssText = 'flex: 1; min-width: 0; margin: 0; accent-color: #1aad19';
    this.#shown.style.cssText = 'width: 3ch; margin-left: 1em; color: #888; text-align: center';
    for (const type of ['input', 'change'] as const)
      this.#range.addEventListener(type, (event) => {
        event.stopPropagation();
        const did = type === 'input' ? 'changing' : 'change';
        WxElement.surroundings.act(this, did, { value: Number(this.#range.value) });
      });
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#range, this.#shown);
  }

  get value(): number {
    return Number(this.#range.value);
  }

  reset(): void {
    this.#set(this.text('value', '0'));
  }

  #set(value: string): void {
    this.#range.value = value;
    this.#shown.value = this.#range.value;
  }

  override received(type: string, detail: Json): void {
    const { value } = detail as { value: number };
    this.#set(String(value));
    if (type === 'change') this.bound('value', value);
    this.tell(type, detail);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    this.#range.min = this.text('min', '0');
    this.#range.max = this.text('max', '100');
    this.#range.step = this.text('step', '1');
    this.#range.disabled = this.is('disabled');
    this.#range.style.accentColor = this.text('activeColor', '#1aad19');
    this.#shown.hidden = !this.is('show-value');
    if (name === 'value') this.reset();
  }
}

/** `<picker>` (选择器): what the browser has to choose with lies over what the page shows, unseen. */
export class WxPicker extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'mode',
    'range',
    'value',
    'disabled',
    'start',
    'end',
  ];

  #control: HTMLSelectElement | HTMLInputElement | undefined;

  constructor() {
    super();
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(document.createElement('slot'));
  }

  get value(): Json {
    return this.#control?.value ?? null;
  }

  reset(): void {
    this.#draw();
  }

  override received(type: string, detail: Json): void {
    const { value } = detail as { value: string };
    if (this.#control) this.#control.value = value;
    this.bound('value', value);
    this.tell(type, detail);
  }

  connectedCallback(): void {
    this.#draw();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (this.isConnected) this.#draw();
  }

  #draw(): void {
    const mode = this.text('mode', 'selector');
    this.#control?.remove();
    this.#control = undefined;
    if (!/^(selector|time|date)$/.test(mode)) {
      WxElement.surroundings.lack(`<picker mode="${mode}">`);
      return;
    }
    const control = mode === 'selector' ? this.#select() : this.#moment(mode);
    control.disabled = this.is('disabled');
    control.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; cursor: pointer';
    control.addEventListener('change', (event) => {
      event.stopPropagation();
      WxElement.surroundings.act(this, 'change', { value: control.value });
    });
    this.shadowRoot?.append(control);
    this.#control = control;
  }

  #select(): HTMLSelectElement {
    const key = this.text('range-key');
    const range = this.given('range');
    const select = document.createElement('select');
    const labels = (Array.isArray(range) ? (range as readonly unknown[]) : []).map((item) =>
      String(key !== '' && typeof item === 'object' && item !== null ? (Reflect.get(item, key) as unknown) : item),
    );
    select.append(...labels.map((label, index) => new Option(label, String(index))));
    select.value = this.text('value', '0');
    return select;
  }

  #moment(type: string): HTMLInputElement {
    const input = Object.assign(document.createElement('input'), { type });
    input.min = this.text('start');
    input.max = this.text('end');
    input.value = this.text('value');
    // The browser opens its own sheet, as a phone does.
    input.addEventListener('click', () => input.showPicker());
    return input;
  }
}
