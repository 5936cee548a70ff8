import type { Situation } from '../../src/testing';

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

/** What a user does, and when, in ms since midnight. */
export type Deed =
  /** The mini program is launched, and its page opens (冷启动). */
  | { readonly at: number; readonly kind: 'launch' }
  /** Another page has been in front, and this one is opened anew. */
  | { readonly at: number; readonly kind: 'open' }
  | { readonly at: number; readonly kind: 'close' }
  /** The user leaves for the desktop or another app, and comes back. */
  | { readonly at: number; readonly kind: 'hide' }
  | { readonly at: number; readonly kind: 'return' }
  /** After `thinks` ms the dialog is ended, with the choice that lies at `choice` (0 to 1) among those it offers. */
  | { readonly at: number; readonly kind: 'tap'; readonly thinks: number; readonly choice: number };

/** One user's day: what stands with the account, and what the user does. */
export interface Day {
  readonly situation: Situation;
  readonly deeds: readonly Deed[];
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** WeChat ends a mini program that has been in the background for half an hour. */
const kept = 30 * minute;

const most = 8;

/** Draws a user's day (用户的一天): visits, returns, taps, hides. What the numbers are taken to be is told in docs/performance.md. */
export const planDay = (random: Random): Day => {
  const deeds: Deed[] = [];
  let at = random.next() * 16 * hour;
  let isKept = false;
  let hasReserved = false;

  const pass = (ms: number): number => (at += Math.round(ms));

  const tap = () => {
    const thinks = 500 + random.time(3 * second, 0.7);
    const choice = random.next();
    deeds.push({ at, kind: 'tap', thinks, choice });
    hasReserved ||= choice >= 0.5;
    pass(thinks + 2 * second);
  };
  const elsewhere = () => {
    deeds.push({ at, kind: 'close' });
    deeds.push({ at: pass(5 * second + random.time(20 * second, 1)), kind: 'open' });
  };
  const leave = (away: number) => {
    deeds.push({ at, kind: 'hide' });
    pass(away);
    isKept = away < kept;
    enter();
  };
  const enter = () => deeds.push({ at, kind: isKept ? 'return' : 'launch' });

  const look = () => {
    do {
      pass(second + random.time(12 * second, 0.8));
      if (random.happens(hasReserved ? 0.05 : 0.35)) tap();
      if (random.happens(0.25)) leave(second + random.time(minute, 1.5));
      if (random.happens(0.1)) elsewhere();
      pass(random.time(4 * second, 0.8));
    } while (random.happens(0.4));
  };

  enter();
  look();
  for (let visits = 1; visits < most && random.happens(0.45); visits++) {
    leave(random.time(90 * minute, 1.5));
    look();
  }
  return { situation: situationOf(random.next()), deeds };
};

const situationOf = (chance: number): Situation => {
  if (chance < 0.9) return 'notice';
  return chance < 0.97 ? 'none' : 'live';
};
