/**
 * Records what happens between pages and `wx`, on a phone (录制).
 *
 * @module rx-channels-live/tape
 */
export { keepTape, type Keeper, type KeepOptions } from './keep';
export { copyTape, shareTape, type ShareHost, type ShareOptions } from './share';
export type { FilesHost } from './files';
export { recorder, type Recorder, type RecorderOptions } from './recorder';
export type { Happened, Header, Json, Line } from './line';
