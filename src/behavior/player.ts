import { guarded, invoke, type AudioCommand } from '../streams';

/** What the music needs of an inner audio; what only helps may be missing. */
type Audio = Pick<WechatMiniprogram.InnerAudioContext, 'src' | 'loop' | 'currentTime' | 'play' | 'pause' | 'seek'> &
  Partial<Pick<WechatMiniprogram.InnerAudioContext, 'onTimeUpdate' | 'onEnded' | 'onError' | 'destroy'>>;

/** An inner audio that can be told to play on from where it was. */
export interface Player {
  readonly run: (command: AudioCommand) => void;
  readonly destroy: () => void;
}

/** What the page hears of its music. */
export interface PlayerEvents {
  /** It has come to its end. */
  readonly onEnd: () => void;
  /** It has failed. */
  readonly onFail: (error: unknown) => void;
  /** The client threw where the music can do without. */
  readonly onThrow: (error: unknown) => void;
}

/**
 * An inner audio for one piece of music, made when it is first needed (背景音乐).
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html
 */
export const createPlayer = (
  create: () => Audio,
  { src, loop }: { readonly src: string; readonly loop: boolean },
  { onEnd, onFail, onThrow }: PlayerEvents,
): Player => {
  let audio: Audio | undefined;
  /** In seconds; counts while `isMarked`, when the client may have put the music back to its beginning. */
  let position = 0;
  let isMarked = false;

  const load = () => {
    const made = create();
    made.src = src;
    made.loop = loop;
    invoke(onThrow, made, 'onTimeUpdate', () => {
      if (!isMarked) position = made.currentTime;
    });
    invoke(onThrow, made, 'onEnded', () => {
      position = 0;
      onEnd();
    });
    invoke(onThrow, made, 'onError', (error) => {
      mark();
      onFail(error);
    });
    return (audio = made);
  };

  /** Takes note of where the music is: the client is about to stop it, or has. */
  const mark = () => {
    guarded(onThrow, () => {
      // Music that was stopped already is at its beginning: then the last that was heard of it counts.
      if (!isMarked && audio?.currentTime) position = audio.currentTime;
    });
    isMarked = true;
  };

  return {
    run(command) {
      mark();
      if (command === 'hold') return;
      const music = audio ?? load();
      if (command === 'play') {
        // Some clients stop the music where others pause it, and it would begin anew.
        if (music.currentTime < position) invoke(onThrow, music, 'seek', position);
        isMarked = false;
      }
      music[command]();
    },
    destroy() {
      if (audio) invoke(onThrow, audio, 'destroy');
    },
  };
};
