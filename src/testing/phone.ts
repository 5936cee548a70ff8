import type { Observable } from 'rxjs';
import type { Audios } from './audios';
import type { Dialogs } from './dialog';
import type { Interruption } from './interruption';
import type { Cover, Page } from './page';
import type { CurrentSettings } from './settings';

/** What the phone's owner does. */
export interface Phone {
  /** What hides the page now. */
  readonly covers$: Observable<ReadonlySet<Cover>>;
  /** Opens the page: its first show. */
  readonly open: () => void;
  /** Leaves the page for good: unload. */
  readonly close: () => void;
  /** Back to the desktop (回到桌面): hide. */
  readonly home: () => void;
  /** Closes the mini program with the capsule (胶囊) button: hide; on Android also an audio interruption. */
  readonly capsule: () => void;
  /** Comes back from the desktop: show, and the end of the capsule's interruption. */
  readonly comeBack: () => void;
  /** A phone call begins: an audio interruption, with a hide if its screen comes up. */
  readonly ring: (options?: { readonly hides?: boolean }) => void;
  /** The phone call is over. */
  readonly hangUp: () => void;
  /** Back (返回): aborts a dialog that is still to come (9), closes the one on the screen, or leaves the live. */
  readonly back: () => void;
}

export const createPhone = (
  settings: CurrentSettings,
  page: Page,
  interruption: Interruption,
  audios: Audios,
  dialogs: Dialogs,
): Phone => ({
  covers$: page.covers$,
  open: page.open,
  close: page.close,
  home: () => page.cover('home'),
  capsule() {
    if (settings().platform === 'android') interruption.begin('capsule', audios.stopAround);
    page.cover('home');
  },
  comeBack() {
    page.uncover('home');
    interruption.end('capsule', audios.backAround);
  },
  ring({ hides = false } = {}) {
    interruption.begin('call', audios.stopAround);
    if (hides) page.cover('call');
  },
  hangUp() {
    page.uncover('call');
    interruption.end('call', audios.backAround);
  },
  back() {
    if (!dialogs.back()) page.uncover('live');
  },
});
