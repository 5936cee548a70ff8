import { html, type TemplateResult } from 'lit';
import { defer, map, shareReplay, type Observable } from 'rxjs';

import { say, type Words } from '../language';
import { titleOf, type Story } from '../story';

/** The stories of a group. */
export interface StoryGroup {
  readonly words: Words;
  readonly stories: readonly Story[];
}

/** Stories by how their names begin. */
const groups: readonly (readonly [begins: RegExp, words: Words])[] = [
  [/^(r\d|order)/, ['Rules', '规则']],
  [/^state/, ['States of the dialog', '弹窗的十种状态']],
  [/^notice/, ['The notice call fails', '查询预告失败']],
  [/^dialog/, ['The dialog fails', '弹窗失败']],
];

/** Tapes to look at: each state, each failure, each rule that a tape can show. */
export const stories$: Observable<readonly StoryGroup[]> = defer(async () => {
  const response = await fetch('/stories.json');
  return (await response.json()) as readonly Story[];
}).pipe(
  map((stories) =>
    groups.map(([begins, words]) => ({ words, stories: stories.filter(({ name }) => begins.test(name)) })),
  ),
  shareReplay({ bufferSize: 1, refCount: true }),
);

/** A list to choose one from. */
export function storyList(all: readonly StoryGroup[], open: (story: Story) => void): TemplateResult {
  const words = say(['Stories…', '故事…']);
  const choose = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    const story = all.flatMap(({ stories }) => stories).find(({ name }) => name === select.value);
    if (story) open(story);
    select.value = '';
  };
  return html`<select class="button" data-testid="stories" aria-label=${words} @change=${choose}>
    <option value="">${words}</option>
    ${all.map(
      (group) => html`
        <optgroup label=${say(group.words)}>
          ${group.stories.map((story) => html`<option value=${story.name}>${say(titleOf(story))}</option>`)}
        </optgroup>
      `,
    )}
  </select>`;
}
