import { of, timer, type Observable, type SchedulerLike } from 'rxjs';
import type { ErrorForm, Fault } from './faults';

/** The calls of WeChat's Channels (视频号接口). */
export const channelsApis = [
  'getChannelsLiveNoticeInfo',
  'reserveChannelsLive',
  'getChannelsLiveInfo',
  'openChannelsLive',
  'openChannelsUserProfile',
  'openChannelsLiveNoticeInfo',
] as const;

/** A function of `wx` that has to do with Channels. */
export type ChannelsApi = (typeof channelsApis)[number];

/** What a setting may be, where that is one of a few. */
export const choices = {
  platform: ['ios', 'android', 'ohos', 'windows', 'mac', 'devtools'],
  envVersion: ['develop', 'trial', 'release'],
  theme: ['light', 'dark'],
  order: ['answer-first', 'show-first'],
  dialogAnswer: ['state', 'no-state', 'silent'],
  storage: ['works', 'full', 'broken'],
  audio: ['plays', 'fails', 'silent'],
  pauseEvent: ['before', 'after', 'late', 'never'],
} as const;

type Choice<K extends keyof typeof choices> = (typeof choices)[K][number];

/** Where the client runs. */
export type Platform = Choice<'platform'>;

/** How this client behaves. All of it can be changed while it runs, with `configure`. Times are in ms. */
export interface Settings {
  readonly platform: Platform;
  /** The base library's version (基础库): calls that are younger are missing. */
  readonly sdkVersion: string;
  /** 开发版、体验版 or 正式版: which version of the mini program runs. */
  readonly envVersion: Choice<'envVersion'>;
  readonly language: string;
  readonly theme: Choice<'theme'>;
  /** 字体大小: 17 is the usual one */
  readonly fontSizeSetting: number;

  /** How long a call to WeChat's back end takes. 0 answers in the same turn. */
  readonly latency: number;
  /** Calls that fail, or stay silent, whatever the account's situation. */
  readonly faults: Readonly<Partial<Record<ChannelsApi, Fault>>>;
  /** Where a failure carries its number. */
  readonly errorForm: ErrorForm;

  /** From the call to the dialog on the screen. 0 opens it in the same turn. */
  readonly dialogDelay: number;
  /** Whether the dialog hides the page. */
  readonly dialogHides: boolean;
  /** Which comes first once the dialog has closed: the call's answer or the page's show. */
  readonly order: Choice<'order'>;
  /** From the dialog's end (answer-first) or the page's show (show-first) to the call's answer. */
  readonly answerDelay: number;
  /** What the call says after a choice: its `state`; a success without one, as HarmonyOS does; or nothing, ever. */
  readonly dialogAnswer: Choice<'dialogAnswer'>;

  /** Whether storage takes data, is full (writing throws), or is broken (everything throws). */
  readonly storage: Choice<'storage'>;

  /** What `play()` leads to: sound, an error, or nothing at all. */
  readonly audio: Choice<'audio'>;
  /** From `play()` to sound. */
  readonly audioDelay: number;
  /** How long every sound lasts, in ms. */
  readonly audioDuration: number;
  /**
   * When a sound that the client stops says `onPause`: before the hide (or interruption) is told, right after it, only
   * after the page is back (or the interruption over), or never.
   */
  readonly pauseEvent: Choice<'pauseEvent'>;
  /** Time between `onTimeUpdate` events. 0 sends none: in virtual time a looping sound would never come to rest. */
  readonly timeUpdate: number;
}

/** A phone of today, quick and well-behaved. */
export const defaultSettings: Settings = {
  platform: 'ios',
  sdkVersion: '3.8.0',
  envVersion: 'release',
  language: 'zh_CN',
  theme: 'light',
  fontSizeSetting: 17,
  latency: 0,
  faults: {},
  errorForm: 'err_code',
  dialogDelay: 0,
  dialogHides: true,
  order: 'answer-first',
  answerDelay: 0,
  dialogAnswer: 'state',
  storage: 'works',
  audio: 'plays',
  audioDelay: 0,
  audioDuration: 60_000,
  pauseEvent: 'after',
  timeUpdate: 0,
};

/** How the client behaves at this moment. Read it when it is needed, never keep it. */
export type CurrentSettings = () => Settings;

/** Emits once after `ms` on the scheduler's clock; 0 is this very turn, because a client may also answer at once. */
export const after = (ms: number, scheduler: SchedulerLike): Observable<0> => (ms > 0 ? timer(ms, scheduler) : of(0));
