import { createClient, type Client, type ClientOptions, type Reply, type Wx } from '../../src/testing';
import { createClock } from '../../src/testing/clock';

export type Options = Omit<ClientOptions, 'scheduler'>;

/** A client in virtual time, with its page open. */
export interface OpenClient {
  readonly client: Client;
  readonly wx: Wx;
  /** What happens to the page, in order. */
  readonly log: unknown[];
  /** Callbacks that write into the record. */
  readonly callbacks: { success(result: object): void; fail(error: object): void };
  /** Lets virtual time pass. */
  pass(ms: number): void;
  /** How many timers are left. */
  timers(): number;
}

export const openClient = (options: Options = {}): OpenClient => {
  const scheduler = createClock();
  const client = createClient({ scheduler, ...options });
  const log: unknown[] = [];
  client.lifecycle$.subscribe((event) => log.push(event));
  client.phone.open();
  log.length = 0;
  return {
    client,
    wx: client.wx,
    log,
    callbacks: {
      success: (result: object) => log.push({ success: result }),
      fail: (error: object) => log.push({ fail: error }),
    },
    pass: scheduler.pass,
    timers: scheduler.timers,
  };
};

/** Success of `reserveChannelsLive` with a state. */
export const stateIs = (state: number): Reply => ({ success: { state, errMsg: 'reserveChannelsLive:ok' } });

export const noticeId = 'finderlivenotice-sphA';
