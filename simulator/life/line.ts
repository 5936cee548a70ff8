/** Data as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * What happened on the phone, as a line of a tape says it. What only the phone's owner sees (the dialog, a restart) are kinds of lines
 * of the simulator's own, which a reader of tapes skips.
 */
export type Happened =
  | { readonly page: 'show' | 'hide' | 'unload' }
  | { readonly tap: string }
  | { readonly button: string; readonly account: string; readonly notice?: string }
  | { readonly button: string; readonly gone: true }
  | { readonly music: 'play' | 'pause' }
  | { readonly call: number; readonly api: string; readonly args: Json; readonly returned?: Json }
  | { readonly answer: number; readonly success: Json }
  | { readonly answer: number; readonly fail: Json }
  | { readonly threw: number; readonly message: string }
  | { readonly audio: 'play' | 'pause' | 'stop' | 'seek' | 'destroy'; readonly refused?: true }
  | { readonly sound: 'play' | 'pause' | 'stop' | 'ended' | 'error' }
  | { readonly interruption: 'begin' | 'end' }
  | { readonly setData: Readonly<Record<string, Json>>; readonly button?: string; readonly component?: string }
  | { readonly error: string }
  | { readonly dialog: 'open'; readonly nickname: string; readonly choices: readonly number[] }
  | { readonly dialog: 'chosen'; readonly state: number }
  | { readonly dialog: 'closed' }
  | { readonly restart: true };

/** `t` is whole ms since the life began, and never decreases. */
export type Line = { readonly t: number } & Happened;
