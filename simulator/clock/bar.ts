import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { merge, throttleTime, type Subscription } from 'rxjs';

import { language$, say, type Words } from '../language';
import { timeText } from '../life/words';
import type { Session } from '../session/session';
import { Redraw } from '../redraw';
import { commandsOf, keys, type Commands } from './commands';
import { jumpsOf } from './jumps';
import { pressedKeys } from './keys';
import { speeds, type Pace, type Speed } from './pace';

/** How often the time is drawn while it passes, in ms. */
const beat = 100;

/** The phone's clock (时钟): stops it, steps, sets its speed, jumps; with keys, which `?` lists. */
class PhoneClock extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    pace: { attribute: false },
    session: { attribute: false },
  };

  declare pace: Pace;
  declare session: Session;
  #keys?: Subscription;

  constructor() {
    super();
    new Redraw(
      this,
      () => this.session,
      ({ life }) =>
        merge(
          this.pace.now$.pipe(throttleTime(beat, undefined, { leading: true, trailing: true })),
          this.pace.speed$,
          this.pace.isStopped$,
          life.changed$,
          language$,
        ),
    );
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keys = pressedKeys().subscribe((event) => this.#press(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keys?.unsubscribe();
  }

  get #commands(): Commands {
    return commandsOf(this.pace, this.session);
  }

  #press(event: KeyboardEvent): void {
    if (event.key === '?') this.#list();
    const found = keys.find(({ key, shift = false }) => key === event.key && (shift === event.shiftKey || key === '+'));
    if (!found) return;
    event.preventDefault();
    found.run(this.#commands);
  }

  #list(): void {
    this.querySelector('dialog')?.showModal();
  }

  #button(id: string, words: Words, run: (commands: Commands) => unknown): TemplateResult {
    return html`
      <button class="button" data-testid="clock-${id}" @click=${() => run(this.#commands)}>${say(words)}</button>
    `;
  }

  protected override render(): TemplateResult {
    const { clock, start, life } = this.session;
    const { isStopped$, speed$ } = this.pace;
    const time = new Date(clock.now());
    const jumps = jumpsOf(life, clock.now() - start.at);
    const jump = ({ target }: Event) => {
      const select = target as HTMLSelectElement;
      const to = jumps.find(({ id }) => id === select.value);
      select.value = '';
      if (to) void this.#commands.step(to.at - (clock.now() - start.at));
    };
    const choose = ({ target }: Event) => speed$.next(Number((target as HTMLSelectElement).value) as Speed);
    return html`
      <div class="clock" role="group" aria-label=${say(['The phone’s clock', '手机的时钟'])}>
        <button
          class="button clock__toggle"
          data-testid="clock-toggle"
          aria-pressed=${isStopped$.value}
          @click=${() => this.#commands.toggle()}
        >
          ${isStopped$.value ? say(['▶ Go on', '▶ 继续']) : say(['❚❚ Stop', '❚❚ 暂停'])}
        </button>
        <span class="clock__time" data-testid="clock-time">
          <b>${time.toLocaleTimeString('zh-CN', { hour12: false })}</b> ${timeText(clock.now() - start.at)} s
        </span>
        ${this.#button('event', ['Next event', '下一件事'], ({ stepToEvent }) => stepToEvent())}
        ${this.#button('1', ['1 ms', '1 毫秒'], ({ step }) => step(1))}
        ${this.#button('100', ['100 ms', '100 毫秒'], ({ step }) => step(100))}
        ${this.#button('1000', ['1 s', '1 秒'], ({ step }) => step(1000))}
        <select class="button" data-testid="clock-speed" aria-label=${say(['Speed', '速度'])} @change=${choose}>
          ${speeds.map((speed) => html`<option value=${speed} .selected=${speed === speed$.value}>${speedText(speed)}</option>`)}
        </select>
        <select class="button" data-testid="clock-jump" aria-label=${say(['Jump until', '快进到'])} @change=${jump}>
          <option value="">${say(['Jump until…', '快进到…'])}</option>
          ${jumps.map(({ id, words }) => html`<option value=${id}>${say(words)}</option>`)}
        </select>
        <button
          class="button"
          data-testid="clock-keys"
          aria-label=${say(['Keys', '快捷键'])}
          @click=${() => this.#list()}
        >
          ?
        </button>
      </div>
      <dialog class="keys" data-testid="keys" aria-label=${say(['Keys', '快捷键'])}>
        <form method="dialog">
          <h2>${say(['Keys', '快捷键'])}</h2>
          <dl>
            ${keys.map(
              ({ name, words }) =>
                html`<dt><kbd>${name}</kbd></dt>
                  <dd>${say(words)}</dd>`,
            )}
            <dt><kbd>Enter</kbd></dt>
            <dd>${say(['tap what has the focus on the page', '点击页面上有焦点的元素'])}</dd>
            <dt><kbd>Shift Enter</kbd></dt>
            <dd>${say(['press it long', '长按它'])}</dd>
            <dt><kbd>← ↑ ↓ →</kbd></dt>
            <dd>
              ${say(['on a mark of the timeline: to the next one; Home and End', '在时间线的标记上：移到下一个；Home、End 到两头'])}
            </dd>
            <dt><kbd>Escape</kbd></dt>
            <dd>${say(['closes the moment, or WeChat’s dialog', '关闭“这一刻”，或微信的弹窗'])}</dd>
            <dt><kbd>F6</kbd></dt>
            <dd>${say(['from the phone to the desk, and back', '在手机和工作台之间来回'])}</dd>
            <dt><kbd>?</kbd></dt>
            <dd>${say(['this list', '本列表'])}</dd>
          </dl>
          <button class="button">${say(['Close', '关闭'])}</button>
        </form>
      </dialog>
    `;
  }
}

/** A speed as it is written: ¼ ×, 60 ×. */
const speedText = (speed: Speed): string => `${({ 0.25: '¼', 0.5: '½' } as Record<number, string>)[speed] ?? speed} ×`;

customElements.define('phone-clock', PhoneClock);
