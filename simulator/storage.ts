/** The browser's two storages, of which a user may have blocked both: then nothing is kept, and nothing fails. */
export type StorageName = 'localStorage' | 'sessionStorage';

/** What is stored under a key, or `undefined`. */
export function stored(name: StorageName, key: string): string | undefined {
  try {
    return window[name].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The folder of the mini program that runs, if it is somebody's own: the server says so. */
export const folder = typeof document === 'undefined' ? '' : (document.documentElement.dataset.folder ?? '');

/** The key of something that each mini program has for itself. */
export const ownKey = (name: string): string => `rx-channels-live/${name}${folder === '' ? '' : `@${folder}`}`;

/** Stores a text under a key; `undefined` forgets it. */
export function store(name: StorageName, key: string, text: string | undefined): void {
  try {
    if (text === undefined) window[name].removeItem(key);
    else window[name].setItem(key, text);
  } catch {
    // Blocked or full: the simulator works all the same.
  }
}
