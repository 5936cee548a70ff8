const second = 1000;
const minute = 60_000;

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
