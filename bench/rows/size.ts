import { gzipSync } from 'node:zlib';
import { bundle } from '../../scripts/build/bundle';
import { sizesOf } from '../../scripts/build/sizes';
import { inputOf, type Peer, type PeerName } from '../peers';
import type { Row } from './row';

interface Size {
  readonly minified: number;
  readonly gzip: number;
  /** Only of ours: the others have no RxJS 7 to tell apart. */
  readonly rxjs?: number;
  readonly own?: number;
}

const sizeOf = ({ name, built }: Peer): Size => {
  if (name === 'live' || name === 'app') return sizesOf(built);
  const codes = built.map(({ code }) => code);
  return {
    minified: sum(codes.map((code) => Buffer.byteLength(code))),
    gzip: sum(codes.map((code) => gzipSync(code, { level: 9 }).length)),
  };
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** JavaScript shipped for the page (体积). */
export const sizeRows = async (peers: readonly Peer[]): Promise<readonly Row[]> => {
  const sizes = peers.map((peer) => [peer.name, sizeOf(peer)] as const);
  const row = (name: string, key: keyof Size, atMost?: number): Row => {
    const cells: Partial<Record<PeerName, number>> = Object.fromEntries(
      sizes.flatMap(([peer, size]) => (size[key] === undefined ? [] : [[peer, size[key]]])),
    );
    const unit = 'bytes';
    return { name, unit, cells, ...(atMost !== undefined && { target: { atMost, measured: cells.app ?? NaN } }) };
  };
  return [
    row('JavaScript, minified', 'minified', 24_000),
    row('JavaScript, gzip', 'gzip', 8_500),
    row('… of it RxJS, minified', 'rxjs'),
    row('… of it our own, minified', 'own', 7_000),
    // What the build takes off RxJS: docs/decisions/rxjs-in-the-package.md.
    {
      name: '… with RxJS as published, minified',
      unit: 'bytes',
      cells: { live: sizesOf(await bundle({ input: inputOf('live'), lean: false })).minified },
    },
  ];
};
