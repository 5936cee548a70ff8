import type { Peer } from '../peers';
import { modes, run, type Mode } from '../programs';
import type { ColdStart } from '../programs/cold-start';
import { spread } from '../stats';
import { interleaved } from './interleaved';
import type { Row } from './row';

/** A launch (冷启动), each in a fresh process. */
export const coldStartRows = async (peers: readonly Peer[], rounds: number): Promise<readonly Row[]> => {
  const rowsOf = async (mode: Mode): Promise<readonly Row[]> => {
    const starts = await interleaved(
      rounds,
      peers.map(({ name }) => name),
      (name) => run<ColdStart>('cold-start', mode, name, ...(peers.find((peer) => peer.name === name)?.accounts ?? [])),
    );
    const row = (name: string, key: keyof ColdStart): Row => ({
      name: `${name}, ${mode}`,
      unit: 'ms',
      cells: Object.fromEntries(peers.map((peer) => [peer.name, spread(starts[peer.name].map((start) => start[key]))])),
    });
    return [row('cold start', 'opening'), row('the first tap after it, to the toast', 'firstTap')];
  };
  const rows: Row[] = [];
  for (const mode of modes) rows.push(...(await rowsOf(mode)));
  return rows;
};
