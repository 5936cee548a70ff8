import type { Touch } from './act';
import type { Session } from './session';

/** The page's frame, as the phone around it needs it. */
export interface Frame {
  /** Ends the launch that runs, if one does, and launches the mini program in a session. */
  readonly launch: (session: Session) => void;
  readonly touch: (touch: Touch) => void;
  readonly pullDown: () => void;
  /** Back to the page before (返回), if there is one. */
  readonly back: () => void;
  /** Taps a tab at the foot of the page. */
  readonly tab: (path: string) => void;
  /** Calls a method of the page. */
  readonly call: (method: string, ...args: readonly unknown[]) => void;
}
