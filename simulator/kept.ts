import { filter, fromEvent, map, type Observable, type Subscription } from 'rxjs';

import {
  channelsApis,
  defaultSettings,
  faults,
  noticeSituations,
  situations,
  type Account,
  type AccountPatch,
  type Client,
  type Notice,
  type Settings,
} from '../src/testing';
import type { Option } from './controls/fields';
import * as options from './controls/options';
import { ownKey, store, stored, type StorageName } from './storage';

const storageKey = ownKey('storage');
const accountsKey = ownKey('accounts');
const settingsKey = ownKey('settings');

/** What the simulator knows from before. */
export interface Kept {
  readonly stored: Readonly<Record<string, unknown>>;
  readonly accounts: Readonly<Record<string, AccountPatch>>;
  readonly settings: Partial<Settings>;
}

/**
 * What outlives a reload: the mini program's storage and WeChat's own books for good, the phone's settings as long as the tab.
 * What another version has left, or a hand has changed, counts as far as it makes sense.
 */
export function load(now: number): Kept {
  return {
    stored: read('localStorage', storageKey),
    accounts: keptAccounts(read('localStorage', accountsKey), now),
    settings: keptSettings(read('sessionStorage', settingsKey)),
  };
}

/** Keeps it all, from now on. Tabs share what they keep for good: one changes it, the others follow. */
export function keep(client: Client, now: () => number): Subscription {
  const keeping = client.settings$.subscribe((settings) => write('sessionStorage', settingsKey, settings));
  keeping.add(share(storageKey, client.storage.entries$, (entries) => client.storage.fill(entries)));
  keeping.add(
    share(
      accountsKey,
      client.accounts$.pipe(
        map((accounts) => Object.fromEntries(Object.entries(accounts).map(([id, account]) => [id, standing(account)]))),
      ),
      (accounts) => {
        for (const [id, account] of Object.entries(keptAccounts(accounts, now()))) client.set(id, account);
      },
    ),
  );
  return keeping;
}

