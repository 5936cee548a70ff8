import { settled } from './settled';

/** The bytes in use after everything that nobody needs is gone. */
export const heapUsed = async (): Promise<number> => {
  for (let round = 0; round < 4; round++) {
    await settled();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed;
};
