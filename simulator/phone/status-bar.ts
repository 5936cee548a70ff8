import { html, type TemplateResult } from 'lit';

import { battery, signal, wifi } from './icons';

/** The time, the signal, the battery (状态栏). */
export function statusBar(time: number): TemplateResult {
  const now = new Date(time);
  return html`
    <div class="bar__status">
      <span>${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}</span>
      <span class="bar__icons">${signal}${wifi}${battery}</span>
    </div>
  `;
}
