/** What JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The first line of a tape. */
export interface Header {
  readonly tape: 1;
  /** When it began: ISO 8601, in the time zone of the phone. */
  readonly began: string;
  readonly client?: Readonly<Partial<Record<'platform' | 'SDKVersion' | 'version', string | undefined>>>;
  /** In ms; `null` is never. */
  readonly limits?: Readonly<Record<string, number | null>>;
  /** Words that replace built-in ones; of two, the later counts. */
  readonly words?: readonly Json[];
  /** Absent: nobody's data is in it. */
  readonly redact?: false;
}

/** Of which page it was told, where it is not the tape's first. */
export interface OnPage {
  readonly on?: number;
}

/** Of which inner audio it was told, where it is not the tape's first. */
interface OfAudio {
  readonly of?: number;
}

/** What happened, as a line of a tape tells it: docs/tape.md. */
export type Happened =
  | (OnPage & { readonly page: 'show' | 'hide' | 'unload' })
  | { readonly tap: string; readonly notice?: string }
  | (OnPage & {
      readonly button: string;
      readonly account: string;
      readonly notice?: string;
      /** The component had this button before. */
      readonly was?: string;
      readonly promoter?: string;
      readonly resort?: string;
      readonly all?: true;
      readonly toasts?: false;
      /** Steps of the app's own are in it: a tape does not hold them. */
      readonly attempt?: true;
    })
  | { readonly button: string; readonly gone: true }
  | { readonly ready: string }
  | { readonly refresh: string }
  | (OnPage & { readonly music: 'ready' | 'play' | 'pause' | 'gone' })
  | { readonly call: number; readonly api: string; readonly args?: Json; readonly returned?: Json }
  | { readonly answer: number; readonly success: Json }
  | { readonly answer: number; readonly fail: Json }
  /** A call, or an audio's command, threw: an error with a message, or another value. */
  | (OfAudio & { readonly threw: number | string; readonly message: string; readonly value?: Json })
  | (OfAudio & { readonly audio: 'play' | 'pause' | 'stop' | 'seek' | 'destroy' })
  /** `at`: where the music is, in seconds, as of the newest `time`. */
  | (OfAudio & {
      readonly sound: 'play' | 'pause' | 'stop' | 'ended' | 'error' | 'time';
      readonly at?: number;
      readonly error?: Json;
    })
  | { readonly interruption: 'begin' | 'end' }
  | (OnPage & { readonly setData: Readonly<Record<string, Json>>; readonly button?: string })
  /** `from`: what threw, where it is none of `wx`: `setData` or `outcome`, a callback of the app. */
  | { readonly error: string; readonly from?: string }
  | { readonly lost: number; readonly why: string };

/** A line of a tape, but for its first. `t` is whole ms since the tape began, and never decreases. */
export type Line = { readonly t: number } & Happened;
