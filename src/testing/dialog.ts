import { BehaviorSubject, concat, defer, EMPTY, map, merge, Observable, of, Subject, switchMap, take } from 'rxjs';
import type { SchedulerLike } from 'rxjs';
import { choicesOf } from './account';
import type { Reply } from './answers';
import type { Books, Entry } from './books';
import { failure } from './faults';
import type { Page } from './page';
import { after, type CurrentSettings } from './settings';

type DialogApi = 'reserveChannelsLive' | 'openChannelsLive';

/** WeChat's own popup, on the screen now. */
export interface Dialog extends Entry {
  /** The call that brought it up. */
  readonly api: DialogApi;
  /**
   * The states that a user can end it in; a single one means that there is only something to read. `openChannelsLive`
   * has no states: its dialog borrows 1 (stay) and 2 (enter).
   */
  readonly choices: readonly number[];
  /**
   * The user's choice: the dialog closes, the page shows again, the call answers, in the client's order. After 2 the
   * user is in the live, and the page stays hidden until `phone.back()`. A state that is not among the choices is said
   * all the same: a hostile client may.
   */
  readonly choose: (state: number) => void;
  /** The dialog closes, and the call is answered with this, or not at all. What is reserved stays as it was. */
  readonly close: (reply?: Reply) => void;
}

/** Brings up dialogs, one at a time. */
export interface Dialogs {
  readonly dialog$: Observable<Dialog | null>;
  readonly current: () => Dialog | null;
  /** Brings one up on subscription; emits the call's answer. */
  readonly ask: (api: DialogApi, entry: Entry) => Observable<Reply>;
  /** The user presses back; `false` if there was no dialog. */
  readonly back: () => boolean;
}

const enterChoices = [1, 2];
/** What 'back' stands for, in a dialog that has something to choose: the user leaves all as it is. */
const leaving = [1, 5, 8];

export const createDialogs = (
  settings: CurrentSettings,
  scheduler: SchedulerLike,
  page: Page,
  books: Books,
): Dialogs => {
  const current$ = new BehaviorSubject<Dialog | null>(null);
  const abort$ = new Subject<void>();
  let isOpening = false;

  const replyTo = (api: DialogApi, state: number): Reply => {
    if (api === 'reserveChannelsLive') {
      const said = settings().dialogAnswer === 'no-state' ? {} : { state };
      return { success: { ...said, errMsg: 'reserveChannelsLive:ok' } };
    }
    return state === 2
      ? { success: { errMsg: 'openChannelsLive:ok' } }
      : { fail: failure('openChannelsLive', 'cancel', settings().errorForm) };
  };

  /** The dialog on the screen: emits once, when it closes. */
  const show = (api: DialogApi, entry: Entry): Observable<Reply | undefined> =>
    new Observable((subscriber) => {
      const close = (reply?: Reply): void => {
        if (current$.value !== dialog) return;
        current$.next(null);
        subscriber.next(reply);
        subscriber.complete();
      };
      const dialog: Dialog = {
        api,
        ...entry,
        choices: api === 'openChannelsLive' ? enterChoices : choicesOf(entry.notice),
        choose(state) {
          if (current$.value !== dialog) return;
          if (api === 'reserveChannelsLive') books.settle(entry, state);
          if (state === 2) page.cover('live');
          close(replyTo(api, state));
        },
        close,
      };
      current$.next(dialog);
      if (settings().dialogHides) page.cover('dialog');
      return () => {
        if (current$.value === dialog) current$.next(null);
      };
    });

  /** From the dialog's end to the call's answer and the page's show. */
  const end = (reply: Reply | undefined): Observable<Reply> => {
    const { order, answerDelay, dialogAnswer } = settings();
    const isSilent = reply === undefined || dialogAnswer === 'silent';
    const answer$ = after(answerDelay, scheduler).pipe(switchMap(() => (isSilent ? EMPTY : of(reply))));
    const back$ = defer(() => {
      page.uncover('dialog');
      return EMPTY;
    });
    return order === 'answer-first' ? concat(answer$, back$) : concat(back$, answer$);
  };

  return {
    dialog$: current$.asObservable(),
    current: () => current$.value,
    ask: (api, entry) =>
      defer(() => {
        if (isOpening || current$.value) return of({ fail: failure(api, 'busy', settings().errorForm) });
        isOpening = true;
        const opened$ = after(settings().dialogDelay, scheduler).pipe(map(() => 'opened' as const));
        const aborted$ = abort$.pipe(map(() => 'aborted' as const));
        return merge(aborted$, opened$).pipe(
          take(1),
          switchMap((how) => {
            isOpening = false;
            return how === 'opened' ? show(api, entry).pipe(switchMap(end)) : of(replyTo(api, 9));
          }),
        );
      }),
    back() {
      const dialog = current$.value;
      if (!dialog && !isOpening) return false;
      if (dialog) dialog.choose(dialog.choices.find((state) => leaving.includes(state)) ?? dialog.choices[0] ?? 9);
      else abort$.next();
      return true;
    },
  };
};
