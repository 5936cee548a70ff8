import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';

import { say, type Words } from '../language';

/** One way to set something: its value, in English, and in Chinese. */
export type Option<T> = readonly [value: T, english: string, chinese: string];

/** A labelled choice. */
export function field<T extends string | number>(
  id: string,
  words: Words,
  value: T,
  options: readonly Option<T>[],
  choose: (value: T) => void,
): TemplateResult {
  return html`
    <label class="field">
      <span class="field__label">${say(words)}</span>
      ${choice(id, value, options, choose)}
    </label>
  `;
}

/** The choice alone, with a label only for those who do not see what it stands beside. */
export function choice<T extends string | number>(
  id: string,
  value: T,
  options: readonly Option<T>[],
  choose: (value: T) => void,
  label?: string,
): TemplateResult {
  const onChange = (event: Event) => {
    const index = event.target instanceof HTMLSelectElement ? event.target.selectedIndex : -1;
    const option = options[index];
    if (option !== undefined) choose(option[0]);
  };
  return html`
    <select id=${id} data-testid=${id} aria-label=${ifDefined(label)} @change=${onChange}>
      ${options.map(
        ([option, ...words]) => html`<option value=${option} .selected=${option === value}>${say(words)}</option>`,
      )}
    </select>
  `;
}

/** Something that the phone's owner does. */
export function action(id: string, words: Words, act: () => void, disabled = false): TemplateResult {
  return html`
    <button class="action" id=${id} data-testid=${id} ?disabled=${disabled} @click=${act}>${say(words)}</button>
  `;
}

/** A group of controls under a heading. */
export function section(words: Words, content: unknown, open = true): TemplateResult {
  return html`
    <details class="section" ?open=${open}>
      <summary>${say(words)}</summary>
      <div class="section__content">${content}</div>
    </details>
  `;
}
