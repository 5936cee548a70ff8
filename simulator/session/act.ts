import type { AccountPatch, ChannelsApi, Settings } from '../../src/testing';
import type { Json } from '../life/line';

/** What is done to the phone from outside: by its owner, by WeChat, by a finger on the page. Plain data: done again, it leads to the same. */
export type Act =
  | { readonly phone: 'home' | 'capsule' | 'comeBack' | 'hangUp' | 'back' }
  | { readonly ring: 'quietly' | 'over the page' }
  /** The choice in WeChat's dialog. */
  | { readonly choose: number }
  | { readonly account: string; readonly becomes: AccountPatch }
  | { readonly configure: Partial<Settings> }
  | { readonly store: Readonly<Record<string, unknown>> }
  | { readonly api: ChannelsApi; readonly throws: boolean }
  /** The choice in a window that the mini program has opened, and what was written in it; -1 cancels. */
  | { readonly prompt: number; readonly text?: string }
  /** A tab at the foot of the page, by the path of its page. */
  | { readonly tab: string }
  | Touch
  | { readonly pullDown: true }
  | { readonly restart: true };

/** A touch of an element of the page. */
export interface Touch {
  /** A finger, or what a built-in component was told by a hand (`input`, `change`). */
  readonly touch: string;
  /** Which child of which, from the page's body on. */
  readonly at: readonly number[];
  readonly detail: Json;
}

/** An act, when it was done. */
export interface Done {
  /** In ms since the session began. */
  readonly t: number;
  /** How many lines the life had before. */
  readonly lines: number;
  readonly act: Act;
}
