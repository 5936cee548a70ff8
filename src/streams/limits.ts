/** The times that the rules set, in ms. */
export interface Limits {
  /** How long a notice is fresh (R2). */
  readonly fresh: number;
  /** The least time between two questions about an account in the background (R2), not below a second. */
  readonly pause: number;
  /** How long a notice call may stay silent (R6). */
  readonly notice: number;
  /** How long a dialog may stay silent on a page that never hid (R7). */
  readonly dialog: number;
  /** How long it may stay silent once the page is back (R7). */
  readonly back: number;
}

/** The times of the rules: 5 minutes, 30, 8, 15 and 3 seconds. */
export const defaultLimits: Limits = { fresh: 300_000, pause: 30_000, notice: 8_000, dialog: 15_000, back: 3_000 };
