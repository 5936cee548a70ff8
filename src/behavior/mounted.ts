import { guarded, type Attempt, type LastResort, type Outcome } from '../streams';
import { Card, type CardBehavior } from './card';
import { settingsFor, type BehaviorHost, type Settings } from './configure';
import { Music, settingsOfMusic, type KeepPlayingOptions } from './music';
import { checkOptions, wrongAccount } from './options';
import type { Member, Page, Placed } from './page';
import type { AudioHost } from './player';
import { firstView, type LiveView } from './view';

/** What a page with a face of its own reserves, and how. Only `account` is required. */
export interface LiveOptions {
  /** The account, a `finderUserName`; `null` or `undefined`: one that is still to be loaded. */
  readonly account: string | null | undefined;
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

const names: Record<keyof LiveOptions, 0> = {
  account: 0,
  noticeId: 0,
  promoterShareLink: 0,
  lastResort: 0,
  attempt: 0,
  toast: 0,
  onOutcome: 0,
};

/** What is given of the options. */
type Given = { readonly [K in keyof LiveOptions]: Exclude<LiveOptions[K], null> };

const isGiven = ([name, value]: readonly [string, unknown]): boolean =>
  value !== null && !(name === 'noticeId' && value === '');

/** Options as they may be: what is `null`, or a notice without an id, as data that is still to come, is not given. */
const checked = (options: LiveOptions): Given => {
  const given = (
    Object(options) === options ? Object.fromEntries(Object.entries(options).filter(isGiven)) : options
  ) as Given;
  checkOptions('useLiveReserve', given, names);
  return given;
};

/** Outside of a mini program, as in an H5 build: a button says that it reserves on a phone (R15), and there is no music. */
const elsewhere: BehaviorHost & AudioHost = {
  getDeviceInfo: () => ({ platform: 'windows' }),
  createInnerAudioContext() {
    throw new Error('rx-channels-live: there is no music outside of a mini program');
  },
};

/** In WeChat's own browser there is a `wx` that is none of a mini program's. */
const inMiniProgram = (settings: Settings): Settings =>
  'canIUse' in Object(settings.host) ? settings : { ...settings, host: elsewhere };

/** How a framework tells that the page shows or hides: Taro's `useDidShow` and `useDidHide`, uni-app's `onShow` and `onHide`. */
export interface PageHooks {
  /** Given what to call on each show. */
  readonly onShow?: ((listener: () => void) => unknown) | undefined;
  /** Given what to call on each hide. */
  readonly onHide?: ((listener: () => void) => unknown) | undefined;
}

/** The pages on WeChat's stack (页面栈), by id: the last is on top. */
const pageIds = (): readonly string[] => {
  const pages: readonly Placed[] = typeof getCurrentPages === 'undefined' ? [] : getCurrentPages();
  return pages.map((page) => page.getPageId?.() ?? '');
};

/** What stands on a page that a framework renders by itself: from the first who subscribes to the last who leaves (R12). */
abstract class Mounted<M extends Member & { readonly page: Page }> {
  protected member: M | undefined;
  /** The page that it is taken to be on: the one on top as it came. */
  private pageId = '';
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    if (!this.member) this.enter();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0 || !this.member) return;
      this.unmount(this.member);
      this.member = undefined;
    };
  };

  /** A page that shows is on top: what came while another one was is on its own page from now on. */
  readonly show = (): void => {
    const ids = pageIds();
    if (this.member && ids.length > 0 && !ids.includes(this.pageId) && !this.isBusy(this.member)) {
      this.unmount(this.member);
      this.enter();
    }
    this.member?.page.tell('show');
  };
  readonly hide = (): void => this.member?.page.tell('hide');

  protected tell(): void {
    this.listeners.forEach((listener) => listener());
  }

  private enter(): void {
    this.pageId = pageIds().slice(-1).join('');
    this.member = this.mount(this.pageId);
  }

  protected abstract mount(pageId: string): M;
  protected abstract unmount(member: M): void;
  /** Whether something is under way that would be lost. */
  protected abstract isBusy(member: M): boolean;
}

/**
 * A button that reserves: what `reserveLive` is to a component of WeChat's.
 *
 * All on one page, `<live-reserve>` included, share one attempt at a time (R1).
 */
export class MountedLive extends Mounted<Card> {
  private readonly configured: () => Settings = settingsFor({});
  private live: LiveView = firstView(this.configured().words);

  private options: Given;

  constructor(options: LiveOptions) {
    super();
    this.options = checked(options);
  }

  /** What there is to be seen: another object when it has changed. */
  readonly view = (): LiveView => this.live;

  /** Takes up other options; another account while an attempt is under way, at its end. What makes no sense is told, and what was given before holds. */
  readonly follow = (options: LiveOptions): void => {
    const { onError } = this.configured();
    guarded(onError, () => {
      const { account } = this.options;
      this.options = checked(options);
      this.member?.follow();
      if (this.member && account && !options.account) onError(wrongAccount(options.account));
    });
  };

  /** A tap: call it in the turn of the tap, as WeChat wants it (R2, R3). */
  readonly reserve = (): void => this.member?.tap(undefined);

  /** Asks for the notices anew; resolves when that has come to an end. */
  readonly refresh = (): Promise<void> => this.member?.refresh() ?? Promise.resolve();

  protected mount(pageId: string): Card {
    const face = {
      data: { live: this.live, lives: [] },
      getPageId: () => pageId,
      setData: (patch: Readonly<Record<string, unknown>>) => {
        const changed = Object.entries(patch).map(([path, value]) => [path.replace(/^live\./, ''), value]);
        this.live = face.data.live = { ...this.live, ...(Object.fromEntries(changed) as Partial<LiveView>) };
        this.tell();
      },
    };
    // A framework makes functions anew with each render: the newest counts, and the button stays the same.
    const attempt: Attempt = (reserve$, button) => {
      const { attempt: own } = this.options;
      return own ? own(reserve$, button) : reserve$;
    };
    const behavior: CardBehavior = {
      targetOf: () => {
        const { account, noticeId, promoterShareLink, lastResort, toast, attempt: own } = this.options;
        return {
          account,
          noticeId,
          promoterShareLink,
          lastResort,
          showsAll: false,
          showsToasts: toast !== false,
          attempt: own && attempt,
        };
      },
      onOutcome: (_, outcome, account) => this.options.onOutcome?.(outcome, account),
    };
    const card = new Card(face, inMiniProgram(this.configured()), behavior);
    card.follow();
    card.ready();
    return card;
  }

  protected unmount(card: Card): void {
    card.detach();
  }

  protected isBusy(card: Card): boolean {
    return card.isBusy();
  }
}

/** The music of a page: what `keepPlaying` is to a component of WeChat's (R9). */
export class MountedMusic extends Mounted<Music> {
  private readonly settings: () => Settings;
  private playing = false;

  constructor(private readonly options: KeepPlayingOptions) {
    super();
    this.settings = settingsOfMusic(options);
  }

  /** Whether the user means it to play. */
  readonly isPlaying = (): boolean => this.playing;

  /** The switch. */
  readonly toggle = (): void => this.member?.toggle();

  protected mount(pageId: string): Music {
    const face = {
      data: { playing: false },
      getPageId: () => pageId,
      setData: ({ playing }: { readonly playing: boolean }) => {
        this.playing = face.data.playing = playing;
        this.tell();
      },
    };
    this.playing = false;
    const music = new Music(face, inMiniProgram(this.settings()), this.options);
    music.page.ready();
    return music;
  }

  protected unmount(music: Music): void {
    music.close();
  }

  protected isBusy(): boolean {
    return this.playing;
  }
}
