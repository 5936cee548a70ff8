import { asyncScheduler, type SchedulerLike } from 'rxjs';
import {
  accounts,
  checkNames,
  chinese,
  guarded,
  harmless,
  toLimits,
  withWords,
  wrongOption,
  type Accounts,
  type Host,
  type Limits,
  type PartialWords,
  type Services,
  type Words,
} from '../streams';
import { note } from './note';

/** The host of the streams, and what shows a toast. */
export type BehaviorHost = Host & {
  /** @see https://developers.weixin.qq.com/miniprogram/dev/api/ui/interaction/wx.showToast.html */
  showToast?(options: { title: string; icon: 'success' | 'none'; fail(error: unknown): void }): unknown;
};

/** What holds for a whole app, or for one behavior. All of it is optional. */
export interface Configuration {
  /** Stands in for `wx`. */
  readonly host?: BehaviorHost | undefined;
  /** Words that replace built-in ones, which are Chinese; `english` is built in too. */
  readonly words?: PartialWords | undefined;
  /**
   * Times that replace those of the rules, in ms. An app's pages share their calls, so `notice` is the first page's for
   * all; the others are those of each page's first card.
   */
  readonly limits?: { readonly [K in keyof Limits]?: Limits[K] | undefined } | undefined;
  /** Hears what the client, a callback or `setData` throws; without it, the console does. */
  readonly onError?: ((error: unknown) => void) | null | undefined;
  /** Stands in for the clock. */
  readonly scheduler?: SchedulerLike | undefined;
}

/** What a behavior works with. */
export interface Settings extends Services {
  readonly host: BehaviorHost;
  readonly words: Words;
  /** Those that replace built-in ones; of two, the later counts. */
  readonly ownWords: readonly PartialWords[];
  /** Those that replace the rules'. */
  readonly ownLimits: object;
  /** `from`: what threw, where it is none of `wx`. */
  readonly onError: (error: unknown, from?: string) => void;
}

const names: Record<keyof Configuration, 0> = {
  host: 0,
  words: 0,
  limits: 0,
  onError: 0,
  scheduler: 0,
};

const app: { configuration: Configuration } = { configuration: {} };

/** @throws `TypeError` where an option makes no sense */
export const checkConfiguration = ({ host, words, limits, onError, scheduler }: Configuration): void => {
  if (host !== undefined && (typeof host !== 'object' || (host as unknown) === null))
    throw wrongOption('host', host, 'wx, or what stands in for it');
  if (typeof (onError ?? toConsole) !== 'function') throw wrongOption('onError', onError, 'a function');
  if (scheduler !== undefined && typeof (scheduler as SchedulerLike | null)?.schedule !== 'function')
    throw wrongOption('scheduler', scheduler, "a scheduler of RxJS's");
  withWords(chinese, words);
  toLimits(limits);
};

/**
 * Configures the library for the whole app, components included (全局配置). Call it in app.js, before the first page: what is
 * configured later holds for the pages that are opened from then on. A part that is left out stays as it was.
 *
 * @throws `TypeError` that names the option and says what it may be
 * @example configure({ words: english, onError: (error) => report(error) });
 */
export const configure = (configuration: Configuration): void => {
  if (typeof configuration !== 'object' || (configuration as unknown) === null)
    throw wrongOption('what configure takes', configuration, 'an object of host, words, limits, onError');
  checkNames('configure', configuration, names);
  checkConfiguration(configuration);
  app.configuration = { ...app.configuration, ...configuration };
};

/** Errors are not lost. */
const toConsole = (error: unknown): void => console.error('rx-channels-live', error);

const settingsOf = (options: Configuration, configuration: Configuration): Settings => {
  // Outside of a mini program there is no `wx`: who uses the host is told.
  const host: BehaviorHost =
    options.host ?? configuration.host ?? (typeof wx === 'undefined' ? (undefined as never) : wx);
  const tell = harmless(options.onError ?? configuration.onError ?? toConsole);
  const onError = (error: unknown, from?: string): void => {
    note(host, { kind: 'error', error, from });
    tell(error);
  };
  const ownWords = [configuration.words, options.words].filter((words) => words !== undefined);
  const own = ownWords.reduce(withWords, chinese);
  const ownLimits = options.limits ?? configuration.limits ?? {};
  return {
    host,
    scheduler: options.scheduler ?? configuration.scheduler ?? asyncScheduler,
    limits: toLimits(ownLimits),
    onError,
    ownWords,
    ownLimits,
    words: { ...own, start: (...args) => guarded(onError, () => own.start(...args)) ?? '' },
  };
};

/** What a behavior with these options works with, whenever it is asked: they count for more than what is configured. */
export const settingsFor = (options: Configuration): (() => Settings) => {
  const made = new WeakMap<Configuration, Settings>();
  return () => {
    const { configuration } = app;
    const settings = made.get(configuration) ?? settingsOf(options, configuration);
    made.set(configuration, settings);
    return settings;
  };
};

const accountsOfHost = new WeakMap<Host, { readonly accountOf: Accounts; settings: Settings }>();

/** What the app knows of its accounts, whichever page asks; the first page's settings hold for all, but for `onError`: there the page that was opened last hears. */
export const accountsOf = (settings: Settings): Accounts => {
  const known = accountsOfHost.get(settings.host);
  if (known) {
    known.settings = settings;
    return known.accountOf;
  }
  const made = { accountOf: accounts({ ...settings, onError: (error) => made.settings.onError(error) }), settings };
  accountsOfHost.set(settings.host, made);
  return made.accountOf;
};
