import { hidePages } from '../behavior/page';
import { checkNames, guarded, type CallOptions, type Host, type ReserveOptions } from '../streams';
import { chooseEnding, endings, type Ending, type SheetHost } from './dialog';
import { booksOfTable, booksOfTape, type NoticeTable, type Reply } from './notices';

/** How to stand in. All of it is optional. */
export interface DevtoolsOptions {
  /** The DevTools' own: `wx`, unless this says otherwise. */
  readonly host?: object | undefined;
  /** The notices of accounts: a table, or a tape. An account that a table does not name has a notice for tomorrow evening. */
  readonly notices?: NoticeTable | string | undefined;
}

/** The slice of `wx` that the stand-in itself needs. */
interface DevtoolsWx extends SheetHost, StorageWx {
  getDeviceInfo?(): { readonly platform: string };
  getSystemInfoSync?(): { readonly platform: string };
  getAccountInfoSync?(): { readonly miniProgram: { readonly envVersion: string } };
  showModal(options: { title: string; content: string; showCancel: boolean; complete: () => void }): unknown;
}

interface StorageWx {
  getStorageSync?(key: string): unknown;
  setStorageSync?(key: string, value: unknown): void;
}

/** A page's own methods, as the client calls them. */
interface CurrentPage {
  onHide?(): void;
  onShow?(): void;
}
declare const getCurrentPages: (() => readonly CurrentPage[]) | undefined;

/** Why it may not stand in here; `undefined`: it may. */
const objection = (wx: DevtoolsWx): string | undefined => {
  try {
    const { platform } = wx.getDeviceInfo?.() ?? wx.getSystemInfoSync?.() ?? { platform: 'unknown' };
    if (platform !== 'devtools') return `this is no WeChat DevTools, its platform is "${platform}"`;
    const version = wx.getAccountInfoSync ? wx.getAccountInfoSync().miniProgram.envVersion : 'develop';
    return version === 'release' ? 'this is a release version' : undefined;
  } catch (error) {
    console.error(error);
    return 'the client does not say what it is';
  }
};

/** From a call to its answer, in ms. */
const latency = 200;

/**
 * What happens to the page under WeChat's dialog, as far as a script can make it happen: it is hidden while something is over it, and shown
 * once that is answered, whatever the answer brings about, or cannot be opened.
 *
 * @param open opens it, and is given what to do with the answer
 */
const overPage = (open: (close: (answer: () => void) => void) => unknown): void => {
  const page = typeof getCurrentPages === 'function' ? getCurrentPages().slice(-1)[0] : undefined;
  const showPages = hidePages();
  // What they throw stops nothing, as on a phone.
  guarded(console.error, () => page?.onHide?.());
  let isCovered = true;
  const show = (): void => {
    if (!isCovered) return;
    isCovered = false;
    guarded(console.error, () => page?.onShow?.());
    showPages();
  };
  try {
    open((answer) => {
      if (!isCovered) return;
      try {
        answer();
      } finally {
        show();
      }
    });
  } catch (error) {
    show();
    throw error;
  }
};

/** Where the stand-in keeps what the user has reserved: WeChat knows it after a new compilation, too. */
const reservedKey = 'rx-channels-live/devtools';

/** The ids of the notices that the user has reserved. */
const reservations = (storage: StorageWx) => {
  const stored = guarded(console.error, () => storage.getStorageSync?.(reservedKey));
  const ids = new Set<unknown>(Array.isArray(stored) ? stored : []);
  const keep = () => guarded(console.error, () => storage.setStorageSync?.(reservedKey, [...ids]));
  return {
    has: (id: string): boolean => ids.has(id),
    hear(id: string, state: number | undefined): void {
      if (state === 6) ids.add(id);
      else if (state === 7) ids.delete(id);
      else return;
      keep();
    },
  };
};

const answer = (options: CallOptions<object>, reply: Reply): void => {
  if ('fail' in reply) options.fail?.(reply.fail);
  else options.success?.(reply.success);
  options.complete?.('fail' in reply ? reply.fail : reply.success);
};

/**
 * A stand-in for the WeChat DevTools (开发者工具替身), where the Channels' functions answer `-14`: notices are made up, the dialog is an action sheet with the ten states
 * and the failures, and the page is hidden and shown as by a real one, as far as a script can. Everything else is `wx` itself.
 *
 * On a phone, and in a release version, it does not stand in: it says so in the console, and gives `wx` itself.
 *
 * @throws `TypeError` where an option makes no sense, or `notices` is a text and no tape
 * @example
 * configure({ host: devtoolsHost({ notices: { sphABC: 'none' } }) });
 */
export const devtoolsHost = (options: DevtoolsOptions = {}): Host => {
  checkNames('what devtoolsHost takes', options, { host: 0, notices: 0 });
  const { host = wx, notices = {} } = options;
  const real = host as DevtoolsWx;
  const why = objection(real);
  if (why !== undefined) {
    console.info(`devtoolsHost() does not stand in: ${why}. The real wx is used.`);
    return host;
  }
  const books = typeof notices === 'string' ? booksOfTape(notices) : booksOfTable(notices);
  const reserved = reservations(real);

  const later = (options: CallOptions<object>, toReply: () => Reply): void =>
    void setTimeout(() => answer(options, toReply()), latency);

  /** Something of WeChat's over the page, that the developer closes. */
  const opening =
    (api: string, title: string) =>
    (options: CallOptions<{ finderUserName: string }>): void => {
      overPage((close) => {
        const complete = (): void => close(() => answer(options, { success: { errMsg: `${api}:ok` } }));
        real.showModal({ title, content: options.finderUserName, showCancel: false, complete });
      });
    };

  const end = (options: ReserveOptions, { state, fail, odd }: Ending): void => {
    reserved.hear(options.noticeId, state);
    if (odd === 'silent') return;
    const success = { ...(state !== undefined && { state }), errMsg: 'reserveChannelsLive:ok' };
    answer(options, fail === undefined ? { success } : { fail });
  };

  const own: Host = {
    canIUse: (schema) => /^(get|reserve|open)Channels/.test(schema) || (host as Host).canIUse?.(schema) !== false,
    getChannelsLiveNoticeInfo: (options) => later(options, () => books.notices(options.finderUserName)),
    getChannelsLiveInfo: (options) =>
      later(options, () => ({
        success: { status: books.isLive(options.finderUserName) ? 2 : 3, errMsg: 'getChannelsLiveInfo:ok' },
      })),
    reserveChannelsLive(options) {
      const isReserved = reserved.has(options.noticeId);
      overPage((close) =>
        chooseEnding(real, `视频号预约（替身）：${options.noticeId}`, endings(isReserved), (ending) =>
          // Whoever closes the dialog leaves things as they are.
          close(() => end(options, ending ?? { label: '', state: isReserved ? 8 : 5 })),
        ),
      );
    },
    openChannelsLive: opening('openChannelsLive', '进入直播（替身）'),
    openChannelsUserProfile: opening('openChannelsUserProfile', '视频号主页（替身）'),
    openChannelsLiveNoticeInfo: opening('openChannelsLiveNoticeInfo', '直播预告半屏（替身）'),
  };
  return Object.create(host, Object.getOwnPropertyDescriptors(own)) as Host;
};
