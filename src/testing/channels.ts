import { map, NEVER, type Observable, type SchedulerLike } from 'rxjs';
import { isListed, isLive, liveInfoOf, noticeInfoOf } from './account';
import type { Reply } from './answers';
import type { Books, Entry } from './books';
import { opensByName, tellsOthers } from './device';
import type { Dialogs } from './dialog';
import { failure, type FailureName } from './faults';
import type { Opened, Page } from './page';
import { after, type ChannelsApi, type CurrentSettings } from './settings';

/** The options of a call, as the page gave them: anything at all. */
type Given<K extends string> = Readonly<Partial<Record<K, unknown>>>;

/** How the client itself answers the Channels calls (视频号接口). */
export interface Channels {
  readonly noticeInfo: (options: Given<'finderUserName'>) => Observable<Reply>;
  readonly liveInfo: (options: Given<'finderUserName'>) => Observable<Reply>;
  readonly reserve: (options: Given<'noticeId'>) => Observable<Reply>;
  readonly openLive: (options: Given<'finderUserName' | 'feedId' | 'nonceId'>) => Observable<Reply>;
  readonly openProfile: (options: Given<'finderUserName'>) => Observable<Reply>;
  readonly openNoticeInfo: (options: Given<'finderUserName'>) => Observable<Reply>;
}

export const createChannels = (
  settings: CurrentSettings,
  scheduler: SchedulerLike,
  books: Books,
  dialogs: Dialogs,
  page: Page,
): Channels => {
  const fail = (api: ChannelsApi, name: FailureName): Observable<Reply> =>
    after(settings().latency, scheduler).pipe(map(() => ({ fail: failure(api, name, settings().errorForm) })));

  const succeed = (result: unknown): Observable<Reply> =>
    after(settings().latency, scheduler).pipe(map(() => ({ success: result })));

  /** Answers, unless something stands in the way; `unknown` is what an id fails with that is not in the books. */
  const ask = (
    api: ChannelsApi,
    entry: Entry | undefined,
    unknown: FailureName,
    answer: (entry: Entry) => Observable<Reply>,
  ): Observable<Reply> => {
    const { platform, faults } = settings();
    const fault = platform === 'devtools' ? 'devtools' : faults[api];
    if (fault === 'silent') return NEVER;
    if (fault) return fail(api, fault);
    if (!entry) return fail(api, unknown);
    const { situation } = entry.account;
    if (situation === 'bad-account') return fail(api, situation);
    // Any account's profile opens, since 2023-12-20.
    return situation === 'not-associated' && api !== 'openChannelsUserProfile' ? fail(api, situation) : answer(entry);
  };

  /** Opens what the user leaves by going back; answers once it is open. */
  const open = (api: ChannelsApi, cover: Opened): Observable<Reply> =>
    after(settings().latency, scheduler).pipe(
      map(() => {
        page.cover(cover);
        return { success: { errMsg: `${api}:ok` } };
      }),
    );

  return {
    noticeInfo: ({ finderUserName }) =>
      ask('getChannelsLiveNoticeInfo', books.account(finderUserName), 'bad-account', ({ account }) => {
        if (!isListed(account)) return fail('getChannelsLiveNoticeInfo', 'no-notice');
        const { otherInfos, ...info } = noticeInfoOf(account);
        return succeed(tellsOthers(settings()) ? { ...info, otherInfos } : info);
      }),

    liveInfo: ({ finderUserName }) =>
      ask('getChannelsLiveInfo', books.account(finderUserName), 'bad-account', ({ account }) =>
        succeed(liveInfoOf(account)),
      ),

    reserve: ({ noticeId }) =>
      ask('reserveChannelsLive', books.notice(noticeId), 'no-notice', (entry) =>
        dialogs.ask('reserveChannelsLive', entry),
      ),

    openLive: ({ finderUserName, feedId, nonceId }) =>
      ask('openChannelsLive', books.account(finderUserName), 'bad-account', (entry) => {
        if (!(feedId && nonceId) && !opensByName(settings())) return fail('openChannelsLive', 'no-ids');
        return isLive(entry.account) ? dialogs.ask('openChannelsLive', entry) : fail('openChannelsLive', 'no-live');
      }),

    openProfile: ({ finderUserName }) =>
      ask('openChannelsUserProfile', books.account(finderUserName), 'bad-account', () =>
        open('openChannelsUserProfile', 'profile'),
      ),

    openNoticeInfo: ({ finderUserName }) =>
      ask('openChannelsLiveNoticeInfo', books.account(finderUserName), 'bad-account', ({ account }) =>
        isListed(account)
          ? open('openChannelsLiveNoticeInfo', 'half-screen')
          : fail('openChannelsLiveNoticeInfo', 'no-notice'),
      ),
  };
};
