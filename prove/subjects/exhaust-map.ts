import { Observable, Subject, catchError, exhaustMap, filter, map, merge, of, takeUntil } from 'rxjs';
import type { ButtonName } from '../history';
import type { Open } from '../subject';

interface Callbacks<T> {
  success(result: T): void;
  fail(error: unknown): void;
}

const fromCallbacks = <T>(call: (callbacks: Callbacks<T>) => void): Observable<T> =>
  new Observable((subscriber) =>
    call({
      success(result) {
        subscriber.next(result);
        subscriber.complete();
      },
      fail: (error) => subscriber.error(error),
    }),
  );

/**
 * A peer: the obvious version with RxJS. `exhaustMap` drops the taps while a call is under way, a failure ends the
 * attempt and not the taps, everything ends with the page. Nothing else.
 */
export const exhaustMapOnly: Open = ({ wx, accounts, setData }) => {
  const data = { reserved: { a: false, b: false }, playing: false };
  const [tap$, show$, hide$, unload$] = [
    new Subject<ButtonName>(),
    new Subject<void>(),
    new Subject<void>(),
    new Subject<void>(),
  ];
  const audio = wx.createInnerAudioContext();
  audio.src = 'music.mp3';
  audio.loop = true;

  const getNoticeInfo = (finderUserName: string) =>
    fromCallbacks<{ noticeId: string }>((callbacks) =>
      wx.getChannelsLiveNoticeInfo?.({ finderUserName, ...callbacks }),
    );
  const reserve = (noticeId: string) =>
    fromCallbacks<{ state?: number }>((callbacks) => wx.reserveChannelsLive?.({ noticeId, ...callbacks }));

  const toasts: Readonly<Record<number, string>> = {
    3: '预告已取消',
    4: '直播已结束',
    6: '预约成功',
    7: '已取消预约',
    10: '预约已过期',
  };

  tap$
    .pipe(
      exhaustMap((button) =>
        getNoticeInfo(accounts[button]).pipe(
          exhaustMap(({ noticeId }) => reserve(noticeId)),
          map(({ state }) => ({ button, state })),
          catchError(() => of({ button, state: 0 })),
        ),
      ),
      takeUntil(unload$),
    )
    .subscribe(({ button, state }) => {
      const title = state === 0 ? '预约失败' : toasts[Number(state)];
      if (title) wx.showToast({ title, icon: state === 6 ? 'success' : 'none' });
      if (state === 6 || state === 8) setData('page', data, { [`reserved.${button}`]: true });
      if (state === 7) setData('page', data, { [`reserved.${button}`]: false });
    });

  merge(show$.pipe(map(() => true)), hide$.pipe(map(() => false)))
    .pipe(
      filter((isShown) => isShown && data.playing),
      takeUntil(unload$),
    )
    .subscribe(() => audio.play());

  return {
    tap: (button) => tap$.next(button),
    toggle() {
      setData('page', data, { playing: !data.playing });
      if (data.playing) audio.play();
      else audio.pause();
    },
    show: () => show$.next(),
    hide: () => hide$.next(),
    unload() {
      unload$.next();
      audio.destroy();
    },
    label: (button) => (data.reserved[button] ? '已预约' : '立即预约'),
    present: () => [],
  };
};
