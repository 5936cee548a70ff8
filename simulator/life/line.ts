import type { Happened as OnTape } from '../../src/tape';

export type { Json } from '../../src/tape';

/**
 * What happened on the phone: the lines of a tape. What only the phone's owner sees (the dialog, a restart) are kinds of lines of the
 * simulator's own, which are on no tape.
 */
export type Happened =
  | OnTape
  | { readonly dialog: 'open'; readonly nickname: string; readonly choices: readonly number[] }
  | { readonly dialog: 'chosen'; readonly state: number }
  | { readonly dialog: 'closed' }
  | { readonly restart: true }
  /** What the mini program uses and the simulator lacks. */
  | { readonly lacks: string };

/** `t` is whole ms since the life began, and never decreases. */
export type Line = { readonly t: number } & Happened;
