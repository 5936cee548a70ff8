import {
  distinct,
  filter,
  finalize,
  fromEvent,
  merge,
  mergeAll,
  mergeMap,
  takeUntil,
  tap,
  type Observable,
  type Subscription,
} from 'rxjs';

import type { Audio, AudioState, Client } from '../../src/testing';

/** Lets the page's inner audios be heard (声音). A browser may keep them silent until a first click: then they begin with that. */
export function playSound(client: Client, muted$: Observable<boolean>): Subscription {
  return client.audios$
    .pipe(
      mergeAll(),
      distinct(({ id }) => id),
      mergeMap((audio) => hear(audio, client, muted$)),
    )
    .subscribe();
}

function hear(audio: Audio, client: Client, muted$: Observable<boolean>): Observable<unknown> {
  const element = document.createElement('audio');
  element.addEventListener('loadedmetadata', () => {
    client.configure({ audioDuration: element.duration * 1000 });
  });
  const state$ = audio.state$.pipe(tap((state) => follow(element, state)));
  const gesture$ = fromEvent(document, 'pointerup').pipe(
    tap(() => follow(element, { ...audio.state, position: element.currentTime })),
  );
  const mute$ = muted$.pipe(tap((muted) => (element.muted = muted)));
  const destroyed$ = audio.state$.pipe(filter(({ destroyed }) => destroyed));
  return merge(mute$, state$, gesture$).pipe(
    takeUntil(destroyed$),
    finalize(() => element.pause()),
  );
}

function follow(element: HTMLAudioElement, { src, playing, position, loop, volume, playbackRate }: AudioState): void {
  if (src !== '' && element.getAttribute('src') !== src) element.src = src;
  element.loop = loop;
  element.volume = volume;
  element.playbackRate = playbackRate;
  if (Math.abs(element.currentTime - position) > 0.5) element.currentTime = position;
  if (!playing) element.pause();
  else if (element.paused) element.play().catch(() => undefined);
}
