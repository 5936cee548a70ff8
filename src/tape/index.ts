export { recorder, type Recorder, type RecorderOptions } from './recorder';
export type { Happened, Header, Json, Line } from './line';
