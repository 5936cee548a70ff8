import {
  EMPTY,
  Subject,
  catchError,
  defer,
  exhaustMap,
  filter,
  ignoreElements,
  map,
  merge,
  mergeMap,
  of,
  scan,
  startWith,
  take,
  takeUntil,
  type MonoTypeOperatorFunction,
  type Observable,
} from 'rxjs';
import type { Accounts } from './accounts';
import { answered } from './answered';
import { fail, orFailure } from './failure';
import { untilUnload } from './lifecycle';
import { openLive, type Live } from './live';
import type { Notice } from './notice';
import type { Answer, Outcome } from './outcome';
import type { Button, Page, State } from './page';
import { patience } from './patience';
import { reserveLive } from './reserveLive';
import type { Services } from './services';
import { toStatus } from './status';
import { support } from './support';

/** Something about a button changed: what is known of its account, or its attempt, which begins or has an outcome. */
interface Change<B> {
  readonly button: B;
  readonly begins?: boolean | undefined;
  readonly outcome?: Outcome | undefined;
}

/** A change, and the button whose attempt is under way. */
interface Turn<B> extends Change<B> {
  readonly busy?: B | undefined;
}

/**
 * The reservation (预约): the taps of a page in, the states of its buttons out.
 *
 * ```
 * tap$            --a----a---------a---     the second tap is dropped: one attempt at a time
 * getNoticeInfo     ---n
 * reserveLive          -----6       --7
 * status          r-b-------d------b--r
 * ```
 *
 * Emits the state of each button as it appears, when it changes, and when an attempt of it ends, then with the outcome.
 * Completes when the page unloads. Never errors: what goes wrong is an outcome, and the next tap works.
 *
 * @param page the buttons, the taps and the lifetimes of one page
 * @param accountOf what the app knows of its accounts, shared by all its pages
 * @param services the host and the clock
 * @example
 * const services = { host: wx, scheduler: asyncScheduler, limits: defaultLimits, onError: console.error };
 * const button = { account: 'sphABC', gone$: NEVER };
 * reservation({ button$: of(button), tap$: tap$.pipe(map(() => button)), lifecycle$ }, accounts(services), services)
 *   .subscribe(({ status, outcome }) => …);
 */
export const reservation = <B extends Button>(
  { button$, tap$, lifecycle$ }: Page<B>,
  accountOf: Accounts,
  { host, scheduler, limits, onError }: Services,
): Observable<State<B>> =>
  defer(() => {
    const able = support(host, onError);
    const late$ = new Subject<Observable<unknown>>();
    const patience$ = patience(lifecycle$, limits, scheduler);

    const attempt$ = tap$.pipe(
      exhaustMap((button) =>
        attempt(button).pipe(
          orFailure(),
          map((outcome): Change<B> => ({ button, outcome })),
          startWith<Change<B>>({ button, begins: true }),
          takeUntil(button.gone$),
        ),
      ),
    );

    const attempt = (button: B): Observable<Answer> => {
      if (able !== 'full') return fail('unsupported');
      const known = accountOf(button.account).known$.value;
      return known.kind === 'live' ? enter(button, known.live) : reserve(button);
    };

    const reserve = (button: B): Observable<Answer> =>
      getNotice(button.account).pipe(
        exhaustMap((notice) =>
          reserveLive(host, notice.noticeId, onError).pipe(
            inPatience(button, accountOf(button.account).hearReserve(notice)),
          ),
        ),
      );

    const enter = (button: B, live: Live): Observable<Answer> =>
      openLive(host, button.account, live, onError).pipe(inPatience(button, accountOf(button.account).hearEnter));

    /** Waits for the client's answer. One that comes too late is still heard, as long as the button is there (R7). */
    const inPatience = ({ gone$ }: B, hear: (outcome: Outcome) => void): MonoTypeOperatorFunction<Answer> =>
      answered(patience$, hear, (answer$) => late$.next(answer$.pipe(takeUntil(gone$))));

    /** The notice that is held, in this very turn (R2), or else WeChat's answer. */
    const getNotice = (account: string): Observable<Notice> => {
      const { held, notice$ } = accountOf(account);
      const notice = held();
      return notice ? of(notice) : notice$.pipe(exhaustMap(ifSeen));
    };

    /** Who leaves while the notice is on its way is not met by a dialog on coming back (R3). */
    const ifSeen = (notice: Notice): Observable<Notice> =>
      lifecycle$.pipe(
        take(1),
        exhaustMap((phase) => (phase === 'hide' ? fail('cancelled') : of(notice))),
      );

    const learnt$ = button$.pipe(
      mergeMap((button) => {
        const account = accountOf(button.account);
        return merge(account.known$, able === 'full' ? account.upkeep(lifecycle$) : EMPTY).pipe(
          map((): Change<B> => ({ button })),
          takeUntil(button.gone$),
        );
      }),
    );

    const heard$ = late$.pipe(
      mergeMap((answer$) => answer$.pipe(catchError(() => EMPTY))),
      ignoreElements(),
    );

    return merge(learnt$, attempt$, heard$).pipe(
      scan<Change<B>, Turn<B>, Pick<Turn<B>, 'busy'>>(
        ({ busy }, { button, begins, outcome }) => ({
          button,
          begins,
          outcome,
          busy: begins ? button : outcome ? undefined : busy,
        }),
        {},
      ),
      // What is learnt during an attempt of the button is told at its end, in one go (R14).
      filter(({ button, busy, begins }) => begins === true || busy !== button),
      map(({ button, busy, outcome }): State<B> => {
        const known = accountOf(button.account).known$.value;
        return { button, status: toStatus(able, known, busy === button), known, outcome };
      }),
      untilUnload(lifecycle$),
    );
  });
