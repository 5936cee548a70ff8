import { html, type TemplateResult } from 'lit';
import { filter, scan, startWith, type Observable } from 'rxjs';

import type { Account, Call, Client, Notice } from '../../src/testing';
import { changeNotice, offeredBy } from '../notices';
import { startWords } from '../words';
import { back, close } from './icons';
import { statusBar } from './status-bar';

/** A screen of WeChat's own about one account. */
export type OpenedScreen = 'profile' | 'half-screen';
type Ids = Readonly<Partial<Record<OpenedScreen, string>>>;

const screens: ReadonlyMap<string, OpenedScreen> = new Map([
  ['openChannelsUserProfile', 'profile'],
  ['openChannelsLiveNoticeInfo', 'half-screen'],
]);

/** Whose screens they are: only the calls that open them tell. */
export function openedBy(call$: Observable<Call>): Observable<Ids> {
  return call$.pipe(
    filter(({ api }) => screens.has(api)),
    scan((ids: Ids, { api, args: [options] }) => {
      const { finderUserName } = (options ?? {}) as { readonly finderUserName?: unknown };
      return { ...ids, [screens.get(api) ?? '']: String(finderUserName) };
    }, {}),
    startWith({}),
  );
}

/** An account's own page (视频号主页), over the whole screen. Who reserves here does so behind the mini program's back. */
export function profileScreen(account: Account, client: Client, now: number): TemplateResult {
  const { finderUserName, nickname, avatar, situation } = account;
  return html`
    <div class="cover cover--profile" role="dialog" aria-labelledby="profile-name" tabindex="-1" data-testid="profile">
      ${statusBar(now)}
      <div class="profile__bar">
        <button class="profile__back" aria-label="返回" data-testid="profile-back" @click=${client.phone.back}>
          ${back}
        </button>
        <span>视频号</span>
      </div>
      <div class="profile__head">
        <img class="profile__avatar" src=${avatar} alt="" />
        <div>
          <div class="profile__name" id="profile-name">${nickname}</div>
          <div class="profile__id">视频号 ID：${finderUserName}</div>
        </div>
      </div>
      ${situation === 'live' ? html`<div class="profile__live">正在直播</div>` : ''}
      <h2 class="profile__title">直播预告</h2>
      ${announced(account, client, now)}
    </div>
  `;
}

/** WeChat's half screen (半屏) of what an account has announced. */
export function noticeSheet(account: Account, client: Client, now: number): TemplateResult {
  const { back: leave } = client.phone;
  return html`
    <div class="sheet" data-testid="half-screen-backdrop" @click=${({ detail }: MouseEvent) => detail < 2 && leave()}>
      <div
        class="sheet__panel"
        role="dialog"
        aria-labelledby="half-screen-title"
        tabindex="-1"
        data-testid="half-screen"
        @click=${(event: Event) => event.stopPropagation()}
      >
        <div class="sheet__head">
          <button class="sheet__close" aria-label="关闭" data-testid="half-screen-close" @click=${leave}>
            ${close}
          </button>
          <span id="half-screen-title">直播预告</span>
        </div>
        <img class="sheet__avatar" src=${account.avatar} alt="" />
        <div class="sheet__name">${account.nickname}</div>
        ${announced(account, client, now)}
      </div>
    </div>
  `;
}

function announced(account: Account, client: Client, now: number): TemplateResult {
  const notices = offeredBy(account, now);
  const toggle = ({ noticeId, reserved }: Notice) =>
    client.set(account.finderUserName, changeNotice(account, noticeId, { reserved: !reserved }));
  if (notices.length === 0) return html`<p class="announced__none">暂无直播预告</p>`;
  return html`
    <ul class="announced">
      ${notices.map(
        (notice) => html`
          <li class="announced__live">
            <span>${startWords(notice.startTime, now)} 开播</span>
            <button
              class="announced__button ${notice.reserved ? 'announced__button--reserved' : ''}"
              aria-pressed=${notice.reserved ? 'true' : 'false'}
              aria-label="${startWords(notice.startTime, now)} 预约"
              @click=${() => toggle(notice)}
            >
              ${notice.reserved ? '已预约' : '预约'}
            </button>
          </li>
        `,
      )}
    </ul>
  `;
}
