import { ours } from './ours';
import type { Open } from '../subject';
import { recorder, type Recorder, type RecorderOptions } from '../../src/tape';

/** The product under a recorder; `tapes` gets one for each launch. */
export const recorded =
  (tapes: Recorder[], options: RecorderOptions = {}): Open =>
  (page) => {
    const made = recorder({ host: page.wx, now: () => page.scheduler.now(), ...options });
    tapes.push(made);
    return ours({ ...page, wx: made.host as typeof page.wx });
  };