/** Writes only the fields that have changed here, and adopts what another tab writes. */
function share(key: string, value$: Observable<Fields>, adopt: (fields: Fields) => void): Subscription {
  let known = read('localStorage', key);
  let adopting = false;
  const sharing = value$.subscribe((value) => {
    const before = known;
    known = value;
    if (adopting) return;
    const changed = Object.keys({ ...before, ...value }).filter((id) => !isSame(before[id], value[id]));
    if (changed.length === 0) return;
    // JSON has no `undefined`: a field that is gone here goes there.
    const fields = Object.fromEntries(changed.map((id) => [id, value[id]]));
    write('localStorage', key, { ...read('localStorage', key), ...fields });
  });
  sharing.add(
    fromEvent<StorageEvent>(window, 'storage')
      .pipe(filter((event) => event.key === key))
      .subscribe(() => {
        adopting = true;
        adopt(read('localStorage', key));
        adopting = false;
      }),
  );
  return sharing;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is worth keeping of an account: who it is follows from its id. */
function standing({ situation, noticeId, startTime, status, reserved, others }: Account): AccountPatch {
  return { situation, noticeId, startTime, status, reserved, others };
}

/** Forgets it all. To be followed by a reload. */
export function forget(): void {
  for (const key of [storageKey, accountsKey]) store('localStorage', key, undefined);
  store('sessionStorage', settingsKey, undefined);
}

/** The accounts that a text in the storage tells of, as far as it does. */
export function keptAccounts(kept: unknown, now: number): Kept['accounts'] {
  return Object.fromEntries(
    Object.entries(fieldsOf(kept))
      .filter(([id]) => /^sph\w/.test(id))
      .map(([id, account]) => [id, keptAccount(fieldsOf(account), now)]),
  );
}

/**
 * A notice that can be reserved is worth something until it starts. The first that an account ever had comes again, at its
 * own time of day: whoever opens the simulator another day finds something to reserve.
 */
function keptAccount(account: Fields, now: number): AccountPatch {
  const first = keptNotice(account, situations);
  const others = (Array.isArray(account.others) ? account.others : [])
    .map((other) => keptNotice(fieldsOf(other), noticeSituations))
    .filter(isWhole)
    .filter((other) => !isOutdated(other, now));
  if (isWhole(first) && !isOutdated(first, now)) return { ...first, others };
  if (!isAdded(first)) return { ...keptNotice({ ...account, startTime: undefined }, situations), others };
  const [next, ...later] = others;
  const { situation = 'notice' } = first;
  const isListed = noticeSituations.some((listed) => listed === situation);
  return { ...(next && { situation: 'notice', ...next, others: later }), ...(!isListed && { situation }) };
}

/** Whether somebody has added it: then its id ends in a number of its own. */
const isAdded = ({ noticeId = '' }: Partial<Notice>): boolean => /^finderlivenotice-\w+-/.test(noticeId);

/** What only its dialog can say of a notice, or that its live has begun, it says after its start as well. */
const isOutdated = ({ situation = 'notice', startTime }: Pick<Notice, 'situation' | 'startTime'>, now: number) =>
  startTime <= now && (situation === 'notice' || !noticeSituations.some((listed) => listed === situation));

const isWhole = (notice: Partial<Notice>): notice is Notice =>
  notice.noticeId !== undefined && notice.startTime !== undefined;

function keptNotice(
  { noticeId, startTime, status, reserved, situation }: Fields,
  allowed: readonly NonNullable<Notice['situation']>[],
): Partial<Notice> & Pick<Notice, 'status' | 'reserved'> {
  const known = allowed.find((one) => one === situation);
  return {
    status: [0, 1, 2].find((one) => one === status) ?? 0,
    reserved: reserved === true,
    ...(typeof noticeId === 'string' && noticeId !== '' && { noticeId }),
    ...(isTime(startTime) && { startTime }),
    ...(known && { situation: known }),
  };
}

/** The settings that a text in the storage tells of, as far as it does. */
export function keptSettings(kept: unknown): Partial<Settings> {
  const settings = fieldsOf(kept);
  return Object.fromEntries(
    Object.keys(defaultSettings)
      .filter((name): name is keyof Settings => name in settings && makesSense[name as keyof Settings](settings[name]))
      .map((name) => [name, settings[name]]),
  );
}

type Check = (value: unknown) => boolean;

const oneOf =
  (all: readonly Option<unknown>[]): Check =>
  (value) =>
    all.some(([one]) => one === value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 8.64e15;

const makesSense: Readonly<Record<keyof Settings, Check>> = {
  platform: oneOf(options.platforms),
  sdkVersion: (value) => typeof value === 'string' && /^\d+\.\d+\.\d+$/.test(value),
  envVersion: oneOf(options.envVersions),
  language: (value) => typeof value === 'string',
  theme: oneOf(options.themes),
  fontSizeSetting: oneOf(options.fontSizes),
  latency: isTime,
  faults: (value) =>
    Object.entries(fieldsOf(value)).every(
      ([api, fault]) => channelsApis.some((one) => one === api) && faults.some((one) => one === fault),
    ),
  errorForm: oneOf(options.errorForms),
  dialogDelay: isTime,
  dialogHides: isBoolean,
  order: oneOf(options.orders),
  answerDelay: isTime,
  dialogAnswer: oneOf(options.answers),
  storage: oneOf(options.storages),
  audio: oneOf(options.audios),
  audioDelay: isTime,
  audioDuration: isTime,
  pauseEvent: oneOf(options.pauseEvents),
  timeUpdate: isTime,
};

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

function read(name: StorageName, key: string): Fields {
  try {
    return fieldsOf(JSON.parse(stored(name, key) ?? '{}'));
  } catch {
    return {};
  }
}

function write(name: StorageName, key: string, value: Fields | Settings): void {
  store(name, key, JSON.stringify(value));
}
