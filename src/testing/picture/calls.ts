import { inspect, type Legend } from '../../marbles';
import { fieldsOf } from '../../streams/guarded';
import type { AccountPatch } from '../account';
import type { Call, Reply } from '../answers';
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
  /** Whether a call is about a button's account. One about a notice that nobody has heard of may be, of any. */
  readonly isAbout: (call: Call, button: PictureButton) => boolean;
  /** Hears an answer: the notices in it are those of the account that was asked about. */
  readonly hear: (call: Call, reply: Reply) => void;
}

/** The ids of the notices in an answer, or in what is known of an account; none of what throws when it is read. */
const idsIn = (told: unknown): readonly unknown[] => {
  try {
    const { noticeId, otherInfos, others } = fieldsOf(told);
    const more = [otherInfos, others].flatMap((list) => (Array.isArray(list) ? (list as readonly unknown[]) : []));
    return [noticeId, ...more.flatMap(idsIn)];
  } catch {
    return [];
  }
};

/** @param accounts what the client knows of accounts, where that is not the client model's own */
export const createCallsLegend = (
  buttons: readonly PictureButton[],
  accounts: Readonly<Record<string, AccountPatch>>,
): CallsLegend => {
  const [first, second] = buttons;
  const accountOfNotice = new Map<unknown, unknown>();
  const learn = (account: unknown, ids: readonly unknown[]): void =>
    ids.forEach((id) => id !== undefined && accountOfNotice.set(id, account));
  for (const { account, noticeId } of buttons)
    learn(account, [noticeIdOf(account), noticeIdOf(account, '-2'), noticeId, ...idsIn(accounts[account])]);

  const of = ({ account }: PictureButton): Legend<string> =>
    texts(account, accounts[account]?.noticeId ?? noticeIdOf(account));
  const capitals = second
    ? Object.fromEntries(Object.entries(of(second)).map(([letter, text]) => [letter.toUpperCase(), text]))
    : {};
  return {
    all: { ...(first && of(first)), ...capitals },
    of,
    isAbout(call, { account }) {
      const { finderUserName, noticeId } = optionsOf(call);
      return (finderUserName ?? accountOfNotice.get(noticeId) ?? account) === account;
    },
    hear(call, reply) {
      if ('success' in reply) learn(optionsOf(call).finderUserName, idsIn(reply.success));
    },
  };
};
