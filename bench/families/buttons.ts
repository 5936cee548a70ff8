import { createLightClient } from '../../src/testing/doubles/lightClient';
import type { Page } from '../../src/testing/doubles/page';
import { heapUsed, medianOf, settled } from '../means';
import { createLauncher, type MiniProgram, type Package } from '../package';
import { runInTurn } from '../processes';
import { cellsOf, exponent, timesRxwx, type Rounds } from '../stats';
import type { Findings, PeerName, Row } from '../table';

/** What a page with many buttons costs: times in µs, medians of one process; memory in bytes. */
export interface Buttons {
  /** In an app that has just been launched: all notices are asked for. */
  readonly opening: number;
  /** From a tap to the dialog, which does not hide the page here. */
  readonly tap: number;
  /** The page hides and shows again, as around the dialog. */
  readonly hideAndShow: number;
  readonly memoryPerButton: number;
}

/** How many buttons are open at once, to weigh them. */
const weighed = 2_000;

/** Measures what a page with `count` buttons costs, each with an account of its own. */
export const measureButtons = async (
  given: Package,
  { count, times }: { readonly count: number; readonly times: number },
): Promise<Buttons> => {
  const client = createLightClient();
  const launch = createLauncher(given);
  const accountsOf = (page: number) => Array.from({ length: count }, (_, index) => `sph${page}x${index}`);
  const accounts = accountsOf(0);
  let shownAt = 0;

  /** Opens a page in an app that knows nothing of its accounts yet. */
  const openFirst = (miniProgram: MiniProgram, on = accounts): Page => {
    const page = miniProgram.open(on, () => (shownAt = performance.now()));
    page.show();
    return page;
  };

  const opening = async () => {
    const miniProgram = launch({ wx: client.wx });
    const from = performance.now();
    const page = openFirst(miniProgram);
    const returnedAt = performance.now();
    await settled();
    const duration = Math.max(returnedAt, shownAt) - from;
    page.close();
    return duration;
  };

  const weigh = async () => {
    const miniProgram = launch({ wx: client.wx });
    const kept: Page[] = [];
    const before = await heapUsed();
    while (kept.length * count < weighed) kept.push(openFirst(miniProgram, accountsOf(kept.length)));
    const bytes = (await heapUsed()) - before;
    const perButton = bytes / (kept.length * count);
    kept.forEach((page) => page.close());
    return perButton;
  };

  await opening();
  const memoryPerButton = await weigh();

  const page = openFirst(launch({ wx: client.wx }));
  await settled();
  const middle = page.cards[Math.floor(count / 2)];
  const tap = async () => {
    const from = performance.now();
    let dialogAt = 0;
    client.onEvent = (event) => {
      if (event === 'dialog') dialogAt = performance.now();
    };
    middle?.call('reserve');
    await settled();
    return dialogAt - from;
  };
  const hideAndShow = () => {
    const from = performance.now();
    page.hide();
    page.show();
    return performance.now() - from;
  };

  /** The whole page goes through these, so that more buttons need fewer of them. */
  const often = Math.max(10, times / count);
  return {
    tap: await medianOf(tap, times),
    hideAndShow: await medianOf(hideAndShow, often),
    opening: await medianOf(opening, often),
    memoryPerButton,
  };
};

const counts = [1, 10, 100, 1_000] as const;

const title = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'button' : 'buttons'}`;

/** How what a page costs grows with its buttons (随按钮数的增长). */
export const buttons = async (peers: readonly PeerName[], rounds: number, times: number): Promise<Findings> => {
  const results = new Map<number, Rounds<Buttons>>();
  for (const count of counts)
    results.set(count, await runInTurn(peers, { measure: 'buttons', mode: 'JIT', rounds, of: { count, times } }));
  const roundsOf = (count: number): Rounds<Buttons> => results.get(count) ?? new Map();

  const family = (what: string, unit: string, key: keyof Buttons, growth?: number): readonly Row[] => {
    const series = counts.map((count) => cellsOf(roundsOf(count), (result) => result[key]));
    return [
      ...series.map((cells, index) => ({ name: `${what}, ${title(counts[index] ?? NaN)}`, unit, cells })),
      {
        name: '… grows with the buttons',
        unit: 'exponent',
        cells: Object.fromEntries(
          peers.map((name) => [
            name,
            exponent(
              counts,
              series.map((cells) => cells[name]?.median ?? NaN),
            ),
          ]),
        ),
        ...(growth !== undefined && { target: growth }),
      },
    ];
  };

  const ours = (count: number, key: keyof Buttons): number =>
    cellsOf(roundsOf(count), (result) => result[key]).live?.median ?? NaN;
  const [one, most] = [1, 1_000];
  return {
    rows: [
      ...family('opening', 'µs', 'opening', 1.1),
      ...family('one tap, to the dialog', 'µs', 'tap', 0.1),
      ...family('hide and show', 'µs', 'hideAndShow'),
      ...family('memory per button', 'bytes', 'memoryPerButton'),
    ],
    goals: [
      ...(
        [
          [one, 1.5],
          [most, 5],
        ] as const
      ).map(([count, atMost]) => ({
        name: `opening a page, ${title(count)}`,
        unit: 'times RxWX' as const,
        measured: timesRxwx(roundsOf(count), ({ opening }) => opening),
        atMost,
      })),
      {
        name: `hide and show, ${title(most)}`,
        unit: 'ms',
        measured: ours(most, 'hideAndShow') / 1000,
        atMost: 1,
      },
      {
        name: 'memory of a page with one card and music',
        unit: 'bytes',
        measured: ours(one, 'memoryPerButton'),
        atMost: 25_000,
      },
      {
        name: 'memory of each further card',
        unit: 'bytes',
        measured: (most * ours(most, 'memoryPerButton') - ours(one, 'memoryPerButton')) / (most - one),
        atMost: 6_000,
      },
    ],
  };
};
