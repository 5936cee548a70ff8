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
  return {
    stored: read(localStorage, storageKey) as Kept['stored'],
    accounts: read(localStorage, accountsKey) as Kept['accounts'],
    settings: read(sessionStorage, settingsKey),
  };
}

/** Keeps it all, from now on. */
export function keep(client: Client): void {
  client.storage.entries$.subscribe((entries) => write(localStorage, storageKey, entries));
  client.settings$.subscribe((settings) => write(sessionStorage, settingsKey, settings));
  client.accounts$.subscribe((accounts) =>
    write(
      localStorage,
      accountsKey,
      Object.fromEntries(Object.entries(accounts).map(([id, account]) => [id, standing(account)])),
    ),
  );
}

/** What is worth keeping of an account: the rest follows from it, and from the time of day. */
function standing({ situation, reserved }: Account): AccountPatch {
  return { situation, reserved };
}

/** Forgets it all. To be followed by a reload. */
export function forget(): void {
  for (const key of [storageKey, accountsKey]) localStorage.removeItem(key);
  sessionStorage.removeItem(settingsKey);
}

function read(storage: Storage, key: string): object {
  try {
    return JSON.parse(storage.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}

function write(storage: Storage, key: string, value: unknown): void {
  storage.setItem(key, JSON.stringify(value));
}
