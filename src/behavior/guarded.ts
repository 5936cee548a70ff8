type OnError = (error: unknown) => void;

/** Runs what may throw, and reports it instead (R13). */
export const guarded = (onError: OnError, run: () => void): void => {
  try {
    run();
  } catch (error) {
    onError(error);
  }
};

/** A hook that never throws itself. Without one, errors go to the console: they are not lost. */
export const reporter =
  (onError: OnError = (error) => console.error('rx-channels-live:', error)): OnError =>
  (error) => {
    try {
      onError(error);
    } catch {
      // Nobody is left to tell.
    }
  };
