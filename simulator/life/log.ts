import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { merge, type Observable } from 'rxjs';

import { language$, say, type Words } from '../language';
import { Redraw } from '../redraw';
import type { Moment } from './moments';
import { answerText, dataText, isWrong, kindOf, kinds, sizeOf, spanText, textOf, timeText, type Kind } from './words';

/** What a log is of: the life on the phone, or a tape that is looked at. */
export interface Logged {
  readonly moments: readonly Moment[];
  readonly changed$: Observable<unknown>;
  /** A tape's. */
  readonly title?: Words;
}

/** How many are drawn; the earlier ones on demand. */
const most = 300;

/** The log (日志) of a life: calls with answers and durations, `setData` with sizes, by kind and by text; to be copied as JSON. */
class LifeLog extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    life: { attribute: false },
    chosen: { attribute: false },
  };

  declare life: Logged;
  /** The moment that is looked at elsewhere. */
  declare chosen: number | undefined;
  #hidden: ReadonlySet<Kind> = new Set();
  #wanted = '';
  #shown = most;
  /** What came before was cleared: from here only. */
  #from = 0;
  #isAtEnd = true;
  #top = 0;
  /** Whether it was copied, once somebody has tried. */
  #copied: boolean | undefined;

  constructor() {
    super();
    new Redraw(
      this,
      () => this.life,
      (life) => merge(life.changed$, language$),
    );
  }

  /** In the page itself: its style and its labels are those of the desk. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What is beside it may take of its height. */
  readonly #resized = new ResizeObserver(() => this.#follow());

  protected override firstUpdated(): void {
    const list = this.querySelector('ol');
    if (list) this.#resized.observe(list);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('life')) return;
    // A tape is read from its beginning.
    this.#isAtEnd = this.life.title === undefined;
    this.#from = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen')) this.querySelector('.log__entry--chosen')?.scrollIntoView({ block: 'nearest' });
    this.#follow();
  }

  /** Follows the newest, as long as the reader is at the end. */
  #follow(): void {
    const list = this.querySelector('ol');
    if (this.#isAtEnd) list?.scrollTo({ top: list.scrollHeight });
  }

  /** Whoever scrolls up leaves the end; what has come since the list was scrolled to its end does not. */
  #scrolled({ currentTarget: list }: Event): void {
    if (!(list instanceof Element)) return;
    const { scrollTop, clientHeight, scrollHeight } = list;
    if (scrollTop + clientHeight >= scrollHeight - 4) this.#isAtEnd = true;
    else if (scrollTop < this.#top) this.#isAtEnd = false;
    this.#top = scrollTop;
  }

  /** What passes the filters. */
  #wantedMoments(): readonly Moment[] {
    const wanted = this.#wanted.toLowerCase();
    if (wanted === '' && this.#hidden.size === 0 && this.#from === 0) return this.life.moments;
    return this.life.moments.filter(
      (moment) =>
        moment.id >= this.#from &&
        !this.#hidden.has(kindOf(moment)) &&
        (wanted === '' || [textOf(moment), ...moment.answers.map(answerText)].join(' ').toLowerCase().includes(wanted)),
    );
  }

  #clear(): void {
    this.#from = (this.life.moments.at(-1)?.id ?? -1) + 1;
    this.requestUpdate();
  }

  #toggle(kind: Kind): void {
    const others = [...this.#hidden].filter((other) => other !== kind);
    this.#hidden = new Set(this.#hidden.has(kind) ? others : [...others, kind]);
    this.requestUpdate();
  }

  #search({ target }: InputEvent): void {
    this.#wanted = target instanceof HTMLInputElement ? target.value : '';
    this.requestUpdate();
  }

  async #copy(): Promise<void> {
    const lines = this.#wantedMoments().flatMap(({ line, answers }) => [line, ...answers]);
    // Where a browser allows no clipboard (a page that is not of this machine), the button says so.
    this.#copied = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(JSON.stringify(lines, null, 1)))
      .then(
        () => true,
        () => false,
      );
    this.requestUpdate();
  }

  #forgetCopy(): void {
    this.#copied = undefined;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const moments = this.#wantedMoments();
    const earlier = Math.max(0, moments.length - this.#shown);
    return html`
      <header class="log__head">
        <h2>${say(['Log', '日志'])}${this.life.title === undefined ? '' : ` · ${say(this.life.title)}`}</h2>
        <input
          class="log__search"
          type="search"
          data-testid="log-search"
          placeholder=${say(['Search', '搜索'])}
          aria-label=${say(['Search the log', '搜索日志'])}
          @input=${this.#search}
        />
        <button class="button" data-testid="copy-log" aria-live="polite" @click=${this.#copy} @blur=${this.#forgetCopy}>
          ${say(this.#copied === undefined ? ['Copy JSON', '复制 JSON'] : this.#copied ? ['Copied', '已复制'] : ['Not allowed: save the tape', '不允许，请保存录制'])}
        </button>
        <button class="button" data-testid="clear-log" @click=${this.#clear}>${say(['Clear', '清空'])}</button>
      </header>
      <div class="log__kinds" role="group" aria-label=${say(['Kinds', '类别'])}>
        ${(Object.keys(kinds) as Kind[]).map(
          (kind) => html`
            <button
              class="log__filter log__entry--${kind}"
              data-testid="log-kind-${kind}"
              aria-pressed=${!this.#hidden.has(kind)}
              @click=${() => this.#toggle(kind)}
            >
              ${say(kinds[kind])}
            </button>
          `,
        )}
      </div>
      <ol
        class="log__entries"
        data-testid="log"
        tabindex="0"
        aria-label=${say(['Log', '日志'])}
        @scroll=${this.#scrolled}
      >
        ${
          earlier === 0
            ? nothing
            : html`<li>
                <button class="button" @click=${() => this.#more()}>
                  ${say([`${earlier} earlier`, `更早的 ${earlier} 条`])}
                </button>
              </li>`
        }
        ${moments.slice(earlier).map((moment) => this.#entry(moment))}
        ${
          moments.length === 0 && this.#wanted !== ''
            ? html`<li class="log__none">${say(['Nothing of that', '没有匹配的记录'])}</li>`
            : nothing
        }
      </ol>
    `;
  }

  #more(): void {
    this.#shown += most;
    this.requestUpdate();
  }

  #entry(moment: Moment): TemplateResult {
    const { line, answers } = moment;
    const kind = kindOf(moment);
    const returned = 'call' in line && line.returned !== undefined ? `→ ${dataText(line.returned)}` : undefined;
    return html`
      <li
        class="log__entry log__entry--${isWrong(moment) ? 'error' : kind} ${moment.id === this.chosen ? 'log__entry--chosen' : ''}"
      >
        <time>${timeText(line.t)}</time>
        <span class="log__kind"
          >${'call' in line ? 'wx' : 'console' in line ? line.console : 'lacks' in line ? say(['lacks', '缺少']) : say([kind, kinds[kind][1]])}</span
        >
        <span class="log__text">
          ${'setData' in line ? html`<b>${sizeOf(line.setData)} B</b> ` : nothing}${textOf(moment)}
          ${returned === undefined ? nothing : html`<span class="log__answer">${returned}</span>`}
          ${answers.map(
            (answer) =>
              html`<span class="log__answer"><b>${spanText(answer.t - line.t)}</b> ${answerText(answer)}</span>`,
          )}
        </span>
      </li>
    `;
  }
}

customElements.define('life-log', LifeLog);
