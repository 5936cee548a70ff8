/** Numbers that look like chance and are the same in every run (带种子的伪随机数). */
export interface Random {
  /** Evenly between 0 and 1. */
  readonly next: () => number;
  /** Whether something happens that does so with this probability. */
  readonly happens: (probability: number) => boolean;
  /** A time in ms: half of them are shorter than the median, a few much longer (log-normal). */
  readonly time: (median: number, sigma: number) => number;
}

/** The mulberry32 generator: 32 bits of state, which is plenty for a day. */
export const createRandom = (seed: number): Random => {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** Box and Muller. */
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    happens: (probability) => next() < probability,
    time: (median, sigma) => median * Math.exp(sigma * normal()),
  };
};
