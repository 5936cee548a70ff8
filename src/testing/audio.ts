import type { SchedulerLike } from 'rxjs';
import type { PageCode } from './page-code';
import type { CurrentSettings } from './settings';
import { createAudioEvents, createSound, type Sound } from './sound';

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
export interface Audio extends Pick<Sound, 'state' | 'state$' | 'stop' | 'end' | 'fail' | 'halt' | 'tell' | 'release'> {
  readonly id: number;
  /** What the page holds. */
  readonly context: WechatMiniprogram.InnerAudioContext;
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

/** Makes an inner audio: https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html */
export const createAudio = (id: number, { settings, scheduler, pageCode, mayPlay, commanded }: AudioClient): Audio => {
  const events = createAudioEvents(pageCode);
  const sound = createSound({ settings, scheduler, events, report: pageCode.report });

  /** Tells of a command, and carries it out unless the client takes no notice. */
  const command = (name: AudioCommand['command'], isAllowed: boolean, carryOut: () => void): void => {
    const refused = sound.state.destroyed || !isAllowed;
    commanded({ audio, command: name, refused, at: scheduler.now() });
    if (!refused) carryOut();
  };

  const isLoaded = (): boolean => sound.state.src !== '';

  const context: WechatMiniprogram.InnerAudioContext = {
    autoplay: false,
    obeyMuteSwitch: true,
    referrerPolicy: 'no-referrer',
    startTime: 0,
    get src() {
      return sound.state.src;
    },
    set src(src) {
      if (sound.state.destroyed || src === sound.state.src) return;
      sound.load(src, context.startTime, () => {
        if (context.autoplay && mayPlay()) sound.play();
      });
    },
    get loop() {
      return sound.state.loop;
    },
    set loop(loop) {
      sound.change({ loop });
    },
    get volume() {
      return sound.state.volume;
    },
    set volume(volume) {
      sound.change({ volume });
    },
    get playbackRate() {
      return sound.state.playbackRate;
    },
    set playbackRate(playbackRate) {
      sound.change({ playbackRate });
    },
    get currentTime() {
      return sound.state.position;
    },
    set currentTime(to) {
      command('seek', isLoaded(), () => sound.seek(to));
    },
    get duration() {
      return sound.duration;
    },
    get buffered() {
      return sound.duration;
    },
    get paused() {
      return !sound.state.playing;
    },
    play: () => command('play', isLoaded() && mayPlay(), sound.play),
    pause: () => command('pause', true, sound.pause),
    stop: () => command('stop', isLoaded(), sound.stop),
    seek: (to) => command('seek', isLoaded(), () => sound.seek(to)),
    destroy: () => command('destroy', true, sound.release),
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

  const { state$, stop, end, fail, halt, tell, release } = sound;
  const audio: Audio = {
    id,
    context,
    get state() {
      return sound.state;
    },
    state$,
    stop,
    end,
    fail,
    halt,
    tell,
    release,
  };
  return audio;
};
