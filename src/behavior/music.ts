import { BehaviorSubject, Subscription, filter, map } from 'rxjs';
import { audioCommands, checkNames, whileVisible, wrongOption, type Intent } from '../streams';
import { checkConfiguration, settingsFor, type Settings } from './configure';
import { note } from './note';
import { pageOf, type Member, type Page, type Placed } from './page';
import { perform } from './perform';
import { Player, hearInterruptions, type AudioHost } from './player';

/** What plays, and how. */
export interface KeepPlayingOptions {
  /** The music: a path in the package, or an address. */
  readonly src: string;
  /** Whether it begins again at its end; by default it does. */
  readonly loop?: boolean | undefined;
  /** Hears what the client throws, and errors of the audio; without it, what `configure` says, or the console. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Stands in for `wx`. */
  readonly host?: AudioHost | undefined;
}

/** The component that has the switch. */
export interface Switch extends Placed {
  readonly data: { readonly playing: boolean };
  setData(data: { playing: boolean }): void;
}

/**
 * The music of one page (背景音乐). Until somebody switches it on there is no audio and no subscription; interruptions are
 * heard of from the start, as one may last when it is switched on (R9).
 */
export class Music implements Member {
  readonly page: Page;
  private readonly intent$ = new BehaviorSubject<Intent>('over');
  private readonly interrupted$ = new BehaviorSubject(false);
  private readonly stopHearing: (() => void) | undefined;
  private ends: Subscription | undefined;

  constructor(
    private readonly component: Switch,
    readonly settings: Settings,
    private readonly options: KeepPlayingOptions,
  ) {
    this.page = pageOf(component, settings.onError);
    this.page.join(this);
    this.note('ready');
    const { onError } = settings;
    this.stopHearing = hearInterruptions(this.host, (lasts) => this.interrupted$.next(lasts), onError);
  }

  /** What the user means counts, not what the switch shows: a `setData` that throws must not turn the two around. */
  toggle(): void {
    const intent = this.intent$.value === 'play' ? 'pause' : 'play';
    this.note(intent);
    this.ends ??= this.start();
    this.intent$.next(intent);
  }

  draw(): undefined {
    return undefined;
  }

  close(): void {
    this.note('gone');
    this.stopHearing?.();
    this.ends?.unsubscribe();
    this.page.leave(this);
  }

  private get host(): AudioHost {
    return this.settings.host as AudioHost;
  }

  private note(music: 'ready' | 'play' | 'pause' | 'gone'): void {
    note(this.settings.host, { kind: 'music', on: this.page, music });
  }

  private start(): Subscription {
    const { component, settings, page, intent$, interrupted$ } = this;
    const { src, loop = true } = this.options;
    const ends = new Subscription();
    const { onError } = settings;
    const onEnd = () => intent$.next('over');
    const onFail = (raw: unknown) => {
      // An audio may fail even after it was destroyed.
      if (ends.closed) return;
      onError(raw);
      onEnd();
    };
    const player = new Player(this.host, { src, loop }, { onEnd, onFail, onThrow: onError });

    const playing$ = intent$.pipe(
      map((intent) => intent === 'play'),
      whileVisible(page.lifecycle$),
      filter((playing) => playing !== component.data.playing),
    );
    const command$ = audioCommands(intent$, page.lifecycle$, interrupted$);

    ends.add(() => player.destroy());
    ends.add(
      playing$.subscribe({
        next: (playing) => perform({ kind: 'setData', page, on: component, patch: { playing } }, settings),
        error: onError,
      }),
    );
    ends.add(
      command$.subscribe({
        next: (command) => perform({ kind: 'audio', player, command, onFail }, settings),
        error: onError,
      }),
    );
    return ends;
  }
}

/** What TypeScript does not check for everyone. */
const check = (options: KeepPlayingOptions): void => {
  checkNames('keepPlaying', options, { src: 0, loop: 0, onError: 0, host: 0 });
  const { src, loop, onError, host } = options;
  if (typeof src !== 'string' || src === '') throw wrongOption('src', src, "a path: '/music.mp3'");
  if (loop !== undefined && typeof loop !== 'boolean') throw wrongOption('loop', loop, 'true or false');
  checkConfiguration({ onError, host: host as object | undefined });
};

/**
 * What music with these options works with, whenever it is asked.
 *
 * @throws `TypeError` where an option makes no sense
 */
export const settingsOfMusic = (options: KeepPlayingOptions): (() => Settings) => {
  check(options);
  return settingsFor({ onError: options.onError, host: options.host as object | undefined });
};
