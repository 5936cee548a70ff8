import type { Situation } from '../../src/testing';
import { simulateDay, type DayCounts } from '../day/simulate';
import type { Peer, PeerName } from '../peers';
import type { Row } from './row';

/** A day of many users (一天的调用量). With three cards a page asks for three accounts. */
export const dayRows = async (peers: readonly Peer[], users: number): Promise<readonly Row[]> => {
  const days: { readonly name: PeerName; readonly day: ReadonlyMap<Situation, DayCounts> }[] = [];
  for (const { name, package: page, accounts } of peers) {
    days.push({ name, day: await simulateDay(page, accounts, users) });
  }

  const perView = (measure: (day: DayCounts) => number, only?: Situation) =>
    Object.fromEntries(
      days.map(({ name, day }) => {
        const counted =
          only === undefined ? [...day.values()] : [day.get(only)].filter((counts) => counts !== undefined);
        return [name, sum(counted, measure) / sum(counted, ({ views }) => views)];
      }),
    );
  const row = (name: string, cells: Row['cells']): Row => ({ name, unit: 'calls', cells });
  const cells = perView(allCalls);
  return [
    {
      ...row(`back-end calls per page view, ${users.toLocaleString('en')} users`, cells),
      target: { atMost: 1, measured: cells.live ?? NaN },
    },
    row('… where the account has a notice', perView(allCalls, 'notice')),
    row('… where it has none', perView(allCalls, 'none')),
    row(
      '… for notices',
      perView(({ calls }) => calls.getChannelsLiveNoticeInfo),
    ),
    row(
      '… for dialogs',
      perView(({ calls }) => calls.reserveChannelsLive),
    ),
  ];
};

const allCalls = ({ calls }: DayCounts): number => Object.values(calls).reduce((total, count) => total + count, 0);

const sum = (days: readonly DayCounts[], measure: (day: DayCounts) => number): number =>
  days.reduce((total, day) => total + measure(day), 0);
