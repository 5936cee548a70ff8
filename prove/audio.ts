import type { AudioEvent, Output } from './history';

type Listener = (event: { readonly errMsg: string }) => void;

/** The slice of an inner audio that a page uses for its music. */
export interface PhoneAudio {
  src: string;
  loop: boolean;
  currentTime: number;
  readonly paused: boolean;
  play(): void;
  pause(): void;
  stop(): void;
  seek(position: number): void;
  destroy(): void;
  onPlay(listener: Listener): void;
  onPause(listener: Listener): void;
  onStop(listener: Listener): void;
  onEnded(listener: Listener): void;
  onError(listener: Listener): void;
  onTimeUpdate(listener: Listener): void;
}

/** The inner audios of a page, from the phone's side. */
export interface Speaker {
  readonly create: () => PhoneAudio;
  /** Whether there is an audio that can tell this of itself: time passes only where there is sound. */
  readonly canTell: (event: AudioEvent) => boolean;
  /** The client takes the sound away. Whether the audio says so, and when, is an event of its own. */
  readonly silence: () => void;
  readonly tell: (event: AudioEvent) => void;
  /** How many audios are not destroyed. */
  readonly alive: () => number;
}

/** Plays nothing, but knows what would be heard. */
export const createSpeaker = (see: (output: Extract<Output, { kind: 'command' }>) => void): Speaker => {
  let sounding = false;
  let alive = 0;
  let latest: { readonly audio: PhoneAudio; readonly on: Partial<Record<AudioEvent, Listener>> } | undefined;

  const create = (): PhoneAudio => {
    const on: Partial<Record<AudioEvent, Listener>> = {};
    let gone = false;
    const command = (name: 'play' | 'pause' | 'stop' | 'seek', carryOut: () => void) => {
      see({ kind: 'command', command: name, from: audio.currentTime });
      if (!gone) carryOut();
    };
    const audio: PhoneAudio = {
      src: '',
      loop: false,
      currentTime: 0,
      get paused() {
        return !sounding;
      },
      play: () => command('play', () => (sounding = true)),
      pause: () => command('pause', () => (sounding = false)),
      stop() {
        command('stop', () => {
          sounding = false;
          audio.currentTime = 0;
        });
      },
      seek: (position) => command('seek', () => (audio.currentTime = position)),
      destroy() {
        if (!gone) alive--;
        gone = true;
      },
      onPlay: () => undefined,
      onPause: (listener) => (on.pause = listener),
      onStop: (listener) => (on.stop = listener),
      onEnded: (listener) => (on.ended = listener),
      onError: (listener) => (on.error = listener),
      onTimeUpdate: (listener) => (on.timeUpdate = listener),
    };
    alive++;
    latest = { audio, on };
    return audio;
  };

  return {
    create,
    canTell: (event) => latest !== undefined && (event !== 'timeUpdate' || sounding),
    silence() {
      sounding = false;
    },
    tell(event) {
      if (!latest) return;
      const { audio, on } = latest;
      if (event === 'timeUpdate') audio.currentTime += 5;
      else sounding = false;
      // Some clients stop the music where others pause it: then it would begin anew.
      if (event === 'stop' || event === 'ended') audio.currentTime = 0;
      on[event]?.({ errMsg: '' });
    },
    alive: () => alive,
  };
};
