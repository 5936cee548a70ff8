import { combineLatest, finalize, fromEvent, map, merge, takeWhile, tap, type Observable } from 'rxjs';

import type { Audio, AudioState, Client } from '../../src/testing';

/** Lets the page's inner audios be heard (声音). A browser may keep them silent until a first click: then they begin with that. */
export function playSound(client: Client, muted$: Observable<boolean>): void {
  const heard = new Set<number>();
  client.audios$.subscribe((audios) => {
    for (const audio of audios.filter(({ id }) => !heard.has(id))) {
      heard.add(audio.id);
      hear(audio, client, muted$).subscribe();
    }
  });
}

function hear(audio: Audio, client: Client, muted$: Observable<boolean>): Observable<unknown> {
  const element = document.createElement('audio');
  element.addEventListener('loadedmetadata', () => client.configure({ audioDuration: element.duration * 1000 }));

  const state$ = audio.state$.pipe(
    takeWhile(({ destroyed }) => !destroyed),
    tap((state) => follow(element, state)),
    finalize(() => element.pause()),
  );
  const gesture$ = fromEvent(document, 'pointerup').pipe(tap(() => follow(element, { ...audio.state, position: element.currentTime })));
  return merge(combineLatest([state$, muted$]).pipe(map(([, muted]) => (element.muted = muted))), gesture$).pipe(
    takeWhile(() => !audio.state.destroyed),
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
