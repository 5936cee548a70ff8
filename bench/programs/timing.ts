import { createLightClient } from '../host/light-client';
import { createLauncher } from '../host/mini-program';
import { givenArguments, givenPackage } from './input';
import { medianOf } from './median-of';
import { settled } from './settled';

/** Medians of many taps in one process, in µs. */
export interface Timing {
  readonly firstCall: number;
  readonly reservation: number;
}

const reserved = 6;
const unreserved = 7;

/** Prints how long it takes from a tap to the first call, and to the end of the reservation: toast shown, music on again. */
const main = async () => {
  const [account = '', taps] = givenArguments;
  const client = createLightClient();
  const page = createLauncher(givenPackage, ['wx'])({ wx: client.wx }).open([account]);
  client.page = page;
  page.show();
  page.toggleMusic();
  await settled();

  const firstCall = () => {
    let calledAt = 0;
    client.onEvent = () => {
      calledAt ||= performance.now();
    };
    const from = performance.now();
    page.tap(0);
    return Promise.resolve(calledAt - from);
  };

  /** Emits when all that a user notices has happened; a page that goes on after that in the same turn is not done yet. */
  const reservation = async () => {
    let toldAt = 0;
    const left = new Set(['toast', 'plays']);
    const told = new Promise<void>((resolve) => {
      client.onEvent = (event) => {
        if (!left.delete(event) || left.size > 0) return;
        toldAt = performance.now();
        resolve();
      };
    });
    const from = performance.now();
    page.tap(0);
    const returnedAt = performance.now();
    await told;
    return Math.max(returnedAt, toldAt) - from;
  };

  /** Takes the reservation back, so that the next one changes as much. */
  const takeBack = async () => {
    await settled();
    client.onEvent = () => undefined;
    client.state = unreserved;
    page.tap(0);
    client.state = reserved;
    await settled();
  };

  const hooks = { afterEach: takeBack };
  const timing: Timing = {
    firstCall: await medianOf(firstCall, Number(taps), hooks),
    reservation: await medianOf(reservation, Number(taps), hooks),
  };
  console.log(JSON.stringify(timing));
};

void main();
