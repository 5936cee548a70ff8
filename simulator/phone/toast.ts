import { html, nothing, type TemplateResult } from 'lit';

import type { Toast } from '../../src/testing';
import { cross, tick } from './icons';

/** WeChat's toast (轻提示). */
export function toastBox({ title, icon }: Toast): TemplateResult {
  const picture = { success: tick, error: cross, loading: html`<i class="toast__spinner"></i>`, none: nothing }[icon];
  return html`
    <div class="toast toast--${icon === 'none' ? 'text' : 'icon'}" role="status" data-testid="toast">
      ${picture}<span class="toast__title">${title}</span>
    </div>
  `;
}
