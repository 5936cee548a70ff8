import { Bench, type FnOptions } from 'tinybench';

/**
 * The median of many runs of what takes its own time, after half as many that do not count, in µs.
 *
 * @param timed returns how long what matters took, in ms
 */
export const medianOf = async (
  timed: () => Promise<number>,
  iterations: number,
  hooks: Pick<FnOptions, 'afterEach'> = {},
): Promise<number> => {
  const bench = new Bench({ iterations, warmupIterations: iterations / 2, time: 0, warmupTime: 0 });
  bench.add('timed', async () => ({ overriddenDuration: await timed() }), { async: true, ...hooks });
  const [task] = await bench.run();
  if (task?.result.state !== 'completed') throw new Error(`Did not complete: ${JSON.stringify(task?.result)}`);
  return task.result.latency.p50 * 1000;
};
