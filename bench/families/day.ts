import { VirtualTimeScheduler, type Subscription } from 'rxjs';
import { channelsApis, createClient, type ChannelsApi, type Situation } from '../../src/testing';
import type { Page } from '../../src/testing/doubles/page';
import { createLauncher, type MiniProgram } from '../package';
import type { Peer } from '../peers';
import type { Cells, Findings, PeerName, Row } from '../table';
import { createRandom, planDay, type Day, type Deed } from './dayPlan';

/** What users came to in a day, all together. */
interface DayCounts {
  /** How often the page came to be seen: opened, or returned to. A dialog that closes does not count. */
  views: number;
  /** The calls that reached WeChat's back end. */
  readonly calls: Record<ChannelsApi, number>;
}

/** The live is on the day after. */
const startTime = 48 * 3_600_000;

/** The clock and the timers that a mini program sees, on a scheduler's time. */
const globalsOf = (scheduler: VirtualTimeScheduler) => ({
  setTimeout: (code: () => void, ms: number) => scheduler.schedule(code, ms),
  clearTimeout: (timer: Subscription | undefined) => timer?.unsubscribe(),
  Date: class extends Date {
    static override now() {
      return scheduler.now();
    }
  },
});

/** Lets time pass, and promises settle at each moment at which something happens. */
const passUntil = async (scheduler: VirtualTimeScheduler, time: number): Promise<void> => {
  for (let next = scheduler.actions[0]; next && next.delay <= time; next = scheduler.actions[0]) {
    scheduler.maxFrames = next.delay;
    scheduler.flush();
    await new Promise(setImmediate);
  }
  scheduler.frame = Math.max(scheduler.frame, time);
};

/** Plays a day of many users, each with a phone of their own, in virtual time; counts by what stands with the account. */
const playDays = async ({ package: given }: Peer, users: number): Promise<ReadonlyMap<Situation, DayCounts>> => {
  const launch = createLauncher(given, ['wx', 'setTimeout', 'clearTimeout', 'Date']);
  const tallies = new Map<Situation, DayCounts>();
  for (let user = 1; user <= users; user++) {
    const day = planDay(createRandom(user));
    const tally = tallies.get(day.situation) ?? {
      views: 0,
      calls: Object.fromEntries(channelsApis.map((api) => [api, 0])) as DayCounts['calls'],
    };
    tallies.set(day.situation, tally);
    await playDay(day, launch, given.accounts, tally);
  }
  return tallies;
};

const playDay = async (
  { situation, deeds }: Day,
  launch: ReturnType<typeof createLauncher>,
  accounts: readonly string[],
  tally: DayCounts,
): Promise<void> => {
  const scheduler = new VirtualTimeScheduler();
  const told = Object.fromEntries(accounts.map((account) => [account, { situation, startTime }]));
  const client = createClient({ scheduler, latency: 200, dialogDelay: 300, accounts: told });
  const { wx, phone } = client;
  let miniProgram: MiniProgram | undefined;
  let page: Page | undefined;

  client.call$.subscribe({
    next({ api }) {
      if (api in tally.calls) tally.calls[api as ChannelsApi]++;
    },
    error: console.error,
  });
  client.lifecycle$.subscribe({
    next: (event) => page?.[event === 'unload' ? 'close' : event](),
    error: console.error,
  });

  const open = () => {
    tally.views++;
    page = miniProgram?.open(accounts);
    phone.open();
  };
  const carryOut: Readonly<Record<Deed['kind'], () => void>> = {
    launch() {
      // What was left in the background is gone without a word.
      page = undefined;
      phone.close();
      phone.comeBack();
      miniProgram = launch({ wx, ...globalsOf(scheduler) });
      open();
    },
    open,
    close: phone.close,
    hide: phone.home,
    return() {
      tally.views++;
      phone.comeBack();
    },
    tap: () => page?.cards[0]?.call('reserve'),
  };

  for (const deed of deeds) {
    await passUntil(scheduler, deed.at);
    carryOut[deed.kind]();
    if (deed.kind !== 'tap') continue;
    await passUntil(scheduler, deed.at + deed.thinks);
    const { dialog } = client;
    dialog?.choose(dialog.choices[Math.floor(deed.choice * dialog.choices.length)] ?? 9);
    // Whoever went into the live comes back.
    phone.back();
  }
  client.destroy();
};

const allCalls = ({ calls }: DayCounts): number => Object.values(calls).reduce((total, count) => total + count, 0);

/** A day of many users (一天的调用量). With three cards a page asks for three accounts. */
export const day = async (peers: readonly Peer[], users: number): Promise<Findings> => {
  const days = new Map<PeerName, ReadonlyMap<Situation, DayCounts>>();
  for (const peer of peers) days.set(peer.name, await playDays(peer, users));

  const perView = (count: (day: DayCounts) => number, peer: PeerName, only?: Situation): number => {
    const counted = [...(days.get(peer) ?? [])].filter(([situation]) => situation === (only ?? situation));
    const sum = (measure: (day: DayCounts) => number) => counted.reduce((total, [, one]) => total + measure(one), 0);
    return sum(count) / sum(({ views }) => views);
  };
  const row = (name: string, count: (day: DayCounts) => number, only?: Situation): Row => {
    const cells: Cells = Object.fromEntries([...days.keys()].map((peer) => [peer, perView(count, peer, only)]));
    return { name, unit: 'calls', cells };
  };
  const goal = (what: string, only: Situation, atMost: number) => ({
    name: `back-end calls a view, where there is ${what}`,
    unit: 'calls' as const,
    measured: perView(allCalls, 'live', only),
    atMost,
  });
  return {
    rows: [
      row(`back-end calls per page view, ${users.toLocaleString('en')} users`, allCalls),
      row('… where the account has a notice', allCalls, 'notice'),
      row('… where it has none', allCalls, 'none'),
      row('… for notices', ({ calls }) => calls.getChannelsLiveNoticeInfo),
      row('… for dialogs', ({ calls }) => calls.reserveChannelsLive),
    ],
    goals: [goal('a notice', 'notice', 0.97), goal('none', 'none', 2.2)],
  };
};
