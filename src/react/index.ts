/**
 * Hooks, for React in Taro.
 *
 * @module rx-channels-live/react
 */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { KeepPlayingOptions } from '../behavior/music';
import type { LiveView } from '../behavior/view';
import { MountedLive, MountedMusic, type LiveOptions, type PageHooks } from '../behavior/mounted';

export type { LiveOptions, PageHooks } from '../behavior/mounted';
export type { FailureEvent, LiveReserveEvent, OutcomeEvent, StatusEvent } from '../behavior/element';
export type { LiveReserveElement } from './element';

/** What a page shows and does: the view, and what its button calls. */
export interface UseLiveReserve extends LiveView {
  /** For `onClick`, `onTap`: opens the dialog in the turn of the tap. */
  readonly reserve: () => void;
  /** Asks for the notices anew; resolves when that has come to an end. */
  readonly refresh: () => Promise<void>;
}

/**
 * A button of your own that reserves the lives of an account (预约直播的 React hook), from mounting to unmounting.
 *
 * All on one page share one attempt at a time (R1), `<live-reserve>` included; what `configure` says holds here as well. Whether the page
 * shows, the framework says: hand in its hooks, or the page counts as visible.
 *
 * @throws `TypeError` where an option makes no sense; what changes to such is told to `onError`, and what was given before holds
 * @example
 * import { useDidHide, useDidShow } from '@tarojs/taro';
 *
 * const { label, status, reserve } = useLiveReserve({ account: 'sphABC' }, { onShow: useDidShow, onHide: useDidHide });
 * return <Button disabled={status === 'busy'} onClick={reserve}>{label}</Button>;
 */
export const useLiveReserve = (options: LiveOptions, { onShow, onHide }: PageHooks = {}): UseLiveReserve => {
  const [live] = useState(() => new MountedLive(options));
  const view = useSyncExternalStore(live.subscribe, live.view, live.view);
  useEffect(() => live.follow(options));
  onShow?.(live.show);
  onHide?.(live.hide);
  return { ...view, reserve: live.reserve, refresh: live.refresh };
};

/** What a page with music shows and does. */
export interface UseKeepPlaying {
  /** Whether the user means the music to play: also while the dialog or a phone call holds it. */
  readonly playing: boolean;
  /** For `onClick`, `onTap`: the switch. */
  readonly toggleMusic: () => void;
}

/**
 * Music that plays on across WeChat's dialog (背景音乐的 React hook), from mounting to unmounting: it resumes when the page is back or
 * a phone call ends, if the user meant it to play (R9). What it is first given holds.
 *
 * @throws `TypeError` where an option makes no sense
 * @example
 * const { playing, toggleMusic } = useKeepPlaying({ src: '/music.mp3' }, { onShow: useDidShow, onHide: useDidHide });
 * return <Button onClick={toggleMusic}>{playing ? 'Pause' : 'Play'}</Button>;
 */
export const useKeepPlaying = (options: KeepPlayingOptions, { onShow, onHide }: PageHooks = {}): UseKeepPlaying => {
  const [music] = useState(() => new MountedMusic(options));
  const playing = useSyncExternalStore(music.subscribe, music.isPlaying, music.isPlaying);
  onShow?.(music.show);
  onHide?.(music.hide);
  return { playing, toggleMusic: music.toggle };
};
