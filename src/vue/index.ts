/**
 * Composables, for Vue in Taro and uni-app.
 *
 * @module rx-channels-live/vue
 */
import {
  computed,
  onMounted,
  onUnmounted,
  shallowRef,
  toValue,
  watch,
  type ComputedRef,
  type MaybeRefOrGetter,
} from 'vue';
import type { KeepPlayingOptions } from '../behavior/music';
import type { LiveView } from '../behavior/view';
import { MountedLive, MountedMusic, type LiveOptions, type PageHooks } from '../behavior/mounted';

export type { LiveOptions, PageHooks } from '../behavior/mounted';
export type { FailureEvent, LiveReserveEvent, OutcomeEvent, StatusEvent } from '../behavior/element';
export type { LiveReserveComponent } from './element';

/** What a page shows and does: each part of the view as a ref, and what its button calls. */
export type UseLiveReserve = { readonly [K in keyof LiveView]: ComputedRef<LiveView[K]> } & {
  /** For `@tap`, `@click`: opens the dialog in the turn of the tap. */
  readonly reserve: () => void;
  /** Asks for the notices anew; resolves when that has come to an end. */
  readonly refresh: () => Promise<void>;
};

/**
 * A button of your own that reserves the lives of an account (预约直播的 Vue 组合式函数), from mounting to unmounting. Call it in `setup`.
 *
 * All on one page share one attempt at a time (R1), `<live-reserve>` included; what `configure` says holds here as well. Whether the page
 * shows, the framework says: hand in its hooks, or the page counts as visible.
 *
 * @param given the options; a ref or a getter, if they change
 * @throws `TypeError` where an option makes no sense; what changes to such is told to `onError`, and what was given before holds
 * @example
 * import { onHide, onShow } from '@dcloudio/uni-app';
 *
 * const { label, status, reserve } = useLiveReserve({ account: 'sphABC' }, { onShow, onHide });
 * // <button :disabled="status === 'busy'" @tap="reserve">{{ label }}</button>
 */
export const useLiveReserve = (
  given: MaybeRefOrGetter<LiveOptions>,
  { onShow, onHide }: PageHooks = {},
): UseLiveReserve => {
  const live = new MountedLive(toValue(given));
  const view = shallowRef(live.view());
  let leave: (() => void) | undefined;
  onMounted(() => {
    leave = live.subscribe(() => (view.value = live.view()));
    view.value = live.view();
  });
  onUnmounted(() => leave?.());
  // Another object each time: whatever in the options has changed.
  watch(() => ({ ...toValue(given) }), live.follow);
  onShow?.(live.show);
  onHide?.(live.hide);
  const part = <K extends keyof LiveView>(name: K) => computed(() => view.value[name]);
  return {
    status: part('status'),
    label: part('label'),
    nickname: part('nickname'),
    avatar: part('avatar'),
    start: part('start'),
    reserve: live.reserve,
    refresh: live.refresh,
  };
};

/** What a page with music shows and does. */
export interface UseKeepPlaying {
  /** Whether the user means the music to play: also while the dialog or a phone call holds it. */
  readonly playing: ComputedRef<boolean>;
  /** For `@tap`, `@click`: the switch. */
  readonly toggleMusic: () => void;
}

/**
 * Music that plays on across WeChat's dialog (背景音乐的 Vue 组合式函数), from mounting to unmounting: it resumes when the page is back
 * or a phone call ends, if the user meant it to play (R9). Call it in `setup`.
 *
 * @throws `TypeError` where an option makes no sense
 * @example
 * const { playing, toggleMusic } = useKeepPlaying({ src: '/music.mp3' }, { onShow, onHide });
 * // <button @tap="toggleMusic">{{ playing ? 'Pause' : 'Play' }}</button>
 */
export const useKeepPlaying = (options: KeepPlayingOptions, { onShow, onHide }: PageHooks = {}): UseKeepPlaying => {
  const music = new MountedMusic(options);
  const playing = shallowRef(false);
  let leave: (() => void) | undefined;
  onMounted(() => (leave = music.subscribe(() => (playing.value = music.isPlaying()))));
  onUnmounted(() => leave?.());
  onShow?.(music.show);
  onHide?.(music.hide);
  return { playing: computed(() => playing.value), toggleMusic: music.toggle };
};
