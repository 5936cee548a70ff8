import { createLightClient } from '../../src/testing/doubles/lightClient';
import { settled } from '../means';
import { createLauncher, type Package } from '../package';
import { inEachMode, runInTurn } from '../processes';
import { cellsOf, timesRxwx } from '../stats';
import type { Findings, PeerName } from '../table';

/** What the first minute of a launch costs. */
export interface ColdStart {
  /** Evaluating the package and opening its page, until the notices are on it; in ms. */
  readonly opening: number;
  /** The very first tap, until the toast; in ms. */
  readonly firstTap: number;
}

/** Measures the launch of a package, which nothing has warmed up, until its page is open. */
export const measureStart = async (given: Package): Promise<ColdStart> => {
  const client = createLightClient();
  let endedAt = 0;

  const from = performance.now();
  const page = createLauncher(given)({ wx: client.wx }).open(given.accounts, () => (endedAt = performance.now()));
  page.show();
  endedAt = Math.max(endedAt, performance.now());
  await settled();
  const opening = endedAt - from;

  client.page = page;
  client.onEvent = (event) => {
    if (event === 'toast') endedAt = performance.now();
  };
  const tapFrom = performance.now();
  page.cards[0]?.call('reserve');
  await settled();
  return { opening, firstTap: endedAt - tapFrom };
};

/** A launch (冷启动), each in a fresh process. */
export const starts = async (peers: readonly PeerName[], rounds: number): Promise<Findings> => {
  const measured = await inEachMode((mode) => runInTurn(peers, { measure: 'starts', mode, rounds, of: undefined }));
  return {
    rows: measured.flatMap(([mode, start]) => [
      { name: `cold start, ${mode}`, unit: 'ms', cells: cellsOf(start, ({ opening }) => opening) },
      {
        name: `the first tap after it, to the toast, ${mode}`,
        unit: 'ms',
        cells: cellsOf(start, ({ firstTap }) => firstTap),
      },
    ]),
    goals: measured
      .filter(([mode]) => mode === 'JIT')
      .map(([mode, start]) => ({
        name: `cold start, ${mode}`,
        unit: 'times RxWX',
        measured: timesRxwx(start, ({ opening }) => opening),
        atMost: 0.35,
      })),
  };
};
