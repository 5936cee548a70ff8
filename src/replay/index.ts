export { readTape, TapeError, writeTape, type TapeFile } from './read';
export { lanesOf, lanesOfLives, type Lane } from './rows';
export { pictureOf, testOf, type TapePicture } from './picture';
export type { Divergence } from './divergence';
export { compareTape, replay, type Replay, type ReplayOptions } from './replay';
