import { html, nothing, type TemplateResult } from 'lit';

import type { Account, Client, Cover, Dialog, Settings, Toast } from '../../src/testing';
import type { ShownPage } from '../handle';
import type { Prompt } from '../session/prompts';
import { callScreen, homeScreen, liveRoom } from './covers';
import { closingState, dialogSheet } from './dialog';
import { back, more, target } from './icons';
import { layers, type Layer } from './layers';
import { noticeSheet, profileScreen } from './opened';
import { promptWindow, type Answer } from './prompt';
import { statusBar } from './status-bar';
import { tabs } from './tabs';
import { toastBox } from './toast';

/** All that the phone's screen shows, at one moment. */
export interface Screen extends ShownPage {
  readonly dialog: Dialog | null;
  readonly toast: Toast | null;
  readonly covers: ReadonlySet<Cover>;
  readonly settings: Settings;
  readonly prompt: Prompt | undefined;
  /** Whom the live that is on the screen belongs to. */
  readonly host: Account | undefined;
  /** Whose profile, and whose half screen, was opened last. */
  readonly opened: Readonly<Partial<Record<'profile' | 'half-screen', Account | undefined>>>;
  readonly pageUrl: string;
  /** What the phone's clock shows, in ms since the epoch. */
  readonly now: number;
}

/** What the phone's owner chooses in windows of WeChat's. */
interface Chosen {
  readonly choose: (state: number) => void;
  readonly answer: Answer;
}

/** What lies over the page now, the uppermost last. */
export function layersOf(screen: Screen, client: Client, { choose, answer }: Chosen): readonly Layer[] {
  const { dialog, prompt, covers, host, opened, now } = screen;
  const { phone } = client;
  const sheet: readonly Layer[] =
    dialog === null
      ? []
      : [
          {
            name: 'dialog',
            content: dialogSheet(dialog, choose, now),
            leave() {
              const state = closingState(dialog);
              if (state !== undefined) choose(state);
            },
          },
        ];
  const lying = (cover: Cover, content: TemplateResult | undefined, leave?: () => void): readonly Layer[] =>
    content !== undefined && covers.has(cover) ? [{ name: cover, content, ...(leave && { leave }) }] : [];
  const asking: readonly Layer[] =
    prompt === undefined ? [] : [{ name: 'prompt', content: promptWindow(prompt, answer), leave: () => answer(-1) }];
  return [
    ...asking,
    ...sheet,
    ...lying('live', liveRoom(host, phone), phone.back),
    ...lying('profile', opened.profile && profileScreen(opened.profile, client, now), phone.back),
    ...lying('half-screen', opened['half-screen'] && noticeSheet(opened['half-screen'], client, now), phone.back),
    ...lying('home', homeScreen(phone, now)),
    ...lying('call', callScreen(phone)),
  ];
}

/** The phone: status bar, WeChat's navigation bar with its capsule (胶囊), the page's frame, and what lies over it. */
export function phoneScreen(
  screen: Screen,
  over: readonly Layer[],
  client: Client,
  goTo: (path: string) => void,
): TemplateResult {
  const { toast, settings, pageUrl, now, canGoBack } = screen;
  const isCovered = over.length > 0;
  const bar = navigationBar(screen);
  // The page begins at the top of the screen (自定义导航栏): of WeChat's own there is the capsule alone.
  const isBare = screen.window.navigationStyle === 'custom';
  return html`
    <div class="phone" data-testid="phone">
      <div
        class="phone__screen"
        data-theme=${settings.theme}
        style="--bar: ${bar.background}; --bar-text: ${bar.text}; --page: ${bar.page}"
      >
        <header class="bar ${isBare ? 'bar--bare' : ''}" ?inert=${isCovered}>
          ${statusBar(now)}
          <div class="bar__navigation">
            ${
              canGoBack && !isBare
                ? html`<button
                    class="bar__back"
                    aria-label="返回"
                    data-testid="navigation-back"
                    @click=${client.phone.back}
                  >
                    ${back}
                  </button>`
                : nothing
            }
            ${isBare ? nothing : html`<h1 class="bar__title" data-testid="navigation-title">${bar.title}</h1>`}
            <div class="capsule">
              <span class="capsule__more" aria-hidden="true">${more}</span>
              <button aria-label="关闭小程序" data-testid="capsule-close" @click=${() => client.phone.capsule()}>
                ${target}
              </button>
            </div>
          </div>
        </header>
        <iframe
          class="phone__page"
          id="page"
          title="Mini program page 小程序页面"
          data-testid="page"
          src=${pageUrl}
          allow="autoplay"
          ?inert=${isCovered}
        ></iframe>
        ${tabs(screen, isCovered, goTo)} ${toast === null ? nothing : toastBox(toast)} ${layers(over)}
        <div class="phone__indicator"></div>
      </div>
    </div>
  `;
}

function navigationBar({ window, theme, settings }: Screen) {
  const value = (text: string | undefined, otherwise: string) =>
    text?.startsWith('@') === true ? (theme[settings.theme]?.[text.slice(1)] ?? otherwise) : (text ?? otherwise);
  return {
    title: window.navigationBarTitleText ?? '',
    background: value(window.navigationBarBackgroundColor, '#000000'),
    text: value(window.navigationBarTextStyle, 'white') === 'black' ? '#000000' : '#ffffff',
    page: value(window.backgroundColor, '#ffffff'),
  };
}
