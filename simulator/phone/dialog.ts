import { html, nothing, type TemplateResult } from 'lit';

import type { Dialog } from '../../src/testing';
import { notices, startWords, stateWords } from '../words';
import { close } from './icons';

/** The choice that closing a sheet comes to, if the user has another one. */
const closing: readonly number[] = [5, 8, 1];

/** What closing the dialog comes to. */
export function closingState({ choices }: Dialog): number | undefined {
  return choices.find((state) => closing.includes(state)) ?? choices[0];
}

/** WeChat's half-screen dialog (半屏弹窗): to reserve, to enter a live, or only something to read. It offers what the client says, no more. */
export function dialogSheet(dialog: Dialog, choose: (state: number) => void, now: number): TemplateResult {
  const { account, choices } = dialog;
  const way = closingState(dialog);
  const live = choices.includes(2);
  const buttons = choices.filter((state) => state !== 9);
  return html`
    <div
      class="sheet"
      data-testid="dialog-backdrop"
      @click=${({ detail }: MouseEvent) => {
        // The second click of a double click was meant for the page's button.
        if (way !== undefined && detail < 2) choose(way);
      }}
    >
      <div
        class="sheet__panel"
        role="dialog"
        aria-labelledby="dialog-title"
        aria-describedby="dialog-text"
        tabindex="-1"
        data-testid="dialog"
        @click=${(event: Event) => event.stopPropagation()}
      >
        <div class="sheet__head">
          <button
            class="sheet__close"
            aria-label="关闭"
            data-testid="dialog-close"
            @click=${() => way !== undefined && choose(way)}
          >
            ${close}
          </button>
          <span id="dialog-title">${live ? '视频号直播' : '直播预约'}</span>
        </div>
        <img class="sheet__avatar" src=${account.avatar} alt="" />
        <div class="sheet__name">${account.nickname}</div>
        <div class="sheet__text" id="dialog-text">${text(dialog, live, now)}</div>
        ${choices.includes(6) ? html`<div class="sheet__hint">预约后，开播时你将收到微信提醒</div>` : nothing}
        <div class="sheet__buttons">
          ${[...buttons]
            .sort(primaryLast)
            .map(
              (state) => html`
                <button
                  class="wechat-button wechat-button--${stateWords[state]?.look ?? 'plain'}"
                  data-testid="dialog-${state}"
                  @click=${() => choose(state)}
                >
                  ${stateWords[state]?.label ?? state}
                </button>
              `,
            )}
        </div>
      </div>
    </div>
  `;
}

function text({ notice: { startTime }, choices }: Dialog, live: boolean, now: number): string {
  const [only] = choices;
  if (live) return '正在直播，是否进入？';
  if (choices.length === 1 && only !== undefined) return notices[only] ?? '';
  return choices.includes(7) ? `${startWords(startTime, now)} 开播 · 已预约` : `将于${startWords(startTime, now)} 开播`;
}

function primaryLast(one: number, other: number): number {
  const weight = (state: number) =>
    stateWords[state]?.look === 'primary' || stateWords[state]?.look === 'warn' ? 1 : 0;
  return weight(one) - weight(other);
}
