import { html, nothing, type TemplateResult } from 'lit';

import { lanesOfLives, type Lane } from '../../src/replay';
import { say } from '../language';
import { textOf, timeText } from './words';
import { commonLines, type Drawn } from './way';

/** What the lanes show. */
export interface LanesView {
  readonly entries: readonly Drawn[];
  /** The same phone, when something else was done to it. */
  readonly other?: readonly Drawn[] | undefined;
  /** The line that is looked at. */
  readonly chosen: number | undefined;
  readonly choose: (entry: Drawn) => void;
}

/** As many lines are drawn, the newest. */
const most = 240;

/** A life as the picture that a test of it would be; another one, where it differs, faintly below. */
export function lanes({ entries, other = [], chosen, choose }: LanesView): TemplateResult {
  const shown = entries.slice(-most);
  const [first] = shown;
  const from = first?.place ?? 0;
  const common = commonLines(entries, other);
  const apart = other.filter(({ place }, i) => i >= common && place >= from);
  const [own = [], others = []] = lanesOfLives([shown.map(({ line }) => line), apart.map(({ line }) => line)]);
  const difference =
    first === undefined || apart.length === 0 ? undefined : differenceAt(own, others, common - entries.indexOf(first));
  const mark = ({ column, letter, index }: Lane['marks'][number], lane: string) => {
    const entry = shown[index];
    if (!entry) return nothing;
    return html`<button
      class="timeline__mark timeline__mark--${lane.split('.')[0]}"
      style="left: ${column}ch"
      aria-pressed=${entry.place === chosen}
      aria-label="${letter}, ${lane}, ${timeText(entry.line.t)} s: ${textOf(entry.moment)}"
      title="${timeText(entry.line.t)} s · ${textOf(entry.moment)}"
      @click=${() => choose(entry)}
      .textContent=${letter}
    ></button>`;
  };
  return html`
    <div
      class="timeline__lanes"
      data-testid="timeline"
      tabindex="0"
      role="group"
      aria-label=${say(['Timeline', '时间线'])}
    >
      ${own.map(({ name, diagram, marks }, i) => {
        const faint = others[i];
        return html`
          <div class="timeline__lane">
            <span class="timeline__name">${name}</span>
            <span class="timeline__track">
              <span class="timeline__diagram" aria-hidden="true" .textContent=${diagram}></span>
              ${marks.map((one) => mark(one, name))}
              ${difference === undefined ? nothing : html`<i class="timeline__difference-mark" style="left: ${difference}ch"></i>`}
            </span>
          </div>
          ${
            faint === undefined || faint.marks.length === 0
              ? nothing
              : html`<div class="timeline__lane timeline__lane--other" data-testid="other-${name}" aria-hidden="true">
                  <span class="timeline__name"></span>
                  <span class="timeline__track" .textContent=${faint.diagram}></span>
                </div>`
          }
        `;
      })}
    </div>
  `;
}

/** In which column two lives come to differ. */
const differenceAt = (own: readonly Lane[], others: readonly Lane[], common: number): number =>
  Math.min(
    ...own.flatMap(({ marks }) => marks.filter(({ index }) => index >= common).map(({ column }) => column)),
    ...others.flatMap(({ marks }) => marks.map(({ column }) => column)),
  );
