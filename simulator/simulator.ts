import { html, render } from 'lit';
import {
  animationFrameScheduler,
  auditTime,
  BehaviorSubject,
  combineLatest,
  distinctUntilChanged,
  firstValueFrom,
  map,
  NEVER,
  Observable,
  Subject,
  switchMap,
} from 'rxjs';

import { accounts } from './accounts';
import { animate } from './clock/animations';
import './clock/bar';
import { createPace } from './clock/pace';
import { controls, type Desk } from './controls/controls';
import type { ShownPage } from './handle';
import { forget, keep, load } from './kept';
import { chooseLanguage, language$, say } from './language';
import './life/log';
import { openedTape$, openLinkedTape, takeDrops } from './life/opened-tape';
import './life/timeline';
import { paneTabs, pane$ } from './panes';
import { changeSides, holdFocus, keepFocus, leaveByEscape, type Layer } from './phone/layers';
import type { OpenedScreen } from './phone/opened';
import { layersOf, phoneScreen } from './phone/screen';
import { playSound } from './phone/sound';
import { scalePhone } from './phone/scale';
import { acting, actingThrowing } from './session/acting';
import type { Frame } from './session/frame';
import { createSession, type Session } from './session/session';
import { backTo, courseUntil, createSessions, type Sessions } from './session/sessions';
import { giveAway } from './shared';
import { folder } from './storage';

const now = Date.now();
const kept = load(now);
let page: Frame | undefined;
const sessions: Sessions = createSessions(
  createSession(
    {
      at: now,
      settings: {
        latency: 80,
        sdkVersion: '3.15.2',
        envVersion: 'develop',
        theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
        ...kept.settings,
      },
      accounts: accounts(kept.accounts),
      stored: kept.stored,
    },
    () => page,
  ),
  () => page,
  () => pace,
);
const session$ = sessions.current$;
const pace = createPace(
  () => session$.value.clock,
  // A tape that is played has an end; who goes on from there sees what comes after.
  () => session$.value.start.at + (session$.value.length ?? Infinity),
);
const isReady$ = new Subject<void>();
// A phone's time begins with its first launch.
void pace.hold(() => firstValueFrom(isReady$, { defaultValue: undefined }));
/** The moment that is looked at in the timeline. */
const chosen$ = new BehaviorSubject<number | undefined>(undefined);
const muted$ = new BehaviorSubject(false);
const page$ = new BehaviorSubject<ShownPage>({ route: '', window: {}, theme: {}, canGoBack: false, tabBar: undefined });
const pageUrl = `./webview.html${location.search}`;
const frame = () => document.querySelector<HTMLIFrameElement>('#page');

const deskOf = (session: Session): Desk => ({
  client: acting(session),
  throwing: actingThrowing(session),
  now: session.clock.now,
  restart: () => session.act({ restart: true }),
  pullDown: () => session.act({ pullDown: true }),
  mute: (value) => muted$.next(value),
  reset() {
    session.end();
    sessions.forget();
    forget();
    location.reload();
  },
});
const desk$ = session$.pipe(map(deskOf));

window.simulator = {
  folder,
  get client() {
    return acting(session$.value);
  },
  get clock() {
    return session$.value.clock;
  },
  get life() {
    return session$.value.life;
  },
  goBack: (entry) => sessions.live(session$.value.start, courseUntil(session$.value, entry), backTo(entry.line)),
  restart: () => session$.value.act({ restart: true }),
  page: {
    ready(ready) {
      const isFirst = page === undefined;
      page = ready;
      if (isFirst) {
        session$.value.launch();
        isReady$.next();
      } else session$.value.act({ restart: true });
    },
    shows: (shown) => page$.next(shown),
  },
};

const choose = (state: number) => session$.value.act({ choose: state });
const answer = (index: number, text?: string) =>
  session$.value.act({ prompt: index, ...(text !== undefined && { text }) });
const goTo = (tab: string) => session$.value.act({ tab });

new EventSource('/changes').addEventListener('message', ({ data }) => {
  if (data === 'workbench') location.reload();
  else frame()?.contentWindow?.location.reload();
});
session$
  .pipe(
    // What a tape brings about is kept nowhere.
    switchMap((session) => {
      if (session.kind === 'played') return NEVER;
      const { client, now } = deskOf(session);
      return new Observable(() => {
        const living = keep(client, now);
        living.add(giveAway(client));
        living.add(playSound(client, { muted$, rate$: pace.rate$ }));
        return living;
      });
    }),
  )
  .subscribe();
// What was on the phone before a tape was played comes back when it is closed, or another is opened.
openedTape$.subscribe(() => void sessions.comeBack());
takeDrops();
void openLinkedTape();
// Another link in the same tab.
addEventListener('hashchange', () => location.reload());
scalePhone();
animate(pace.rate$, frame);

let over: readonly Layer[] = [];
const drawn = keepFocus();
leaveByEscape(() => over.at(-1));
holdFocus();
changeSides();

/** What the phone of a session shows. */
const stateOf = ({ client, throwing, prompts, host$, opened$ }: Session) =>
  combineLatest({
    dialog: client.dialog$,
    toast: client.toast$,
    prompt: prompts.prompt$,
    covers: client.phone.covers$,
    settings: client.settings$,
    accounts: client.accounts$,
    throwing: throwing.apis$,
    host: host$,
    openedBy: opened$,
  });

combineLatest({
  session: session$,
  desk: desk$,
  phone: session$.pipe(switchMap(stateOf)),
  muted: muted$,
  page: page$,
  minute: pace.now$.pipe(
    map((time) => Math.floor(time / 60_000) * 60_000),
    distinctUntilChanged(),
  ),
  language: language$,
  pane: pane$,
  chosen: chosen$,
  tape: openedTape$,
})
  .pipe(auditTime(0, animationFrameScheduler))
  .subscribe(({ session, desk, phone, muted, page: shownPage, minute, language, pane, chosen, tape }) => {
    const { client } = desk;
    const { life } = session;
    const whose = (screen: OpenedScreen) => phone.accounts[phone.openedBy[screen] ?? ''];
    const opened = { profile: whose('profile'), 'half-screen': whose('half-screen') };
    const screen = { ...phone, ...shownPage, opened, pageUrl, now: minute };
    over = layersOf(screen, client, { choose, answer });
    document.documentElement.lang = language;
    document.body.dataset.pane = pane;
    const draw = () =>
      render(
        html`
          <main class="stage pane" id="pane-phone" lang="zh-CN">${phoneScreen(screen, over, client, goTo)}</main>
          <aside class="desk">
            <header class="desk__head">
              <h1>rx-channels-live</h1>
              <p>${folder === '' ? say(['Tap, reserve, keep listening', '轻点预约，音乐不停']) : folder}</p>
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
              ${
                session.kind === 'lived'
                  ? controls({ ...phone, muted }, desk)
                  : html`<p class="desk__played">
                      ${say(['A tape is played: what happens on the phone is what happened then. Close the tape to have the phone back.', '正在播放录制：手机上发生的就是当时发生的。关闭录制即可拿回手机。'])}
                    </p>`
              }
            </section>
            <section class="log pane" id="pane-log" aria-label=${say(['Log', '日志'])}>
              <life-log
                .life=${(session.kind === 'lived' ? tape?.log : undefined) ?? life}
                .chosen=${chosen}
              ></life-log>
            </section>
            <section class="timeline pane" id="pane-timeline" aria-label=${say(['Timeline', '时间线'])}>
              <phone-clock .pace=${pace} .session=${session}></phone-clock>
              <life-timeline
                .session=${session}
                .sessions=${sessions}
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
