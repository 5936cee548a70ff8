import { createLightClient } from '../../src/testing/doubles/lightClient';
import { medianOf, settled } from '../means';
import { createLauncher, type Package } from '../package';
import { inEachMode, runInTurn, type Mode } from '../processes';
import { cellsOf, timesRxwx } from '../stats';
import type { Findings, PeerName } from '../table';

/** Medians of many taps in one process, in µs. */
export interface Taps {
  readonly firstCall: number;
  readonly reservation: number;
}

const reserved = 6;
const unreserved = 7;

/** Measures how long it takes from a tap to the first call, and to the end of the reservation: toast shown, music on again. */
export const measureTaps = async (given: Package, taps: number): Promise<Taps> => {
  const client = createLightClient();
  const page = createLauncher(given)({ wx: client.wx }).open(given.accounts);
  const tap = () => page.cards[0]?.call('reserve');
  client.page = page;
  page.show();
  page.own.call('toggleMusic');
  await settled();

  const firstCall = () => {
    let calledAt = 0;
    client.onEvent = () => {
      calledAt ||= performance.now();
    };
    const from = performance.now();
    tap();
    return calledAt - from;
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
    tap();
    const returnedAt = performance.now();
    await told;
    return Math.max(returnedAt, toldAt) - from;
  };

  /** Takes the reservation back, so that the next one changes as much. */
  const takeBack = async () => {
    await settled();
    client.onEvent = () => undefined;
    client.state = unreserved;
    tap();
    client.state = reserved;
    await settled();
  };

  return {
    firstCall: await medianOf(firstCall, taps, takeBack),
    reservation: await medianOf(reservation, taps, takeBack),
  };
};

/** What a tap may take with JIT, in µs, and how many times RxWX's a whole reservation. */
const slowest = { firstCall: 20, reservation: { JIT: 5, jitless: 7 } } as const;

/** Taps, warm: the medians of many, in fresh processes that take turns. */
export const taps = async (
  peers: readonly PeerName[],
  rounds: number,
  times: Readonly<Record<Mode, number>>,
): Promise<Findings> => {
  const measured = await inEachMode((mode) => runInTurn(peers, { measure: 'taps', mode, rounds, of: times[mode] }));
  return {
    rows: measured.flatMap(([mode, timing]) => [
      {
        name: `from the tap to the first wx call, ${mode}`,
        unit: 'µs',
        cells: cellsOf(timing, ({ firstCall }) => firstCall),
        ...(mode === 'JIT' && { target: slowest.firstCall }),
      },
      {
        name: `the whole reservation, ${mode}`,
        unit: 'µs',
        cells: cellsOf(timing, ({ reservation }) => reservation),
      },
    ]),
    goals: measured.map(([mode, timing]) => ({
      name: `a whole reservation, ${mode}`,
      unit: 'times RxWX',
      measured: timesRxwx(timing, ({ reservation }) => reservation),
      atMost: slowest.reservation[mode],
    })),
  };
};
