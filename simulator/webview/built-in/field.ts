import type { Json } from '../../life/line';
import { WxElement } from './element';

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
