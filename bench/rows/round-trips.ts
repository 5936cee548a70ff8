import { createLightClient } from '../host/light-client';
import { createLauncher } from '../host/mini-program';
import type { Peer } from '../peers';
import { settled } from '../programs/settled';
import type { Row } from './row';

/** How often WeChat is asked between a tap and the dialog, on a page that shows the notice (往返次数). */
const roundTrips = async (peer: Peer): Promise<number> => {
  const client = createLightClient();
  const page = createLauncher(peer.package, ['wx'])({ wx: client.wx }).open(peer.accounts);
  client.page = page;
  page.show();
  await settled();

  const asked: string[] = [];
  client.onEvent = (event) => asked.push(event);
  page.tap(0);
  await settled();
  return asked.slice(0, asked.indexOf('dialog')).filter((event) => event === 'notice').length;
};

export const roundTripRows = async (peers: readonly Peer[]): Promise<readonly Row[]> => {
  const cells = Object.fromEntries(
    await Promise.all(peers.map(async (peer) => [peer.name, await roundTrips(peer)] as const)),
  );
  return [
    {
      name: 'round trips from the tap to the dialog',
      unit: 'count',
      cells,
      target: { atMost: 0, measured: cells.live ?? NaN },
    },
  ];
};
