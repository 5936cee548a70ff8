import type { Globals } from './package';

/** The real timers (定时器), counted. */
export interface CountedTimers {
  readonly globals: Globals;
  /** How many wait, or repeat. */
  readonly waiting: () => number;
}

export const timerNames = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;

export const createCountedTimers = (): CountedTimers => {
  const waiting = new Set<NodeJS.Timeout>();
  const clear = (timer: NodeJS.Timeout) => {
    waiting.delete(timer);
    clearTimeout(timer);
  };
  const set =
    (start: typeof setTimeout | typeof setInterval, repeats: boolean) =>
    (code: (...args: readonly unknown[]) => void, ms?: number, ...args: readonly unknown[]) => {
      const timer = start(() => {
        if (!repeats) waiting.delete(timer);
        code(...args);
      }, ms);
      waiting.add(timer);
      return timer;
    };
  return {
    globals: {
      setTimeout: set(setTimeout, false),
      clearTimeout: clear,
      setInterval: set(setInterval, true),
      clearInterval: clear,
    },
    waiting: () => waiting.size,
  };
};
