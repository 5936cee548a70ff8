import { html, nothing, type TemplateResult } from 'lit';

import { lanesOfLives, type Lane } from '../../src/replay';
import type { Line as TapeLine } from '../../src/tape';
import { say } from '../language';
import { laneTitle } from './lane-words';
import { isOfTape } from './line';
import { moveBetweenMarks } from './mark-keys';
import { newestOf, type Entry } from './moments';
import { timeText, titleOf } from './words';

/** What the lanes show. */
export interface LanesView {
  readonly entries: readonly Entry[];
  /** Another life, to be held against this one. */
  readonly other?: readonly Entry[] | undefined;
  /** Until when this life has come, in ms: what the other one has later is no difference yet. */
  readonly until: number;
  /** The line that is looked at. */
  readonly chosen: number | undefined;
  readonly choose: (entry: Entry) => void;
  /** The mark that the keyboard comes to; without it, the last. */
  readonly at: number | undefined;
  /** The keyboard is at another mark. */
  readonly comeTo: (place: number) => void;
  /** How large it is drawn. */
  readonly zoom: number;
}

/** What a picture draws of a life: what only the phone's owner sees is on no tape. */
type Drawn = Entry & { readonly line: TapeLine };
const isDrawn = (entry: Entry): entry is Drawn => isOfTape(entry.line);

/** As many lines are drawn, the newest of those that are given. */
export const most = 240;

type LaneMark = Lane['marks'][number];

const isSame = (one: LaneMark, other: LaneMark | undefined): boolean =>
  one.column === other?.column && one.letter === other.letter;

/** How many marks two lanes have in common, from their beginning. */
const commonOf = (one: readonly LaneMark[], other: readonly LaneMark[]): number => {
  const first = one.findIndex((mark, i) => !isSame(mark, other[i]));
  return first < 0 ? one.length : first;
};

/** A column, and the time that it stands for. */
interface Moment {
  readonly column: number;
  readonly t: number;
}

/** The moment under the pointer, across all lanes: a line, and when it was. */
const pointing =
  (times: readonly Moment[]) =>
  ({ currentTarget, clientX }: PointerEvent): void => {
    const track = currentTarget instanceof Element ? currentTarget.querySelector('.timeline__track') : null;
    const ruler = track?.querySelector('.timeline__ruler');
    if (!track || !ruler) return;
    const left = clientX - track.getBoundingClientRect().left;
    const column = Math.floor(left / ruler.getBoundingClientRect().width);
    const moment = times.findLast((one) => one.column <= column);
    point(currentTarget, column < 0 || !moment ? undefined : { column, t: moment.t });
  };

function point(lanes: EventTarget | null, moment: Moment | undefined): void {
  if (!(lanes instanceof HTMLElement)) return;
  const line = lanes.querySelector<HTMLElement>('.timeline__pointer');
  if (!line) return;
  line.hidden = moment === undefined;
  if (!moment) return;
  line.style.setProperty('--column', String(moment.column));
  line.dataset.time = `${timeText(moment.t)} s`;
}

/** A life as the picture that a test of it would be; what another one has otherwise, faintly below. */
export function lanes({ entries, other = [], until, chosen, choose, at, comeTo, zoom }: LanesView): TemplateResult {
  // Some of the newest are on no tape.
  const shown = newestOf(entries.slice(-2 * most).filter(isDrawn), most);
  const from = shown[0]?.line.t ?? 0;
  const others = other.filter(isDrawn).filter(({ line }) => line.t >= from);
  const [own = [], faint = []] = lanesOfLives([shown, others].map((life) => life.map(({ line }) => line)));
  const apart = faint.map(({ marks }, i) => marks.slice(commonOf(own[i]?.marks ?? [], marks)));
  const differences = [
    ...(other.length === 0 ? [] : own.flatMap(({ marks }, i) => marks.slice(commonOf(marks, faint[i]?.marks ?? [])))),
    ...apart.flat().filter(({ index }) => (others[index]?.line.t ?? 0) <= until),
  ];
  const difference = Math.min(...differences.map(({ column }) => column));
  const places = own.flatMap(({ marks }) => marks.flatMap(({ index }) => shown[index]?.place ?? []));
  const stop = at !== undefined && places.includes(at) ? at : Math.max(...places);
  const mark = ({ column, letter, index }: LaneMark, lane: string) => {
    const entry = shown[index];
    if (!entry) return nothing;
    const title = titleOf(entry);
    return html`<button
      class="timeline__mark timeline__mark--${lane.split('.')[0]}"
      style="left: ${column}ch"
      tabindex=${entry.place === stop ? 0 : -1}
      @focus=${() => comeTo(entry.place)}
      aria-pressed=${entry.place === chosen}
      aria-label="${letter}, ${lane}, ${title}"
      title=${title}
      @click=${() => choose(entry)}
      .textContent=${letter}
    ></button>`;
  };
  const times = own
    .flatMap(({ marks }) => marks.map(({ column, index }) => ({ column, t: shown[index]?.line.t ?? 0 })))
    .sort((one, next) => one.column - next.column);
  return html`
    <div
      class="timeline__lanes"
      @keydown=${moveBetweenMarks}
      @pointermove=${pointing(times)}
      @pointerleave=${({ currentTarget }: PointerEvent) => point(currentTarget, undefined)}
      data-testid="timeline"
      style="--zoom: ${zoom}"
      tabindex="0"
      role="group"
      aria-label=${say(['Timeline', '时间线'])}
    >
      ${
        own.length > 0
          ? nothing
          : html`<p class="timeline__empty" data-testid="timeline-empty">
              ${say(['Here grows the picture of what the library does: its pages, taps, calls, dialogs and music.', '本库所做的事会在这里逐一画出：页面、点击、调用、弹窗和音乐。'])}
            </p>`
      }
      <i class="timeline__pointer" data-testid="timeline-pointer" hidden></i>
      ${own.map(({ name, diagram, marks }, i) => {
        const rest = apart[i] ?? [];
        return html`
          <div class="timeline__lane">
            <span class="timeline__name" title=${laneTitle(name) ?? nothing}>${name}</span>
            <span class="timeline__track">
              ${i === 0 ? html`<i class="timeline__ruler" aria-hidden="true"></i>` : nothing}
              <span class="timeline__diagram" aria-hidden="true" .textContent=${diagram}></span>
              ${marks.map((one) => mark(one, name))}
              ${
                difference === Infinity
                  ? nothing
                  : html`<i
                      class="timeline__difference-mark"
                      data-testid="first-difference"
                      style="left: ${difference}ch"
                    ></i>`
              }
            </span>
          </div>
          ${
            rest.length === 0
              ? nothing
              : html`<div class="timeline__lane timeline__lane--other" data-testid="other-${name}" aria-hidden="true">
                  <span class="timeline__name"></span>
                  <span class="timeline__track">
                    ${rest.map(({ column, letter }) => html`<i style="left: ${column}ch" .textContent=${letter}></i>`)}
                  </span>
                </div>`
          }
        `;
      })}
    </div>
  `;
}
