import type { Json } from '../../life/line';
import { WxElement } from './element';

/** What a form (表单) collects under its name. */
interface Control extends WxElement {
  readonly value: Json;
  reset(): void;
}

const isControl = (element: Element): element is Control =>
  element instanceof WxElement && 'value' in element && 'reset' in element;

const named = (element: WxElement): string => element.getAttribute('name') ?? '';

export class WxForm extends WxElement {
  get #controls(): readonly Control[] {
    return [...this.querySelectorAll('*')].filter(isControl).filter((control) => named(control) !== '');
  }

  submit(): void {
    this.tell('submit', {
      value: Object.fromEntries(this.#controls.map((control) => [named(control), control.value])),
    });
  }

  reset(): void {
    for (const control of this.#controls) control.reset();
    this.tell('reset', {});
  }
}

export class WxButton extends WxElement {
  connectedCallback(): void {
    this.role ??= 'button';
    this.tabIndex = 0;
  }

  override tapped(): boolean {
    if (this.is('disabled')) return true;
    const way = this.text('open-type');
    if (way !== '') WxElement.surroundings.lack(`<button open-type="${way}">`);
    const form = this.closest<WxForm>('wx-form');
    if (this.text('form-type') === 'submit') form?.submit();
    if (this.text('form-type') === 'reset') form?.reset();
    return true;
  }
}

/** `<label>`: a tap is one of the control that it is for. */
export class WxLabel extends WxElement {
  override tapped(): boolean {
    const wanted = this.text('for');
    const control =
      wanted === ''
        ? this.querySelector('wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea')
        : this.byId(wanted);
    return control instanceof WxElement && control.tapped();
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field to write in: the browser's own, within. */
abstract class WxField extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'value',
    'placeholder',
    'maxlength',
    'disabled',
    'type',
    'password',
    'focus',
    'aria-label',
  ];

  protected abstract readonly field: Field;

  get value(): string {
    return this.field.value;
  }

  reset(): void {
    this.field.value = this.text('value');
  }

  protected begin(): void {
    const { field } = this;
    field.style.cssText =
      'width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: none; background: none; color: inherit; font: inherit; text-align: inherit; resize: none';
    // The page hears of the element, not of what is within.
    for (const type of ['input', 'change', 'focus', 'blur'])
      field.addEventListener(type, (event) => event.stopPropagation());
    field.addEventListener('input', () => this.#did('input'));
    field.addEventListener('focus', () => this.#did('focus'));
    field.addEventListener('blur', () => this.#did('blur'));
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if ((event as KeyboardEvent).key === 'Enter' && field instanceof HTMLInputElement) this.#did('confirm');
    });
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(field);
  }

  #did(type: string): void {
    WxElement.surroundings.act(this, type, { value: this.field.value, cursor: this.field.selectionStart });
  }

  override received(type: string, detail: Json): void {
    const { value } = detail as { value: string };
    if (this.field.value !== value) this.field.value = value;
    if (type === 'input') this.bound('value', value);
    this.tell(type, detail);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    const { field } = this;
    if (name === 'value' && field.value !== this.text('value')) field.value = this.text('value');
    if (name === 'placeholder') field.placeholder = value ?? '';
    // -1 is without end.
    const most = this.number('maxlength', 140);
    if (name === 'maxlength' && most >= 0) field.maxLength = most;
    if (name === 'maxlength' && most < 0) field.removeAttribute('maxlength');
    if (name === 'disabled') field.disabled = this.is('disabled');
    if (name === 'aria-label') field.ariaLabel = value;
    if (name === 'focus' && this.is('focus')) setTimeout(() => field.focus());
    if (field instanceof HTMLInputElement && (name === 'type' || name === 'password')) {
      field.type = this.is('password') || this.text('type') === 'safe-password' ? 'password' : 'text';
      field.inputMode = modes[this.text('type')] ?? 'text';
    }
  }

  override tapped(): boolean {
    this.field.focus();
    return true;
  }
}

const modes: Readonly<Record<string, string>> = { number: 'numeric', digit: 'decimal', idcard: 'text' };

export class WxInput extends WxField {
  protected readonly field = document.createElement('input');

  constructor() {
    super();
    this.begin();
  }
}

export class WxTextarea extends WxField {
  protected readonly field = document.createElement('textarea');

  constructor() {
    super();
    this.begin();
  }
}

/** What is on or off, as the page sets it and a tap turns it. */
abstract class WxToggle extends WxElement {
  static override readonly observedAttributes = [...WxElement.observedAttributes, 'checked', 'disabled', 'color'];

  readonly #sign = document.createElement('i');
  #isOn = false;

  constructor() {
    super();
    this.#sign.className = 'sign';
    this.attachShadow({ mode: 'open' }).append(this.#sign, document.createElement('slot'));
  }

  connectedCallback(): void {
    this.tabIndex = 0;
    this.#draw();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'checked') this.#isOn = this.is('checked');
    this.#draw();
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  turn(isOn: boolean): void {
    this.#isOn = isOn;
    this.#draw();
  }

  reset(): void {
    this.turn(this.is('checked'));
  }

  override tapped(): boolean {
    if (!this.is('disabled')) this.toggle();
    return true;
  }

  protected abstract toggle(): void;
  /** How the sign looks, as CSS. */
  protected abstract look(isOn: boolean, color: string): string;

  #draw(): void {
    this.ariaChecked = String(this.#isOn);
    this.#sign.style.cssText = this.look(this.#isOn, this.text('color', '#09bb07'));
  }
}

export class WxSwitch extends WxToggle {
  override connectedCallback(): void {
    super.connectedCallback();
    this.role ??= 'switch';
  }

  get value(): boolean {
    return this.isOn;
  }

  protected toggle(): void {
    this.turn(!this.isOn);
    this.bound('checked', this.isOn);
    this.tell('change', { value: this.isOn });
  }

  protected look(isOn: boolean, color: string): string {
    return `display: inline-block; box-sizing: border-box; width: 52px; height: 32px; border-radius: 16px; border: 2px solid ${isOn ? color : '#dfdfdf'}; background: radial-gradient(circle at ${isOn ? 34 : 14}px 14px, #fff 13px, ${isOn ? color : '#dfdfdf'} 14px)`;
  }
}

const tick = (isOn: boolean, color: string, radius: string): string =>
  `display: inline-block; box-sizing: border-box; width: 23px; height: 23px; margin-right: 5px; vertical-align: middle; border-radius: ${radius}; border: 1px solid #d1d1d1; background: ${isOn ? `radial-gradient(circle, ${color} 7px, #fff 8px)` : '#fff'}`;

export class WxCheckbox extends WxToggle {
  override connectedCallback(): void {
    super.connectedCallback();
    this.role ??= 'checkbox';
  }

  get itsValue(): string {
    return this.text('value');
  }

  protected toggle(): void {
    this.turn(!this.isOn);
    this.closest<WxCheckboxGroup>('wx-checkbox-group')?.changed();
  }

  protected look(isOn: boolean, color: string): string {
    return tick(isOn, color, '3px');
  }
}

export class WxRadio extends WxToggle {
  override connectedCallback(): void {
    super.connectedCallback();
    this.role ??= 'radio';
  }

  get itsValue(): string {
    return this.text('value');
  }

  protected toggle(): void {
    if (this.isOn) return;
    const group = this.closest<WxRadioGroup>('wx-radio-group');
    group?.querySelectorAll<WxRadio>('wx-radio').forEach((radio) => radio.turn(radio === this));
    this.turn(true);
    group?.changed();
  }

  protected look(isOn: boolean, color: string): string {
    return tick(isOn, color, '50%');
  }
}

export class WxCheckboxGroup extends WxElement {
  get value(): readonly string[] {
    return [...this.querySelectorAll<WxCheckbox>('wx-checkbox')].filter(({ isOn }) => isOn).map((box) => box.itsValue);
  }

  reset(): void {
    this.querySelectorAll<WxCheckbox>('wx-checkbox').forEach((box) => box.reset());
  }

  changed(): void {
    this.tell('change', { value: this.value });
  }
}

export class WxRadioGroup extends WxElement {
  connectedCallback(): void {
    this.role ??= 'radiogroup';
  }

  get value(): string {
    return [...this.querySelectorAll<WxRadio>('wx-radio')].find(({ isOn }) => isOn)?.itsValue ?? '';
  }

  reset(): void {
    this.querySelectorAll<WxRadio>('wx-radio').forEach((radio) => radio.reset());
  }

  changed(): void {
    this.tell('change', { value: this.value });
  }
}

export class WxSlider extends WxElement {
  static override readonly observedAttributes = [
    ...WxElement.observedAttributes,
    'value',
    'min',
    'max',
    'step',
    'disabled',
    'activeColor',
  ];

  readonly #range = Object.assign(document.createElement('input'), { type: 'range' });

  constructor() {
    super();
    this.#range.style.cssText = 'width: 100%; margin: 0';
    for (const type of ['input', 'change'] as const)
      this.#range.addEventListener(type, (event) => {
        event.stopPropagation();
        const did = type === 'input' ? 'changing' : 'change';
        WxElement.surroundings.act(this, did, { value: Number(this.#range.value) });
      });
    this.attachShadow({ mode: 'open', delegatesFocus: true }).append(this.#range);
  }

  get value(): number {
    return Number(this.#range.value);
  }

  reset(): void {
    this.#range.value = this.text('value', '0');
  }

  override received(type: string, detail: Json): void {
    const { value } = detail as { value: number };
    this.#range.value = String(value);
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
