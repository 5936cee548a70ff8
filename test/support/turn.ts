import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** As many browsers at once: one takes two cores, and what is quick on the phone is not where it has to share them. */
const most = Math.max(1, Math.floor(availableParallelism() / 2));

/** Waits until fewer test files of this run have a browser than the machine can bear. Returns what lets the next one go on. */
export async function turn(): Promise<() => void> {
  const { port } = new URL(process.env.SIMULATOR_URL ?? 'http://localhost');
  const locks = Array.from({ length: most }, (_, i) => join(tmpdir(), `rx-channels-live-browser-${port}-${i}`));
  for (;;) {
    const free = locks.find(take);
    if (free !== undefined) return () => rmSync(free, { recursive: true });
    await setTimeout(100);
  }
}

/** Whether the lock was free, and is now taken. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}
