/**
 * Pictures of a page, and the model of the WeChat client that they run on (测试).
 *
 * @module rx-channels-live/testing
 */
export {
  isListed,
  noticeSituations,
  situations,
  type Account,
  type AccountPatch,
  type Notice,
  type NoticeSituation,
  type Situation,
} from './account';
export type { Answer, Call, Reply } from './answers';
export type { Audio, AudioCommand } from './audio';
export { createClient, type Client, type ClientOptions } from './client';
export type { Dialog } from './dialog';
export { failure, faults, type ErrorForm, type FailureName, type Fault } from './faults';
export type { Cover, PageEvent, Phone } from './page';
export { channelsApis, defaultSettings, type ChannelsApi, type Platform, type Settings } from './settings';
export type { AudioState } from './sound';
export type { Shared } from './shares';
export type { Storage } from './storage';
export type { Toast } from './toast';
export type { Wx } from './wx';
export { inspect, Mismatch, PictureError, type Legend, type Verdict } from '../marbles';
export {
  compare,
  liveFlow,
  noticeInfo,
  outcomes,
  statuses,
  picture,
  type Flow,
  type LiveOutputs,
  type Output,
  type PictureButton,
  type PictureOptions,
  type Stage,
} from './picture';
