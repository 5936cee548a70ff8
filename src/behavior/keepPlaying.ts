import { BehaviorSubject, filter, map } from 'rxjs';
import { audioCommands, guarded, whenSeen, type Intent } from '../streams';
import { reporter } from './reporter';
import { interruptions, type InterruptionHost } from './interruptions';
import { createPageLifetimes } from './pageLifetimes';
import { createPlayer } from './player';
import { sessionLifetimes, withSession, type Session, type Sessions } from './sessions';

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

const stopped: { playing: boolean } = { playing: false };

/** The component that has the switch. */
interface Switch {
  readonly data: { readonly playing: boolean };
  setData(data: { playing: boolean }): void;
}

// eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- an interface would not do as an option of the typings
type MusicMethods = { toggleMusic(): void };

/** The music of one page. */
interface MusicSession extends Session {
  readonly intent$: BehaviorSubject<Intent>;
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
  const sessions: Sessions<MusicSession> = new WeakMap();

  const open = (component: Switch): MusicSession => {
    const page = createPageLifetimes();
    const { lifecycle$ } = page;
    const intent$ = new BehaviorSubject<Intent>('over');
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
      filter((playing) => playing !== component.data.playing),
    );

    const ends = playing$.subscribe({
      next: (playing) => guarded(onError, () => component.setData({ playing })),
      error: onError,
    });
    ends.add(
      audioCommands(intent$, lifecycle$, interruptions(host, onError)).subscribe({
        next: (command) => guarded(onFail, () => player.run(command)),
        error: onError,
      }),
    );
    return {
      page,
      intent$,
      close() {
        ends.unsubscribe();
        player.destroy();
      },
    };
  };

  // What the user means counts, not what the switch shows: a `setData` that throws must not turn the two around.
  const toggle = withSession(sessions)(({ intent$ }) => intent$.next(intent$.value === 'play' ? 'pause' : 'play'));

  return Behavior({
    data: stopped,
    ...sessionLifetimes(sessions, open),
    methods: { toggleMusic: toggle },
  });
};
