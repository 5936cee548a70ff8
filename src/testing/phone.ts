import type { Observable } from 'rxjs';

/** What can lie over the page and hide it. */
export type Cover = 'home' | 'dialog' | 'live' | 'call';

/** What the phone's owner does. */
export interface Phone {
  /** What hides the page now. */
  readonly covers$: Observable<ReadonlySet<Cover>>;
  /** Opens the page: its first show. */
  open(): void;
  /** Leaves the page for good: unload. */
  close(): void;
  /** Back to the desktop (回到桌面): hide. */
  home(): void;
  /** Closes the mini program with the capsule (胶囊) button: hide; on Android also an audio interruption. */
  capsule(): void;
  /** Comes back from the desktop: show, and the end of the capsule's interruption. */
  comeBack(): void;
  /** A phone call begins: an audio interruption, with a hide if its screen comes up. */
  ring(options?: { readonly hides?: boolean }): void;
  /** The phone call is over. */
  hangUp(): void;
  /** Back (返回): aborts a dialog that is still to come (9), closes the one on the screen, or leaves the live. */
  back(): void;
}
