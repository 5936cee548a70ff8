import { html, nothing, type TemplateResult } from 'lit';

import type { Prompt } from '../session/prompts';

/** The place of what was chosen, and what was written. */
export type Answer = (index: number, text?: string) => void;

/** A window in which the mini program asks its user: one thing or another (模态弹窗), or one of several (操作菜单). */
export function promptWindow(prompt: Prompt, answer: Answer): TemplateResult {
  return prompt.kind === 'modal' ? modal(prompt, answer) : actionSheet(prompt, answer);
}

function modal({ title, content, cancel, confirm, field }: Prompt & { kind: 'modal' }, answer: Answer) {
  const confirmed = ({ currentTarget }: Event): void => {
    const written = (currentTarget as Element).closest('.modal')?.querySelector('textarea');
    answer(0, written?.value);
  };
  return html`
    <div class="sheet sheet--middle">
      <div class="modal" role="dialog" aria-label=${title || content} tabindex="-1" data-testid="modal">
        ${title === '' ? nothing : html`<div class="modal__title">${title}</div>`}
        ${
          field === undefined
            ? html`<div class="modal__content">${content}</div>`
            : html`<textarea
                class="modal__field"
                rows="2"
                data-testid="modal-field"
                aria-label=${title || field.placeholder || '输入'}
                placeholder=${field.placeholder}
                .value=${field.text}
              ></textarea>`
        }
        <div class="modal__buttons">
          ${
            cancel === undefined
              ? nothing
              : html`<button data-testid="modal-cancel" @click=${() => answer(-1)}>${cancel}</button>`
          }
          <button class="modal__confirm" data-testid="modal-confirm" @click=${confirmed}>${confirm}</button>
        </div>
      </div>
    </div>
  `;
}

function actionSheet({ title, items }: Prompt & { kind: 'sheet' }, answer: Answer) {
  return html`
    <div class="sheet" @click=${() => answer(-1)}>
      <div
        class="sheet__panel action-sheet"
        role="dialog"
        aria-label=${title || '请选择'}
        tabindex="-1"
        data-testid="action-sheet"
        @click=${(event: Event) => event.stopPropagation()}
      >
        ${title === '' ? nothing : html`<div class="action-sheet__title">${title}</div>`}
        ${items.map(
          (item, index) =>
            html`<button data-testid="action-sheet-${index}" @click=${() => answer(index)}>${item}</button>`,
        )}
        <button class="action-sheet__cancel" data-testid="action-sheet-cancel" @click=${() => answer(-1)}>取消</button>
      </div>
    </div>
  `;
}
