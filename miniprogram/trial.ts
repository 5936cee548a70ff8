import { configure } from '../src/behavior';
import { keepTape, recorder } from '../src/tape';

/** What a trial or development version records of its launches (录制). */
export interface Trial {
  /** The tape of this launch, so far. */
  readonly tape: () => string;
  /** That of the launch before. */
  readonly earlier: () => string | undefined;
}

/** A trial or development version (体验版、开发版): what users have is a release, and so is what a client is silent about. */
const isTrial = (): boolean => {
  try {
    return /^(develop|trial)$/.test(wx.getAccountInfoSync().miniProgram.envVersion);
  } catch {
    return false;
  }
};

const record = (): Trial => {
  const { onLine, earlier } = keepTape();
  const { host, tape } = recorder({ onLine });
  configure({ host });
  return { tape, earlier };
};

/** `undefined` in a release: nothing is recorded, and nobody can get at it. */
export const trial: Trial | undefined = isTrial() ? record() : undefined;
