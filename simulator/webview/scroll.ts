import { distinctUntilChanged, filter, fromEvent, map, skip, startWith, type Observable } from 'rxjs';

import type { WindowConfig } from '../package';

const root = document.documentElement;

/**
 * Where the page is scrolled to, each time that it moves (页面滚动), in px.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/reference/api/Page.html#onPageScroll-Object-object
 */
export const pageScrolls = (): Observable<number> =>
  fromEvent(document, 'scroll').pipe(
    map(() => root.scrollTop),
    startWith(root.scrollTop),
    distinctUntilChanged(),
    skip(1),
  );

/** Emits whenever a page that scrolls comes near its end (上拉触底): once, until it has been away from there or has become longer. */
export const reachesBottom = (
  scroll$: Observable<number>,
  { onReachBottomDistance = 50 }: WindowConfig,
): Observable<unknown> =>
  scroll$.pipe(
    map((top) => {
      const { scrollHeight, clientHeight } = root;
      return scrollHeight - clientHeight - top <= onReachBottomDistance ? scrollHeight : 0;
    }),
    distinctUntilChanged(),
    filter((height) => height > 0),
  );
