import { WxElement } from './element';

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

/** A box to tick: what it stands for is told by its group. */
abstract class WxTick extends WxToggle {
  protected abstract readonly radius: string;

  get itsValue(): string {
    return this.text('value');
  }

  protected look(isOn: boolean, color: string): string {
    return `display: inline-block; box-sizing: border-box; width: 23px; height: 23px; margin-right: 5px; vertical-align: middle; border-radius: ${this.radius}; border: 1px solid #d1d1d1; background: ${isOn ? `radial-gradient(circle, ${color} 7px, #fff 8px)` : '#fff'}`;
  }
}

export class WxCheckbox extends WxTick {
  protected readonly radius = '3px';

  override connectedCallback(): void {
    super.connectedCallback();
    this.role ??= 'checkbox';
  }

  protected toggle(): void {
    this.turn(!this.isOn);
    this.closest<WxCheckboxGroup>('wx-checkbox-group')?.changed();
  }
}

export class WxRadio extends WxTick {
  protected readonly radius = '50%';

  override connectedCallback(): void {
    super.connectedCallback();
    this.role ??= 'radio';
  }

  protected toggle(): void {
    if (this.isOn) return;
    const group = this.closest<WxRadioGroup>('wx-radio-group');
    group?.querySelectorAll<WxRadio>('wx-radio').forEach((radio) => radio.turn(radio === this));
    this.turn(true);
    group?.changed();
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
