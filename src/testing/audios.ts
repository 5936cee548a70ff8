import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { createAudio, type Audio, type AudioClient, type AudioCommand } from './audio';

/** All inner audios of the page, and what the client does to them together. */
export interface Audios {
  readonly audios$: Observable<readonly Audio[]>;
  readonly command$: Observable<AudioCommand>;
  readonly all: () => readonly Audio[];
  readonly create: () => Audio;
  /** Takes the sound away, around telling the page of a hide or an interruption. */
  readonly stopAround: (tell: () => void) => void;
  /** Tells the page that it is back, or that an interruption is over. The sound does not come back by itself. */
  readonly backAround: (tell: () => void) => void;
  /** All of them are gone. */
  readonly end: () => void;
}

export const createAudios = (client: Omit<AudioClient, 'commanded'>): Audios => {
  const { settings, mayPlay } = client;
  const audios$ = new BehaviorSubject<readonly Audio[]>([]);
  const command$ = new Subject<AudioCommand>();
  let made = 0;
  let late: readonly (() => void)[] = [];

  const commanded = (command: AudioCommand): void => {
    if (command.command === 'destroy') audios$.next(audios$.value.filter((audio) => audio !== command.audio));
    command$.next(command);
  };
  return {
    audios$: audios$.asObservable(),
    command$: command$.asObservable(),
    all: () => audios$.value,
    create() {
      const audio = createAudio(made++, { ...client, commanded });
      audios$.next([...audios$.value, audio]);
      return audio;
    },
    stopAround(tell) {
      const pauses = audios$.value.flatMap((audio) => audio.halt() ?? []);
      const { pauseEvent } = settings();
      if (pauseEvent === 'before') pauses.forEach((pause) => pause());
      tell();
      if (pauseEvent === 'after') pauses.forEach((pause) => pause());
      if (pauseEvent === 'late') late = [...late, ...pauses];
    },
    backAround(tell) {
      tell();
      if (!mayPlay()) return;
      const pauses = late;
      late = [];
      pauses.forEach((pause) => pause());
    },
    end() {
      audios$.value.forEach((audio) => audio.release());
      audios$.next([]);
    },
  };
};
