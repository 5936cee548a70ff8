import {
  BehaviorSubject,
  EMPTY,
  catchError,
  defer,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  share,
  switchMap,
  take,
  tap,
  throwError,
  timer,
  type Observable,
} from 'rxjs';
import type { Failure } from './failure';
import { getNoticeInfo } from './getNoticeInfo';
import { isFresh, type Known } from './known';
import type { Lifecycle } from './lifecycle';
import { getLiveInfo, type Live } from './live';
import type { Notice } from './notice';
import { dropsNotice, remembers, type Outcome } from './outcome';
import { reserved } from './reserved';
import type { Services } from './services';

/** What an app knows of its accounts, shared by all its pages (各视频号的预告). */
export interface Notices {
  /** What is known of the account, now and whenever it changes. Never completes. */
  watch(account: string): Observable<Known>;
  /** The same, now. */
  known(account: string): Known;
  /** The account's notice, where a fresh one is held (R2). */
  held(account: string): Notice | undefined;
  /** Asks for the notice; who asks while a call is under way shares it. Errors with a `Failure`, after silence too (R6). */
  getNoticeInfo(account: string): Observable<Notice>;
  /** Asks in the background, while the page shows, what R2 and R11 want asked. Emits nothing. */
  upkeep(account: string, lifecycle$: Observable<Lifecycle>): Observable<never>;
  /**
   * Call it as the notice's dialog opens: what it returns takes note of what came of it, also late: what is remembered
   * (R10), and what is no longer known (R11). An answer that comes after that of a later dialog counts no more.
   */
  hearReserve(account: string, notice: Notice): (outcome: Outcome) => void;
  /** The same for entering the live: one that could not be entered is asked about at the next chance. */
  hearEnter(account: string): (outcome: Outcome) => void;
}

interface Entry {
  readonly known$: BehaviorSubject<Known>;
  readonly notice$: Observable<Notice>;
  readonly live$: Observable<unknown>;
  /** When the notice was last asked for, in ms; absent where it may be asked for at once. */
  askedAt?: number | undefined;
  isAsking: boolean;
  /** How many dialogs were opened, and the newest of them that has answered. */
  opened: number;
  answered: number;
}

/**
 * Keeps what is known of the accounts of an app: one for each host, for as long as the app runs.
 *
 * @example const known = notices({ host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error });
 */
export const notices = ({ host, scheduler, limits, onError }: Services): Notices => {
  const memory = reserved(host, scheduler, onError);
  const entries = new Map<string, Entry>();

  /** Waits for an answer of the back end no longer than R6 says. */
  const inTime = <T>(answer$: Observable<T>): Observable<T> =>
    merge(
      answer$,
      timer(limits.notice, scheduler).pipe(
        mergeMap(() => throwError((): Failure => ({ kind: 'timeout', raw: undefined }))),
      ),
    ).pipe(take(1));

  const create = (account: string): Entry => {
    const known$ = new BehaviorSubject<Known>({ kind: 'unknown' });

    const found = (notice: Notice) => {
      entry.isAsking = false;
      known$.next({ kind: 'notice', notice, reserved: memory.has(notice.noticeId), at: scheduler.now() });
    };

    /** A failure to ask does not take away a notice or a live that is still on show: a tap asks again. */
    const notFound = (failure: Failure) => {
      entry.isAsking = false;
      if (failure.kind === 'no-notice') known$.next({ kind: 'none', liveAsked: false });
      else if (!('at' in known$.value)) known$.next({ kind: 'failed', failure });
    };

    /** A notice that was found meanwhile counts for more than a live, and for more than none. */
    const liveFound = (live: Live | undefined) => {
      const { kind } = known$.value;
      if (live && kind !== 'notice') known$.next({ kind: 'live', live, at: scheduler.now() });
      else if (!live && kind === 'none') known$.next({ kind: 'none', liveAsked: true });
    };

    const entry: Entry = {
      known$,
      isAsking: false,
      opened: 0,
      answered: 0,
      notice$: defer(() => {
        entry.askedAt = scheduler.now();
        entry.isAsking = true;
        return inTime(getNoticeInfo(host, account, onError));
      }).pipe(tap({ next: found, error: notFound, unsubscribe: () => (entry.isAsking = false) }), share()),
      live$: inTime(getLiveInfo(host, account, onError)).pipe(
        catchError(() => of(undefined)),
        tap(liveFound),
        share(),
      ),
    };
    return entry;
  };

  const entryOf = (account: string): Entry => {
    const entry = entries.get(account) ?? create(account);
    entries.set(account, entry);
    return entry;
  };

  /** What the background has to ask, given what is known, and when. */
  const due = (entry: Entry, known: Known): Observable<Observable<unknown>> => {
    const now = scheduler.now();
    if (known.kind === 'none' && !known.liveAsked) return of(entry.live$);
    if (isFresh(known, now, limits.fresh)) return EMPTY;
    // Joins the call, so that it goes on when whoever made it goes away.
    if (entry.isAsking) return of(entry.notice$);
    const left = entry.askedAt === undefined ? 0 : limits.pause - Math.abs(now - entry.askedAt);
    if (left <= 0) return of(entry.notice$);
    // Somebody went away before the answer came, so there is nothing to show yet.
    return known.kind === 'unknown' ? timer(left, scheduler).pipe(map(() => entry.notice$)) : EMPTY;
  };

  const known = (account: string): Known => entryOf(account).known$.value;

  const held = (account: string): Notice | undefined => {
    const now = known(account);
    return now.kind === 'notice' && isFresh(now, scheduler.now(), limits.fresh) ? now.notice : undefined;
  };

  const upkeep = (account: string, lifecycle$: Observable<Lifecycle>): Observable<never> => {
    const entry = entryOf(account);
    return lifecycle$.pipe(
      switchMap((phase) => (phase === 'show' ? entry.known$.pipe(switchMap((now) => due(entry, now))) : EMPTY)),
      mergeMap((call$) => call$.pipe(catchError(() => EMPTY))),
      ignoreElements(),
    );
  };

  const hearReserve = (account: string, notice: Notice): ((outcome: Outcome) => void) => {
    const entry = entryOf(account);
    const dialog = ++entry.opened;
    return (outcome) => {
      if (dialog < entry.answered) return;
      entry.answered = dialog;
      const now = entry.known$.value;
      const remembered = remembers[outcome.kind];
      if (remembered !== undefined) memory[remembered ? 'remember' : 'forget'](notice);

      const isAbout = now.kind === 'notice' && now.notice.noticeId === notice.noticeId;
      if (outcome.kind === 'live-declined') entry.known$.next({ kind: 'live', live: {}, at: scheduler.now() });
      else if (isAbout && dropsNotice(outcome)) {
        entry.askedAt = undefined;
        entry.known$.next({ kind: 'unknown' });
      } else if (isAbout && remembered === !now.reserved) entry.known$.next({ ...now, reserved: remembered });
    };
  };

  const hearEnter = (account: string): ((outcome: Outcome) => void) => {
    const { known$ } = entryOf(account);
    return ({ kind }) => {
      const now = known$.value;
      if (now.kind === 'live' && kind !== 'live-entered' && kind !== 'cancelled')
        known$.next({ ...now, at: -Infinity });
    };
  };

  return {
    watch: (account) => entryOf(account).known$,
    known,
    held,
    getNoticeInfo: (account) => entryOf(account).notice$,
    upkeep,
    hearReserve,
    hearEnter,
  };
};
