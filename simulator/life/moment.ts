import { html, nothing, type TemplateResult } from 'lit';

import type { Learnt } from '../../src/replay';
import { say } from '../language';
import type { WhatIf } from '../session/what-if';
import { changesOf } from './difference';
import type { Entry } from './moments';
import { rulesOf } from './rules';
import { answerText, dataText, spanText, titleOf } from './words';

/** What a mark stands for, and what the page came to know then. */
export interface MomentView {
  readonly entry: Entry;
  readonly entries: readonly Entry[];
  readonly learnt: readonly Learnt[];
  /** From what it follows. */
  readonly origins: readonly (Pick<MomentView, 'entry' | 'learnt'> & { readonly choose: () => void })[];
  /** Where the phone can be as it was then. */
  readonly goBack?: (() => void) | undefined;
  readonly close: () => void;
  /** What could have been otherwise. */
  readonly whatIfs: readonly WhatIf[];
  readonly live: (whatIf: WhatIf) => void;
}

/** A moment in full: what happened, which rules acted there, what the page knew before and after. */
export function momentView(view: MomentView): TemplateResult {
  const { entry, entries, learnt, origins, goBack, close, whatIfs, live } = view;
  const { line, answers } = entry.moment;
  return html`
    <section class="timeline__moment" data-testid="moment" aria-label=${say(['Moment', '这一刻'])}>
      <header class="timeline__moment-head">
        <b>${titleOf(entry)}</b>
        ${
          goBack === undefined
            ? nothing
            : html`<button class="button" data-testid="go-back" @click=${goBack}>
                ${say(['Go back to here', '回到这一刻'])}
              </button>`
        }
        ${whatIfs.length === 0 ? nothing : whatIfList(whatIfs, live)}
        <button class="button" data-testid="close-moment" aria-label=${say(['Close', '关闭'])} @click=${close}>
          ×
        </button>
      </header>
      ${rules({ entry, entries, learnt })}
      ${origins.map(
        (origin) => html`
          <div class="timeline__origin" data-testid="origin">
            ${say(['follows from', '起因'])}
            <button class="timeline__link" @click=${origin.choose}>${titleOf(origin.entry)}</button>
            ${rules({ ...origin, entries })}
          </div>
        `,
      )}
      ${learnt.map(knowledge)}
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

function whatIfList(all: readonly WhatIf[], live: (whatIf: WhatIf) => void): TemplateResult {
  const words = say(['What if…', '如果…']);
  const choose = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    const chosen = all.find(({ id }) => id === select.value);
    select.value = '';
    if (chosen) live(chosen);
  };
  return html`<select class="button" data-testid="what-if" aria-label=${words} @change=${choose}>
    <option value="">${words}</option>
    ${all.map(({ id, words: one }) => html`<option value=${id}>${say(one)}</option>`)}
  </select>`;
}

function rules(around: Pick<MomentView, 'entry' | 'entries' | 'learnt'>): TemplateResult | typeof nothing {
  const acted = rulesOf(around);
  if (acted.length === 0) return nothing;
  return html`
    <ul class="timeline__rules" data-testid="rules">
      ${acted.map(
        ({ rule, words }) => html`
          <li>
            <a href="${say(['rules.html', 'rules.zh-CN.html'])}#${rule}" target="_blank" rel="noopener">${rule}</a>
            ${say(words)}
          </li>
        `,
      )}
    </ul>
  `;
}

/** A fact, and what it changed of what is known of an account. */
function knowledge({ account, fact, before, after }: Learnt): TemplateResult {
  const changes = changesOf(before, after);
  return html`
    <table class="timeline__known" data-testid="known">
      <caption>
        ${say(['Learnt of', '得知'])} ${account}: ${dataText(fact)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(['Known', '所知'])}</th>
          <th scope="col">${say(['before', '之前'])}</th>
          <th scope="col">${say(['after', '之后'])}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          (change) => html`
            <tr>
              <th scope="row">${change.path}</th>
              <td>${valueText(change.before)}</td>
              <td>${valueText(change.after)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
  `;
}

const valueText = (value: unknown): string => (value === undefined ? '–' : dataText(value));
