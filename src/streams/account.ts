import {
  BehaviorSubject,
  catchError,
  defer,
  ignoreElements,
  map,
  merge,
  mergeMap,
  share,
  switchMap,
  take,
  tap,
  timer,
  type Observable,
  type ObservableInput,
} from 'rxjs';
import { fail, type Failure } from './failure';
import { getNoticeInfo } from './getNoticeInfo';
import { isFresh, type Known } from './known';
import type { Lifecycle } from './lifecycle';
import { getLiveInfo, type Live } from './live';
import type { Notice } from './notice';
import { effects, type Outcome } from './outcome';
import type { Reserved } from './reserved';
import type { Services } from './services';

/** What changes, and what it is now. */
export interface Current<T> extends Observable<T> {
  readonly value: T;
}

/** What an app knows of one account, and how it comes to know (视频号). */
export interface Account {
  /** What is known, now and whenever it changes. Never completes. */
  readonly known$: Current<Known>;
  /** Asks for the notice; who asks while a call is under way shares it. Errors with a `Failure`, after silence too (R6). */
  readonly notice$: Observable<Notice>;
  /** The notice, where a fresh one is held (R2). */
  readonly held: () => Notice | undefined;
  /** Asks in the background, while the page shows, what R2 and R11 want asked. Emits nothing. */
  readonly upkeep: (lifecycle$: Observable<Lifecycle>) => Observable<never>;
  /**
   * Call it as the notice's dialog opens: what it returns takes note of what came of it, also late: what is remembered
   * (R10), and what is no longer known (R11). An answer that comes after that of a later dialog counts no more.
   */
  readonly hearReserve: (notice: Notice) => (outcome: Outcome) => void;
  /** Takes note of what came of entering the live: one that could not be entered is asked about at the next chance. */
  readonly hearEnter: (outcome: Outcome) => void;
}

/** In ms: whatever the limits say, an answer that is not fresh is no reason to ask again at once. */
const leastPause = 1_000;

/** Keeps what is known of one account, given its `finderUserName` and the app's memory of reservations. */
export const account = (
  finderUserName: string,
  reserved: Reserved,
  { host, scheduler, limits, onError }: Services,
): Account => {
  const known$ = new BehaviorSubject<Known>({ kind: 'unknown' });
  /** The call for the notice that is under way. */
  let call$: Observable<Notice> | undefined;
  /** When the notice was last asked for, in ms; `-Infinity` where it may be asked for at once. */
  let askedAt = -Infinity;
  /** When the question for the live was last left unanswered, in ms. */
  let leftAt = -Infinity;
  /** How many dialogs were opened, and the newest of them that has answered. */
  let opened = 0;
  let answered = 0;

  /** Waits for an answer of the back end no longer than R6 says. */
  const inTime = <T>(answer$: Observable<T>): Observable<T> =>
    merge(answer$, timer(limits.notice, scheduler).pipe(mergeMap(() => fail('timeout')))).pipe(take(1));

  const found = (notice: Notice) =>
    known$.next({ kind: 'notice', notice, reserved: reserved.has(notice.noticeId), at: scheduler.now() });

  /** A failure to ask does not take away a notice or a live that is still on show: a tap asks again. */
  const notFound = (failure: Failure) => {
    if (failure.kind === 'no-notice') known$.next({ kind: 'none', liveAsked: false });
    else if (!('at' in known$.value)) known$.next({ kind: 'failed', failure });
  };

  const ask = (): Observable<Notice> => {
    // What is learnt may make somebody ask anew in the same turn: that is another call.
    const end = () => {
      if (call$ === own$) call$ = undefined;
    };
    const own$ = inTime(getNoticeInfo(host, finderUserName, onError)).pipe(
      tap({ next: end, error: end, unsubscribe: end }),
      tap({ next: found, error: notFound }),
      share(),
    );
    askedAt = scheduler.now();
    return own$;
  };

  const notice$ = defer(() => (call$ ??= ask()));

  /** A notice that was found meanwhile counts for more than a live, and for more than none. */
  const liveFound = (live: Live | undefined) => {
    const { kind } = known$.value;
    if (live && kind !== 'notice') known$.next({ kind: 'live', live, at: scheduler.now() });
    else if (!live && kind === 'none') known$.next({ kind: 'none', liveAsked: true });
  };

  const live$ = inTime(getLiveInfo(host, finderUserName, onError)).pipe(
    catchError(() => [undefined]),
    tap({ next: liveFound, unsubscribe: () => (leftAt = scheduler.now()) }),
    share(),
  );

  /** How much is left of the pause since `at`, in ms (R2). Clocks jump: a pause does not begin in the future. */
  const pauseLeft = (at: number): number => Math.max(limits.pause, leastPause) - Math.abs(scheduler.now() - at);

  const later = (ms: number, call$: Observable<unknown>): ObservableInput<Observable<unknown>> =>
    ms > 0 ? timer(ms, scheduler).pipe(map(() => call$)) : [call$];

  /** What the background has to ask, given what is known, and when. */
  const due = (known: Known): ObservableInput<Observable<unknown>> => {
    if (known.kind === 'none' && !known.liveAsked) return later(pauseLeft(leftAt), live$);
    if (isFresh(known, scheduler.now(), limits.fresh)) return [];
    // A call under way is joined, so that it goes on when whoever made it goes away.
    if (call$) return [call$];
    const left = pauseLeft(askedAt);
    // Where nothing is known yet, somebody went away before the answer came. The rest is asked on a later show.
    return left <= 0 || known.kind === 'unknown' ? later(left, notice$) : [];
  };

  return {
    known$,
    notice$,
    held() {
      const known = known$.value;
      return known.kind === 'notice' && isFresh(known, scheduler.now(), limits.fresh) ? known.notice : undefined;
    },
    upkeep: (lifecycle$) =>
      lifecycle$.pipe(
        switchMap((phase) => (phase === 'show' ? known$.pipe(switchMap(due)) : [])),
        mergeMap((asked$) => asked$.pipe(catchError(() => []))),
        ignoreElements(),
      ),
    hearReserve(notice) {
      const dialog = ++opened;
      return ({ kind }) => {
        if (dialog < answered) return;
        answered = dialog;
        const effect = effects[kind];
        const has = effect === 'remember';
        if (has) reserved.remember(notice);
        else if (effect) reserved.forget(notice);

        const known = known$.value;
        if (kind === 'live-declined') known$.next({ kind: 'live', live: {}, at: scheduler.now() });
        if (!effect || known.kind !== 'notice' || known.notice.noticeId !== notice.noticeId) return;
        if (effect === 'drop') {
          // A call that is under way asks anew as well.
          if (!call$) askedAt = -Infinity;
          known$.next({ kind: 'unknown' });
        } else if (known.reserved !== has) known$.next({ ...known, reserved: has });
      };
    },
    hearEnter({ kind }) {
      const known = known$.value;
      if (known.kind === 'live' && kind !== 'live-entered' && kind !== 'cancelled')
        known$.next({ ...known, at: -Infinity });
    },
  };
};
