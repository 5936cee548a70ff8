import { guarded } from '../streams';

type OnError = (error: unknown) => void;

/** A hook that never throws itself. Without one, errors go to the console: they are not lost. */
export const reporter =
  (onError: OnError = (error) => console.error('rx-channels-live', error)): OnError =>
  (error) =>
    // Nobody is left to tell what the hook throws.
    guarded(
      () => undefined,
      () => onError(error),
    );
