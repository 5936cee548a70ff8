import { liveAnswers, noticeAnswers, reserved } from './answers';
import type { ClientKind, Reply } from './phone';

const thrown = (api: string) => (): Reply => ({ to: 'throw', result: new Error(api) });

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
  'the notice call throws': { atOnce: { getChannelsLiveNoticeInfo: thrown('getChannelsLiveNoticeInfo') } },
  'the dialog throws': { atOnce: { reserveChannelsLive: thrown('reserveChannelsLive') } },
  'the live call throws': { atOnce: { getChannelsLiveInfo: thrown('getChannelsLiveInfo') } },
  'showToast throws': { throws: 'showToast' },
  'setData throws': { throws: 'setData' },
  'onOutcome throws': { throws: 'onOutcome' },
  'play throws': { throws: 'play' },
  'both buttons for one account': { oneAccount: true },
  'storage is full': { storage: 'full' },
  'storage is broken': { storage: 'broken' },
  'old client': { lacks: ['reserveChannelsLive', 'getChannelsLiveNoticeInfo'] },
  desktop: { platform: 'windows' },
} satisfies Record<string, ClientKind>;

export type KindName = keyof typeof kinds;
