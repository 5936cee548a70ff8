import {
  AsyncSubject,
  BehaviorSubject,
  NEVER,
  catchError,
  concat,
  defer,
  exhaustMap,
  filter,
  finalize,
  map,
  merge,
  of,
  share,
  switchMap,
  take,
  takeUntil,
  tap,
  throwError,
  type Observable,
  type ObservableInput,
} from 'rxjs';
import type { Accounts } from './accounts';
import type { LastResort } from './channels';
import { isFresh } from './due';
import type { Fact, Live } from './facts';
import { asFailure, type Failure } from './failures';
import { kept } from './fromWx';
import { fieldsOf } from './guarded';
import type { Lifecycle } from './lifecycle';
import type { Notice } from './notice';
import { isOutcomeKind, type Answer, type Outcome } from './outcome';
import { wrongOption, type Services } from './services';
import { hasLeft, heldNotice, noticeOf, type Target } from './status';
import { inOrder } from './store';
import { dialogTimeout } from './time';

/** How an attempt has ended (一次尝试的结果). */
export interface Ended {
  /** What it came to. */
  readonly outcome: Outcome;
  /** The answer of a dialog that was given up: a fact like any other, if it still comes (R7). */
  readonly late$?: Observable<Fact>;
}

/** The steps that an attempt is made of; each begins when it is subscribed to. */
export interface Steps {
  /** The notice that a target means: one that is held, in this very turn, or else WeChat's answer (R2). Errors with a `Failure`. */
  readonly getNoticeInfo: (target: Target) => Observable<Notice>;
  /** Brings up WeChat's dialog, and waits for its end as long as R7 says. */
  readonly reserveLive: (target: Target, notice: Notice) => Observable<Ended>;
  /** Takes the user to a live, and waits as long. */
  readonly enterLive: (target: Target, live: Live) => Observable<Ended>;
  /** Opens the account's profile, or the half screen of its notice, and waits as long. */
  readonly openLastResort: (target: Target, resort: LastResort) => Observable<Ended>;
  /** Whether one of these three waits for its end. */
  readonly isOpen$: Observable<boolean>;
  /** What emits once a step that has just begun has been silent for as long as a dialog may (R7): from the show on, if it began while the page was hidden. */
  readonly silence: () => Observable<unknown>;
  /** A step that is not begun on a page which is hidden by then: errors as `cancelled` (R3). */
  readonly ifVisible: <T>(step$: Observable<T>) => Observable<T>;
}

/** A stream that errors with a `Failure`. */
export const fail = (kind: Failure['kind'], raw?: unknown): Observable<never> =>
  throwError((): Failure => ({ kind, raw }));

/** Binds the steps to a page, its accounts and the clock. */
export const createSteps = (
  lifecycle$: Observable<Lifecycle>,
  accountOf: Accounts,
  { scheduler, limits }: Services,
): Steps => {
  const { channels } = accountOf;
  const isOpen$ = new BehaviorSubject(false);
  // Made when it is needed: most pages are never tapped.
  const silence$ = defer(() => dialogTimeout(lifecycle$, limits, scheduler));

  /** Who is away when a step begins is not met by its dialog on coming back (R3). */
  const ifVisible = <T>(step$: Observable<T>): Observable<T> =>
    lifecycle$.pipe(
      take(1),
      exhaustMap((phase) => (phase === 'hide' ? fail('cancelled') : step$)),
    );

  const fetchNotice = (target: Target): Observable<Notice> =>
    accountOf(target.account)
      .ask('notices')
      .pipe(
        exhaustMap((fact) => {
          if (fact.kind === 'failed') return throwError(() => fact.failure);
          const notice = fact.kind === 'found' && noticeOf(target, fact.notices, scheduler.now());
          return notice ? ifVisible(of(notice)) : fail('no-notice', fact);
        }),
      );

  /** Waits for an answer, and learns it; one that comes too late is a fact all the same. */
  const inTime = (
    { account }: Target,
    answer$: Observable<Answer>,
    toFact: (outcome: Outcome) => Fact,
  ): Observable<Ended> => {
    /** Whether the button has gone, and the dialog is still open: what the user says in it counts all the same (R7). */
    const isLeft$ = new BehaviorSubject(false);
    /** Asked for once, and kept: steps of the caller's own may come between, and a second subscription is no tap (R3). */
    const heard$ = answer$.pipe(
      catchError((thrown: unknown) => of(asFailure(thrown))),
      exhaustMap((outcome) =>
        isLeft$.pipe(
          take(1),
          tap((isLeft) => {
            if (isLeft) accountOf(account).overhear(toFact(outcome));
          }),
          map(() => outcome),
        ),
      ),
      kept(),
    );
    return merge(
      heard$.pipe(
        // The end of the attempt comes before what its fact leads to (R18).
        inOrder(),
        tap((outcome) => accountOf(account).learn(toFact(outcome))),
        map((outcome) => ({ outcome })),
      ),
      silence$.pipe(map((): Ended => ({ outcome: { kind: 'unknown' }, late$: heard$.pipe(map(toFact)) }))),
    ).pipe(
      take(1),
      tap({
        subscribe: () => isOpen$.next(true),
        unsubscribe: () => isLeft$.next(true),
        finalize: () => isOpen$.next(false),
      }),
    );
  };

  return {
    isOpen$,
    silence: () =>
      lifecycle$.pipe(
        filter((phase) => phase !== 'hide'),
        take(1),
        exhaustMap(() => silence$),
      ),

    ifVisible,

    getNoticeInfo: (target) =>
      defer(() => {
        const { state } = accountOf(target.account);
        const now = scheduler.now();
        const notice = heldNotice(target, state, now, limits);
        if (notice) return of(notice);
        return hasLeft(target, state) && isFresh(state, now, limits) ? fail('no-notice') : fetchNotice(target);
      }),

    reserveLive: (target, notice) =>
      defer(() => {
        const dialog = accountOf(target.account).opens();
        return inTime(target, channels.reserve(notice.noticeId, target.promoterShareLink), (outcome) => ({
          kind: 'answered',
          notice,
          dialog,
          outcome,
        }));
      }),

    enterLive: (target, live) =>
      inTime(target, channels.enter(target.account, live, target.promoterShareLink), (outcome) => ({
        kind: 'entered',
        outcome,
      })),

    openLastResort: (target, resort) =>
      inTime(target, channels.open(resort, target.account), (outcome) => ({ kind: 'opened', outcome })),
  };
};

