import type { AudioCommand } from '../streams';

/** What the music needs of an inner audio; what only helps may be missing. */
type Audio = Pick<WechatMiniprogram.InnerAudioContext, 'src' | 'loop' | 'currentTime' | 'play' | 'pause' | 'seek'> &
  Partial<Pick<WechatMiniprogram.InnerAudioContext, 'onTimeUpdate' | 'onEnded' | 'onError' | 'destroy'>>;

/** An inner audio that can be told to play on from where it was. */
export interface Player {
  readonly run: (command: AudioCommand) => void;
  /** Takes note of where the music is: the client may be about to stop it. */
  readonly mark: () => void;
  readonly destroy: () => void;
}

/**
 * An inner audio for one piece of music, made when it is first needed (背景音乐).
 *
 * @param onEnd hears that the music has come to its end
 * @param onFail hears that it has failed
 * @see https://developers.weixin.qq.com/miniprogram/dev/api/media/audio/InnerAudioContext.html
 */
export const createPlayer = (
  create: () => Audio,
  { src, loop }: { readonly src: string; readonly loop: boolean },
  onEnd: () => void,
  onFail: (error: unknown) => void,
): Player => {
  let audio: Audio | undefined;
  /** In seconds. */
  let position = 0;

  const load = () => {
    const made = create();
    made.src = src;
    made.loop = loop;
    made.onTimeUpdate?.(() => (position = made.currentTime));
    made.onEnded?.(() => {
      position = 0;
      onEnd();
    });
    made.onError?.(onFail);
    return (audio = made);
  };

  const mark = () => {
    // One that was stopped already is at its beginning: then the last that was heard of it counts.
    if (audio?.currentTime) position = audio.currentTime;
  };

  return {
    run(command) {
      const music = audio ?? load();
      if (command === 'pause') mark();
      // Some clients stop the music where others pause it, and it would begin anew.
      if (command === 'play' && music.currentTime < position) music.seek(position);
      music[command]();
    },
    mark,
    destroy: () => audio?.destroy?.(),
  };
};
