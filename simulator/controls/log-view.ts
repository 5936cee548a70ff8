import { html, type TemplateResult } from 'lit';

import { say } from '../language';
import type { LogEntry } from '../log';

/** Draws with `draw`, and follows the newest entry if the reader is at the end. */
export function followLog(draw: () => void): void {
  const list = document.querySelector('.log__entries');
  const isAtEnd = list === null || list.scrollTop + list.clientHeight >= list.scrollHeight - 4;
  draw();
  if (isAtEnd) list?.scrollTo({ top: list.scrollHeight });
}

/** The log, newest at the bottom. */
export function logView(entries: readonly LogEntry[], clear: () => void): TemplateResult {
  return html`
    <header class="log__head">
      <h2>${say(['Log', '日志'])}</h2>
      <button class="button log__clear" data-testid="clear-log" @click=${clear}>${say(['Clear', '清空'])}</button>
    </header>
    <ol class="log__entries" data-testid="log" tabindex="0" aria-label=${say(['Log', '日志'])}>
      ${entries.map(
        ({ at, kind, text }) => html`
          <li class="log__entry log__entry--${kind}">
            <time>${at.toFixed(3)}</time><span class="log__kind">${kind}</span><span class="log__text">${text}</span>
          </li>
        `,
      )}
    </ol>
  `;
}
