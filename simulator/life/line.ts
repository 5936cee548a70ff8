import type { Happened as OnTape, Line as TapeLine } from '../../src/tape';

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
  | { readonly lacks: string }
  /** What it writes to its console (控制台输出). */
  | { readonly console: 'debug' | 'info' | 'log' | 'warn' | 'error'; readonly text: string }
  /** What becomes of a page of a mini program of one's own. */
  | { readonly route: string; readonly becomes: 'shown' | 'hidden' | 'closed' }
  /** What a finger does to an element there, by its tag. */
  | { readonly finger: string; readonly element: string };

/** `t` is whole ms since the life began, and never decreases. */
export type Line = { readonly t: number } & Happened;

/** What only lines of the simulator's own have. */
const own = ['dialog', 'restart', 'lacks', 'console', 'route', 'finger'];

/** Whether a tape has a line of this kind. */
export const isOfTape = (line: Line): line is TapeLine => !own.some((name) => name in line);
