/**
 * Pictures for any streams (弹珠图).
 *
 * @module rx-channels-live/marbles
 */
export { Mismatch, PictureError } from './errors';
export { inspect } from './inspect';
export type { Legend } from './legend';
export { compareMarbles, marbles, type Flow, type Inputs, type MarblesOptions } from './marbles';
export { stream, type EmittedStream } from './stream';
export type { Verdict } from './verdict';
export type { AskForRow, Streams } from './vocabulary';
