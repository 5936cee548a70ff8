import { BehaviorSubject, concat, map, of, switchMap, timer, type Observable, type SchedulerLike } from 'rxjs';

/** A toast on the screen. */
export interface Toast {
  readonly title: string;
  readonly icon: 'success' | 'error' | 'loading' | 'none';
  readonly image?: string;
  readonly mask: boolean;
}

export interface Toasts {
  readonly toast$: Observable<Toast | null>;
  readonly show: (options: WechatMiniprogram.ShowToastOption) => void;
  readonly hide: () => void;
}

export const createToasts = (scheduler: SchedulerLike): Toasts => {
  const latest$ = new BehaviorSubject<{ readonly toast: Toast; readonly until: number } | null>(null);
  return {
    // The time a toast has left is counted only while somebody looks: a client that nobody watches holds no timer.
    toast$: latest$.pipe(
      switchMap((shown) => {
        const left = (shown?.until ?? 0) - scheduler.now();
        if (shown === null || left <= 0) return of(null);
        return concat(of(shown.toast), timer(left, scheduler).pipe(map(() => null)));
      }),
    ),
    show({ title, icon = 'success', image, mask = false, duration = 1500 }) {
      const toast: Toast = { title, icon, mask, ...(image === undefined ? {} : { image }) };
      latest$.next({ toast, until: scheduler.now() + duration });
    },
    hide: () => latest$.next(null),
  };
};
