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

/** Stores a text under a key; `undefined` forgets it. */
export function store(name: StorageName, key: string, text: string | undefined): void {
  try {
    if (text === undefined) window[name].removeItem(key);
    else window[name].setItem(key, text);
  } catch {
    // Blocked or full: the simulator works all the same.
  }
}
