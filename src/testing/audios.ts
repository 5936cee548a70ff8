import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { createAudio, type Audio, type AudioClient, type AudioCommand } from './audio';
import { createListeners, type Listeners } from './page-code';

/** What can take the sound away (音频中断). */
type Interrupter = 'call' | 'capsule';

/** All inner audios of the page, and what the client does to them together. */
export interface Audios {
  readonly audios$: Observable<readonly Audio[]>;
  readonly command$: Observable<AudioCommand>;
  readonly onInterruptionBegin: Listeners<WechatMiniprogram.GeneralCallbackResult>;
  readonly onInterruptionEnd: Listeners<WechatMiniprogram.GeneralCallbackResult>;
  readonly all: () => readonly Audio[];
  readonly create: () => Audio;
  /** Takes the sound away, around telling the page of a hide or an interruption. */
  readonly stopAround: (tell: () => void) => void;
  /** Tells the page that it is back, or that an interruption is over. The sound does not come back by itself. */
  readonly backAround: (tell: () => void) => void;
  /** An interruption begins. The page is told of the first alone, whatever else comes while it lasts. */
  readonly interrupt: (by: Interrupter) => void;
  /** An interruption is over. The page is told once none is left. */
  readonly resume: (from: Interrupter) => void;
  /** All of them are gone. */
  readonly end: () => void;
}

/** What the audios need of the client. */
export interface AudiosClient extends Omit<AudioClient, 'commanded' | 'mayPlay'> {
  readonly isCovered: () => boolean;
}

export const createAudios = ({ isCovered, ...client }: AudiosClient): Audios => {
  const { settings, pageCode } = client;
  const audios$ = new BehaviorSubject<readonly Audio[]>([]);
  const command$ = new Subject<AudioCommand>();
  const onInterruptionBegin = createListeners<WechatMiniprogram.GeneralCallbackResult>(pageCode);
  const onInterruptionEnd = createListeners<WechatMiniprogram.GeneralCallbackResult>(pageCode);
  const interrupters = new Set<Interrupter>();
  let made = 0;
  let late: readonly (() => void)[] = [];

  const mayPlay = (): boolean => !isCovered() && interrupters.size === 0;

  const commanded = (command: AudioCommand): void => {
    if (command.command === 'destroy') audios$.next(audios$.value.filter((audio) => audio !== command.audio));
    command$.next(command);
  };

  const stopAround = (tell: () => void): void => {
    const pauses = audios$.value.flatMap((audio) => audio.halt() ?? []);
    const { pauseEvent } = settings();
    if (pauseEvent === 'before') pauses.forEach((pause) => pause());
    tell();
    if (pauseEvent === 'after') pauses.forEach((pause) => pause());
    if (pauseEvent === 'late') late = [...late, ...pauses];
  };

  const backAround = (tell: () => void): void => {
    tell();
    if (!mayPlay()) return;
    const pauses = late;
    late = [];
    pauses.forEach((pause) => pause());
  };

  return {
    audios$: audios$.asObservable(),
    command$: command$.asObservable(),
    onInterruptionBegin,
    onInterruptionEnd,
    all: () => audios$.value,
    create() {
      const audio = createAudio(made++, { ...client, mayPlay, commanded });
      audios$.next([...audios$.value, audio]);
      return audio;
    },
    stopAround,
    backAround,
    interrupt(by) {
      const isFirst = interrupters.size === 0;
      interrupters.add(by);
      if (isFirst) stopAround(() => onInterruptionBegin.fire({ errMsg: '' }));
    },
    resume(from) {
      const wasLast = interrupters.delete(from) && interrupters.size === 0;
      if (wasLast) backAround(() => onInterruptionEnd.fire({ errMsg: '' }));
    },
    end() {
      audios$.value.forEach((audio) => audio.release());
      audios$.next([]);
    },
  };
};
