import { queryObjects } from 'node:v8';
import { createLightClient } from '../../src/testing/doubles/lightClient';
import { collected, heapUsed, settled } from '../means';
import { createLauncher, type Package } from '../package';
import { runInTurn } from '../processes';
import { cellsOf } from '../stats';
import type { Findings, PeerName, Row } from '../table';

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

/** Opens a page, plays music, reserves and closes the page, many times; tells what is left of it (内存泄漏). */
export const measureLeaks = async (given: Package, pages: number): Promise<Leftovers> => {
  const client = createLightClient();
  const miniProgram = createLauncher(given)({ wx: client.wx });
  const Subscription = probe in given.modules ? (miniProgram.load(probe) as Probe).Subscription : undefined;

  const visit = () => {
    const page = miniProgram.open(given.accounts);
    client.page = page;
    page.show();
    page.own.call('toggleMusic');
    page.cards[0]?.call('reserve');
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
  await visits(pages);
  const after = { heap: await heapUsed(), subscriptions: await severalCounts() };
  return {
    heap: (after.heap - before.heap) / pages,
    ...(Subscription && {
      subscriptions: Math.max(0, Math.min(...after.subscriptions) - Math.max(...before.subscriptions)),
    }),
    timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
    listeners: client.left(),
  };
};

/** Below this many bytes for each page, growth of the heap is the engine's own and not a page's. */
const noise = 32;

/** What is left of pages that were opened and closed (内存泄漏). */
export const leaks = async (peers: readonly PeerName[], rounds: number, pages: number): Promise<Findings> => {
  const left = await runInTurn(peers, { measure: 'leaks', mode: 'JIT', rounds, of: pages });
  /** The worst of all rounds; nobody counts subscriptions where there is no RxJS. */
  const row = (name: string, pick: (leftovers: Leftovers) => number | undefined): Row => ({
    name,
    unit: 'count',
    cells: Object.fromEntries(
      [...left].flatMap(([peer, results]) => {
        const counts = results.map(pick).filter((count) => count !== undefined);
        return counts.length ? [[peer, Math.max(...counts)]] : [];
      }),
    ),
    target: 0,
  });
  return {
    rows: [
      {
        name: `heap growth per page, ${pages.toLocaleString('en')} pages`,
        unit: 'bytes',
        cells: cellsOf(left, ({ heap }) => heap),
        target: noise,
      },
      row('… subscriptions left', ({ subscriptions }) => subscriptions),
      row('… timers left', ({ timers }) => timers),
      row('… listeners and audios left', ({ listeners }) => listeners),
    ],
    goals: [],
  };
};
