import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Waits until no other test file of this run has a browser: two at a time are slower than one after the other, and what is quick on the
 * phone is not. Returns what lets the next one go on.
 */
export async function alone(): Promise<() => void> {
  const { port } = new URL(process.env.SIMULATOR_URL ?? 'http://localhost');
  const lock = join(tmpdir(), `rx-channels-live-browser-${port}`);
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmSync(lock, { recursive: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await setTimeout(100);
    }
  }
}
