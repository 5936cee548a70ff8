import type { Observable } from 'rxjs';

/** What is to be heard of one inner audio. `position` is in seconds, as of when the state was told. */
export interface AudioState {
  readonly src: string;
  readonly playing: boolean;
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
  /** The client took no notice: the page was hidden, an interruption lasted, or the audio was destroyed. */
  readonly refused: boolean;
  /** ms on the scheduler's clock */
  readonly at: number;
}

/** One inner audio, as seen from the client's side. */
export interface Audio {
  readonly id: number;
  /** What the page holds. */
  readonly context: WechatMiniprogram.InnerAudioContext;
  readonly state: AudioState;
  /** Its state now and from now on. */
  readonly state$: Observable<AudioState>;
  /** It comes to its end. */
  end(): void;
  /** It fails, with one of WeChat's numbers. */
  fail(errCode?: WechatMiniprogram.InnerAudioContextOnErrorListenerResult['errCode']): void;
}
