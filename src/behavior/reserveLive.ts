import { wrongOption, type Attempt, type LastResort, type Outcome } from '../streams';
import { Card, type CardBehavior, type CardTarget, type Face } from './card';
import { checkConfiguration, settingsFor, type Configuration } from './configure';
import { checkOptions, lastResorts, wrongAccount } from './options';
import type { AnyData, AnyInstance, TypedBehavior } from './typed';
import { firstView, type ListedLive, type LiveView } from './view';

/** The component or page that has the behavior; of what it has besides, nothing is known here. */
type Instance = AnyInstance & { readonly data: AnyData };

/** All of them optional: `reserveLive()` will do. What is not given here holds as `configure` says. */
export interface ReserveLiveOptions extends Configuration {
  /** The account, a `finderUserName`. Without it, the property `finderUserName` says it; with it, the property counts for nothing. */
  readonly account?: string | undefined;
  /** One notice of the account, by its id (R16); without it, and without the property `noticeId`, the nearest usable one. */
  readonly noticeId?: string | undefined;
  /** Whether to list all lives that the account has announced, in `data.lives`; the property `all` says the same. */
  readonly all?: boolean | undefined;
  /** Handed to WeChat with the dialog: who brought the user. The property `promoterShareLink` says the same. */
  readonly promoterShareLink?: string | undefined;
  /** What to offer where there is nothing to reserve or enter (R11); without it, and without the property `lastResort`, nothing. */
  readonly lastResort?: LastResort | undefined;
  /** Steps of your own around the library's: a login before, a request for a subscribe message after. See `Attempt`. */
  readonly attempt?: Attempt | undefined;
  /** `false`: shows no toasts; `onOutcome` can. */
  readonly toast?: boolean | undefined;
  /** Hears what each attempt came to, e.g. for analytics. `this` is the component. */
  readonly onOutcome?: ((this: Instance, outcome: Outcome, account: string) => void) | undefined;
}

/** The properties of the component, as far as it has them. */
interface Properties {
  readonly finderUserName?: string;
  readonly noticeId?: string;
  readonly all?: boolean;
  readonly promoterShareLink?: string;
  readonly lastResort?: string;
}

type Component = Instance & Face & { readonly data: Properties };

/** A tap, as far as it tells which of the listed lives it was on. */
interface Tap {
  readonly currentTarget?: { readonly dataset?: { readonly noticeId?: unknown } };
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface would not do as an option of the typings
type ReserveMethods = { reserve(tap?: Tap): void; refresh(): Promise<void> | undefined };

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface would not do as an option of the typings
type ReserveProperties = {
  finderUserName: StringConstructor;
  noticeId: StringConstructor;
  all: BooleanConstructor;
  promoterShareLink: StringConstructor;
  lastResort: StringConstructor;
};

const properties: ReserveProperties = {
  finderUserName: String,
  noticeId: String,
  all: Boolean,
  promoterShareLink: String,
  lastResort: String,
};

const names: Record<keyof ReserveLiveOptions, 0> = {
  account: 0,
  noticeId: 0,
  all: 0,
  promoterShareLink: 0,
  lastResort: 0,
  attempt: 0,
  toast: 0,
  onOutcome: 0,
  host: 0,
  words: 0,
  limits: 0,
  onError: 0,
  scheduler: 0,
};

/** A property that was not given is an empty text; `data-notice-id="5"` may be a number. */
const filled = (value: unknown): string | undefined =>
  value !== '' && (typeof value === 'string' || typeof value === 'number') ? String(value) : undefined;

const check = (options: ReserveLiveOptions): void => {
  checkOptions('reserveLive', options, names);
  checkConfiguration(options);
  if (options.account === '') throw wrongAccount('', 'account');
  if (options.noticeId === '') throw wrongOption('noticeId', '', 'the id of a notice');
};

/**
 * A behavior that makes a page or component reserve the lives of an account (预约直播的 behavior).
 *
 * Gives it `data.live` (see `LiveView`) and, where all lives are listed, `data.lives`; the properties `finderUserName`,
 * `noticeId`, `all`, `promoterShareLink` and `lastResort`; and two methods: `reserve`, for `bind:tap`, with
 * `data-notice-id` on a listed live, and `refresh`, which asks for the notices anew and resolves when that has come to an
 * end. All that are on one page share one attempt at a time (R1). It needs the lifetimes of a component: use it with
 * `Component()`, which makes pages as well.
 *
 * @throws `TypeError` where an option makes no sense
 * @example
 * Component({ behaviors: [reserveLive({ account: 'sphABC' })] });
 * // <button bind:tap="reserve">{{live.label}}</button>
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html
 */
export const reserveLive = (
  options: ReserveLiveOptions = {},
): TypedBehavior<{ live: LiveView; lives: readonly ListedLive[] }, ReserveProperties, ReserveMethods> => {
  check(options);
  const settings = settingsFor(options);
  const cards = new WeakMap<object, Card>();

  const behavior: CardBehavior = {
    targetOf: ({ data }: Face & { readonly data: Properties }): CardTarget => ({
      account: options.account ?? data.finderUserName,
      noticeId: options.noticeId ?? filled(data.noticeId),
      promoterShareLink: options.promoterShareLink ?? filled(data.promoterShareLink),
      lastResort: options.lastResort ?? lastResorts.find((resort) => resort === data.lastResort),
      showsAll: options.all ?? data.all ?? false,
      showsToasts: options.toast !== false,
      attempt: options.attempt,
    }),
    onOutcome: (component, outcome, account) => options.onOutcome?.call(component as Component, outcome, account),
  };

  /** A lifetime or a method that acts on the card of its component, where there is one. */
  const on = <A extends readonly unknown[], R>(act: (card: Card, ...args: A) => R) =>
    function (this: object, ...args: A): R | undefined {
      const card = cards.get(this);
      return card && act(card, ...args);
    };
  const follow = on((card) => card.follow());

  return Behavior({
    properties,
    data: { live: firstView(settings().words), lives: [] as readonly ListedLive[] },
    observers: {
      'finderUserName, noticeId, all, promoterShareLink, lastResort'() {
        follow.call(this);
      },
    },
    lifetimes: {
      attached() {
        const card = new Card(this, settings(), behavior);
        cards.set(this, card);
        card.follow();
      },
      ready: on((card) => card.ready()),
      detached() {
        cards.get(this)?.detach();
        cards.delete(this);
      },
    },
    pageLifetimes: {
      show: on(({ page }) => page.tell('show')),
      hide: on(({ page }) => page.tell('hide')),
    },
    methods: {
      reserve: on((card, tap?: Tap) => card.tap(filled(tap?.currentTarget?.dataset?.noticeId))),
      refresh: on((card) => card.refresh()),
    },
  });
};
