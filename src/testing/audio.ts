import {
  BehaviorSubject,
  interval,
  Subscription,
  timer,
  type Observable,
  type Observer,
  type SchedulerLike,
} from 'rxjs';
import { after } from './after';
import { createListeners } from './listeners';
import type { PageCode } from './page-code';
import type { CurrentSettings } from './settings';

type GeneralResult = WechatMiniprogram.GeneralCallbackResult;
type AudioError = WechatMiniprogram.InnerAudioContextOnErrorListenerResult;

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

/** What the page told an inner audio to do. */
export interface AudioCommand {
  readonly audio: Audio;
  readonly command: 'play' | 'pause' | 'stop' | 'seek' | 'destroy';
  /** The client took no notice: the page was hidden, an interruption lasted, nothing was loaded, or it was destroyed. */
  readonly refused: boolean;
  /** ms on the scheduler's clock */
  readonly at: number;
}

/** One inner audio, as seen from the client's side. */
export interface Audio {
  readonly id: number;
  /** What the page holds. */
  readonly context: WechatMiniprogram.InnerAudioContext;
  /** Its state at this moment. */
  readonly state: AudioState;
  /** Its state, now and whenever it changes. */
  readonly state$: Observable<AudioState>;
  /** It comes to its end, by itself. */
  readonly end: () => void;
  /** It fails, with one of WeChat's numbers. */
  readonly fail: (errCode?: AudioError['errCode']) => void;
  /** The client stops its sound; where there was any, returns what tells the page so. */
  readonly halt: () => (() => void) | undefined;
  /** It is gone: nothing is heard of it any more. */
  readonly release: () => void;
}

/** What an inner audio needs of the client. */
export interface AudioClient {
  readonly settings: CurrentSettings;
  readonly scheduler: SchedulerLike;
  readonly pageCode: PageCode;
  /** Whether sound is allowed now. */
  readonly mayPlay: () => boolean;
  readonly commanded: (command: AudioCommand) => void;
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

/** Makes an inner audio: https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html */
export const createAudio = (id: number, { settings, scheduler, pageCode, mayPlay, commanded }: AudioClient): Audio => {
  const states$ = new BehaviorSubject(silentStart);
  /** When the sound was at the state's `position`. */
  let since = 0;
  /** Waits for what was told to load, to start, or to end. */
  let loading = Subscription.EMPTY;
  let starting = Subscription.EMPTY;
  let running = Subscription.EMPTY;

  const events = {
    canplay: createListeners<GeneralResult>(pageCode),
    play: createListeners<GeneralResult>(pageCode),
    pause: createListeners<GeneralResult>(pageCode),
    stop: createListeners<GeneralResult>(pageCode),
    ended: createListeners<GeneralResult>(pageCode),
    timeUpdate: createListeners<GeneralResult>(pageCode),
    error: createListeners<AudioError>(pageCode),
    waiting: createListeners<GeneralResult>(pageCode),
    seeking: createListeners<GeneralResult>(pageCode),
    seeked: createListeners<GeneralResult>(pageCode),
  };
  const observer = (next: () => void): Partial<Observer<unknown>> => ({ next, error: pageCode.report });
  const tell = (event: Exclude<keyof typeof events, 'error'>): void => events[event].fire({ errMsg: '' });

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

  const load = (src: string): void => {
    change({ src, playing: false, position: context.startTime });
    loading.unsubscribe();
    if (!src) return;
    // Never in this turn: pages set `src` first and listen afterwards.
    loading = timer(settings().audioDelay, scheduler).subscribe(
      observer(() => {
        tell('canplay');
        if (context.autoplay && mayPlay()) play();
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
    Object.values(events).forEach((listeners) => listeners.off());
    change({ playing: false, destroyed: true });
  };

  /** Tells of a command, and carries it out unless the client takes no notice. */
  const command = (name: AudioCommand['command'], isAllowed: boolean, carryOut: () => void): void => {
    const refused = states$.value.destroyed || !isAllowed;
    commanded({ audio, command: name, refused, at: scheduler.now() });
    if (!refused) carryOut();
  };

  const isLoaded = (): boolean => states$.value.src !== '';

  const context: WechatMiniprogram.InnerAudioContext = {
    autoplay: false,
    obeyMuteSwitch: true,
    referrerPolicy: 'no-referrer',
    startTime: 0,
    get src() {
      return states$.value.src;
    },
    set src(src) {
      if (!states$.value.destroyed && src !== states$.value.src) load(src);
    },
    get loop() {
      return states$.value.loop;
    },
    set loop(loop) {
      change({ loop });
    },
    get volume() {
      return states$.value.volume;
    },
    set volume(volume) {
      change({ volume });
    },
    get playbackRate() {
      return states$.value.playbackRate;
    },
    set playbackRate(playbackRate) {
      change({ playbackRate });
    },
    get currentTime() {
      return position();
    },
    set currentTime(to) {
      command('seek', isLoaded(), () => seek(to));
    },
    get duration() {
      return duration();
    },
    get buffered() {
      return duration();
    },
    get paused() {
      return !states$.value.playing;
    },
    play: () => command('play', isLoaded() && mayPlay(), play),
    pause: () => command('pause', true, pause),
    stop: () => command('stop', isLoaded(), stop),
    seek: (to) => command('seek', isLoaded(), () => seek(to)),
    destroy: () => command('destroy', true, release),
    onCanplay: events.canplay.on,
    offCanplay: events.canplay.off,
    onPlay: events.play.on,
    offPlay: events.play.off,
    onPause: events.pause.on,
    offPause: events.pause.off,
    onStop: events.stop.on,
    offStop: events.stop.off,
    onEnded: events.ended.on,
    offEnded: events.ended.off,
    onTimeUpdate: events.timeUpdate.on,
    offTimeUpdate: events.timeUpdate.off,
    onError: events.error.on,
    offError: events.error.off,
    onWaiting: events.waiting.on,
    offWaiting: events.waiting.off,
    onSeeking: events.seeking.on,
    offSeeking: events.seeking.off,
    onSeeked: events.seeked.on,
    offSeeked: events.seeked.off,
  };

  const audio: Audio = {
    id,
    context,
    get state() {
      return { ...states$.value, position: position() };
    },
    state$: states$.asObservable(),
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
    release,
  };
  return audio;
};
