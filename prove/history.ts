/** The two buttons of the page under test. */
export type ButtonName = 'a' | 'b';

/** What can show something: the buttons, and the page with its music switch. */
export type Place = ButtonName | 'page';

/** The calls that reach WeChat's back end. */
export type Api = 'getChannelsLiveNoticeInfo' | 'reserveChannelsLive' | 'getChannelsLiveInfo' | 'openChannelsLive';

/** One call, as WeChat sees it. */
export interface Call {
  readonly api: Api;
  /** Whose: the account (`sphA`), or for a dialog the notice's id. */
  readonly about: unknown;
  readonly at: number;
}

/** What a page tells of an account: see `state$`. */
export interface AccountState {
  readonly known: { readonly kind: string; readonly notices?: readonly { readonly noticeId: string }[] };
}

/** What goes into the page: everything that happens to it. */
export type Input =
  /** An event of the alphabet begins. */
  | { readonly kind: 'event'; readonly name: string }
  /** A timer of the page's own fires. */
  | { readonly kind: 'timer' }
  /** WeChat answers a call; the first answer of a call is the one that counts. */
  | {
      readonly kind: 'answer';
      readonly call: Call;
      readonly to: 'success' | 'fail' | 'throw';
      readonly result: unknown;
      readonly isFirst: boolean;
    }
  | { readonly kind: 'tap'; readonly button: ButtonName }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'show' | 'hide' | 'unload' | 'launch' }
  | { readonly kind: 'interruption'; readonly lasts: boolean }
  /** The audio tells something of itself, or the phone's owner hears the music stop. */
  | { readonly kind: 'audio'; readonly event: AudioEvent };

export type AudioEvent = 'pause' | 'stop' | 'ended' | 'error' | 'timeUpdate';

/** What comes out of it: everything that can be seen from outside. */
export type Output =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'toast'; readonly title: string }
  /** `from` is where the music stands, in seconds. */
  | { readonly kind: 'command'; readonly command: 'play' | 'pause' | 'stop' | 'seek'; readonly from: number }
  | {
      readonly kind: 'setData';
      readonly place: Place;
      readonly patch: Readonly<Record<string, unknown>>;
      /** The paths that were given the value they already had. */
      readonly idle: readonly string[];
    }
  /** The developer's own hook hears how an attempt ended. */
  | { readonly kind: 'outcome'; readonly button: ButtonName; readonly outcome: string; readonly raw: unknown }
  /** The developer's own hook hears an error. */
  | { readonly kind: 'report'; readonly error: unknown }
  /** Who listens hears what is known of an account. */
  | { readonly kind: 'state'; readonly account: string; readonly state: AccountState }
  /** The page threw at the framework or the client that called it. */
  | { readonly kind: 'thrown'; readonly error: unknown }
  /** How things stand when nothing happens any more. */
  | {
      readonly kind: 'rest';
      readonly timers: number;
      readonly listeners: number;
      readonly labels: Readonly<Record<ButtonName, string>>;
      /** What somebody hears who begins to listen now, by account. */
      readonly present: Readonly<Record<string, readonly AccountState[]>>;
    };

/** One thing that happened, and when (ms). */
export type Entry = (Input | Output) & { readonly at: number };

/** What happened to a page, and what it did, in order. This is all that a rule may look at. */
export type History = readonly Entry[];

/** An answer of WeChat's to a call. */
export type Answer = Extract<Entry, { kind: 'answer' }>;

type Seen<K> = Entry & { readonly kind: K };

const outputs: ReadonlySet<Entry['kind']> = new Set<Output['kind']>([
  'call',
  'toast',
  'command',
  'setData',
  'outcome',
  'report',
  'state',
  'thrown',
  'rest',
]);

/** Whether the page did it; else it was done to the page. */
export const isOutput = (entry: Entry): entry is Entry & Output => outputs.has(entry.kind);

/** Whether it was done to the page. */
export const isInput = (entry: Entry): entry is Entry & Input => !outputs.has(entry.kind);

/** A call that brings up a dialog of WeChat's. */
export const opensDialog = (entry: Entry): entry is Seen<'call'> & { readonly call: Call } =>
  entry.kind === 'call' && (entry.call.api === 'reserveChannelsLive' || entry.call.api === 'openChannelsLive');

/** A call that asks for a notice. */
export const asksNotice = (entry: Entry): entry is Seen<'call'> & { readonly call: Call } =>
  entry.kind === 'call' && entry.call.api === 'getChannelsLiveNoticeInfo';

/** The entries of a kind. */
export const allOf = <K extends Entry['kind']>(
  entries: readonly Entry[],
  kind: K,
): readonly Extract<Entry, { kind: K }>[] =>
  entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
