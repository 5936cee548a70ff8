import {
  combineLatest,
  distinct,
  filter,
  finalize,
  fromEvent,
  map,
  merge,
  mergeAll,
  mergeMap,
  startWith,
  takeUntil,
  tap,
  type Observable,
  type Subscription,
} from 'rxjs';

import type { Audio, AudioState, Client } from '../../src/testing';
import { present } from '../present';

/** What of the workbench is heard: whether it is muted, and how many times as fast as life it goes. */
export interface Hearing {
  readonly muted$: Observable<boolean>;
  readonly rate$: Observable<number>;
}

/** Lets the page's inner audios be heard (声音). A browser may keep them silent until a first click: then they begin with that. */
export function playSound(client: Client, hearing: Hearing): Subscription {
  return client.audios$
    .pipe(
      mergeAll(),
      distinct(({ id }) => id),
      mergeMap((audio) => hear(audio, client, hearing)),
    )
    .subscribe();
}

function hear(audio: Audio, client: Client, { muted$, rate$ }: Hearing): Observable<unknown> {
  const element = document.createElement('audio');
  element.addEventListener('loadedmetadata', () => {
    const audioDuration = element.duration * 1000;
    if (present(client.settings$).audioDuration !== audioDuration) client.configure({ audioDuration });
  });
  const gesture$ = fromEvent(document, 'pointerup').pipe(startWith(undefined));
  const sound$ = combineLatest([rate$, audio.state$, gesture$]).pipe(
    tap(([rate]) => follow(element, audio.state, rate)),
  );
  const mute$ = muted$.pipe(tap((muted) => (element.muted = muted)));
  const destroyed$ = audio.state$.pipe(filter(({ destroyed }) => destroyed));
  return merge(mute$, sound$).pipe(
    map(() => undefined),
    takeUntil(destroyed$),
    finalize(() => element.pause()),
  );
}

/** What a browser can play: slower or faster than this, there is silence. */
const audible = (rate: number): boolean => rate >= 0.0625 && rate <= 16;

function follow(element: HTMLAudioElement, state: AudioState, rate: number): void {
  const { src, playing, position, loop, volume, playbackRate } = state;
  if (src !== '' && element.getAttribute('src') !== src) element.src = src;
  element.loop = loop;
  element.volume = volume;
  const isHeard = playing && audible(rate * playbackRate);
  if (isHeard) element.playbackRate = rate * playbackRate;
  if (Math.abs(element.currentTime - position) > 0.5) element.currentTime = position;
  if (!isHeard) element.pause();
  else if (element.paused) element.play().catch(() => undefined);
}
