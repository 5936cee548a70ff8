export { readTape, TapeError, writeTape, type TapeFile } from './read';
export { pictureOf, testOf, type TapePicture } from './picture';
export { compareTape, replay, type Divergence, type Replay, type ReplayOptions } from './replay';
