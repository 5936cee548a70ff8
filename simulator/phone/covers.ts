import { html, type TemplateResult } from 'lit';

import type { Account, Phone } from '../../src/testing';
import { close, phone as phoneIcon, wechat } from './icons';

/** The phone's desktop (桌面), with WeChat to come back by. */
export function homeScreen(phone: Phone, time: number): TemplateResult {
  const now = new Date(time);
  return html`
    <div class="cover cover--home" role="region" aria-label="桌面" tabindex="-1" data-testid="home-screen">
      <div class="home__clock">${now.toLocaleTimeString('zh-CN', { hour: '2-digit', minute: '2-digit' })}</div>
      <div class="home__date">
        ${now.toLocaleDateString('zh-CN', { month: 'long', day: 'numeric', weekday: 'long' })}
      </div>
      <button class="home__app" data-testid="home-wechat" @click=${() => phone.comeBack()}>
        <span class="home__icon">${wechat}</span>
        <span>微信</span>
      </button>
    </div>
  `;
}

/** A phone call (来电) over everything else. */
export function callScreen(phone: Phone): TemplateResult {
  return html`
    <div class="cover cover--call" role="dialog" aria-label="来电" tabindex="-1" data-testid="call-screen">
      <div class="call__avatar">妈</div>
      <div class="call__name">妈妈</div>
      <div class="call__text">通话中…</div>
      <button class="call__hang-up" aria-label="挂断" data-testid="call-hang-up" @click=${() => phone.hangUp()}>
        ${phoneIcon}
      </button>
    </div>
  `;
}

/** The live (直播间) that the user has entered. */
export function liveRoom(account: Account | undefined, phone: Phone): TemplateResult {
  return html`
    <div class="cover cover--live" role="dialog" aria-label="直播间" tabindex="-1" data-testid="live-room">
      <div class="live__head">
        ${account === undefined ? '' : html`<img class="live__avatar" src=${account.avatar} alt="" />`}
        <span class="live__name">${account?.nickname ?? '视频号直播'}</span>
        <span class="live__badge">直播中</span>
        <button class="live__close" aria-label="退出直播" data-testid="live-leave" @click=${() => phone.back()}>
          ${close}
        </button>
      </div>
      <div class="live__waves"><i></i><i></i><i></i><i></i><i></i></div>
      <div class="live__chat">
        <p><b>小满</b>来啦来啦</p>
        <p><b>阿哲</b>终于等到开播</p>
        <p><b>Lily</b>这首好听！</p>
      </div>
    </div>
  `;
}
