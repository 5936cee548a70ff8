/**
 * Something that happened to a page, or that it did, besides its calls of `wx`: what a recorder hears (录制). Objects stand
 * for themselves; which of them a tape calls `a` is the recorder's affair. See docs/tape.md.
 */
export type Happening =
  /** What its app has configured of limits and words, told when a page begins: what it has not is this version's, whichever replays it. */
  | { readonly kind: 'settings'; readonly limits: object; readonly words: object }
  | { readonly kind: 'page'; readonly on: object; readonly page: 'show' | 'hide' | 'unload' }
  /** A component appeared, or was given something else to reserve: then `was` is what it had. */
  | {
      readonly kind: 'button';
      readonly on: object;
      readonly button: object;
      readonly was: object | undefined;
      readonly account: string;
      readonly notice: string | undefined;
      /** What else a replay has to give it. */
      readonly more: object;
    }
  | { readonly kind: 'gone' | 'ready' | 'refresh'; readonly button: object }
  /** `notice`: of a listed live. */
  | { readonly kind: 'tap'; readonly button: object; readonly notice: string | undefined }
  | { readonly kind: 'music'; readonly on: object; readonly music: 'ready' | 'play' | 'pause' | 'gone' }
  | { readonly kind: 'setData'; readonly on: object; readonly button: object | undefined; readonly patch: object }
  /** `from`: what threw, where it is none of `wx`. */
  | { readonly kind: 'error'; readonly error: unknown; readonly from: string | undefined };
