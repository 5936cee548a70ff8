/** The times of the rules, in ms, written out again from design.md. */
export const limits = {
  /** R2: a notice is fresh. */
  fresh: 300_000,
  /** R2: between two questions about an account in the background. */
  pause: 30_000,
  /** R6: a notice call may stay silent. */
  notice: 8_000,
  /** R7: a dialog may stay silent, on a page that never hid. */
  dialog: 15_000,
  /** R7: the same, once the page is back. */
  back: 3_000,
} as const;

/** Time between two events, in ms: enough to draw each in a column of its own. */
export const pace = 5;

/** When the worlds begin: any time will do, 0 would hide mistakes. */
export const start = 1_700_000_000_000;
