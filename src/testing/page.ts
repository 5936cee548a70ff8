import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import type { Audios } from './audios';
import type { Dialogs } from './dialog';
import type { CurrentSettings } from './settings';

/** What the client does to a page: `onShow`, `onHide`, `onUnload`. */
export type PageEvent = 'show' | 'hide' | 'unload';

/** What can lie over the page and hide it. */
export type Cover = 'home' | 'dialog' | Opened | 'call';

/** What a call opens, and the user leaves again: the live, an account's profile (视频号主页), the half screen of its notices. */
const opened = ['half-screen', 'profile', 'live'] as const;
export type Opened = (typeof opened)[number];

/** Whether the page shows: it does while it is open and nothing lies over it. */
export interface Page {
  readonly lifecycle$: Observable<PageEvent>;
  readonly covers$: Observable<ReadonlySet<Cover>>;
  readonly isCovered: () => boolean;
  /** What a call has opened and is still there; the one on top, if there are several. */
  readonly opened: () => Opened | undefined;
  readonly open: () => void;
  readonly close: () => void;
  readonly cover: (cover: Cover) => void;
  readonly uncover: (cover: Cover) => void;
}

/** What the client does around a hide and a show, whether a page is open or not. */
export interface Surroundings {
  readonly hide: (tell: () => void) => void;
  readonly show: (tell: () => void) => void;
}

export const createPage = (around: Surroundings): Page => {
  const lifecycle$ = new Subject<PageEvent>();
  const covers$ = new BehaviorSubject<ReadonlySet<Cover>>(new Set());
  let isOpen = false;

  const isCovered = (): boolean => covers$.value.size > 0;
  const tell = (event: PageEvent) => (): void => {
    if (isOpen) lifecycle$.next(event);
  };
  return {
    lifecycle$: lifecycle$.asObservable(),
    covers$: covers$.asObservable(),
    isCovered,
    opened: () => opened.find((cover) => covers$.value.has(cover)),
    open() {
      if (isOpen) return;
      isOpen = true;
      if (!isCovered()) lifecycle$.next('show');
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      lifecycle$.next('unload');
    },
    cover(cover) {
      const wasCovered = isCovered();
      covers$.next(new Set([...covers$.value, cover]));
      if (!wasCovered) around.hide(tell('hide'));
    },
    uncover(cover) {
      const wasCovered = isCovered();
      covers$.next(new Set([...covers$.value].filter((other) => other !== cover)));
      if (wasCovered && !isCovered()) around.show(tell('show'));
    },
  };
};

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
  /**
   * Back (返回): aborts a dialog that is still to come (9), closes the one on the screen, or leaves what a call has opened; `false` if there
   * was nothing of the kind, and it is the page that the user goes back from.
   */
  readonly back: () => boolean;
}

export const createPhone = (settings: CurrentSettings, page: Page, audios: Audios, dialogs: Dialogs): Phone => ({
  covers$: page.covers$,
  open: page.open,
  close: page.close,
  home: () => page.cover('home'),
  capsule() {
    if (settings().platform === 'android') audios.interrupt('capsule');
    page.cover('home');
  },
  comeBack() {
    page.uncover('home');
    audios.resume('capsule');
  },
  ring({ hides = false } = {}) {
    audios.interrupt('call');
    if (hides) page.cover('call');
  },
  hangUp() {
    page.uncover('call');
    audios.resume('call');
  },
  back() {
    if (dialogs.back()) return true;
    const cover = page.opened();
    if (cover) page.uncover(cover);
    return cover !== undefined;
  },
});
