import { Subject, distinctUntilChanged, map, tap } from 'rxjs';
import { audioCommands, guarded, lifecycle, untilUnload, whenSeen, type Intent } from '../streams';
import { reporter } from './reporter';
import { interruptions, type InterruptionHost } from './interruptions';
import { createPlayer } from './player';
import { withSession, type Sessions } from './sessions';

/** The slice of `wx` that plays music. */
export type AudioHost = InterruptionHost & Pick<WechatMiniprogram.Wx, 'createInnerAudioContext'>;

/** What plays, and how. */
export interface KeepPlayingOptions {
  /** The music: a path in the package, or an address. */
  readonly src: string;
  /** Whether it begins again at its end; by default it does. */
  readonly loop?: boolean;
  /** Hears what the client throws, and errors of the audio; without it, the console does. */
  readonly onError?: (error: unknown) => void;
  /** Stands in for `wx`. */
  readonly host?: AudioHost;
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface would not do as an option of the typings
type MusicMethods = { toggleMusic(): void };

const stopped: { playing: boolean } = { playing: false };

/** The music of one page. */
interface Session {
  readonly intent$: Subject<Intent>;
  readonly show$: Subject<void>;
  readonly hide$: Subject<void>;
  readonly close: () => void;
}

/**
 * A behavior for music that plays on across WeChat's dialog (背景音乐的 behavior): it resumes when the page is back or a
 * phone call ends, if the user meant it to play (R9).
 *
 * Gives a page or component `data.playing`, for its switch, and the method `toggleMusic`, for `bind:tap`. Nothing plays
 * before the user asks for it; `playing` is what the user means, also while the client holds the music.
 *
 * @example
 * Component({ behaviors: [keepPlaying({ src: '/assets/music.mp3' })] });
 * // <view bind:tap="toggleMusic">{{playing ? 'On' : 'Off'}}</view>
 */
export const keepPlaying = ({
  src,
  loop = true,
  host = wx,
  ...options
}: KeepPlayingOptions): WechatMiniprogram.Behavior.Identifier<
  { playing: boolean },
  WechatMiniprogram.Component.PropertyOption,
  MusicMethods
> => {
  const onError = reporter(options.onError);
  const sessions: Sessions<Session> = new WeakMap();

  const open = (showPlaying: (playing: boolean) => void): Session => {
    const [show$, hide$, unload$] = [new Subject<void>(), new Subject<void>(), new Subject<void>()];
    const intent$ = new Subject<Intent>();
    const lifecycle$ = lifecycle(show$, hide$, unload$);
    const onEnd = () => intent$.next('over');
    const onFail = (error: unknown) => {
      // An audio may fail even after it was destroyed.
      if (ends.closed) return;
      onError(error);
      onEnd();
    };
    const player = createPlayer(
      () => host.createInnerAudioContext(),
      { src, loop },
      { onEnd, onFail, onThrow: onError },
    );

    const playing$ = intent$.pipe(
      map((intent) => intent === 'play'),
      whenSeen(lifecycle$),
      distinctUntilChanged(),
      untilUnload(lifecycle$),
    );

    const ends = playing$.subscribe({
      next: (playing) => guarded(onError, () => showPlaying(playing)),
      error: onError,
    });
    const mark = () => guarded(onError, player.mark);
    const interrupted$ = interruptions(host, onError).pipe(tap(mark));
    ends.add(
      audioCommands(intent$, lifecycle$, interrupted$).subscribe({
        next: (command) => guarded(onFail, () => player.run(command)),
        error: onError,
      }),
    );
    ends.add(hide$.subscribe({ next: mark, error: onError }));
    return {
      intent$,
      show$,
      hide$,
      close() {
        unload$.next();
        ends.unsubscribe();
        player.destroy();
      },
    };
  };

  const on = withSession(sessions);

  return Behavior({
    data: stopped,
    lifetimes: {
      attached() {
        sessions.set(
          this,
          open((playing) => this.setData({ playing })),
        );
      },
      detached() {
        sessions.get(this)?.close();
        sessions.delete(this);
      },
    },
    pageLifetimes: {
      show: on(({ show$ }) => show$.next()),
      hide: on(({ hide$ }) => hide$.next()),
    },
    methods: {
      toggleMusic() {
        sessions.get(this)?.intent$.next(this.data.playing ? 'pause' : 'play');
      },
    },
  });
};
