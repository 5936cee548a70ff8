import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { merge } from 'rxjs';

import { lanesOf, testOf } from '../../src/replay';
import type { Line as TapeLine } from '../../src/tape';
import { language$, say, type Words } from '../language';
import { download } from '../shared';
import { Redraw } from '../redraw';
import type { Life, Moment } from './life';
import { linkTo, longestLink } from './link';
import { closeTape, openedTape$, openTape, unreadable$, type OpenedTape } from './opened-tape';
import { answerText, spanText, textOf, timeText } from './words';

/** As many lines are drawn, the newest. */
const most = 240;

/** A tape with a name. */
interface Story {
  readonly name: string;
  readonly tape: string;
}

/** Stories by how their names begin. */
const storyGroups: readonly (readonly [begins: RegExp, words: Words])[] = [
  [/^(r\d|order)/, ['Rules', '规则']],
  [/^state/, ['States of the dialog', '弹窗的十种状态']],
  [/^notice/, ['The notice call fails', '查询预告失败']],
  [/^dialog/, ['The dialog fails', '弹窗失败']],
];

/** The stories of a group. */
interface StoryGroup {
  readonly words: Words;
  readonly stories: readonly Story[];
}

/** What a click has done, as long as the pointer stays: shown on its button. */
type Done = 'copied' | 'failed' | 'long';

/**
 * The timeline (时间线): this life as the picture that a test of it would be, in the marble kit's own layout. It grows with the life; a mark
 * opens what it stands for. A tape that is opened takes its place, with what this version does otherwise.
 */
class LifeTimeline extends LitElement {
  static override readonly properties: PropertyDeclarations = { life: { attribute: false } };

  declare life: Life;
  #chosen: number | undefined;
  #done: { readonly what: string; readonly how: Done } | undefined;
  #isAtEnd = true;
  #groups: readonly StoryGroup[] = [];

