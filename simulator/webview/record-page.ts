import { Component, type Element as WxElement, type GeneralComponent } from 'glass-easel';

import type { Life } from '../life/life';
import type { Json } from '../life/line';

type Drawn = Element & { readonly __wxElement?: WxElement };
type SetData = (this: GeneralComponent, data: Readonly<Record<string, Json>> | undefined) => void;

const buttonClass = '.reserve-button';

/** Puts down in `life` what happens on the page: buttons that come and go, what goes to the screen. */
export function recordPage(life: Life): { readonly tapped: (element: Element) => void } {
  const letters = new Map<Element, string>();
  let lettered = 0;

  /** The component whose template has the button. */
  const ownerOf = ({ __wxElement }: Drawn): GeneralComponent | undefined => __wxElement?.ownerShadowRoot?.getHostNode();

  const accountOf = (button: Drawn): string => {
    const { finderUserName } = (ownerOf(button)?.data ?? {}) as { readonly finderUserName?: unknown };
    return typeof finderUserName === 'string' ? finderUserName : '';
  };

  const look = (): void => {
    for (const [button, letter] of letters) {
      if (button.isConnected) continue;
      letters.delete(button);
      life.add({ button: letter, gone: true });
    }
    for (const button of document.querySelectorAll<Drawn>(buttonClass)) {
      if (letters.has(button)) continue;
      const letter = letterOf(lettered);
      lettered += 1;
      letters.set(button, letter);
      const { noticeId } = button.__wxElement?.dataset ?? {};
      life.add({
        button: letter,
        account: accountOf(button),
        ...(typeof noticeId === 'string' && { notice: noticeId }),
      });
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });

  const prototype = Component.prototype as { setData: SetData };
  const { setData } = prototype;
  prototype.setData = function (data) {
    if (data !== undefined && Object.keys(data).length > 0) {
      const [, letter] = [...letters].find(([button]) => ownerOf(button) === this) ?? [];
      life.add({
        setData: JSON.parse(JSON.stringify(data)) as Record<string, Json>,
        component: this.is,
        ...(letter && { button: letter }),
      });
    }
    setData.call(this, data);
  };

  return {
    tapped(element) {
      const button = element.closest(buttonClass);
      if (button !== null) {
        look();
        life.add({ tap: letters.get(button) ?? '?' });
      }
      const music = element.closest('.music-button');
      if (music !== null) life.add({ music: music.getAttribute('aria-checked') === 'true' ? 'pause' : 'play' });
    },
  };
}

/** a to z, then aa, ab, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
