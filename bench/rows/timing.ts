import { pagePeerNames } from '../peers';
import { modes, run, type Mode } from '../programs';
import type { Timing } from '../programs/timing';
import { quantile, spread } from '../stats';
import { interleaved, ratios } from './interleaved';
import type { Row } from './row';

/** How much slower than the promise peer the whole reservation may be. */
const slowest: Readonly<Record<Mode, number>> = { JIT: 1, jitless: 2 };

const account = 'sphOne';

/** Taps, warm: the medians of many, in fresh processes that take turns. */
export const timingRows = async (rounds: number, taps: Readonly<Record<Mode, number>>): Promise<readonly Row[]> => {
  const rowsOf = async (mode: Mode): Promise<readonly Row[]> => {
    const timings = await interleaved(rounds, pagePeerNames, (name) =>
      run<Timing>('timing', mode, name, account, String(taps[mode])),
    );
    const cells = (key: keyof Timing) =>
      Object.fromEntries(pagePeerNames.map((name) => [name, spread(timings[name].map((timing) => timing[key]))]));
    const firstCalls = timings.live.map(({ firstCall }) => firstCall);
    const slower = ratios(
      timings.live.map(({ reservation }) => reservation),
      timings.promises.map(({ reservation }) => reservation),
    );
    return [
      {
        name: `from the tap to the first wx call, ${mode}`,
        unit: 'µs',
        cells: cells('firstCall'),
        ...(mode === 'JIT' && { target: { atMost: 20, measured: quantile(firstCalls, 0.5) } }),
      },
      {
        name: `the whole reservation, ${mode}`,
        unit: 'µs',
        cells: cells('reservation'),
        target: { atMost: slowest[mode], measured: quantile(slower, 0.5), of: 'times the promise peer' },
      },
    ];
  };
  const rows: Row[] = [];
  for (const mode of modes) rows.push(...(await rowsOf(mode)));
  return rows;
};