  constructor() {
    super();
    new Redraw(
      this,
      () => this.life,
      (life) => merge(life.changed$, language$, openedTape$, unreadable$),
    );
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void fetch('/stories.json')
      .then((response) => response.json() as Promise<readonly Story[]>)
      .then((stories) => {
        this.#groups = storyGroups.map(([begins, words]) => ({
          words,
          stories: stories.filter(({ name }) => begins.test(name)),
        }));
        this.requestUpdate();
      })
      .catch(console.error);
  }

  protected override willUpdate(): void {
    const lanes = this.querySelector('.timeline__lanes');
    this.#isAtEnd = lanes === null || lanes.scrollLeft + lanes.clientWidth >= lanes.scrollWidth - 8;
  }

  /** Follows the newest, as long as the reader is at the end. */
  protected override updated(): void {
    const lanes = this.querySelector('.timeline__lanes');
    if (this.#isAtEnd && openedTape$.value === undefined) lanes?.scrollTo({ left: lanes.scrollWidth });
  }

  /** The lines that are drawn: a call's answers are lines of their own. */
  #moments(): readonly Moment[] {
    const opened = openedTape$.value;
    if (!opened) return this.life.moments.slice(-most);
    return opened.lines.slice(0, most).map((line, id) => ({ id, line, answers: [] }) as unknown as Moment);
  }

  #lines(moments: readonly Moment[]): readonly { readonly line: TapeLine; readonly moment: Moment }[] {
    return moments
      .flatMap((moment) =>
        'dialog' in moment.line || 'restart' in moment.line
          ? []
          : [moment.line, ...moment.answers].map((line) => ({ line: line, moment })),
      )
      .sort((one, other) => one.line.t - other.line.t);
  }

  async #copy(what: string, toText: () => string | undefined | Promise<string | undefined>): Promise<void> {
    this.#done = { what, how: await this.#copied(toText) };
    this.requestUpdate();
  }

  async #copied(toText: () => string | undefined | Promise<string | undefined>): Promise<Done> {
    try {
      const text = await toText();
      if (text === undefined) return 'long';
      await navigator.clipboard.writeText(text);
      return 'copied';
    } catch (error) {
      console.error(error);
      return 'failed';
    }
  }

  async #choose({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) openTape(file.name, await file.text());
    input.value = '';
  }

  #action(what: string, words: readonly [string, string], act: () => unknown): TemplateResult {
    const done = this.#done?.what === what ? this.#done.how : undefined;
    const said = {
      copied: ['Copied', '已复制'],
      failed: ['Did not work', '没有成功'],
      long: [`Longer than ${longestLink / 1000} kB: save it`, `超过 ${longestLink / 1000} kB，请保存`],
    } as const;
    return html`<button
      class="button"
      data-testid="tape-${what}"
      aria-live="polite"
      @click=${act}
      @blur=${() => {
        this.#done = undefined;
        this.requestUpdate();
      }}
    >
      ${say(done === undefined ? words : said[done])}
    </button>`;
  }

  protected override render(): TemplateResult {
    const opened = openedTape$.value;
    const tape = (): string => opened?.text ?? this.life.tape();
    const name = opened?.name ?? 'workbench.jsonl';
    const moments = this.#moments();
    const lines = this.#lines(moments);
    const lanes = lanesOf(lines.map(({ line }) => line));
    return html`
      <header class="timeline__head">
        <h2>${opened ? opened.name : say(['Timeline', '时间线'])}</h2>
        ${this.#storyList()} ${this.#action('save', ['Save tape', '保存录制'], () => download(name, tape()))}
        <label class="button timeline__open">
          ${say(['Open tape…', '打开录制…'])}
          <input type="file" accept=".jsonl,.txt" data-testid="tape-open" @change=${this.#choose} />
        </label>
        ${this.#action('test', ['Copy as test', '复制为测试'], () => this.#copy('test', () => testOf(tape(), name)))}
        ${this.#action('link', ['Copy link', '复制链接'], () => this.#copy('link', () => linkTo(tape())))}
        ${opened ? this.#action('close', ['Close', '关闭'], closeTape) : nothing}
      </header>
      ${
        unreadable$.value === undefined
          ? nothing
          : html`<p class="timeline__problem" role="alert" data-testid="tape-problem">${unreadable$.value}</p>`
      }
      ${opened ? this.#verdict(opened) : nothing}
      <div
        class="timeline__lanes"
        data-testid="timeline"
        tabindex="0"
        role="group"
        aria-label=${say(['Timeline', '时间线'])}
      >
        ${lanes.map(
          ({ name: lane, diagram, marks }) => html`
            <div class="timeline__lane">
              <span class="timeline__name">${lane}</span>
              <span class="timeline__track">
                <span class="timeline__diagram" aria-hidden="true" .textContent=${diagram}></span>
                ${marks.map(({ column, letter, index }) => {
                  const { line, moment } = lines[index] ?? {};
                  if (!line || !moment) return nothing;
                  return html`<button
                    class="timeline__mark timeline__mark--${lane.split('.')[0]}"
                    style="left: ${column}ch"
                    aria-pressed=${moment.id === this.#chosen}
                    aria-label="${letter}, ${lane}, ${timeText(line.t)} s: ${textOf(moment)}"
                    title="${timeText(line.t)} s · ${textOf(moment)}"
                    @click=${() => this.#open(moment.id)}
                    .textContent=${letter}
                  ></button>`;
                })}
              </span>
            </div>
          `,
        )}
      </div>
      ${this.#moment(moments.find(({ id }) => id === this.#chosen))}
    `;
  }

  /** Tapes to look at: each state, each failure, each rule that a tape can show. */
  #storyList(): TemplateResult {
    const words = say(['Stories…', '故事…']);
    const open = ({ target }: Event): void => {
      const select = target as HTMLSelectElement;
      const story = this.#groups.flatMap(({ stories }) => stories).find(({ name }) => name === select.value);
      if (story) openTape(story.name, story.tape);
      select.value = '';
    };
    return html`<select class="button" data-testid="stories" aria-label=${words} @change=${open}>
      <option value="">${words}</option>
      ${this.#groups.map(
        (group) => html`
          <optgroup label=${say(group.words)}>
            ${group.stories.map(({ name }) => html`<option value=${name}>${name.replaceAll('-', ' ')}</option>`)}
          </optgroup>
        `,
      )}
    </select>`;
  }

  #open(id: number): void {
    this.#chosen = id === this.#chosen ? undefined : id;
    this.dispatchEvent(new CustomEvent('chosen', { detail: this.#chosen }));
    this.requestUpdate();
  }

  #verdict({ verdict: { isRight, message } }: OpenedTape): TemplateResult {
    return html`
      <p class="timeline__verdict" data-testid="tape-verdict">
        ${
          isRight
            ? say(['This version does the same.', '当前版本做的一模一样。'])
            : say([
                'This version does something else: (-) the tape, (+) this version',
                '当前版本做的不一样：(-) 录制，(+) 当前版本',
              ])
        }
      </p>
      ${isRight ? nothing : html`<pre class="timeline__difference" tabindex="0">${message}</pre>`}
    `;
  }

  /** What a mark stands for. */
  #moment(moment: Moment | undefined): TemplateResult | typeof nothing {
    if (!moment) return nothing;
    const { line, answers } = moment;
    return html`
      <section class="timeline__moment" data-testid="moment" aria-label=${say(['Moment', '这一刻'])}>
        <b>${timeText(line.t)} s · ${textOf(moment)}</b>
        <pre tabindex="0">${JSON.stringify(line, null, 1)}</pre>
        ${answers.map(
          (answer) => html`
            <b>${say(['after', '之后'])} ${spanText(answer.t - line.t)} ${answerText(answer).slice(0, 1)}</b>
            <pre tabindex="0">${JSON.stringify(answer, null, 1)}</pre>
          `,
        )}
      </section>
    `;
  }
}

customElements.define('life-timeline', LifeTimeline);
