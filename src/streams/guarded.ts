/** Runs what may throw, and reports it instead (R13); then there is no result. */
export const guarded = <T>(onThrow: (error: unknown) => void, run: () => T): T | undefined => {
  try {
    return run();
  } catch (error) {
    onThrow(error);
    return undefined;
  }
};
