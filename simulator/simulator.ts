import { html, render } from 'lit';
import { animationFrameScheduler, asyncScheduler, auditTime, BehaviorSubject, combineLatest, filter } from 'rxjs';

import { createClient } from '../src/testing';
import { accounts } from './accounts';
import { controls, type Desk } from './controls/controls';
import { createThrowing } from './controls/throwing';
import { forget, keep, load } from './kept';
import { chooseLanguage, language$, say } from './language';
import { createLife } from './life/life';
import { linkedTape } from './life/link';
import './life/log';
import { openTape, takeDrops } from './life/opened-tape';
import { recordClient } from './life/record';
import './life/timeline';
import type { Theme, WindowConfig } from './package';
import { paneTabs, pane$ } from './panes';
import { holdFocus, keepFocus, leaveByEscape, type Layer } from './phone/layers';
import { openedBy, type OpenedScreen } from './phone/opened';
import { layersOf, phoneScreen } from './phone/screen';
import { playSound } from './phone/sound';
import { scalePhone } from './phone/scale';
import { giveAway } from './shared';

const kept = load();
const throwing = createThrowing();
const client = createClient({
  latency: 80,
  sdkVersion: '3.15.2',
  envVersion: 'develop',
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  ...kept.settings,
  scheduler: asyncScheduler,
  accounts: accounts(kept.accounts),
  stored: kept.stored,
  answer: throwing.answer,
});
const life = createLife(Date.now);
/** The moment that is looked at in the timeline. */
const chosen$ = new BehaviorSubject<number | undefined>(undefined);
const muted$ = new BehaviorSubject(false);
const page$ = new BehaviorSubject<{ window: WindowConfig; theme: Theme }>({ window: {}, theme: {} });
const pageUrl = `./webview.html${location.search}`;
const frame = () => document.querySelector<HTMLIFrameElement>('#page');

const desk: Desk = {
  client,
  throwing,
  restart() {
    client.phone.close();
    // What the mini program has brought up goes with it.
    client.phone.back();
    life.add({ restart: true });
    frame()?.contentWindow?.location.reload();
  },
  pullDown: () => frame()?.contentWindow?.postMessage('pull-down', location.origin),
  mute: (value) => muted$.next(value),
  reset() {
    client.destroy();
    forget();
    location.reload();
  },
};

window.simulator = {
  client,
  life,
  restart: desk.restart,
  page: {
    ready(config, theme) {
      page$.next({ window: config, theme });
      client.phone.open();
    },
  },
};

const choose = (state: number) => {
  life.add({ dialog: 'chosen', state });
  client.dialog?.choose(state);
};

new EventSource('/changes').addEventListener('message', ({ data }) => {
  if (data === 'workbench') location.reload();
  else desk.restart();
});
recordClient(client, life);
keep(client);
giveAway(client);
takeDrops();
void linkedTape().then((tape) => tape !== undefined && openTape(say(['from a link', '来自链接']), tape));
playSound(client, muted$);
scalePhone();

const host$ = new BehaviorSubject(client.dialog?.account);
client.dialog$.pipe(filter((dialog) => dialog !== null)).subscribe(({ account }) => host$.next(account));

let over: readonly Layer[] = [];
const drawn = keepFocus();
leaveByEscape(() => over.at(-1));
holdFocus();

combineLatest({
  dialog: client.dialog$,
  toast: client.toast$,
  covers: client.phone.covers$,
  settings: client.settings$,
  accounts: client.accounts$,
  throwing: throwing.apis$,
  muted: muted$,
  page: page$,
  host: host$,
  openedBy: openedBy(client.call$),
  language: language$,
  pane: pane$,
  chosen: chosen$,
})
  .pipe(auditTime(0, animationFrameScheduler))
  .subscribe(({ page: { window: config, theme }, openedBy: ids, language, pane, chosen, ...state }) => {
    const whose = (screen: OpenedScreen) => state.accounts[ids[screen] ?? ''];
    const opened = { profile: whose('profile'), 'half-screen': whose('half-screen') };
    const screen = { ...state, opened, window: config, theme, pageUrl };
    over = layersOf(screen, client, choose);
    document.documentElement.lang = language;
    document.body.dataset.pane = pane;
    const draw = () =>
      render(
        html`
          <main class="stage pane" id="pane-phone" lang="zh-CN">${phoneScreen(screen, over, client)}</main>
          <aside class="desk">
            <header class="desk__head">
              <h1>rx-channels-live</h1>
              <p>${say(['Tap, reserve, keep listening', '轻点预约，音乐不停'])}</p>
              <button
                class="button desk__language"
                data-testid="workbench-language"
                lang=${language === 'en' ? 'zh-CN' : 'en'}
                @click=${() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}
              >
                ${language === 'en' ? '中文' : 'English'}
              </button>
            </header>
            <section
              class="desk__controls pane"
              id="pane-controls"
              tabindex="0"
              aria-label=${say(['Controls', '控制台'])}
            >
              ${controls(state, desk)}
            </section>
            <section class="log pane" id="pane-log" aria-label=${say(['Log', '日志'])}>
              <life-log .life=${life} .chosen=${chosen}></life-log>
            </section>
            <section class="timeline pane" id="pane-timeline" aria-label=${say(['Timeline', '时间线'])}>
              <life-timeline
                .life=${life}
                @chosen=${({ detail }: CustomEvent<number | undefined>) => chosen$.next(detail)}
              ></life-timeline>
            </section>
          </aside>
          ${paneTabs()}
        `,
        document.body,
      );
    drawn(draw);
  });
