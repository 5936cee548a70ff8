export { readTape, TapeError, type TapeFile } from './read';
