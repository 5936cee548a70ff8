import { account, type Account } from './account';
import { reserved } from './reserved';
import type { Services } from './services';

/** What is known of the account with this `finderUserName`. */
export type Accounts = (finderUserName: string) => Account;

/**
 * Keeps what is known of the accounts of an app, shared by all its pages (各视频号的预告). Make one for each host: it lasts
 * as long as the app.
 *
 * @example
 * const accountOf = accounts({ host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error });
 * accountOf('sphABC').known$.subscribe(({ kind }) => …);
 */
export const accounts = (services: Services): Accounts => {
  const memory = reserved(services.host, services.scheduler, services.onError);
  const all = new Map<string, Account>();
  return (finderUserName) => {
    const found = all.get(finderUserName) ?? account(finderUserName, memory, services);
    all.set(finderUserName, found);
    return found;
  };
};
