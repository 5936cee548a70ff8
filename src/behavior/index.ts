export { keepPlaying, type AudioHost, type KeepPlayingOptions } from './keepPlaying';
export { reserveLive, type BehaviorHost, type ReserveLiveOptions } from './reserveLive';
export type { LiveView } from './view';
