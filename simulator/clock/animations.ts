import { fromEvent, merge, startWith, switchMap, tap, type Observable, type Subscription } from 'rxjs';

/**
 * Lets what moves on the phone's screen move by its clock: slower, faster, or not at all. What begins while the clock stands is at its end at
 * once, as a tap then shows all that it does; what never ends waits.
 */
export function animate(rate$: Observable<number>, frame: () => HTMLIFrameElement | null): Subscription {
  const begins$ = merge(fromEvent(document, 'animationstart'), fromEvent(document, 'transitionrun'));
  return rate$
    .pipe(
      switchMap((rate) =>
        begins$.pipe(
          startWith(undefined),
          tap(() => {
            const phone = [...(document.querySelector('.phone')?.getAnimations({ subtree: true }) ?? [])];
            const page = frame()?.contentDocument?.getAnimations() ?? [];
            [...phone, ...page].forEach((animation) => follow(animation, rate));
          }),
        ),
      ),
    )
    .subscribe();
}

function follow(animation: Animation, rate: number): void {
  if (rate > 0) {
    animation.playbackRate = rate;
    if (animation.playState === 'paused') animation.play();
  } else if (animation.effect?.getComputedTiming().endTime === Infinity) animation.pause();
  else animation.finish();
}
