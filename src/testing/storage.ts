import { BehaviorSubject, type Observable } from 'rxjs';
import type { CurrentSettings } from './settings';

/** The storage, from behind: to look at, to fill with rubbish, to keep across launches. */
export interface Storage {
  /** All that is stored, now. */
  readonly entries: Readonly<Record<string, unknown>>;
  /** The same, now and from now on. */
  readonly entries$: Observable<Readonly<Record<string, unknown>>>;
  /** Replaces all that is stored. */
  readonly fill: (entries: Readonly<Record<string, unknown>>) => void;
}

/** The storage from the front. `api` is the call that the page made: errors carry its name. */
export interface Store extends Storage {
  readonly has: (key: string) => boolean;
  readonly read: (api: string, key: string) => unknown;
  readonly write: (api: string, key: string, data: unknown) => void;
  readonly remove: (api: string, key: string) => void;
  readonly clear: (api: string) => void;
}

// The page never shares an object with the storage.
const copy = (data: unknown): unknown => (data === undefined ? undefined : JSON.parse(JSON.stringify(data)));

export const createStore = (settings: CurrentSettings, stored: Readonly<Record<string, unknown>>): Store => {
  const entries$ = new BehaviorSubject(stored);
  const has = (key: string): boolean => Object.keys(entries$.value).includes(key);
  const check = (api: string): void => {
    if (settings().storage === 'broken') throw new Error(`${api}:fail storage error`);
  };
  return {
    get entries() {
      return entries$.value;
    },
    entries$: entries$.asObservable(),
    fill: (all) => entries$.next(all),
    has,
    read(api, key) {
      check(api);
      return has(key) ? copy(entries$.value[key]) : '';
    },
    write(api, key, data) {
      check(api);
      if (settings().storage === 'full') throw new Error(`${api}:fail exceed storage max size 10Mb`);
      entries$.next({ ...entries$.value, [key]: copy(data) });
    },
    remove(api, key) {
      check(api);
      entries$.next(Object.fromEntries(Object.entries(entries$.value).filter(([other]) => other !== key)));
    },
    clear(api) {
      check(api);
      entries$.next({});
    },
  };
};
