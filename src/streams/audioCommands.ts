import { distinctUntilChanged, filter, map, merge, scan, type Observable } from 'rxjs';
import { untilUnload, type Lifecycle } from './lifecycle';

/** What the user wants of the music; `over` when it has ended or failed by itself (播放意图). */
export type Intent = 'play' | 'pause' | 'over';

/** What to tell the audio; `hold` when the client stops music that is to play on later: the moment to note where it is. */
export type AudioCommand = 'play' | 'pause' | 'hold';

/** What decides whether the music is to play. */
interface Situation {
  readonly intent: Intent;
  readonly hidden?: boolean;
  readonly interrupted?: boolean;
}

/**
 * What to tell the audio, so that it plays whenever the user means it to and it can be heard (R9).
 *
 * WeChat stops every inner audio when the page hides, and leaves it so. What counts is what the user last wanted, never
 * the audio's own `onPause`, which may come before the hide, after it, or after the show.
 *
 * ```
 * intent$       --+---------------------     + play
 * lifecycle$    s-----h------s----------     s show, h hide
 * interrupted$  f---------t------f------     a phone call
 * command       --+---o----------+------     o hold
 * ```
 *
 * @param lifecycle$ tells where the page stands now, then what changes: see `lifecycle`
 * @param interrupted$ whether something else has the speaker, when that changes
 * @returns completes when the page unloads
 * @example
 * audioCommands(intent$, lifecycle$, interrupted$)
 *   .pipe(filter((command) => command !== 'hold'))
 *   .subscribe((command) => audio[command]());
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html
 */
export const audioCommands = (
  intent$: Observable<Intent>,
  lifecycle$: Observable<Lifecycle>,
  interrupted$: Observable<boolean>,
): Observable<AudioCommand> =>
  merge(
    intent$.pipe(map((intent) => ({ intent }))),
    lifecycle$.pipe(map((phase) => ({ hidden: phase === 'hide' }))),
    interrupted$.pipe(map((interrupted) => ({ interrupted }))),
  ).pipe(
    scan((before: Situation, change: Partial<Situation>) => ({ ...before, ...change }), { intent: 'over' }),
    map(({ intent, hidden, interrupted }) => (intent === 'play' && (hidden || interrupted) ? 'hold' : intent)),
    distinctUntilChanged(),
    filter((command) => command !== 'over'),
    untilUnload(lifecycle$),
  );
