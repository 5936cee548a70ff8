import type { Attempt, LastResort, Outcome } from '../streams';
import { Card, type CardBehavior } from './card';
import { settingsFor, type Settings } from './configure';
import type { Placed } from './page';
import { firstView, type LiveView } from './view';

/** What a page with a face of its own reserves, and how. Only `account` is required. */
export interface LiveOptions {
  /** The account, a `finderUserName`. */
  readonly account: string;
  /** One notice of the account, by its id (R16); without it, the nearest usable one. */
  readonly noticeId?: string | undefined;
  /** Handed to WeChat with the dialog: who brought the user. */
  readonly promoterShareLink?: string | undefined;
  /** What to offer where there is nothing to reserve or enter (R11); without it, nothing. */
  readonly lastResort?: LastResort | undefined;
  /** Steps of your own around an attempt. See `Attempt`. */
  readonly attempt?: Attempt | undefined;
  /** `false`: shows no toasts; `onOutcome` can. */
  readonly toast?: boolean | undefined;
  /** Hears what each attempt came to, e.g. for analytics. */
  readonly onOutcome?: ((outcome: Outcome, account: string) => void) | undefined;
}

/** How a framework tells that the page shows or hides: Taro's `useDidShow` and `useDidHide`, uni-app's `onShow` and `onHide`. */
export interface PageHooks {
  readonly onShow?: ((listener: () => void) => unknown) | undefined;
  readonly onHide?: ((listener: () => void) => unknown) | undefined;
}

/** The page that is being opened is on top of WeChat's stack of pages (页面栈). */
const pageIdOnTop = (): string => {
  const pages: readonly Placed[] = typeof getCurrentPages === 'undefined' ? [] : getCurrentPages();
  return pages[pages.length - 1]?.getPageId?.() ?? '';
};

/**
 * A button that reserves, for a framework that renders by itself: what `reserveLive` is to a component of WeChat's. Who
 * subscribes puts it on the page, and takes it away by leaving (R12).
 *
 * All on one page, `<live-reserve>` included, share one attempt at a time (R1).
 */
export class MountedLive {
  private readonly settings: () => Settings = settingsFor({});
  private readonly listeners = new Set<() => void>();
  private card: Card | undefined;
  private live: LiveView = firstView(this.settings().words);

  constructor(private options: LiveOptions) {}

  /** What there is to be seen: another object when it has changed. */
  readonly view = (): LiveView => this.live;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.card ??= this.mount();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.card?.detach();
      this.card = undefined;
    };
  };

  /** Takes up other options; another account while an attempt is under way, at its end. */
  readonly follow = (options: LiveOptions): void => {
    this.options = options;
    this.card?.follow();
  };

  readonly show = (): void => this.card?.page.tell('show');
  readonly hide = (): void => this.card?.page.tell('hide');

  /** A tap: call it in the turn of the tap, as WeChat wants it (R2, R3). */
  readonly reserve = (): void => this.card?.tap(undefined);

  /** Asks for the notices anew; resolves when that has come to an end. */
  readonly refresh = (): Promise<void> => this.card?.refresh() ?? Promise.resolve();

  private mount(): Card {
    const pageId = pageIdOnTop();
    const face = {
      data: { live: this.live, lives: [] },
      getPageId: () => pageId,
      setData: (patch: Readonly<Record<string, unknown>>) => {
        const changed = Object.entries(patch).map(([path, value]) => [path.replace(/^live\./, ''), value]);
        this.live = face.data.live = { ...this.live, ...(Object.fromEntries(changed) as Partial<LiveView>) };
        this.listeners.forEach((listener) => listener());
      },
    };
    const { attempt } = this.options;
    const behavior: CardBehavior = {
      targetOf: () => {
        const { account, noticeId, promoterShareLink, lastResort } = this.options;
        return { account, noticeId, promoterShareLink, lastResort, showsAll: false };
      },
      onOutcome: (_, outcome, account) => this.options.onOutcome?.(outcome, account),
      showsToasts: this.options.toast !== false,
      // A framework makes functions anew with each render: the newest counts.
      attempt: attempt && ((...given) => (this.options.attempt ?? attempt)(...given)),
    };
    const card = new Card(face, this.settings(), behavior);
    card.follow();
    card.ready();
    return card;
  }
}
