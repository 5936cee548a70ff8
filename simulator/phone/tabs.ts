import { html, nothing, type TemplateResult } from 'lit';

import type { ShownPage } from '../handle';
import type { Tab } from '../package';

/** The tabs at the foot of a page that is one of theirs (标签栏). */
export function tabs(
  { tabBar, route }: ShownPage,
  isCovered: boolean,
  goTo: (path: string) => void,
): TemplateResult | typeof nothing {
  if (!tabBar?.list.some(({ pagePath }) => pagePath === route)) return nothing;
  const { color = '#7a7e83', selectedColor = '#07834a', backgroundColor = '#ffffff', list } = tabBar;
  const tab = ({ pagePath, text, iconPath, selectedIconPath }: Tab) => {
    const isHere = pagePath === route;
    const icon = isHere ? (selectedIconPath ?? iconPath) : iconPath;
    return html`<button
      class="tab-bar__tab"
      style="color: ${isHere ? selectedColor : color}"
      aria-current=${isHere ? 'page' : nothing}
      data-testid="tab-${pagePath}"
      @click=${() => goTo(pagePath)}
    >
      ${icon === undefined ? nothing : html`<img src="/${icon.replace(/^\//, '')}" alt="" />`}${text}
    </button>`;
  };
  return html`<nav class="tab-bar" style="background: ${backgroundColor}" aria-label="标签栏" ?inert=${isCovered}>
    ${list.map(tab)}
  </nav>`;
}
