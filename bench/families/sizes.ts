import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundle } from '../../scripts/build/bundle';
import { sizesOf, type Sizes } from '../../scripts/build/sizes';
import { inputOf, type Peer } from '../peers';
import type { Findings, Goal, PeerName, Row } from '../table';

/** Of ours; the others have no RxJS 7 to tell apart. */
type Size = Pick<Sizes, 'minified' | 'gzip'> & Partial<Sizes>;

const minifiedOf = (built: Peer['built']): number => built.reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);

const sizeOf = ({ name, built }: Peer): Size => {
  if (name === 'live' || name === 'app') return sizesOf(built);
  const total = (size: (code: string) => number) => built.reduce((sum, { code }) => sum + size(code), 0);
  return {
    minified: minifiedOf(built),
    gzip: total((code) => gzipSync(code, { level: 9 }).length),
  };
};

/** JavaScript shipped for the page (体积), and what has to be read to know the repository. */
export const sizes = async (peers: readonly Peer[]): Promise<Findings> => {
  const all = peers.map((peer) => [peer.name, sizeOf(peer)] as const);
  const row = (name: string, key: keyof Size): Row => ({
    name,
    unit: 'bytes',
    cells: Object.fromEntries(all.flatMap(([peer, size]) => (size[key] === undefined ? [] : [[peer, size[key]]]))),
  });
  const app = new Map<PeerName, Size>(all).get('app');
  const recorder = await bundle({ input: { recorder: 'src/tape/recorder.ts' } });
  return {
    rows: [
      row('JavaScript, minified', 'minified'),
      row('JavaScript, gzip', 'gzip'),
      row('… of it RxJS, minified', 'rxjs'),
      row('… of it our own, minified', 'own'),
      // What the build takes off RxJS: docs/decisions/rxjs-in-the-package.md.
      {
        name: '… with RxJS as published, minified',
        unit: 'bytes',
        cells: { live: sizesOf(await bundle({ input: inputOf('live'), lean: false })).minified },
      },
    ],
    goals: [
      { name: 'the app’s JavaScript, minified', unit: 'bytes', measured: app?.minified ?? NaN, atMost: 27_000 },
      { name: 'the app’s JavaScript, gzip', unit: 'bytes', measured: app?.gzip ?? NaN, atMost: 11_000 },
      { name: 'the recorder, minified', unit: 'bytes', measured: minifiedOf(recorder), atMost: 2500 },
      ...linesOfTheRepository(),
    ],
  };
};

/** All code, styles, templates and settings, but what tools write. */
const counted = [
  ...['ts', 'mts', 'js', 'mjs', 'css', 'wxml', 'wxss', 'json'].map((kind) => `*.${kind}`),
  '.ci/run',
  ':!*package-lock.json',
  ':!bench/results',
];

/** The lines that are not empty, of all files that Git keeps; none where there is no Git. At commit d1183cf they were 21,599. */
const linesOfTheRepository = (): readonly Goal[] => {
  if (!existsSync('.git')) return [];
  const files = execFileSync('git', ['ls-files', '-z', '--', ...counted], { encoding: 'utf8' }).split('\0');
  const measured = files
    .filter((file) => file !== '' && existsSync(file))
    .map((file) => readFileSync(file, 'utf8').match(/^.*\S/gm)?.length ?? 0)
    .reduce((sum, lines) => sum + lines, 0);
  return [{ name: 'lines of the repository', unit: 'lines', measured, atMost: 18_500 }];
};
