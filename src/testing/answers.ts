import { catchError, defer, map, of, Subject, Subscription, take, type Observable, type SchedulerLike } from 'rxjs';
import type { PageCode } from './page-code';

/** One call of the page to `wx`. `at` is ms on the scheduler's clock. */
export interface Call {
  readonly api: string;
  readonly args: readonly unknown[];
  readonly at: number;
}

/** The two ways to answer: to `success` (or, for a call without callbacks, its result), or to `fail` (it throws). */
export type Reply = { readonly success: unknown } | { readonly fail: unknown };

/**
 * Says how one call is answered, instead of the client's own mind; `undefined` leaves the call to the client.
 *
 * An observable that never emits is silence; two values answer twice; `of(…)` answers in the same turn; an error is
 * thrown by the call itself, or, once the call has returned, reported to `error$`. A call that returns its result
 * takes the first value, if there is one at once.
 */
export type Answer = (call: Call) => Observable<Reply> | undefined;

interface Callbacks {
  readonly success?: (result: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (result: unknown) => void;
}

/** The options of a call that answers with a Promise where it is given no callback. */
export type Promised<T, O extends WechatMiniprogram.AsyncMethodOptionLike> = WechatMiniprogram.PromisifySuccessResult<
  T,
  O
>;

/** Takes the page's calls, tells of them, and gets them answered. */
export interface Answers {
  readonly call$: Observable<Call>;
  /** A call that answers through its callbacks. */
  readonly callback: (api: string, options: unknown, own: () => Observable<Reply>) => void;
  /** A call that does what it says and answers at once, through its callbacks or with a Promise; what `own` throws it fails with. */
  readonly prompt: <O extends WechatMiniprogram.AsyncMethodOptionLike>(
    api: string,
    own?: (options: O) => unknown,
  ) => <T extends O>(options?: T) => Promised<T, O>;
  /** A call that returns its result. */
  readonly value: (api: string, args: readonly unknown[], own: () => unknown) => unknown;
  /** From now on nothing is answered. */
  readonly end: () => void;
}

const resultOf = (reply: Reply): unknown => {
  if ('fail' in reply) throw reply.fail;
  return reply.success;
};

export const createAnswers = (answer: Answer | undefined, scheduler: SchedulerLike, pageCode: PageCode): Answers => {
  const call$ = new Subject<Call>();
  const open = new Subscription();

  /** Tells of a call, and asks whether somebody else answers it. */
  const called = (api: string, args: readonly unknown[]): Observable<Reply> | undefined => {
    const call = { api, args, at: scheduler.now() };
    call$.next(call);
    return answer?.(call);
  };

  /** Subscribes so that an error in this turn is thrown to the caller, and a later one reported. */
  const listen = <T>(reply$: Observable<T>, next: (reply: T) => void): Subscription => {
    let thrown: { readonly error: unknown } | undefined;
    let returned = false;
    const subscription = reply$.subscribe({
      next,
      error: (error: unknown) => {
        if (returned) pageCode.report(error);
        else thrown = { error };
      },
    });
    returned = true;
    if (thrown) throw thrown.error;
    return subscription;
  };

  const deliver = ({ success, fail, complete }: Callbacks, reply: Reply): void => {
    const [callback, result] = 'success' in reply ? [success, reply.success] : [fail, reply.fail];
    pageCode.run(callback, result);
    pageCode.run(complete, result);
  };

  const callback: Answers['callback'] = (api, options, own) => {
    const reply$ = called(api, [options]) ?? own();
    open.add(listen(reply$, (reply) => deliver(options ?? {}, reply)));
  };

  const promise = (api: string, options: unknown, own: () => Observable<Reply>): unknown => {
    const { success, fail, complete }: Callbacks = options ?? {};
    if (success ?? fail ?? complete) {
      callback(api, options, own);
      return undefined;
    }
    const reply$ = called(api, [options]) ?? own();
    return new Promise((resolve, reject) => {
      open.add(listen(reply$, (reply) => deliver({ success: resolve, fail: reject }, reply)));
    });
  };

  return {
    call$: call$.asObservable(),
    callback,
    prompt:
      <O extends WechatMiniprogram.AsyncMethodOptionLike>(api: string, own?: (options: O) => unknown) =>
      <T extends O>(options?: T) =>
        promise(api, options, () =>
          defer(() => of({ success: Object.assign({ errMsg: `${api}:ok` }, own?.(options ?? ({} as T))) })).pipe(
            catchError((error: unknown) =>
              of({ fail: { errMsg: error instanceof Error ? error.message : String(error) } }),
            ),
          ),
        ) as Promised<T, O>,
    value(api, args, own) {
      const reply$ = called(api, args);
      if (!reply$) return own();
      let result: unknown;
      listen(reply$.pipe(take(1), map(resultOf)), (value) => {
        result = value;
      }).unsubscribe();
      return result;
    },
    end: () => open.unsubscribe(),
  };
};
