import { createLightClient } from '../../src/testing/doubles/lightClient';
import type { Patch } from '../../src/testing/doubles/component';
import { settled } from '../means';
import { createLauncher } from '../package';
import type { Peer } from '../peers';
import type { Cells, Findings, Row } from '../table';

/** What a page does on a phone: whatever it asks for, and sends to the screen. */
interface Scene {
  /** How often WeChat is asked between a tap and the dialog, on a page that shows the notice (往返次数). */
  readonly roundTrips: number;
  /** What is sent from the tap to the toast, music playing, notice on the page; the answer comes before the page is back. */
  readonly reservation: readonly Patch[];
  /** Of it, what is sent while the page is hidden, and so when the user leaves while the notice is on its way. */
  readonly hidden: readonly Patch[];
}

const play = async ({ package: given }: Peer): Promise<Scene> => {
  /** Opens a page that tells what it sends, and whether it was hidden then. */
  const open = (holds: boolean) => {
    const client = createLightClient();
    client.holds = holds;
    const sent: { readonly patch: Patch; readonly hidden: boolean }[] = [];
    let hidden = true;
    const page = createLauncher(given)({ wx: client.wx }).open(given.accounts, (patch) => sent.push({ patch, hidden }));
    client.page = {
      show() {
        hidden = false;
        page.show();
      },
      hide() {
        hidden = true;
        page.hide();
      },
    };
    client.page.show();
    return { client, page, sent };
  };

  const reserving = open(false);
  reserving.page.own.call('toggleMusic');
  await settled();
  reserving.sent.length = 0;
  const asked: string[] = [];
  reserving.client.onEvent = (event) => asked.push(event);
  reserving.page.cards[0]?.call('reserve');
  await settled();

  const leaving = open(true);
  await settled();
  leaving.client.page?.hide();
  leaving.client.release();
  await settled();

  return {
    roundTrips: asked.slice(0, asked.indexOf('dialog')).filter((event) => event === 'notice').length,
    reservation: reserving.sent.map(({ patch }) => patch),
    hidden: [...reserving.sent, ...leaving.sent].filter(({ hidden }) => hidden).map(({ patch }) => patch),
  };
};

const bytesOf = (patches: readonly Patch[]): number =>
  patches.reduce((total, patch) => total + Buffer.byteLength(JSON.stringify(patch)), 0);

const pathsOf = (patches: readonly Patch[]): number =>
  patches.reduce((total, patch) => total + Object.keys(patch).length, 0);

/** What goes from the logic layer to WeChat and to the screen (`setData`). */
export const screen = async (peers: readonly Peer[]): Promise<Findings> => {
  const scenes = await Promise.all(peers.map(async (peer) => [peer.name, await play(peer)] as const));
  const row = (name: string, unit: string, measure: (scene: Scene) => number, target?: number): Row => {
    const cells: Cells = Object.fromEntries(scenes.map(([peer, scene]) => [peer, measure(scene)]));
    return { name, unit, cells, ...(target !== undefined && { target }) };
  };
  return {
    rows: [
      row('round trips from the tap to the dialog', 'count', ({ roundTrips }) => roundTrips, 0),
      row('setData, one reservation', 'calls', ({ reservation }) => reservation.length, 3),
      row('… its data', 'bytes', ({ reservation }) => bytesOf(reservation), 200),
      row('… its data paths', 'count', ({ reservation }) => pathsOf(reservation)),
      row('setData while hidden', 'calls', ({ hidden }) => hidden.length, 0),
      row('… its data', 'bytes', ({ hidden }) => bytesOf(hidden)),
    ],
    goals: [],
  };
};
