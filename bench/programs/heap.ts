import { settled } from './settled';

/** Lets everything go that nobody needs. */
export const collected = async (): Promise<void> => {
  for (let round = 0; round < 4; round++) {
    await settled();
    globalThis.gc?.();
  }
};

/** The bytes in use after that. */
export const heapUsed = async (): Promise<number> => {
  await collected();
  return process.memoryUsage().heapUsed;
};
