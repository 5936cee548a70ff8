/**
 * Runs jobs again and again in turn, so that whatever else the machine does falls on all of them; in every second round
 * the other way about. What it returns has the results of each, round by round.
 */
export const interleaved = async <K extends string, T>(
  rounds: number,
  keys: readonly K[],
  job: (key: K) => Promise<T>,
): Promise<Readonly<Record<K, readonly T[]>>> => {
  const results = Object.fromEntries(keys.map((key) => [key, [] as T[]])) as Record<K, T[]>;
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? keys : [...keys].reverse();
    for (const key of order) results[key].push(await job(key));
  }
  return results;
};

/** The ratio of two series, round by round. */
export const ratios = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, round) => value / (other[round] ?? NaN));
