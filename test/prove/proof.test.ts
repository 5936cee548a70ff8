import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { table, type Result } from '../../prove/report';
import { rules } from '../../prove/rules';

interface Output {
  readonly wrong: readonly string[];
  readonly results: readonly Result[];
}

const root = resolve(__dirname, '../..');

/** As a developer runs it, but less deep. */
const prove = (...options: readonly string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'prove/main.ts', ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });

const { status, stdout, stderr } = prove('--depth', '1', '--json');
const { wrong, results } = JSON.parse(stdout || '{"wrong":[],"results":[]}') as Output;
const [ours, ...peers] = results;

test('every history of a page obeys the rules', () => {
  expect(stderr).toBe('');
  expect(ours?.broken).toEqual({});
  expect(wrong).toEqual([]);
  expect(status).toBe(0);
});

test('there are many of them', () => {
  expect((ours?.run ?? 0) + (ours?.mirrored ?? 0)).toBeGreaterThan(10_000);
});

test('the proof can fail: the peers break most of the rules, in a few events', () => {
  const broken = peers.flatMap((peer) => Object.entries(peer.broken).map(([rule, { events }]) => ({ rule, events })));
  expect(peers).toHaveLength(2);
  expect(new Set(broken.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(13);
  expect(Math.max(...broken.map(({ events }) => events.length))).toBeLessThanOrEqual(4);
});

test('docs/proof.md has the table as it comes out', () => {
  expect(rules).toHaveLength(17);
  expect(readFileSync(resolve(root, 'docs/proof.md'), 'utf8')).toContain(table(results));
});
