export { outcomes, statuses } from './legend';
export { liveFlow, type LiveOutputs } from './liveFlow';
export { compare, picture } from './picture';
export { noticeInfo } from './replies';
export type { PictureOptions } from './setting';
export type { Flow, Output, PictureButton, Stage } from './stage';
