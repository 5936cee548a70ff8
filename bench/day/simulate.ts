import { VirtualTimeScheduler } from 'rxjs';
import { createClient, type ChannelsApi, type Situation } from '../../src/testing';
import { createLauncher, type MiniProgram, type OpenPage } from '../host/mini-program';
import type { Globals, Package } from '../host/package';
import { planDay, type Day, type Deed } from './plan';
import { createRandom } from './random';
import { passUntil, virtualGlobals, virtualNames } from './virtual-time';

/** What users came to in a day, all together. */
export interface DayCounts {
  /** How often the page came to be seen: opened, or returned to. A dialog that closes does not count. */
  readonly views: number;
  readonly openings: number;
  readonly taps: number;
  /** The calls that reached WeChat's back end. */
  readonly calls: Readonly<Record<ChannelsApi, number>>;
}

type Tally = { -readonly [K in keyof DayCounts]: DayCounts[K] } & { readonly calls: Record<ChannelsApi, number> };

const emptyTally = (): Tally => ({
  views: 0,
  openings: 0,
  taps: 0,
  calls: { getChannelsLiveNoticeInfo: 0, reserveChannelsLive: 0, getChannelsLiveInfo: 0, openChannelsLive: 0 },
});

/** The live is on the day after. */
const startTime = 48 * 3_600_000;

type Launch = (globals: Globals) => MiniProgram;

/** Plays a day of many users, each with a phone of their own, in virtual time; counts by what stands with the account. */
export const simulateDay = async (
  miniProgram: Package,
  accounts: readonly string[],
  users: number,
): Promise<ReadonlyMap<Situation, DayCounts>> => {
  const launch = createLauncher(miniProgram, ['wx', ...virtualNames]);
  const tallies = new Map<Situation, Tally>();
  for (let user = 1; user <= users; user++) {
    const day = planDay(createRandom(user));
    const tally = tallies.get(day.situation) ?? emptyTally();
    tallies.set(day.situation, tally);
    await playDay(day, launch, accounts, tally);
  }
  return tallies;
};

const playDay = async (
  { situation, deeds }: Day,
  launch: Launch,
  accounts: readonly string[],
  tally: Tally,
): Promise<void> => {
  const scheduler = new VirtualTimeScheduler();
  const client = createClient({
    scheduler,
    latency: 200,
    dialogDelay: 300,
    accounts: Object.fromEntries(accounts.map((account) => [account, { situation, startTime }])),
  });
  const globals = { wx: client.wx, ...virtualGlobals(scheduler) };
  let miniProgram: MiniProgram | undefined;
  let page: OpenPage | undefined;

  client.call$.subscribe({
    next({ api }) {
      if (api in tally.calls) tally.calls[api as ChannelsApi]++;
    },
    error: console.error,
  });
  client.lifecycle$.subscribe({
    next(event) {
      if (event === 'show') page?.show();
      else if (event === 'hide') page?.hide();
      else page?.close();
    },
    error: console.error,
  });

  const open = () => {
    tally.openings++;
    tally.views++;
    page = miniProgram?.open(accounts);
    client.phone.open();
  };
  const carryOut = (deed: Deed) => {
    switch (deed.kind) {
      case 'launch':
        // What was left in the background is gone without a word.
        page = undefined;
        client.phone.close();
        client.phone.comeBack();
        miniProgram = launch(globals);
        open();
        break;
      case 'open':
        open();
        break;
      case 'close':
        client.phone.close();
        break;
      case 'hide':
        client.phone.home();
        break;
      case 'return':
        tally.views++;
        client.phone.comeBack();
        break;
      case 'tap':
        tally.taps++;
        page?.tap(0);
        break;
    }
  };

  for (const deed of deeds) {
    await passUntil(scheduler, deed.at);
    carryOut(deed);
    if (deed.kind !== 'tap') continue;
    await passUntil(scheduler, deed.at + deed.thinks);
    const { dialog } = client;
    dialog?.choose(dialog.choices[Math.floor(deed.choice * dialog.choices.length)] ?? 9);
    // Whoever went into the live comes back.
    client.phone.back();
  }
  client.destroy();
};
