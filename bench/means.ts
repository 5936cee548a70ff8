import { quantile } from './stats';

/** Lets everything come to an end that answers 'at once' but not in the same turn: promises. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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

/**
 * The median of many runs of what takes its own time, after half as many that do not count, in µs.
 *
 * @param timed returns how long what matters took, in ms
 * @param afterEach puts things back, so that the next run does as much
 */
export const medianOf = async (
  timed: () => number | Promise<number>,
  times: number,
  afterEach?: () => Promise<void>,
): Promise<number> => {
  const took: number[] = [];
  for (let run = -times / 2; run < times; run++) {
    const ms = await timed();
    if (run >= 0) took.push(ms);
    await afterEach?.();
  }
  return quantile(took, 0.5) * 1000;
};
