import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import { isListed, type Account, type Client, type Notice } from '../../src/testing';
import { present } from '../present';
import { announce, changeNotice, mostNotices, noticesOf, withdraw } from '../notices';
import { choice, field } from './fields';
import { say } from '../language';
import * as options from './options';

/** An account (视频号): what stands with it, and the lives that it has announced, each with a start and a standing of its own. */
export function accountControls(account: Account, client: Client, now: () => number): TemplateResult {
  const { finderUserName: id, nickname, avatar, situation } = account;
  const notices = noticesOf(account);
  return html`
    <section class="account" data-testid="account-${id}" aria-label=${nickname}>
      <div class="account__head">
        <img src=${avatar} alt="" />
        ${field(
          `situation-${id}`,
          [`${nickname} ${id}`, ''],
          isListed(account) ? 'notice' : situation,
          options.situations,
          (value) => client.set(id, { situation: value }),
        )}
        <button
          class="button account__add"
          data-testid="announce-${id}"
          ?disabled=${notices.length >= mostNotices}
          @click=${() => client.set(id, announce(current(account, client), now()))}
        >
          ${say(['+ Notice', '添加预告'])}
        </button>
      </div>
      <ul class="account__notices">
        ${repeat(
          notices,
          ({ noticeId }) => noticeId,
          (notice, index) => noticeControls(account, notice, `${id}-${index}`, client),
        )}
      </ul>
    </section>
  `;
}

/** What stands with an account now, and not when it was drawn. */
const current = (account: Account, client: Client): Account =>
  present(client.accounts$)[account.finderUserName] ?? account;

function noticeControls(account: Account, notice: Notice, id: string, client: Client): TemplateResult {
  const { noticeId, startTime, reserved } = notice;
  const set = (change: Partial<Notice>) =>
    client.set(account.finderUserName, changeNotice(current(account, client), noticeId, change));
  const remove = ({ currentTarget }: Event) => {
    const section = currentTarget instanceof Element ? currentTarget.closest('.account') : null;
    client.set(account.finderUserName, withdraw(current(account, client), noticeId));
    // The button goes with its notice; the keyboard's place stays with the account.
    section?.querySelector<HTMLElement>('.account__add')?.focus();
  };
  return html`
    <li class="notice" data-testid="notice-${id}">
      <input
        class="notice__start"
        type="datetime-local"
        aria-label=${say(['Start', '开播时间'])}
        data-testid="start-${id}"
        .value=${localTime(startTime)}
        @change=${({ currentTarget }: Event) => {
          const time = currentTarget instanceof HTMLInputElement ? new Date(currentTarget.value).getTime() : NaN;
          if (!Number.isNaN(time)) set({ startTime: time });
        }}
      />
      ${choice(
        `standing-${id}`,
        options.standingOf(notice),
        options.standings,
        (standing) => set(options.changes[standing]),
        say(['Standing', '预告状态']),
      )}
      <label class="check">
        <input
          type="checkbox"
          data-testid="reserved-${id}"
          .checked=${reserved}
          @change=${() => set({ reserved: !reserved })}
        />
        ${say(['reserved', '已预约'])}
      </label>
      <button
        class="button notice__remove"
        aria-label=${say(['Remove', '删除预告'])}
        data-testid="withdraw-${id}"
        @click=${remove}
      >
        ×
      </button>
    </li>
  `;
}

/** A time as an input takes it: in the time zone of the phone, to the minute. */
function localTime(time: number): string {
  return new Date(time - new Date(time).getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
