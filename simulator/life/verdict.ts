import { html, nothing, type TemplateResult } from 'lit';

import { say } from '../language';
import type { OpenedTape } from './opened-tape';

/** What this version does with a tape: whether that is the same, what was left out, and where it is something else, both pictures. */
export const verdictView = ({ verdict: { isRight, message, skipped } }: OpenedTape): TemplateResult => {
  const [why, ...pictures] = message.split('\n\n');
  return html`
    <p class="timeline__verdict" data-testid="tape-verdict">
      ${
        isRight
          ? say(['This version does the same.', '当前版本的表现与录制一致。'])
          : say([
              'This version does something else: (-) the tape, (+) this version',
              '当前版本的表现与录制不同：(-) 录制，(+) 当前版本',
            ])
      }
    </p>
    ${
      skipped.length === 0
        ? nothing
        : html`<p class="timeline__why" data-testid="tape-skipped">
            ${say(['Left out:', '略过：'])} ${skipped.join('; ')}
          </p>`
    }
    ${
      isRight
        ? nothing
        : html`<p class="timeline__why" data-testid="tape-why">${why}</p>
            <pre class="timeline__difference" tabindex="0">${pictures.join('\n\n')}</pre>`
    }
  `;
};

/** Brings the column where the pictures differ, above its `^`, into sight. */
export const scrollToDifference = (pictures: Element): void => {
  const text = [...pictures.childNodes].find((node) => node instanceof Text && node.data.includes('^'));
  if (!text) return;
  const range = document.createRange();
  const place = (text as Text).data.indexOf('^');
  range.setStart(text, place);
  range.setEnd(text, place + 1);
  const [mark, box] = [range, pictures].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
  pictures.scrollBy({ left: mark.right - box.left - box.width / 2, top: Math.max(0, mark.bottom - box.bottom + 8) });
};
