import type { PeerName } from './table';

/** A median with its spread, the middle half of the values (四分位距). */
export interface Spread {
  readonly median: number;
  readonly p25: number;
  readonly p75: number;
}

/** The value below which a share of the values lies, between two of them where it has to. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((one, two) => one - two);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
};

export const spread = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  p25: quantile(values, 0.25),
  p75: quantile(values, 0.75),
});

/**
 * The exponent `e` of `y = c · n^e`, by least squares on the logarithms (对数最小二乘): 0 is constant, 1 linear, 2 quadratic.
 *
 * @example exponent([1, 10, 100], [3, 30, 300]) // 1
 */
export const exponent = (n: readonly number[], y: readonly number[]): number => {
  const [logN, logY] = [n.map(Math.log), y.map(Math.log)];
  const [meanN, meanY] = [mean(logN), mean(logY)];
  const covariance = logN.reduce((sum, value, index) => sum + (value - meanN) * ((logY[index] ?? NaN) - meanY), 0);
  return covariance / logN.reduce((sum, value) => sum + (value - meanN) ** 2, 0);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What each peer came to, round by round. */
export type Rounds<T> = ReadonlyMap<PeerName, readonly T[]>;

/** The cells of a row: of each peer, one number of each round. */
export const cellsOf = <T>(
  rounds: Rounds<T>,
  pick: (result: T) => number,
): Readonly<Partial<Record<PeerName, Spread>>> =>
  Object.fromEntries([...rounds].map(([name, results]) => [name, spread(results.map(pick))]));

/** How many times RxWX's we take: each round compared with itself. */
export const timesRxwx = <T>(rounds: Rounds<T>, pick: (result: T) => number): number => {
  const rxwx = (rounds.get('rxwx') ?? []).map(pick);
  const ours = (rounds.get('live') ?? []).map(pick);
  return quantile(
    ours.map((value, round) => value / (rxwx[round] ?? NaN)),
    0.5,
  );
};
