import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Pictures } from '../pictures';
import { quantile, spread } from '../stats';
import type { Findings } from '../table';

/** What a picture may take, in ms, and what may be left of each of many, in bytes: the engine's own growth is below that. */
const most = { page: 3, plain: 1, left: 32 } as const;

/** How long pictures take (用例耗时), beside the same test in RxJS's test scheduler, and what is left of many. */
export const pictures = async (rounds: number, times: number): Promise<Findings> => {
  const measured: Pictures[] = [];
  for (let round = 0; round < rounds; round++) {
    const program = ['--expose-gc', '--import', 'tsx', resolve('bench/pictures.ts'), String(times)];
    const { stdout } = await promisify(execFile)(process.execPath, program);
    measured.push(JSON.parse(stdout) as Pictures);
  }
  const of = (pick: (pictures: Pictures) => number): readonly number[] => measured.map(pick);
  const median = (pick: (pictures: Pictures) => number): number => quantile(of(pick), 0.5);
  return {
    rows: [
      { name: 'a picture of a page', unit: 'ms', cells: { live: spread(of(({ page }) => page)) }, target: most.page },
      {
        name: 'a picture of plain streams',
        unit: 'ms',
        cells: { live: spread(of(({ plain }) => plain)) },
        target: most.plain,
      },
      {
        name: '… the same in TestScheduler',
        unit: 'ms',
        cells: { live: spread(of(({ testScheduler }) => testScheduler)) },
      },
      {
        name: `heap growth per picture, ${times.toLocaleString('en')} pictures`,
        unit: 'bytes',
        cells: { live: spread(of(({ left }) => left)) },
        target: most.left,
      },
    ],
    goals: [
      { name: 'a picture of a page', unit: 'ms', measured: median(({ page }) => page), atMost: most.page },
      { name: 'a picture of plain streams', unit: 'ms', measured: median(({ plain }) => plain), atMost: most.plain },
    ],
  };
};
