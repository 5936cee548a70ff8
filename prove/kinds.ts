import { enterAnswers, inState, liveAnswers, noticeAnswers, reserved, secondNotice, twoNotices } from './answers';
import type { ClientKind } from './client';

/** The clients that histories are run on. */
export const kinds = {
  phone: {},
  'answers at once': {
    atOnce: {
      getChannelsLiveNoticeInfo: noticeAnswers.usable,
      reserveChannelsLive: () => reserved,
      getChannelsLiveInfo: liveAnswers['not live'],
    },
  },
  'fails at once': { atOnce: { getChannelsLiveNoticeInfo: noticeAnswers.network } },
  'is live, and says so at once': {
    atOnce: {
      getChannelsLiveNoticeInfo: noticeAnswers.none,
      getChannelsLiveInfo: liveAnswers.live,
      openChannelsLive: enterAnswers.entered,
    },
  },
  'cannot say why, at once': {
    atOnce: { getChannelsLiveNoticeInfo: noticeAnswers.bare, getChannelsLiveInfo: liveAnswers.failure },
  },
  'the notice call throws': { throws: 'getChannelsLiveNoticeInfo' },
  'the dialog throws': { throws: 'reserveChannelsLive' },
  'the live call throws': { throws: 'getChannelsLiveInfo' },
  'showToast throws': { throws: 'showToast' },
  'setData throws': { throws: 'setData' },
  'onOutcome throws': { throws: 'onOutcome' },
  'play throws': { throws: 'play', settings: { audio: 'silent' } },
  'both buttons for one account': { oneAccount: true },
  'two notices of one account': { oneAccount: true, noticeOfB: secondNotice },
  'two notices, cancelled at once': {
    oneAccount: true,
    noticeOfB: secondNotice,
    atOnce: { getChannelsLiveNoticeInfo: twoNotices.both, reserveChannelsLive: () => inState(3) },
  },
  'storage is full': { settings: { storage: 'full' } },
  'storage is broken': { settings: { storage: 'broken' } },
  'old client': { settings: { sdkVersion: '2.18.0' } },
  desktop: { settings: { platform: 'windows' } },
} satisfies Record<string, ClientKind>;

export type KindName = keyof typeof kinds;
