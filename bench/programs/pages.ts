import { queryObjects } from 'node:v8';
import { createCountedTimers, timerNames } from '../host/counted-timers';
import { createLightClient } from '../host/light-client';
import { createLauncher } from '../host/mini-program';
import { givenArguments, givenPackage } from './input';
import { collected, heapUsed } from './heap';
import { settled } from './settled';

/** What is left after many pages. */
export interface Leftovers {
  /** Heap growth for each page, in bytes. */
  readonly heap: number;
  /** Subscriptions on the heap, open or closed; absent where there is no RxJS. */
  readonly subscriptions?: number;
  readonly timers: number;
  /** Listeners of the client's, and inner audios. */
  readonly listeners: number;
}

interface Probe {
  readonly Subscription: new () => object;
}

const probe = 'probe.js';

/** Opens a page, plays music, reserves and closes the page, many times; prints what is left of it. */
const main = async () => {
  const [account = '', pages] = givenArguments;
  const client = createLightClient();
  const timers = createCountedTimers();
  const launch = createLauncher(givenPackage, ['wx', ...timerNames]);
  const miniProgram = launch({ wx: client.wx, ...timers.globals });
  const { Subscription } =
    probe in givenPackage.modules ? (miniProgram.load(probe) as Probe) : { Subscription: undefined };

  const visit = () => {
    const page = miniProgram.open([account]);
    client.page = page;
    page.show();
    page.toggleMusic();
    page.tap(0);
    page.hide();
    page.close();
    client.page = undefined;
  };
  const visits = async (times: number) => {
    for (let done = 0; done < times; done++) {
      visit();
      if (done % 100 === 0) await settled();
    }
  };
  const subscriptions = async () => {
    await collected();
    return Subscription ? (queryObjects(Subscription) as unknown as number) : 0;
  };
  /** The engine itself holds on to an object now and then, and lets go of it a few pages later. */
  const severalCounts = async () => {
    const counts: number[] = [];
    for (let round = 0; round < 3; round++) {
      counts.push(await subscriptions());
      await visits(10);
    }
    return counts;
  };

  // The engine's own memory of the code grows at first: what it compiles, what it learns.
  await visits(2_000);
  const before = { heap: await heapUsed(), subscriptions: await severalCounts() };
  await visits(Number(pages));
  const after = { heap: await heapUsed(), subscriptions: await severalCounts() };
  const leftovers: Leftovers = {
    heap: (after.heap - before.heap) / Number(pages),
    ...(Subscription && {
      subscriptions: Math.max(0, Math.min(...after.subscriptions) - Math.max(...before.subscriptions)),
    }),
    timers: timers.waiting(),
    listeners: client.left(),
  };
  console.log(JSON.stringify(leftovers));
};

void main();
