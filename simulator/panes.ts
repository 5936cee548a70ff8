import { html, type TemplateResult } from 'lit';
import { BehaviorSubject } from 'rxjs';

import { say, type Words } from './language';
import { store, stored } from './storage';

/** The parts of the workbench of which a narrow window shows one at a time. */
const panes = {
  phone: ['Phone', '手机'],
  controls: ['Controls', '控制台'],
  log: ['Log', '日志'],
  timeline: ['Timeline', '时间线'],
} as const satisfies Readonly<Record<string, Words>>;
export type Pane = keyof typeof panes;

const names = Object.keys(panes) as readonly Pane[];
const key = 'rx-channels-live/pane';

/** The one that was chosen; a wide window shows others besides. */
export const pane$ = new BehaviorSubject<Pane>(names.find((name) => name === stored('sessionStorage', key)) ?? 'phone');

export function choosePane(pane: Pane): void {
  store('sessionStorage', key, pane);
  pane$.next(pane);
}

const isNarrow = matchMedia('(max-width: 820px)');
isNarrow.addEventListener('change', () => pane$.next(pane$.value));

/** The panes among which a window of this width chooses: a wider one always shows the phone, and what was chosen or else the controls. */
const choices = (): { readonly shown: readonly Pane[]; readonly chosen: Pane } =>
  isNarrow.matches
    ? { shown: names, chosen: pane$.value }
    : { shown: names.slice(1), chosen: pane$.value === 'phone' ? 'controls' : pane$.value };

/** The tabs by which a narrow window changes over. */
export function paneTabs(): TemplateResult {
  const { chosen: drawn } = choices();
  const onKey = ({ key: pressed, currentTarget }: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[pressed];
    if (step === undefined || !(currentTarget instanceof HTMLElement)) return;
    // Not what was drawn: keys come faster than that.
    const { shown, chosen } = choices();
    choosePane(shown.at((shown.indexOf(chosen) + step) % shown.length) ?? chosen);
    currentTarget.querySelector<HTMLElement>(`#tab-${pane$.value}`)?.focus();
  };
  return html`
    <nav class="tabs" role="tablist" aria-label=${say(['Parts of the workbench', '工作台的各部分'])} @keydown=${onKey}>
      ${names.map(
        (name) => html`
          <button
            class="tabs__tab"
            role="tab"
            id="tab-${name}"
            data-testid="tab-${name}"
            aria-controls="pane-${name}"
            aria-selected=${name === drawn}
            tabindex=${name === drawn ? 0 : -1}
            @click=${() => choosePane(name)}
          >
            ${say(panes[name])}
          </button>
        `,
      )}
    </nav>
  `;
}
