import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { merge } from 'rxjs';

import type { Line as TapeLine } from '../../src/tape';
import { language$, say, type Words } from '../language';
import { Redraw } from '../redraw';
import { unplayable } from '../session/played';
import type { Session } from '../session/session';
import { byHand, type Course } from '../session/branch';
import { backTo, courseUntil, type Sessions } from '../session/sessions';
import { knowledgeAt, nothingKnown, type Place } from './knowledge';
import { whatIfs } from '../session/what-if';
import { lanes, most } from './lanes';
import { momentView } from './moment';
import type { Entry } from './moments';
import { openedTape$, openLinkedStory, openStory, unreadable$, type OpenedTape } from './opened-tape';
import { stories$, storyList, type StoryGroup } from './stories';
import './tape-actions';
import { scrollToDifference, verdictView } from './verdict';
import { timeText } from './words';
import { zoom$, zoomIn, zoomOut } from './zoom';

/**
 * The timeline (时间线): this life as the picture that a test of it would be, in the marble kit's own layout. It grows with the life; a mark
 * opens what it stands for, and leads back to it. A tape that is opened takes its place, with what this version does otherwise.
 */
class LifeTimeline extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    session: { attribute: false },
    sessions: { attribute: false },
  };

  declare session: Session;
  declare sessions: Sessions;
  #chosen: number | undefined;
  /** What the page came to know there, and from what it follows. */
  #knowledge = nothingKnown;
  #isAtEnd = true;
  /** How many of the newest lines are left out, to look at earlier ones. */
  #back = 0;
  #groups: readonly StoryGroup[] = [];
  /** The tape that was looked at when this was last drawn. */
  #opened: OpenedTape | undefined;
  /** The mark that the keyboard was at. */
  #at: number | undefined;

  constructor() {
    super();
    new Redraw(
      this,
      () => this.session,
      ({ life }) => merge(life.changed$, this.sessions.branches$, language$, openedTape$, unreadable$, zoom$),
    );
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    stories$.subscribe({
      next: (groups) => {
        this.#groups = groups;
        openLinkedStory(groups.flatMap(({ stories }) => stories));
        this.requestUpdate();
      },
      error: console.error,
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = changed.has('session') || openedTape$.value !== this.#opened;
    // A moment of what was looked at before is none of what is looked at now.
    if (this.#chosen !== undefined && isNew) this.#open(undefined);
    const shown = this.querySelector('.timeline__lanes');
    this.#isAtEnd = shown === null || shown.scrollLeft + shown.clientWidth >= shown.scrollWidth - 8;
  }

  /** Follows the newest, as long as the reader is at the end; of a tape that was opened just now, shows where it differs. */
  protected override updated(): void {
    const opened = openedTape$.value;
    const difference = opened === this.#opened ? null : this.querySelector('.timeline__difference');
    if (difference) scrollToDifference(difference);
    this.#opened = opened;
    const shown = this.querySelector('.timeline__lanes');
    if (this.#isAtEnd && opened === undefined) shown?.scrollTo({ left: shown.scrollWidth });
  }

  #open(entry: Entry | undefined): void {
    this.#chosen = entry?.place === this.#chosen ? undefined : entry?.place;
    const detail = this.#chosen === undefined ? undefined : entry?.moment.id;
    const place = entry && this.#chosen !== undefined ? this.#placeOf(entry) : undefined;
    this.#knowledge = place ? knowledgeAt(place) : nothingKnown;
    this.dispatchEvent(new CustomEvent('chosen', { detail }));
    this.requestUpdate();
  }

  /** Closes the moment: the keyboard comes back to its mark. */
  #close(): void {
    this.querySelector<HTMLElement>('.timeline__mark[aria-pressed="true"]')?.focus();
    this.#open(undefined);
  }

  #leave({ key }: KeyboardEvent): void {
    if (key === 'Escape' && this.#chosen !== undefined) this.#close();
  }

  /** The tape that is looked at in the place of the phone's life. */
  #lookedAt(): OpenedTape | undefined {
    return this.session.kind === 'lived' ? openedTape$.value : undefined;
  }

  /** Which line of its tape a line is. */
  #indexOf({ place, line }: Entry): number | undefined {
    return this.#lookedAt() === undefined ? this.session.life.onTape(line) : place;
  }

  #placeOf(entry: Entry): Place | undefined {
    const index = this.#indexOf(entry);
    return index === undefined ? undefined : { tape: this.#lookedAt()?.text ?? this.session.life.tape(), index };
  }

  async #live({ start }: Pick<Session, 'start'>, course: Course, name: Words): Promise<void> {
    await this.sessions.live(start, course, name);
    this.#back = 0;
    this.#open(undefined);
    await this.updateComplete;
    // What was pressed is gone.
    if (document.activeElement === document.body)
      this.querySelector<HTMLElement>('.timeline__lanes')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const { session } = this;
    const opened = openedTape$.value;
    const [newest] = this.sessions.branches$.value;
    const isPlayed = session.kind === 'played';
    const entries = isPlayed || !opened ? session.life.entries : opened.moments.entries;
    const other = isPlayed ? opened?.moments.entries : opened ? undefined : newest?.entries;
    const chosen = entries.find(({ place }) => place === this.#chosen);
    const shown = entries.slice(0, Math.max(entries.length - this.#back, most));
    const until = this.#back === 0 ? Infinity : (shown.at(-1)?.line.t ?? 0);
    return html`
      <header class="timeline__head">
        <h2>${say(opened ? opened.title : ['Timeline', '时间线'])}</h2>
        ${this.#turn(entries.length)} ${zoomButtons()} ${storyList(this.#groups, openStory)}
        ${opened ? this.#play(opened) : nothing}
        <tape-actions
          .name=${opened?.name ?? 'workbench.jsonl'}
          .tape=${() => opened?.text ?? session.life.tape()}
          .isOpened=${opened !== undefined}
        ></tape-actions>
      </header>
      ${
        unreadable$.value === undefined
          ? nothing
          : html`<p class="timeline__problem" role="alert" data-testid="tape-problem">${unreadable$.value}</p>`
      }
      ${opened ? verdictView(opened) : this.#branches()}
      <div class="timeline__body ${chosen ? 'timeline__body--chosen' : ''}" @keydown=${this.#leave}>
        ${lanes({
          entries: shown,
          other: other?.filter(({ line }) => line.t <= until),
          until: session.clock.now() - session.start.at,
          chosen: this.#chosen,
          choose: (entry) => this.#open(entry),
          at: this.#at,
          comeTo: (place) => {
            this.#at = place;
            this.requestUpdate();
          },
          zoom: zoom$.value,
        })}
        ${
          chosen === undefined
            ? nothing
            : momentView({
                entry: chosen,
                entries,
                learnt: this.#knowledge.learnt,
                origins: this.#knowledge.origins.flatMap(({ index, learnt }) => {
                  const entry = entries.find((one) => this.#indexOf(one) === index);
                  return entry ? [{ entry, learnt, choose: () => this.#open(entry) }] : [];
                }),
                whatIfs: opened || isPlayed ? [] : whatIfs(session, chosen),
                live: ({ start, course, words }) => void this.#live({ start }, course, ifAt(chosen, words)),
                close: () => this.#close(),
                goBack:
                  opened || isPlayed
                    ? undefined
                    : () => void this.#live(session, courseUntil(session, chosen), backTo(chosen.line)),
              })
        }
      </div>
    `;
  }

  /** On the phone, from its beginning; or why not. */
  #play({ text, moments }: OpenedTape): TemplateResult {
    const why = unplayable(moments.entries.map(({ line }) => line as TapeLine));
    return html`<button
      class="button"
      data-testid="tape-play"
      ?disabled=${why !== undefined}
      title=${why === undefined ? nothing : say(why)}
      @click=${() => void this.sessions.play(text)}
    >
      ${say(['▶ Play on the phone', '▶ 在手机上播放'])}
    </button>`;
  }

  /** A long life is looked at in parts. */
  #turn(count: number): TemplateResult | typeof nothing {
    if (count <= most) return nothing;
    const turn = (by: number) => () => {
      this.#back = Math.min(Math.max(this.#back + by, 0), count - most);
      this.requestUpdate();
    };
    return html`
      <button class="button" data-testid="earlier" ?disabled=${this.#back >= count - most} @click=${turn(most / 2)}>
        ${say(['‹ Earlier', '‹ 更早'])}
      </button>
      <button class="button" data-testid="later" ?disabled=${this.#back === 0} @click=${turn(-most / 2)}>
        ${say(['Later ›', '更晚 ›'])}
      </button>
    `;
  }

  /** The lives that went another way, to come back to. */
  #branches(): TemplateResult | typeof nothing {
    const branches = this.sessions.branches$.value;
    const name = this.sessions.name();
    if (branches.length === 0 && name === byHand) return nothing;
    return html`
      <div class="timeline__branches" role="group" aria-label=${say(['Lives', '分支'])}>
        <span data-testid="this-life">${say(['This life:', '这一生：'])} ${say(name)}</span>
        ${branches.length === 0 ? nothing : html`<span>${say(['Others:', '其他：'])}</span>`}
        ${branches.map(
          (branch, i) =>
            html`<button
              class="button"
              data-testid="branch-${i}"
              @click=${() => void this.#live(branch, branch.course, branch.name)}
            >
              ${say(branch.name)} · ${extentOf(branch.course)}
            </button>`,
        )}
      </div>
    `;
  }
}

/** What a life is that differs in one thing. */
const ifAt = ({ line: { t } }: Entry, [english, chinese]: Words): Words => [
  `what if, at ${timeText(t)} s: ${english}`,
  `如果在 ${timeText(t)} 秒：${chinese}`,
];

/** How much was done in a life, and until when. */
const extentOf = ({ done: { length }, until }: Course): string =>
  say([`${length} ${length === 1 ? 'act' : 'acts'}, ${timeText(until)} s`, `${length} 个操作，${timeText(until)} 秒`]);

const zoomButtons = (): TemplateResult => html`
  <button class="button" data-testid="zoom-out" aria-label=${say(['Smaller', '缩小'])} @click=${zoomOut}>−</button>
  <button class="button" data-testid="zoom-in" aria-label=${say(['Larger', '放大'])} @click=${zoomIn}>+</button>
`;

customElements.define('life-timeline', LifeTimeline);
