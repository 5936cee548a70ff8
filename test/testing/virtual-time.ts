import { VirtualTimeScheduler } from 'rxjs';
import { createClient, type Client, type ClientOptions } from '../../src/testing';

/** A client in virtual time, with its page open and a record of what happens to the page, in order. */
export const openClient = (options: Omit<ClientOptions, 'scheduler'> = {}) => {
  const scheduler = new VirtualTimeScheduler();
  const client: Client = createClient({ scheduler, ...options });
  const log: unknown[] = [];
  client.lifecycle$.subscribe((event) => log.push(event));
  client.phone.open();
  log.length = 0;
  return {
    client,
    wx: client.wx,
    log,
    /** Callbacks that write into the record. */
    callbacks: {
      success: (result: object) => log.push({ success: result }),
      fail: (error: object) => log.push({ fail: error }),
    },
    /** Lets virtual time pass. */
    pass(ms: number) {
      const until = scheduler.now() + ms;
      scheduler.maxFrames = until;
      scheduler.flush();
      scheduler.frame = until;
    },
    /** How many timers are left. */
    timers: () => scheduler.actions.length,
  };
};

/** Success of `reserveChannelsLive` with a state. */
export const stateIs = (state: number) => ({ success: { state, errMsg: 'reserveChannelsLive:ok' } });

export const noticeId = 'finderlivenotice-sphA';
