import { Music, settingsOfMusic, type KeepPlayingOptions } from './music';
import type { AnyProperties, TypedBehavior } from './typed';

const stopped: { playing: boolean } = { playing: false };

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface would not do as an option of the typings
type MusicMethods = { toggleMusic(): void };

/**
 * A behavior for music that plays on across WeChat's dialog (背景音乐的 behavior): it resumes when the page is back or a
 * phone call ends, if the user meant it to play (R9).
 *
 * Gives a page or component `data.playing`, for its switch, and the method `toggleMusic`, for `bind:tap`. Nothing plays
 * before the user asks for it; `playing` is what the user means, also while the client holds the music.
 *
 * @throws `TypeError` where an option makes no sense
 * @example
 * Component({ behaviors: [keepPlaying({ src: '/assets/music.mp3' })] });
 * // <view bind:tap="toggleMusic">{{playing ? 'On' : 'Off'}}</view>
 */
export const keepPlaying = (
  options: KeepPlayingOptions,
): TypedBehavior<{ playing: boolean }, AnyProperties, MusicMethods> => {
  const settings = settingsOfMusic(options);
  const musics = new WeakMap<object, Music>();
  const on = (act: (music: Music) => void) =>
    function (this: object): void {
      const music = musics.get(this);
      if (music) act(music);
    };

  return Behavior({
    data: stopped,
    lifetimes: {
      attached() {
        musics.set(this, new Music(this, settings(), options));
      },
      detached() {
        musics.get(this)?.close();
        musics.delete(this);
      },
    },
    pageLifetimes: {
      show: on(({ page }) => page.tell('show')),
      hide: on(({ page }) => page.tell('hide')),
    },
    methods: { toggleMusic: on((music) => music.toggle()) },
  });
};
