import {
  BehaviorSubject,
  Subscription,
  interval,
  timer,
  type Observable,
  type Observer,
  type SchedulerLike,
} from 'rxjs';
import { createListeners, type Listeners, type PageCode } from './page-code';
import { after, type CurrentSettings } from './settings';

type GeneralResult = WechatMiniprogram.GeneralCallbackResult;

/** What an inner audio fails with. */
export type AudioError = Parameters<Parameters<WechatMiniprogram.InnerAudioContext['onError']>[0]>[0];

/** What a page can hear of an inner audio, by the name behind `on` and `off`. */
export type AudioEvents = Readonly<
  Record<
    'canplay' | 'play' | 'pause' | 'stop' | 'ended' | 'timeUpdate' | 'waiting' | 'seeking' | 'seeked',
    Listeners<GeneralResult>
  > & { error: Listeners<AudioError> }
>;

export const createAudioEvents = (pageCode: PageCode): AudioEvents => ({
  canplay: createListeners(pageCode),
  play: createListeners(pageCode),
  pause: createListeners(pageCode),
  stop: createListeners(pageCode),
  ended: createListeners(pageCode),
  timeUpdate: createListeners(pageCode),
  error: createListeners(pageCode),
  waiting: createListeners(pageCode),
  seeking: createListeners(pageCode),
  seeked: createListeners(pageCode),
});

/** What is to be heard of one inner audio. */
export interface AudioState {
  readonly src: string;
  readonly playing: boolean;
  /** In seconds, as of when the state was told. */
  readonly position: number;
  readonly loop: boolean;
  readonly volume: number;
  readonly playbackRate: number;
  readonly destroyed: boolean;
}

/** The sound of one inner audio: what plays, where it is, and when it will end. */
export interface Sound {
  /** Its state at this moment. */
  readonly state: AudioState;
  /** Its state, now and whenever it changes. */
  readonly state$: Observable<AudioState>;
  /** In seconds. */
  readonly duration: number;
  readonly change: (patch: Partial<AudioState>) => void;
  /** Takes up another music; `loaded` comes later, never in this turn. */
  readonly load: (src: string, from: number, loaded: () => void) => void;
  readonly play: () => void;
  readonly pause: () => void;
  /** Ends the sound, and puts it back to its beginning. */
  readonly stop: () => void;
  readonly seek: (to: number) => void;
  /** It comes to its end, by itself. */
  readonly end: () => void;
  /** It fails, with one of WeChat's numbers. */
  readonly fail: (errCode?: AudioError['errCode']) => void;
  /** The client stops its sound; where there was any, returns what tells the page so. */
  readonly halt: () => (() => void) | undefined;
  /** It says this of itself, true or not, and even after it is gone: so do some clients. */
  readonly tell: (event: Exclude<keyof AudioEvents, 'error'>) => void;
  /** It is gone: it does nothing any more by itself. */
  readonly release: () => void;
}

/** What a sound needs of the client. */
export interface SoundClient {
  readonly settings: CurrentSettings;
  readonly scheduler: SchedulerLike;
  readonly events: AudioEvents;
  readonly report: (error: unknown) => void;
}

const silentStart: AudioState = {
  src: '',
  playing: false,
  position: 0,
  loop: false,
  volume: 1,
  playbackRate: 1,
  destroyed: false,
};

/** A sound on the scheduler's clock, which tells of itself by the audio's events. */
export const createSound = ({ settings, scheduler, events, report }: SoundClient): Sound => {
  const states$ = new BehaviorSubject(silentStart);
  /** When the sound was at the state's `position`. */
  let since = 0;
  /** Waits for what was told to load, to start, or to end. */
  let loading = Subscription.EMPTY;
  let starting = Subscription.EMPTY;
  let running = Subscription.EMPTY;

  const observer = (next: () => void): Partial<Observer<unknown>> => ({ next, error: report });
  const tell: Sound['tell'] = (event) => events[event].fire({ errMsg: '' });

  const duration = (): number => (states$.value.src ? settings().audioDuration / 1000 : 0);

  const position = (): number => {
    const { playing, position: from, loop, playbackRate } = states$.value;
    if (!playing) return from;
    const at = from + ((scheduler.now() - since) / 1000) * playbackRate;
    return loop ? at % duration() : Math.min(at, duration());
  };

  /** Takes on a new state from this moment on, and counts anew when the sound will end. */
  const change = (patch: Partial<AudioState>): void => {
    const next = { ...states$.value, position: position(), ...patch };
    // A start that is under way goes on when only the volume, the loop or the place changes.
    if (patch.playing !== undefined) starting.unsubscribe();
    running.unsubscribe();
    since = scheduler.now();
    states$.next(next);
    // What listens to the state may have changed it again.
    if (states$.value === next && next.playing) running = run(next);
  };

  const run = ({ loop, position: from, playbackRate }: AudioState): Subscription => {
    const clocks = new Subscription();
    const { timeUpdate } = settings();
    if (!loop) clocks.add(timer(((duration() - from) / playbackRate) * 1000, scheduler).subscribe(observer(end)));
    if (timeUpdate > 0) clocks.add(interval(timeUpdate, scheduler).subscribe(observer(() => tell('timeUpdate'))));
    return clocks;
  };

  const end = (): void => {
    change({ playing: false, position: duration() });
    tell('ended');
  };

  const fail = (errCode: AudioError['errCode'] = 10001): void => {
    change({ playing: false });
    events.error.fire({ errCode, errMsg: 'play audio fail' });
  };

  const start = (): void => {
    const { position: from } = states$.value;
    change({ playing: true, position: from < duration() ? from : 0 });
    tell('play');
  };

  const play = (): void => {
    if (states$.value.playing || !starting.closed || settings().audio === 'silent') return;
    const { audio, audioDelay } = settings();
    starting = after(audioDelay, scheduler).subscribe(observer(audio === 'fails' ? () => fail() : start));
  };

  const load = (src: string, from: number, loaded: () => void): void => {
    change({ src, playing: false, position: from });
    loading.unsubscribe();
    if (!src) return;
    // Never in this turn: pages set `src` first and listen afterwards.
    loading = timer(settings().audioDelay, scheduler).subscribe(
      observer(() => {
        tell('canplay');
        loaded();
      }),
    );
  };

  const seek = (to: number): void => {
    tell('seeking');
    change({ position: Math.min(Math.max(to, 0), duration()) });
    tell('seeked');
  };

  const pause = (): void => {
    const { playing } = states$.value;
    change({ playing: false });
    if (playing) tell('pause');
  };

  const stop = (): void => {
    change({ playing: false, position: 0 });
    tell('stop');
  };

  const release = (): void => {
    loading.unsubscribe();
    change({ playing: false, destroyed: true });
  };

  return {
    get state() {
      return { ...states$.value, position: position() };
    },
    state$: states$.asObservable(),
    get duration() {
      return duration();
    },
    change,
    load,
    play,
    pause,
    stop,
    seek,
    end,
    fail,
    halt() {
      if (!states$.value.playing) {
        starting.unsubscribe();
        return undefined;
      }
      change({ playing: false });
      return () => tell('pause');
    },
    tell,
    release,
  };
};
