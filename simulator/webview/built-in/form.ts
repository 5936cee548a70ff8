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
