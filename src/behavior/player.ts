import { callIfPresent, guarded, type AudioCommand } from '../streams';

/** What the music needs of an inner audio; what only helps may be missing. */
interface Audio {
  src: string;
  loop: boolean;
  readonly currentTime: number;
  play(): void;
  pause(): void;
  seek(position: number): void;
  onTimeUpdate?(listener: () => void): void;
  onEnded?(listener: () => void): void;
  onError?(listener: (error: unknown) => void): void;
  destroy?(): void;
}

/** The slice of `wx` that plays music: in words of our own, as uni-app has other typings. */
export interface AudioHost {
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/wx.createInnerAudioContext.html */
  readonly createInnerAudioContext: () => Audio;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAudioInterruptionBegin.html */
  readonly onAudioInterruptionBegin?: (listener: () => void) => void;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAudioInterruptionEnd.html */
  readonly onAudioInterruptionEnd?: (listener: () => void) => void;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.offAudioInterruptionBegin.html */
  readonly offAudioInterruptionBegin?: (listener: () => void) => void;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.offAudioInterruptionEnd.html */
  readonly offAudioInterruptionEnd?: (listener: () => void) => void;
}

type OnThrow = (error: unknown) => void;

/**
 * Hears whether something else, like a phone call, has the speaker (音频中断). A client that does not tell of the end is not
 * asked: music would be held for good.
 *
 * @param onThrow hears what the client throws (R13): then nobody tells of interruptions, and music plays all the same
 * @returns stops hearing
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/app/app-event/wx.onAudioInterruptionBegin.html
 */
export const hearInterruptions = (
  host: AudioHost,
  hear: (lasts: boolean) => void,
  onThrow: OnThrow,
): (() => void) | undefined => {
  const begin = () => hear(true);
  const end = () => hear(false);
  if (!guarded(onThrow, () => host.onAudioInterruptionEnd)) return undefined;
  callIfPresent(onThrow, host, 'onAudioInterruptionBegin', begin);
  callIfPresent(onThrow, host, 'onAudioInterruptionEnd', end);
  return () => {
    callIfPresent(onThrow, host, 'offAudioInterruptionBegin', begin);
    callIfPresent(onThrow, host, 'offAudioInterruptionEnd', end);
  };
};

/** What the page hears of its music. */
export interface PlayerEvents {
  /** It has come to its end. */
  readonly onEnd: () => void;
  /** It has failed. */
  readonly onFail: (error: unknown) => void;
  /** The client threw where the music can do without. */
  readonly onThrow: OnThrow;
}

/** Those of each client that were told to play, and may be heard. */
const playersOf = new WeakMap<AudioHost, Set<Player>>();

/**
 * An inner audio for one piece of music that can be told to play on from where it was, made when it is first played (背景音乐).
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html
 */
export class Player {
  private audio: Audio | undefined;
  /** In seconds; counts while `isMarked`, when the client may have put the music back to its beginning. */
  private position = 0;
  private isMarked = false;
  private readonly players: Set<Player>;

  constructor(
    private readonly host: AudioHost,
    private readonly music: { readonly src: string; readonly loop: boolean },
    private readonly events: PlayerEvents,
  ) {
    this.players = playersOf.get(host) ?? new Set();
    playersOf.set(host, this.players);
  }

  run(command: AudioCommand): void {
    this.mark();
    // What was never played has nothing to pause.
    if (command === 'hold' || (command === 'pause' && !this.audio)) return;
    this.audio ??= this.load();
    const { audio } = this;
    if (command === 'play') {
      // Some clients stop the music where others pause it, and it would begin anew; one that cannot say where it is plays on.
      const at = guarded(this.events.onThrow, () => audio.currentTime) ?? this.position;
      if (at < this.position) callIfPresent(this.events.onThrow, audio, 'seek', this.position);
      this.isMarked = false;
      this.players.forEach((player) => player.giveWay());
      this.players.add(this);
    } else this.players.delete(this);
    audio[command]();
  }

  /** Not every client stops the music of a page when another page opens: that is not heard below this one's. */
  private giveWay(): void {
    if (!this.isMarked || !this.audio) return;
    this.players.delete(this);
    callIfPresent(this.events.onThrow, this.audio, 'pause');
  }

  destroy(): void {
    this.players.delete(this);
    if (this.audio) callIfPresent(this.events.onThrow, this.audio, 'destroy');
  }

  private load(): Audio {
    const { host, music, events } = this;
    const audio: Audio = host.createInnerAudioContext();
    try {
      audio.src = music.src;
      audio.loop = music.loop;
    } catch (error) {
      callIfPresent(events.onThrow, audio, 'destroy');
      throw error;
    }
    callIfPresent(events.onThrow, audio, 'onTimeUpdate', () =>
      guarded(events.onThrow, () => {
        // 0 is where it seems to be while it is looked for.
        if (!this.isMarked && audio.currentTime) this.position = audio.currentTime;
      }),
    );
    callIfPresent(events.onThrow, audio, 'onEnded', () => {
      this.position = 0;
      events.onEnd();
    });
    callIfPresent(events.onThrow, audio, 'onError', (error) => {
      this.mark();
      events.onFail(error);
    });
    return audio;
  }

  /** Takes note of where the music is: the client is about to stop it, or has. */
  private mark(): void {
    guarded(this.events.onThrow, () => {
      // Music that was stopped already is at its beginning: then the last that was heard of it counts.
      if (!this.isMarked && this.audio?.currentTime) this.position = this.audio.currentTime;
    });
    this.isMarked = true;
  }
}
