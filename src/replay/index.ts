export { readTape, TapeError, writeTape, type TapeFile } from './read';
export { compareTape, replay, type Divergence, type Replay, type ReplayOptions } from './replay';
