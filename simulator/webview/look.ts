import type { Settings } from '../../src/testing';

type Look = Pick<Settings, 'theme' | 'fontSizeSetting'>;

const originals = new WeakMap<HTMLStyleElement, string>();

/** Gives the frame the phone's theme (深色模式) and font size: the browser's own `prefers-color-scheme` is not the phone's. */
export function applyLook({ theme, fontSizeSetting }: Look): void {
  document.documentElement.style.colorScheme = theme;
  document.documentElement.style.setProperty('--font-size-setting', `${fontSizeSetting}px`);
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[wx-style-scope]')) {
    const original = originals.get(style) ?? style.textContent;
    originals.set(style, original);
    style.textContent = original.replace(/\(prefers-color-scheme:\s*(\w+)\)/g, (_, scheme: string) =>
      scheme === theme ? '(min-width: 0)' : '(max-width: 0)',
    );
  }
}
