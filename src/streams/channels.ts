import { catchError, map, throwError, type Observable } from 'rxjs';
import { toFailure, type Call, type Failure } from './failures';
import { fromWx, type CallbackApi, type OptionsOf, type ResultOf } from './fromWx';
import { callIfPresent, fieldsOf, guarded, textOf } from './guarded';
import { isUsable, toNotices, type Notice } from './notice';
import { toAnswer, type Answer } from './outcome';
import type { Live } from './facts';
import type { Happening } from './happening';
import type { Services } from './services';

/** What a function of `wx` takes, with its callbacks. */
export type CallOptions<O, R = unknown> = O & {
  /** Called once with the result, or `fail` is. */
  success?(result: R): void;
  /** Called with `errMsg` and, mostly, a code: see docs/failures.md. */
  fail?(error: unknown): void;
  /** Called after either. */
  complete?(result: unknown): void;
};

/** What `wx.reserveChannelsLive` really succeeds with: the typings leave `state` out, and HarmonyOS sometimes does too. */
export interface ReserveResult {
  /** What the user did, 1 to 10. */
  readonly state?: number;
  /** `reserveChannelsLive:ok` */
  readonly errMsg: string;
}

/** The options of `wx.reserveChannelsLive`, with the result that the client really gives. */
export type ReserveOptions = CallOptions<{ noticeId: string; promoterShareLink?: string }, ReserveResult>;

/**
 * The slice of `wx` that the flow needs (宿主): the real client, the simulated one of `src/testing/`, or a recording.
 *
 * Every member is optional, because on an old client every one of them may be missing. It is written out here, and not taken from
 * `miniprogram-api-typings`, whose older versions lack some.
 */
export interface Host {
  /**
   * Whether this client has a function.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html
   */
  canIUse?(schema: string): boolean;
  /**
   * Tells a desktop (`windows`, `mac`) from a phone; `getSystemInfoSync` is its elder.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html
   */
  getDeviceInfo?(): { platform: string };
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getSystemInfoSync.html */
  getSystemInfoSync?(): { platform: string };
  /**
   * Asks for an account's notices; fails where it has none.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.getChannelsLiveNoticeInfo.html
   */
  getChannelsLiveNoticeInfo?(options: CallOptions<{ finderUserName: string }>): void;
  /**
   * Brings up the dialog, in the turn of a tap.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.reserveChannelsLive.html
   */
  reserveChannelsLive?(options: ReserveOptions): void;
  /**
   * Asks whether an account is live: `status` 2.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.getChannelsLiveInfo.html
   */
  getChannelsLiveInfo?(options: CallOptions<{ finderUserName: string }>): void;
  /**
   * Takes the user to the live, in the turn of a tap.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsLive.html
   */
  openChannelsLive?(options: CallOptions<{ finderUserName: string; promoterShareLink?: string } & Live>): void;
  /**
   * Opens an account's profile, any account's, in the turn of a tap.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsUserProfile.html
   */
  openChannelsUserProfile?(options: CallOptions<{ finderUserName: string }>): void;
  /**
   * Opens WeChat's half screen of an account's notice, in the turn of a tap.
   *
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsLiveNoticeInfo.html
   */
  openChannelsLiveNoticeInfo?(options: CallOptions<{ finderUserName: string }>): void;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.getStorageSync.html */
  getStorageSync?(key: string): unknown;
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/storage/wx.setStorageSync.html */
  setStorageSync?(key: string, data: unknown): void;
  /** Only a recorder has it: hears what happens on the page besides calls. */
  'rx-channels-live/tape'?(happening: Happening): void;
}

/** Whether this client can reserve at all: in full, not before an upgrade, or only on a phone (R15). */
export type Support = 'full' | 'upgrade' | 'phone';

/** What a page may choose to offer where there is nothing to reserve (R11): the account's profile, or the half screen of its notice. */
export type LastResort = 'profile' | 'half-screen';

/**
 * WeChat's Channels, as the flow sees them (视频号接口): the only place that knows the names of `wx` functions. Each call is
 * made on subscription, in the same turn, answers once and completes; it errors with a `Failure`, and has no time limit.
 */
export interface Channels {
  /** What the client can do, without a call that reaches WeChat's back end. What it cannot be asked does not stand in the way. */
  readonly support: () => Support;
  /** Whether the client has what opens a last resort. */
  readonly canOpen: (resort: LastResort) => boolean;
  /** The notices of an account that can be reserved and have not started, nearest first. Errors as `no-notice` where there is none. */
  readonly notices: (account: string) => Observable<readonly Notice[]>;
  /** Whether the account is live now: the live, or `undefined`. */
  readonly live: (account: string) => Observable<Live | undefined>;
  /** Brings up WeChat's dialog for a notice: subscribe in the turn of a tap (R3). */
  readonly reserve: (noticeId: string, promoterShareLink?: string) => Observable<Answer>;
  /** Takes the user to the account's live: in the turn of a tap. Errors as `cancelled` where the user stays. */
  readonly enter: (account: string, live: Live, promoterShareLink?: string) => Observable<Answer>;
  /** Opens a last resort: in the turn of a tap. */
  readonly open: (resort: LastResort, account: string) => Observable<Answer>;
}

