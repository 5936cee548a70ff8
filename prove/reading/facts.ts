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
  /** The notice that is held, and since when. */
  held?: (Usable & { readonly at: number }) | undefined;
  /** Since when it has been known that the account is live. */
  liveSince?: number | undefined;
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
  /** To ask that would be right, although another answer may tell first. */
  mayAskLive: boolean;
  /** When the newest dialog that has answered was opened: what an older one says later counts no more. */
  dialogAt?: number;
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
  readonly account: (name: unknown) => AccountFacts;
  /** The newest notice call about an account, while it waits and has time left. */
  readonly inFlight: (name: unknown) => Call | undefined;
  /** Whether a fresh notice is held (R2). */
  readonly fresh: (name: unknown) => Usable | undefined;
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
