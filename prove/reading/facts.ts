import type { ClientKind } from '../client';
import type { ButtonName, Call, Entry, Input } from '../history';
import type { Usable } from './answers';

/** How an attempt has ended, as rules R4 to R7 say. */
export interface End {
  readonly button: ButtonName;
  readonly at: number;
  readonly by: 'state' | 'failure' | 'timeout' | 'no answer' | 'left';
  /** What R4 and R5 call it; absent: any failure will do. */
  readonly outcome: string | undefined;
  readonly state?: number;
  readonly raw?: unknown;
  /** Whether the page was visible then. */
  readonly visible: boolean;
}

/** From a tap until its end. */
export interface Attempt {
  readonly button: ButtonName;
  /** `begun` lasts for the turn of the tap, `opening` for that of the notice's answer. */
  phase: 'begun' | 'fetching' | 'opening' | 'open';
  /** What it waits for. */
  call?: Call | undefined;
  /** When the rules end it. */
  deadline: number;
}

/** What can be known about an account. */
export interface AccountFacts {
  /** The notices that are held, nearest first, and since when: at least one. */
  held?: { readonly list: readonly Usable[]; readonly at: number } | undefined;
  /** Since when it has been known that the account, or one of its notices, is live. */
  liveSince?: number | undefined;
  /** What is known where nothing is held and there is no live. */
  nothing: 'unknown' | 'none' | 'failed';
  /** An answer came that nobody waited for: what is held is anybody's guess. */
  unclear: boolean;
  /** The newest notice call. */
  asked?: Call | undefined;
  /** The notice was dropped (R11), and not asked for again. */
  owesNotice: boolean;
  /** There is no notice, and nobody has asked whether the account is live (R11). */
  owesLive: boolean;
  /** The newest notice call failed, and nobody can say why. */
  isNameless: boolean;
  /** What the live question says, when it is answered, will count: no notice was found meanwhile. */
  awaitsLive: boolean;
  /** To ask that would be right, although another answer may tell first. */
  mayAskLive: boolean;
  /** The newest call that asks whether it is live, until it is answered. */
  liveAsked?: Call | undefined;
}

/** The facts of a history, just before one of its entries. */
export interface Facts {
  readonly kind: ClientKind;
  /** Whether the page has the developer's hooks. */
  readonly hasHooks: boolean;
  now: number;
  /** It has shown, and not hidden since. */
  visible: boolean;
  /** It has hidden, and not shown since. */
  hidden: boolean;
  gone: boolean;
  /** How many times the app was launched. */
  launches: number;
  interrupted: boolean;
  attempt: Attempt | undefined;
  /** How the last attempt ended. */
  lastEnd: End | undefined;
  /** The ends and the entries of the event under way. */
  ends: End[];
  event: Entry[];
  /** The newest input. */
  input: Input | undefined;
  /** What the user has reserved, by notice, as the dialogs said. */
  readonly remembered: Map<unknown, boolean>;
  readonly accountOf: (button: ButtonName) => string;
  /** The notice that a button is for; absent: the nearest of its account. */
  readonly ownNotice: (button: ButtonName) => string | undefined;
  /** The notice that a button means, among those that are held (R16). */
  readonly meant: (button: ButtonName) => Usable | undefined;
  /** Whether a tap on a button enters a live (R11). */
  readonly isLive: (button: ButtonName) => boolean;
  /** Whether the notice that a button is for is known not to be listed (R16). */
  readonly hasLeft: (button: ButtonName) => boolean;
  /** What may be known of an account, in a word for each; absent: the rules leave it open. */
  readonly known: (name: unknown) => string | undefined;
  readonly account: (name: unknown) => AccountFacts;
  /** The newest notice call about an account, while it waits and has time left. */
  readonly inFlight: (name: unknown) => Call | undefined;
  /** The fresh notice that is held for a button (R2). */
  readonly fresh: (button: ButtonName) => Usable | undefined;
  /** Whether all that is held of an account is fresh. */
  readonly isFresh: (name: unknown) => boolean;
}

/** Something is wrong with an entry; the words say what. */
export type Watch = (entry: Entry, facts: Facts) => string | undefined;

/** One of the rules of design.md, as a property of histories. */
export interface Rule {
  readonly name: string;
  readonly words: string;
  /** Begins to watch a history: it is shown every entry, with the facts just before it. */
  readonly watch: () => Watch;
}

/** Whether a client can reserve at all (R15): not before base library 2.19.0, and not on a desktop. */
export const canReserve = ({ settings: { platform, sdkVersion } = {} }: ClientKind): boolean =>
  platform !== 'windows' && platform !== 'mac' && (sdkVersion === undefined || sdkVersion >= '2.19.0');
