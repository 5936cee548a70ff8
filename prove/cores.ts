import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import type { Done, Job } from './worker';

/** One file for the workers to start from: they need no translation then, and get RxJS's build for today's engines. */
const bundleWorker = async (): Promise<string> => {
  const file = resolve(__dirname, '../.cache/prove/worker.mjs');
  const build = await rolldown({
    input: resolve(__dirname, 'worker.ts'),
    external: [/^node:/],
    platform: 'neutral',
    resolve: { conditionNames: ['es2015', 'import'] },
  });
  await build.write({ file, format: 'esm' });
  await build.close();
  return file;
};

/**
 * Does jobs on several cores, each core one after the other.
 *
 * @param onDone hears what each job has found
 */
export const runOnCores = async (jobs: readonly Job[], cores: number, onDone: (done: Done) => void): Promise<void> => {
  const file = await bundleWorker();
  const waiting = [...jobs];
  const core = () =>
    new Promise<void>((finish, fail) => {
      // A history is garbage as soon as it has been checked: there is nothing to be kept out of the way.
      const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: 64 } });
      const next = () => {
        const job = waiting.shift();
        if (job) worker.postMessage(job);
        else void worker.terminate().then(() => finish());
      };
      worker.on('error', fail);
      worker.on('message', (done: Done) => {
        onDone(done);
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: cores }, core));
};
