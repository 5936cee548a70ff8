import { inspect, type Legend } from '../../marbles';
import type { Call } from '../answers';
import type { ChannelsApi } from '../settings';
import { noticeIdOf, optionsOf } from './replies';
import type { PictureButton } from './stage';

const drawn: readonly ChannelsApi[] = [
  'getChannelsLiveNoticeInfo',
  'reserveChannelsLive',
  'getChannelsLiveInfo',
  'openChannelsLive',
];

/** Whether a call is one that the row `calls` draws. */
export const isChannelsCall = ({ api }: Call): boolean => drawn.some((name) => name === api);

/** A call in words, with what it is about. */
export const callText = (call: Call): string => {
  const { noticeId, finderUserName } = optionsOf(call);
  return `${call.api}(${inspect({ noticeId, finderUserName })})`;
};

const texts = (account: string, noticeId: string): Legend<string> => {
  const text = (api: string, options: object): string => callText({ api, args: [options], at: 0 });
  return {
    n: text('getChannelsLiveNoticeInfo', { finderUserName: account }),
    r: text('reserveChannelsLive', { noticeId }),
    m: text('reserveChannelsLive', { noticeId: noticeIdOf(account, '-2') }),
    l: text('getChannelsLiveInfo', { finderUserName: account }),
    o: text('openChannelsLive', { finderUserName: account }),
  };
};

/** The calls about the accounts of a picture. */
export interface CallsLegend {
  /** Of the row `calls`: small letters for the first button's account, capitals for the second's. */
  readonly all: Legend<string>;
  /** Of the row `calls.b`, about one button's account. */
  readonly of: (button: PictureButton) => Legend<string>;
  readonly isAbout: (call: Call, button: PictureButton) => boolean;
}

/** @param noticeIds the ids of the notices that accounts have, where they are not the client model's own */
export const createCallsLegend = (
  [first, second]: readonly PictureButton[],
  noticeIds: Readonly<Record<string, string | undefined>>,
): CallsLegend => {
  const of = ({ account }: PictureButton): Legend<string> => texts(account, noticeIds[account] ?? noticeIdOf(account));
  const capitals = second
    ? Object.fromEntries(Object.entries(of(second)).map(([letter, text]) => [letter.toUpperCase(), text]))
    : {};
  return {
    all: { ...(first && of(first)), ...capitals },
    of,
    isAbout: (call, button) => Object.values(of(button)).includes(callText(call)),
  };
};
