import { asyncScheduler, takeUntil, type SchedulerLike } from 'rxjs';
import {
  chinese,
  defaultLimits,
  guarded,
  invoke,
  withWords,
  type Host,
  type Limits,
  type Outcome,
  type PartialWords,
  type Services,
  type Words,
} from '../streams';
import { createCard, type Card, type Face } from './card';
import { reporter } from './reporter';
import { accountsOf, pageOf, type Page } from './page';
import { sessionLifetimes, withSession, type Session, type Sessions } from './sessions';
import { firstView, type LiveView } from './view';

/** The component or page that has the behavior. */
type Instance = WechatMiniprogram.Component.TrivialInstance;

/** The host of the streams, and what shows a toast. */
export type BehaviorHost = Host & { showToast?(options: WechatMiniprogram.ShowToastOption): unknown };

/** All of them optional: `reserveLive()` will do. */
export interface ReserveLiveOptions {
  /** The account, a `finderUserName`. Without it, the property `finderUserName` says it; with it, the property counts for nothing. */
  readonly account?: string;
  /** Words that replace built-in ones, which are Chinese; `english` is built in too. */
  readonly words?: PartialWords;
  /** Times that replace those of the rules, in ms. An app's pages share what they know, so the first behavior's hold. */
  readonly limits?: Partial<Limits>;
  /** `false`: shows no toasts; `onOutcome` can. */
  readonly toast?: boolean;
  /** Hears what each attempt came to, e.g. for analytics. `this` is the component. */
  readonly onOutcome?: (this: Instance, outcome: Outcome, account: string) => void;
  /** Hears what the client, a callback or `setData` throws; without it, the console does. */
  readonly onError?: (error: unknown) => void;
  /** Stands in for `wx`. */
  readonly host?: BehaviorHost;
  /** Stands in for the clock. */
  readonly scheduler?: SchedulerLike;
}

/** A card that is on its page. */
interface CardSession extends Session {
  readonly page: Page;
  readonly card: Card;
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface would not do as an option of the typings
type ReserveMethods = { reserve(): void; refresh(): Promise<void> | undefined };

/**
 * A behavior that makes a page or component reserve the live of an account (预约直播的 behavior).
 *
 * Gives it `data.live` (see `LiveView`), the property `finderUserName`, and two methods:
 * `reserve`, for `bind:tap`, and `refresh`, which asks for the notice anew and resolves when that has come to an end.
 * All that are on one page share one attempt at a time (R1). It needs the lifetimes of a component: use it with
 * `Component()`, which makes pages as well.
 *
 * @example
 * Component({ behaviors: [reserveLive({ account: 'sphABC' })] });
 * // <button bind:tap="reserve">{{live.label}}</button>
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html
 */
export const reserveLive = (
  options: ReserveLiveOptions = {},
): WechatMiniprogram.Behavior.Identifier<{ live: LiveView }, { finderUserName: StringConstructor }, ReserveMethods> => {
  const { host = wx, scheduler = asyncScheduler, onOutcome } = options;
  const onError = reporter(options.onError);
  const own = withWords(chinese, options.words);
  const words: Words = { ...own, start: (...args) => guarded(onError, () => own.start(...args)) ?? '' };
  const services: Services = { host, scheduler, limits: { ...defaultLimits, ...options.limits }, onError };
  const sessions: Sessions<CardSession> = new WeakMap();

  /** One whose account is not known yet has no part in its page. */
  const open = (component: Instance & Face): CardSession | undefined => {
    const account = accountOf(component);
    if (!account) return undefined;
    const page = pageOf(component, services);
    const card = createCard(component, account, {
      words,
      now: () => scheduler.now(),
      onError,
      onOutcome(outcome) {
        guarded(onError, () => onOutcome?.call(component, outcome, account));
        follow(component);
      },
      showToast:
        options.toast === false
          ? undefined
          : (title, { kind }) =>
              invoke(onError, host, 'showToast', { title, icon: kind === 'reserved' ? 'success' : 'none' }),
    });
    page.add(card);
    return { page, card, close: () => page.remove(card) };
  };

  const accountOf = ({ data }: Face) => options.account ?? data.finderUserName;

  /** Takes up the account that is asked for now; while an attempt for the old one is under way, at its end. */
  const follow = (component: Instance & Face) => {
    const before = sessions.get(component);
    if (!sessions.has(component) || before?.card.account === accountOf(component) || before?.card.status() === 'busy')
      return;
    // The new one first: a page ends with its last button.
    const session = open(component);
    sessions.set(component, session);
    before?.close();
    if (session) session.page.ready();
    else guarded(onError, () => component.setData({ live: firstView(words) }));
  };

  const on = withSession(sessions);
  const { lifetimes, pageLifetimes } = sessionLifetimes(sessions, open);

  return Behavior({
    properties: { finderUserName: String },
    data: { live: firstView(words) },
    observers: {
      finderUserName() {
        follow(this);
      },
    },
    lifetimes: { ...lifetimes, ready: on(({ page }) => page.ready()) },
    pageLifetimes,
    methods: {
      reserve: on(({ page, card }) => page.tap(card)),
      refresh: on(
        ({ card: { account, gone$, status } }) =>
          new Promise<void>((resolve) => {
            if (status() === 'upgrade' || status() === 'phone') {
              resolve();
              return;
            }
            accountsOf(services)(account)
              .notice$.pipe(takeUntil(gone$))
              .subscribe({ complete: resolve, error: () => resolve() });
          }),
      ),
    },
  });
};
