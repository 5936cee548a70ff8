import { pagePeerNames } from '../peers';
import { run } from '../programs';
import type { Leftovers } from '../programs/pages';
import { quantile, spread } from '../stats';
import { interleaved } from './interleaved';
import type { Row } from './row';

/** Below this many bytes for each page, growth of the heap is the engine's own and not a page's. */
const noise = 32;

/** What is left of pages that were opened and closed (内存泄漏). */
export const leakRows = async (rounds: number, pages: number): Promise<readonly Row[]> => {
  const leftovers = await interleaved(rounds, pagePeerNames, (name) =>
    run<Leftovers>('pages', 'JIT', `${name}.probed`, 'sphOne', String(pages)),
  );
  const worst = (key: Exclude<keyof Leftovers, 'heap'>) =>
    Object.fromEntries(
      pagePeerNames.flatMap((name) => {
        const counts = leftovers[name].map((left) => left[key]).filter((count) => count !== undefined);
        return counts.length ? [[name, Math.max(...counts)]] : [];
      }),
    );
  const count = (name: string, key: Exclude<keyof Leftovers, 'heap'>): Row => {
    const cells = worst(key);
    return { name, unit: 'count', cells, target: { atMost: 0, measured: cells.live ?? NaN } };
  };
  const growth = (name: keyof typeof leftovers) => leftovers[name].map(({ heap }) => heap);
  return [
    {
      name: `heap growth per page, ${pages.toLocaleString('en')} pages`,
      unit: 'bytes',
      cells: Object.fromEntries(pagePeerNames.map((name) => [name, spread(growth(name))])),
      target: { atMost: noise, measured: quantile(growth('live'), 0.5) },
    },
    count('… subscriptions left', 'subscriptions'),
    count('… timers left', 'timers'),
    count('… listeners and audios left', 'listeners'),
  ];
};
