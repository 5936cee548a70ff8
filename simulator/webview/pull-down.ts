import {
  defaultIfEmpty,
  exhaustMap,
  filter,
  fromEvent,
  map,
  merge,
  Observable,
  switchMap,
  take,
  takeLast,
  takeUntil,
  tap,
  timer,
  type Subscription,
} from 'rxjs';

import type { Call } from '../../src/testing';

/** How far to pull, in px, and how long WeChat shows the dots for a page that never stops them, in ms. */
const threshold = 56;
const patience = 6000;

/** Pull down to refresh (下拉刷新): with the mouse from the top of the page, which asks for it, or because it was asked for. */
export function pullDown(
  call$: Observable<Call>,
  asked$: Observable<unknown>,
  ask: () => void,
  refresh: () => void,
): Subscription {
  const show = createDots();
  const stopped$ = merge(call$.pipe(filter(({ api }) => api === 'stopPullDownRefresh')), timer(patience)).pipe(take(1));
  const refreshed$ = new Observable<unknown>((subscriber) => {
    show(threshold, true);
    const stopped = stopped$.subscribe(subscriber);
    refresh();
    return stopped;
  });
  const subscription = pulls(show).subscribe(ask);
  subscription.add(asked$.pipe(exhaustMap(() => refreshed$)).subscribe(() => show(0, true)));
  return subscription;
}

type Show = (distance: number, settled: boolean) => void;

/** Every pull that goes far enough, while the page follows the mouse. */
function pulls(show: Show): Observable<unknown> {
  const end$ = merge(fromEvent(document, 'pointerup'), fromEvent(document, 'pointercancel'));
  return fromEvent<PointerEvent>(document, 'pointerdown').pipe(
    filter(() => document.documentElement.scrollTop === 0),
    switchMap((down) =>
      fromEvent<PointerEvent>(document, 'pointermove').pipe(
        map((move) => Math.min(100, Math.max(0, move.clientY - down.clientY - 12) / 2)),
        tap((distance) => show(distance, false)),
        takeUntil(end$),
        takeLast(1),
        defaultIfEmpty(0),
      ),
    ),
    tap(() => show(0, true)),
    filter((distance) => distance >= threshold),
  );
}

/** The three dots above the page. The page moves by `top`, because a transform would carry its fixed elements along. */
function createDots(): Show {
  const dots = document.createElement('div');
  dots.className = 'pull-down';
  dots.append(...Array.from({ length: 3 }, () => document.createElement('i')));
  document.documentElement.append(dots);
  return (distance, settled) => {
    document.body.style.transition = settled ? 'top 0.25s' : '';
    document.body.style.top = `${distance}px`;
    dots.classList.toggle('pull-down--on', distance > 0);
  };
}
