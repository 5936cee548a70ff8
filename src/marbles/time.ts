const second = 1000;
const minute = 60_000;
const units: Readonly<Record<string, number>> = { ms: 1, s: second, m: minute };

/** A time as RxJS reads it: set apart; what stands before it, how many, and of what. */
export const drawnTimes = /(^|\s)(\d+(?:\.\d+)?)(ms|s|m)(?=\s|$)/g;

/** How many ms a time that is drawn takes. */
export const toMs = (count: string, unit: string): number => {
  const ms = Number(count) * (units[unit] ?? NaN);
  // 2.01 s are 2009.9999999999998 ms by a computer's reckoning.
  return Math.abs(ms - Math.round(ms)) < 1e-6 ? Math.round(ms) : ms;
};

/** A stretch of time in marble syntax, e.g. `15s`. */
export const progression = (ms: number): string => {
  if (ms % minute === 0) return `${ms / minute}m`;
  return ms % second === 0 ? `${ms / second}s` : `${ms}ms`;
};

/** A moment in words, e.g. `5 min 3 s`. */
export const moment = (ms: number): string => {
  if (ms < second) return `${ms} ms`;
  const minutes = Math.floor(ms / minute);
  const seconds = (ms % minute) / second;
  return [minutes > 0 && `${minutes} min`, seconds > 0 && `${seconds} s`].filter(Boolean).join(' ');
};
