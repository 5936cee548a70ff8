import { html, nothing, type TemplateResult } from 'lit';

import { say } from '../language';
import { titleOf } from './lanes';
import type { Entry } from './moments';
import { answerText, spanText } from './words';

/** What a mark stands for; `goBack`, where the phone can be as it was then. */
export function momentView({ moment }: Entry, goBack?: () => void): TemplateResult {
  const { line, answers } = moment;
  return html`
    <section class="timeline__moment" data-testid="moment" aria-label=${say(['Moment', '这一刻'])}>
      <header class="timeline__moment-head">
        <b>${titleOf(moment)}</b>
        ${
          goBack === undefined
            ? nothing
            : html`<button class="button" data-testid="go-back" @click=${goBack}>
                ${say(['Go back to here', '回到这一刻'])}
              </button>`
        }
      </header>
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
