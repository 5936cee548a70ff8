/**
 * The behaviors, and what configures the library for the whole app (小程序里用的 behavior).
 *
 * @module rx-channels-live
 */
export { configure, type BehaviorHost, type Configuration } from './configure';
export type {
  FailureEvent,
  LiveReserveClasses,
  LiveReserveEvent,
  LiveReserveListeners,
  LiveReserveProperties,
  OutcomeEvent,
  StatusEvent,
} from './element';
export { keepPlaying } from './keepPlaying';
export type { KeepPlayingOptions } from './music';
export type { AudioHost } from './player';
export { reserveLive, type ReserveLiveOptions } from './reserveLive';
export type { ListedLive, LiveView } from './view';
export { chinese, english } from '../streams';
