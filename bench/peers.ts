import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundle, type BuiltModule } from '../scripts/build/bundle';
import type { Package } from './host/package';

/** Whoever is measured (参比对象); `app` is dist/, the others are one and the same page with one card. */
export type PeerName = 'nested' | 'promises' | 'rxwx' | 'live' | 'app';

/** The folder in bench/peers and the heading in the table. */
const pages = {
  nested: { folder: 'nested', title: 'nested callbacks' },
  promises: { folder: 'promises', title: 'promises' },
  rxwx: { folder: 'rxwx', title: 'RxWX' },
  live: { folder: 'rx-channels-live', title: 'rx-channels-live' },
} as const;

/** Those that have the page with one card. */
export type PagePeerName = keyof typeof pages;

export const pagePeerNames = Object.keys(pages) as readonly PagePeerName[];

export const titleOf = (name: PeerName): string => (name === 'app' ? 'dist/' : pages[name].title);

/** What is built of a peer, and what is run. */
export interface Peer {
  readonly name: PeerName;
  readonly built: readonly BuiltModule[];
  readonly package: Package;
  /** The same with `probe.js`, where it has RxJS inside. */
  readonly probed: Package;
  readonly accounts: readonly string[];
}

const folderOf = (name: PagePeerName): string => `bench/peers/${pages[name].folder}`;

/** The modules of a peer's page. */
export const inputOf = (name: PagePeerName): Readonly<Record<'card' | 'page', string>> => ({
  card: resolve(folderOf(name), 'card.ts'),
  page: resolve(folderOf(name), 'page.ts'),
});

/** Bundles the page of each peer as the mini program is bundled: same minifier, same target. */
export const buildPeer = async (name: PagePeerName): Promise<Peer> => {
  const input = inputOf(name);
  const probe = resolve(folderOf(name), 'probe.ts');
  const built = await bundle({ input });
  const probed = existsSync(probe) ? await bundle({ input: { ...input, probe } }) : built;
  const paths = { card: 'card.js', page: 'page.js' };
  return {
    name,
    built,
    package: { modules: codeOf(built), ...paths },
    probed: { modules: codeOf(probed), ...paths },
    accounts: ['sphOne'],
  };
};

/** The code of built modules, by path. */
export const codeOf = (modules: readonly BuiltModule[]): Package['modules'] =>
  Object.fromEntries(modules.map(({ fileName, code }) => [fileName, code]));
