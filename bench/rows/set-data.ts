import type { Patch } from '../host/framework';
import { createLightClient, type LightClient } from '../host/light-client';
import { createLauncher, type OpenPage } from '../host/mini-program';
import type { Peer } from '../peers';
import { settled } from '../programs/settled';
import type { Row } from './row';

interface Sent {
  readonly patch: Patch;
  readonly hidden: boolean;
}

/** A page, and what it sends to the screen. */
interface Scene {
  readonly client: LightClient;
  readonly page: OpenPage;
  readonly sent: Sent[];
}

const openScene = (peer: Peer, holds: boolean): Scene => {
  const client = createLightClient();
  client.holds = holds;
  const sent: Sent[] = [];
  let hidden = true;
  const page = createLauncher(peer.package, ['wx'])({ wx: client.wx }).open(peer.accounts, (patch) =>
    sent.push({ patch, hidden }),
  );
  const seen: OpenPage = {
    ...page,
    show() {
      hidden = false;
      page.show();
    },
    hide() {
      hidden = true;
      page.hide();
    },
  };
  client.page = seen;
  return { client, page: seen, sent };
};

/** From the tap to the toast, music playing, notice on the page; the answer comes before the page is back. */
const duringReservation = async (peer: Peer): Promise<readonly Sent[]> => {
  const { page, sent } = openScene(peer, false);
  page.show();
  page.toggleMusic();
  await settled();
  sent.length = 0;
  page.tap(0);
  await settled();
  return sent;
};

/** The user leaves while the notice is on its way. */
const behindOtherApp = async (peer: Peer): Promise<readonly Sent[]> => {
  const { client, page, sent } = openScene(peer, true);
  page.show();
  await settled();
  page.hide();
  client.release();
  await settled();
  return sent;
};

const bytesOf = (patch: Patch): number => Buffer.byteLength(JSON.stringify(patch));

/** What goes from the logic layer to the screen (`setData`). */
export const setDataRows = async (peers: readonly Peer[]): Promise<readonly Row[]> => {
  const scenes = await Promise.all(
    peers.map(async (peer) => ({
      name: peer.name,
      reservation: await duringReservation(peer),
      hidden: [...(await duringReservation(peer)), ...(await behindOtherApp(peer))].filter(({ hidden }) => hidden),
    })),
  );
  type Scenes = (typeof scenes)[number];
  const row = (name: string, unit: string, measure: (scene: Scenes) => number, atMost?: number): Row => {
    const cells = Object.fromEntries(scenes.map((scene) => [scene.name, measure(scene)]));
    return { name, unit, cells, ...(atMost !== undefined && { target: { atMost, measured: cells.live ?? NaN } }) };
  };
  const bytes = (sent: readonly Sent[]) => sent.reduce((total, { patch }) => total + bytesOf(patch), 0);
  const paths = (sent: readonly Sent[]) => sent.reduce((total, { patch }) => total + Object.keys(patch).length, 0);
  return [
    row('setData, one reservation', 'calls', ({ reservation }) => reservation.length, 3),
    row('… its data', 'bytes', ({ reservation }) => bytes(reservation), 200),
    row('… its data paths', 'count', ({ reservation }) => paths(reservation)),
    row('setData while hidden', 'calls', ({ hidden }) => hidden.length, 0),
    row('… its data', 'bytes', ({ hidden }) => bytes(hidden)),
  ];
};
