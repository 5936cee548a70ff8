import type { Account, AccountPatch, Client, Settings } from '../src/testing';

const storageKey = 'rx-channels-live/storage';
const accountsKey = 'rx-channels-live/accounts';
const settingsKey = 'rx-channels-live/settings';

/** What the simulator knows from before. */
export interface Kept {
  readonly stored: Readonly<Record<string, unknown>>;
  readonly accounts: Readonly<Record<string, AccountPatch>>;
  readonly settings: Partial<Settings>;
}

/**
 * What outlives a reload: the mini program's storage and WeChat's own books for good, the phone's settings as long as the tab.
 */
export function load(): Kept {
  const accounts = read<Readonly<Record<string, AccountPatch>>>(localStorage, accountsKey);
  const current = Object.entries(accounts).filter(([, { startTime }]) => startTime !== undefined && startTime > Date.now());
  return {
    stored: read(localStorage, storageKey),
    accounts: Object.fromEntries(current),
    settings: read(sessionStorage, settingsKey),
  };
}

/** Keeps it all, from now on. */
export function keep(client: Client): void {
  client.storage.entries$.subscribe((entries) => write(localStorage, storageKey, entries));
  client.settings$.subscribe((settings) => write(sessionStorage, settingsKey, settings));
  client.accounts$.subscribe((accounts) => write(localStorage, accountsKey, accounts satisfies Readonly<Record<string, Account>>));
}

/** Forgets it all. To be followed by a reload. */
export function forget(): void {
  for (const key of [storageKey, accountsKey]) localStorage.removeItem(key);
  sessionStorage.removeItem(settingsKey);
}

function read<T extends object>(storage: Storage, key: string): T {
  try {
    return JSON.parse(storage.getItem(key) ?? '{}') as T;
  } catch {
    return {} as T;
  }
}

function write(storage: Storage, key: string, value: unknown): void {
  storage.setItem(key, JSON.stringify(value));
}