/**
 * Steps of a caller's own around the library's (自定义步骤): a login before the dialog, a request for a subscribe message
 * after it, a confirmation. Given what reserves, which does so once however often it is subscribed to, it returns what the
 * attempt comes to; the button is busy until then (R1).
 *
 * What `reserve$` emits is to be passed on as it is. Without it, the attempt ends as `cancelled` where the steps just
 * complete, as `failed` where they fail, which `onError` hears, and as `timeout` where they stay silent for as long as a
 * dialog may; what the dialog came to counts whatever becomes of the steps after it. Steps that leave `reserve$` open no
 * dialog any more; where one is open, the attempt lasts until that has closed (R1). A step before the dialog costs R2:
 * WeChat may find that the dialog comes too late for its tap.
 *
 * @example const loginFirst: Attempt = (reserve$) => login().pipe(exhaustMap(() => reserve$));
 * @example const askAfter: Attempt = (reserve$) =>
 *   reserve$.pipe(concatMap((ended) => (ended.outcome.kind === 'reserved' ? askToSubscribe().pipe(map(() => ended)) : of(ended))));
 */
export type Attempt<B extends Target = Target> = (reserve$: Observable<Ended>, button: B) => ObservableInput<Ended>;

const checked = (ended: Ended): Ended => {
  if (!isOutcomeKind(fieldsOf(fieldsOf(ended).outcome).kind))
    throw wrongOption('what attempt emits', ended, 'what reserve$ emits, or { outcome: { kind } }');
  return ended;
};

/** An attempt with steps of the caller's own around it, if there are any. It emits once, and never errors. */
export const withOwnSteps = <B extends Target>(
  attempt: Attempt<B> | undefined,
  reserve$: Observable<Ended>,
  button: B,
  steps: Pick<Steps, 'isOpen$' | 'silence' | 'ifVisible'>,
  onError: Services['onError'],
): Observable<Ended> => {
  // A tap is on a page that shows, whatever is known of that; steps take time, and their user may have left.
  const reserved$ = (attempt ? steps.ifVisible(reserve$) : reserve$).pipe(
    catchError((thrown: unknown) => of<Ended>({ outcome: asFailure(thrown) })),
  );
  if (!attempt) return reserved$;
  const { isOpen$, silence } = steps;
  return defer(() => {
    /** Whether the library's own part is under way, which has time limits of its own. */
    const isReserving$ = new BehaviorSubject(false);
    /** What that came to. */
    const own$ = new BehaviorSubject<Ended | undefined>(undefined);
    const isOver$ = new AsyncSubject<void>();
    const end = (): void => {
      isOver$.next();
      isOver$.complete();
    };
    const closed$ = isOpen$.pipe(filter((isOpen) => !isOpen));
    const tracked$ = reserved$.pipe(
      tap({
        subscribe: () => isReserving$.next(true),
        next: (ended) => own$.next(ended),
        finalize: () => isReserving$.next(false),
      }),
      // Steps that cannot be unsubscribed, such as a promise, open no dialog once the attempt is over (R3, R12).
      takeUntil(isOver$),
      // One tap, one dialog, whoever subscribes, leaves and comes again (R1); what has not opened yet need not.
      share({
        connector: () => new AsyncSubject<Ended>(),
        resetOnComplete: false,
        resetOnRefCountZero: () => closed$,
      }),
    );
    /** What the library's own part came to, once nothing is open any more: steps that have left a dialog do not leave it behind (R1, R7). */
    const whenClosed$ = closed$.pipe(
      take(1),
      exhaustMap(() => own$.pipe(take(1))),
    );
    const ownOr = (outcome: Outcome): Observable<Ended> => whenClosed$.pipe(map((own) => own ?? { outcome }));
    const steps$ = defer(() => attempt(tracked$, button)).pipe(
      map(checked),
      take(1),
      exhaustMap((ended) => whenClosed$.pipe(map((own) => ({ ...own, ...ended })))),
      catchError((raw: unknown) => {
        onError(raw);
        return ownOr({ kind: 'failed', raw });
      }),
    );
    const silent$ = isReserving$.pipe(
      switchMap((isReserving) => (isReserving ? NEVER : silence())),
      exhaustMap(() => ownOr({ kind: 'timeout', raw: undefined })),
    );
    return merge(
      concat(
        steps$,
        defer(() => ownOr({ kind: 'cancelled', raw: undefined })),
      ),
      silent$,
    ).pipe(take(1), finalize(end));
  });
};
