/**
 * Reads tapes, replays them, and draws them as pictures (重放).
 *
 * @module rx-channels-live/replay
 */
export { readTape, TapeError, writeTape, type TapeFile } from './read';
export { learntOf, type Learnt } from './learnt';
export { createGiving, isInput, type Giving } from './giving';
export { createTapeHost, type TapeHost } from './host';
export { lanesOf, lanesOfLives, type Lane } from './rows';
export { pictureOf, testOf, type TapePicture } from './picture';
export type { Divergence } from './divergence';
export { compareTape, compareTapes, replay, type Replay, type ReplayOptions } from './replay';
