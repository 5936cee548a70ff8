import { distinctUntilChanged, filter, map, merge, Observable, tap } from 'rxjs';
import { accounts } from '../../streams/accounts';
import type { AudioCommand, Intent } from '../../streams/audioCommands';
import type { Outcome } from '../../streams/outcome';
import type { Lifecycle } from '../../streams/lifecycle';
import { livePage } from '../../streams/reservation';
import type { Status } from '../../streams/status';
import { chinese } from '../../streams/words/chinese';
import type { Output, PictureButton, Stage } from './stage';

/** What can be seen of this library's own flow. */
export interface LiveOutputs extends Readonly<Record<string, Output>> {
  /** The states of a button: a row for each. */
  readonly state: (button: PictureButton) => Observable<Status>;
  readonly outcome$: Observable<Outcome['kind']>;
  readonly toast$: Observable<string>;
  readonly audio$: Observable<AudioCommand>;
}

/** When the audio has ended or failed by itself. */
const over = (audio: WechatMiniprogram.InnerAudioContext): Observable<Intent> =>
  new Observable((subscriber) => {
    audio.onEnded(() => subscriber.next('over'));
    audio.onError(() => subscriber.next('over'));
  });

/**
 * This library's own flow, put together as on a page: `reservation`, whose states feed `toasts`, and `audioCommands` for
 * an inner audio.
 *
 * Rows: `state` (of a button), `outcome`, `toast` and `audio`.
 */
export const liveFlow = (stage: Stage): LiveOutputs => {
  const { wx, scheduler, limits, onError, button$, tap$, lifecycle$, music$, interrupted$ } = stage;
  const services = { host: wx, scheduler, limits, onError };
  const on = (phase: Lifecycle) => lifecycle$.pipe(filter((now) => now === phase));

  const audio = wx.createInnerAudioContext();
  audio.src = '/music.mp3';
  audio.loop = true;

  const { state$, toast$, audio$ } = livePage(
    {
      button$,
      tap$,
      onShow$: on('show'),
      onHide$: on('hide'),
      onUnload$: on('unload'),
      intent$: merge(music$, over(audio)),
      interrupted$,
    },
    accounts(services),
    services,
    ({ outcome }) => chinese.outcome[outcome.kind],
  );

  return {
    state: (button) =>
      state$.pipe(
        filter((state) => state.button === button),
        map(({ status }) => status),
        distinctUntilChanged(),
      ),
    outcome$: state$.pipe(
      map(({ outcome }) => outcome?.kind),
      filter((kind) => kind !== undefined),
    ),
    toast$,
    audio$: audio$.pipe(
      filter((command) => command !== 'hold'),
      tap((command) => audio[command]()),
    ),
  };
};
