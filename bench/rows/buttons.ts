import { pagePeerNames, type PagePeerName } from '../peers';
import { run } from '../programs';
import type { Buttons } from '../programs/buttons';
import { exponent, spread, type Spread } from '../stats';
import { interleaved } from './interleaved';
import type { Row } from './row';

const counts = [1, 10, 100, 1_000] as const;

type Measured = Readonly<Record<PagePeerName, Spread>>;

/** How what a page costs grows with its buttons (随按钮数的增长). */
export const buttonRows = async (rounds: number, times: number): Promise<readonly Row[]> => {
  const results = new Map<number, Readonly<Record<PagePeerName, readonly Buttons[]>>>();
  for (const count of counts)
    results.set(
      count,
      await interleaved(rounds, pagePeerNames, (name) =>
        run<Buttons>('buttons', 'JIT', name, String(count), String(times)),
      ),
    );

  const measured = (count: number, key: keyof Buttons): Measured =>
    Object.fromEntries(
      pagePeerNames.map((name) => [name, spread((results.get(count)?.[name] ?? []).map((result) => result[key]))]),
    ) as Measured;

  const family = (what: string, unit: string, key: keyof Buttons, grows: string, atMost?: number): readonly Row[] => {
    const series = counts.map((count) => ({ count, cells: measured(count, key) }));
    const exponents = Object.fromEntries(
      pagePeerNames.map((name) => [
        name,
        exponent(
          series.map(({ count }) => count),
          series.map(({ cells }) => cells[name].median),
        ),
      ]),
    );
    return [
      ...series.map(({ count, cells }) => ({
        name: `${what}, ${count.toLocaleString('en')} ${count === 1 ? 'button' : 'buttons'}`,
        unit,
        cells,
      })),
      {
        name: grows,
        unit: 'exponent',
        cells: exponents,
        ...(atMost !== undefined && { target: { atMost, measured: exponents.live ?? NaN } }),
      },
    ];
  };

  return [
    ...family('opening', 'µs', 'opening', '… grows with the buttons', 1.1),
    ...family('one tap, to the dialog', 'µs', 'tap', '… grows with the buttons', 0.1),
    ...family('hide and show', 'µs', 'hideAndShow', '… grows with the buttons'),
    ...family('memory per button', 'bytes', 'memoryPerButton', '… grows with the buttons'),
  ];
};
