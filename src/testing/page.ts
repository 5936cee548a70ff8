import { BehaviorSubject, Subject, type Observable } from 'rxjs';

/** What the client does to a page: `onShow`, `onHide`, `onUnload`. */
export type PageEvent = 'show' | 'hide' | 'unload';

/** What can lie over the page and hide it. */
export type Cover = 'home' | 'dialog' | 'live' | 'call';

/** Whether the page shows: it does while it is open and nothing lies over it. */
export interface Page {
  readonly lifecycle$: Observable<PageEvent>;
  readonly covers$: Observable<ReadonlySet<Cover>>;
  readonly isCovered: () => boolean;
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
