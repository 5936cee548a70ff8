export { readTape, TapeError, writeTape, type TapeFile } from './read';
export { lanesOf, type Lane } from './rows';
export { pictureOf, testOf, type TapePicture } from './picture';
export { compareTape, replay, type Divergence, type Replay, type ReplayOptions } from './replay';
