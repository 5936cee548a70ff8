export { inspect } from './inspect';
export { outcomes, statuses, type Legend } from './legend';
export { liveFlow, type LiveOutputs } from './liveFlow';
export { compare, picture, Mismatch, type Verdict } from './picture';
export { noticeInfo } from './replies';
export { PictureError } from './rows';
export type { PictureOptions } from './setting';
export type { Flow, Output, PictureButton, Stage } from './stage';
