import type { Account, AccountPatch, ClientOptions } from '../../src/testing';

export const hour = 3_600_000;

/** An account's notice besides its first, some hours from the start. */
export const later = (noticeId: string, hours: number): Account['others'][number] => ({
  noticeId,
  startTime: hours * hour,
  status: 0,
  reserved: false,
});

/** A client whose first account has this. */
export const listing = (sphA: AccountPatch): Partial<ClientOptions> => ({ accounts: { sphA } });

/** Three notices, the nearest not the first. */
export const three: AccountPatch = { noticeId: 'b', startTime: 20 * hour, others: [later('c', 30), later('a', 10)] };
