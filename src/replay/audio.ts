import type { Line } from '../tape';

export type Listener = (event: unknown) => void;

/** What a tape tells of its inner audios. */
export interface AudioTold {
  readonly now: () => number;
  /** Where the music was, in seconds, when it was asked this time; absent: the tape does not say. */
  readonly position: () => number | undefined;
  /** Hears of a command, and does what followed from it in its turn. */
  readonly command: (name: string) => void;
}

/** An inner audio of a tape; how far its music is, it says as on the tape, or else by the clock. */
export class TapeAudio {
  readonly context: object;
  private readonly listeners = new Map<string, Listener[]>();
  private heardAt: number | undefined;
  private position = 0;
  private since: number | undefined;

  constructor(private readonly told: AudioTold) {
    const { listeners } = this;
    const on = (name: string) => (listener: Listener) =>
      void listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    const command = (name: string, act: (to: number) => void) => (to: number) => {
      act(to);
      told.command(name);
    };
    const currentTime = (): number => this.heardAt ?? told.position() ?? this.clockPosition();
    this.context = {
      src: '',
      loop: false,
      get currentTime() {
        return currentTime();
      },
      onPlay: on('play'),
      onPause: on('pause'),
      onStop: on('stop'),
      onEnded: on('ended'),
      onError: on('error'),
      onTimeUpdate: on('time'),
      play: command('play', () => this.start()),
      pause: command('pause', () => this.halt()),
      stop: command('stop', () => this.halt(0)),
      seek: command('seek', (to) => (this.position = to)),
      destroy: command('destroy', () => this.halt()),
    };
  }

  /** The client lets it do something by itself. */
  say({ sound, at, error }: Extract<Line, { sound: string }>): void {
    if (sound === 'play') this.start();
    else if (sound !== 'time') this.halt(sound === 'stop' || sound === 'ended' ? 0 : undefined);
    this.heardAt = at;
    (this.listeners.get(sound) ?? []).forEach((listener) => listener(sound === 'error' ? error : { errMsg: '' }));
    this.heardAt = undefined;
  }

  private clockPosition(): number {
    return this.position + (this.since === undefined ? 0 : (this.told.now() - this.since) / 1000);
  }

  private start(): void {
    this.since ??= this.told.now();
  }

  private halt(position = this.clockPosition()): void {
    this.position = position;
    this.since = undefined;
  }
}