/**
 * Whether a text may be the id of an account: `sph`, and more of it without spaces.
 *
 * @example isAccountId('sphABC') // true
 */
export const isAccountId = (text: string): boolean => /^sph\w\S*$/.test(text);

/** A success that has nothing to reserve in it. */
class NoNotice {
  constructor(readonly answer: unknown) {}
}

const resorts = { profile: 'openChannelsUserProfile', 'half-screen': 'openChannelsLiveNoticeInfo' } as const;
const liveNow = 2;

/**
 * Binds the port to a client.
 *
 * @example channels({ host: wx, onError: console.error, scheduler: asyncScheduler }).notices('sphABC').subscribe(([nearest]) => …);
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/channels-live.html
 */
export const channels = ({ host, onError, scheduler }: Pick<Services, 'host' | 'onError' | 'scheduler'>): Channels => {
  const call = <K extends CallbackApi<Host>, T>(
    name: Call,
    api: K,
    options: OptionsOf<Host, K>,
    toResult: (result: ResultOf<Host, K>) => T,
  ): Observable<T> =>
    fromWx(host, api, options, onError).pipe(
      map((result) => {
        try {
          return toResult(result);
        } catch (thrown) {
          // An answer that throws when it is read (R13).
          if (!(thrown instanceof NoNotice)) onError(thrown);
          throw thrown;
        }
      }),
      catchError((raw: unknown) =>
        throwError((): Failure => {
          if (raw instanceof NoNotice) return { kind: 'no-notice', raw: raw.answer };
          return guarded(onError, () => toFailure(name, raw)) ?? { kind: 'failed', raw };
        }),
      ),
    );

  return {
    /**
     * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html
     * @see https://developers.weixin.qq.com/miniprogram/dev/api/base/system/wx.getDeviceInfo.html
     */
    support: () =>
      guarded(onError, () => {
        const device = callIfPresent(onError, host, host.getDeviceInfo ? 'getDeviceInfo' : 'getSystemInfoSync');
        if (/^(windows|mac)$/.test(String(device?.platform))) return 'phone';
        const isAble = callIfPresent(onError, host, 'canIUse', 'reserveChannelsLive');
        return isAble !== false && host.reserveChannelsLive && host.getChannelsLiveNoticeInfo ? 'full' : 'upgrade';
      }) ?? 'upgrade',

    canOpen: (resort) =>
      guarded(onError, () => {
        const api = resorts[resort];
        return callIfPresent(onError, host, 'canIUse', api) !== false && host[api] !== undefined;
      }) ?? false,

    /** @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.getChannelsLiveNoticeInfo.html */
    notices: (account) =>
      isAccountId(account)
        ? call('notices', 'getChannelsLiveNoticeInfo', { finderUserName: account }, (answer) => {
            const notices = toNotices(answer).filter((notice) => isUsable(notice, scheduler.now()));
            // eslint-disable-next-line @typescript-eslint/only-throw-error -- caught above, and no error for anybody else
            if (notices.length === 0) throw new NoNotice(answer);
            return notices;
          })
        : throwError((): Failure => ({
            kind: 'bad-account',
            raw: new Error(`"${account}" is no finderUserName (sph…): see 视频号助手`),
          })),

    /** @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.getChannelsLiveInfo.html */
    live: (account) =>
      call('live', 'getChannelsLiveInfo', { finderUserName: account }, (answer) => {
        const { status, feedId, nonceId } = fieldsOf(answer);
        return status === liveNow ? { ...given('feedId', feedId), ...given('nonceId', nonceId) } : undefined;
      }),

    /** @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.reserveChannelsLive.html */
    reserve: (noticeId, promoterShareLink) =>
      call(
        'reserve',
        'reserveChannelsLive',
        { noticeId, ...given('promoterShareLink', promoterShareLink) },
        (answer: unknown) => toAnswer(fieldsOf(answer).state),
      ),

    /** @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsLive.html */
    enter: (account, live, promoterShareLink) =>
      call(
        'enter',
        'openChannelsLive',
        { finderUserName: account, ...live, ...given('promoterShareLink', promoterShareLink) },
        (): Answer => ({ kind: 'live-entered' }),
      ),

    /**
     * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsUserProfile.html
     * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/channels/wx.openChannelsLiveNoticeInfo.html
     */
    open: (resort, account) =>
      call('open', resorts[resort], { finderUserName: account }, (): Answer => ({ kind: `${resort}-opened` })),
  };
};

/** An option, where it is a text that says something. */
const given = <K extends string>(name: K, value: unknown): Partial<Record<K, string>> =>
  textOf(value) ? ({ [name]: value } as Partial<Record<K, string>>) : {};
