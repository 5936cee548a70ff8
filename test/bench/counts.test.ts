import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PeerName, Row } from '../../bench/table';

/** What `npm run bench` counts, which is the same on every machine: no times, no bytes of the heap. */
const count = (): readonly Row[] => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'counts.json');
  try {
    execFileSync(
      process.execPath,
      ['--import', 'tsx', 'bench/main.ts', '--counts', '--quick', '--users', '60', '--json', file],
      { cwd: resolve(__dirname, '../..'), stdio: 'pipe' },
    );
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly rows: readonly Row[] }).rows;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

let rows: readonly Row[];
beforeAll(() => {
  rows = count();
}, 120_000);

const numbers = (name: string | RegExp): Readonly<Partial<Record<PeerName, unknown>>> => {
  const found = rows.find((row) => (typeof name === 'string' ? row.name === name : name.test(row.name)));
  if (!found) throw new Error(`The bench has no row ${String(name)}`);
  return found.cells;
};

test('R2: no round trip between the tap and the dialog on a page that shows the notice; the others ask first', () => {
  expect(numbers('round trips from the tap to the dialog')).toEqual({ nested: 1, promises: 1, rxwx: 1, live: 0 });
});

test('R14: one reservation is two setData, and nothing is sent while the page is hidden', () => {
  expect(numbers('setData, one reservation')).toMatchObject({ live: 2 });
  expect(numbers('… its data paths')).toMatchObject({ live: 4 });
  expect(numbers('setData while hidden')).toMatchObject({ live: 0, nested: expect.any(Number) as number });
});

test('R12: of ten thousand pages no subscription, timer, listener or audio is left', () => {
  expect(numbers('… subscriptions left')).toEqual({ rxwx: 0, live: 0 });
  expect(numbers('… timers left')).toEqual({ nested: 0, promises: 0, rxwx: 0, live: 0 });
  expect(numbers('… listeners and audios left')).toEqual({ nested: 0, promises: 0, rxwx: 0, live: 0 });
});

test('in a day, WeChat is asked for fewer notices than by the pages that ask at every tap', () => {
  const notices = numbers('… for notices') as Record<PeerName, number>;
  expect(notices.live).toBeLessThan(notices.nested);
  expect(notices.promises).toBe(notices.nested);
  expect(numbers('… for dialogs').live).toBe(numbers('… for dialogs').nested);
});
