import { callIfPresent, type Happening, type Host } from '../streams';

const nobody = (): void => undefined;

/** Tells a recorder, where the host is one, of what happens; what it throws is its own affair (R17). */
export const note = (host: Host | undefined, happening: Happening): void => {
  if (host) callIfPresent(nobody, host, 'rx-channels-live/tape', happening);
};
