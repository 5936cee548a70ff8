import { html, type TemplateResult } from 'lit';

import type { LogEntry } from '../log';

/** The log, newest at the bottom. */
export function logView(entries: readonly LogEntry[], clear: () => void): TemplateResult {
  return html`
    <section class="log">
      <header class="log__head">
        <h2>Log <span lang="zh-CN">日志</span></h2>
        <button class="log__clear" data-testid="clear-log" @click=${clear}>Clear <span lang="zh-CN">清空</span></button>
      </header>
      <ol class="log__entries" data-testid="log" tabindex="0" aria-label="Log 日志">
        ${entries.map(
          ({ at, kind, text }) => html`
            <li class="log__entry log__entry--${kind}">
              <time>${at.toFixed(3)}</time><span class="log__kind">${kind}</span><span class="log__text">${text}</span>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}
