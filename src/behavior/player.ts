import type { AudioCommand } from '../streams';

/** An inner audio that can be told to play on from where it was. */
export interface Player {
  readonly run: (command: AudioCommand) => void;
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
  create: () => WechatMiniprogram.InnerAudioContext,
  { src, loop }: { readonly src: string; readonly loop: boolean },
  onEnd: () => void,
  onFail: (error: unknown) => void,
): Player => {
  let audio: WechatMiniprogram.InnerAudioContext | undefined;
  let position = 0;

  const load = () => {
    const made = create();
    made.src = src;
    made.loop = loop;
    made.onTimeUpdate(() => (position = made.currentTime));
    made.onEnded(() => {
      position = 0;
      onEnd();
    });
    made.onError(onFail);
    return (audio = made);
  };

  return {
    run(command) {
      const music = audio ?? load();
      // Some clients stop the music where others pause it, and it would begin anew.
      if (command === 'play' && music.currentTime < position) music.seek(position);
      music[command]();
    },
    destroy: () => audio?.destroy(),
  };
};
