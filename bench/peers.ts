import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildApp } from '../scripts/build/app';
import { bundle, type BuiltModule } from '../scripts/build/bundle';
import { writeFolder, type Files } from '../scripts/build/files';
import type { Package } from './package';
import { folder } from './processes';
import type { PagePeerName, PeerName } from './table';

/** What is built of a peer, and what is run. */
export interface Peer {
  readonly name: PeerName;
  readonly built: readonly BuiltModule[];
  readonly package: Package;
}

const fileOf = (name: string): string => resolve('bench/peers', `${name}.ts`);

/** The modules of a peer's page. The pages that are written by hand are one and the same. */
export const inputOf = (name: PagePeerName): Readonly<Record<'card' | 'page', string>> => ({
  card: fileOf(name),
  page: fileOf(name === 'live' ? 'livePage' : 'page'),
});

/** The code of built modules, by path. */
const codeOf = (modules: readonly BuiltModule[]): Package['modules'] =>
  Object.fromEntries(modules.map(({ fileName, code }) => [fileName, code]));

/** Bundles the page of a peer as the mini program is bundled: same minifier, same target. With RxJS inside it has a probe. */
export const buildPeer = async (name: PagePeerName): Promise<Peer> => {
  const input = inputOf(name);
  const probe = fileOf(`${name}Probe`);
  const built = await bundle({ input });
  const run = existsSync(probe) ? await bundle({ input: { ...input, probe } }) : built;
  const modules = codeOf(run);
  return { name, built, package: { modules, card: 'card.js', page: 'page.js', accounts: ['sphOne'] } };
};

/** The mini program itself, built beside dist/ so that nobody's copy changes under them. */
export const buildAppPeer = async (): Promise<Peer> => {
  const built = await buildApp({ source: 'miniprogram', out: '.cache/bench/dist', maps: '.cache/bench/maps' });
  const app: Package = {
    modules: codeOf(built),
    card: 'components/live-reserve/index.js',
    page: 'pages/index/index.js',
    accounts: ['sphOne', 'sphTwo', 'sphThree'],
  };
  return { name: 'app', built, package: app };
};

/** Writes what is measured in processes of its own, bench/child.ts, and the packages, to where these processes find them. */
export const writePrograms = async (peers: readonly Peer[]): Promise<void> => {
  const built = await bundle({
    input: { child: resolve('bench/child.ts') },
    external: ['node:child_process', 'node:fs', 'node:path', 'node:util', 'node:v8', 'node:vm'],
    minify: false,
  });
  const files: Files = new Map(built.map(({ fileName, code }) => [fileName, code]));
  for (const peer of peers) files.set(`${peer.name}.json`, JSON.stringify(peer.package));
  await writeFolder(folder, files);
};
