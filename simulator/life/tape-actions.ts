import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';

import { testOf } from '../../src/replay';
import { say, type Words } from '../language';
import { download } from '../shared';
import { linkTo, longestLink } from './link';
import { closeTape, openTape } from './opened-tape';

/** What a click has done, as long as the pointer stays: shown on its button. */
type Done = 'copied' | 'failed' | 'long';

const said: Readonly<Record<Done, Words>> = {
  copied: ['Copied', '已复制'],
  failed: ['Not allowed: save the tape', '不允许，请保存录制'],
  long: [`Longer than ${longestLink / 1000} kB: save it`, `超过 ${longestLink / 1000} kB，请保存`],
};

/** What is done with a tape: saved, opened, copied as a test or as a link. */
class TapeActions extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    name: { attribute: false },
    tape: { attribute: false },
    isOpened: { attribute: false },
  };

  declare name: string;
  declare tape: () => string;
  declare isOpened: boolean;
  #done: { readonly what: string; readonly how: Done } | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
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

  /** The button goes with the tape: the keyboard stays beside it. */
  #close(): void {
    this.querySelector<HTMLElement>('[data-testid=tape-save]')?.focus();
    closeTape();
  }

  #action(what: string, words: Words, act: () => unknown): TemplateResult {
    const done = this.#done?.what === what ? this.#done.how : undefined;
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
    const { name, tape } = this;
    return html`
      ${this.#action('save', ['Save tape', '保存录制'], () => download(name, tape()))}
      <label class="button timeline__open">
        ${say(['Open tape…', '打开录制…'])}
        <input type="file" accept=".jsonl,.txt" data-testid="tape-open" @change=${this.#choose} />
      </label>
      ${this.#action('test', ['Copy as test', '复制为测试'], () => this.#copy('test', () => testOf(tape(), name.replace(/\.jsonl$/, ''))))}
      ${this.#action('link', ['Copy link', '复制链接'], () => this.#copy('link', () => linkTo(tape())))}
      ${this.isOpened ? this.#action('close', ['Close', '关闭'], () => this.#close()) : nothing}
    `;
  }
}

customElements.define('tape-actions', TapeActions);
