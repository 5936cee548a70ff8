type Context = WechatMiniprogram.InnerAudioContext;

/** An inner audio that does nothing by itself: the test is its client. */
interface FakeAudio {
  readonly context: Context;
  /** What it was told to do. */
  readonly commands: readonly string[];
  /** Puts the music where it says. */
  readonly at: (seconds: number) => void;
  /** Tells the page where the music is. */
  readonly tick: () => void;
  readonly fail: (error: unknown) => void;
}

export const createAudio = (): FakeAudio => {
  const commands: string[] = [];
  const ticks: (() => void)[] = [];
  const failures: ((error: unknown) => void)[] = [];
  const context = {
    src: '',
    loop: false,
    currentTime: 0,
    play: () => commands.push('play'),
    pause: () => commands.push('pause'),
    seek: (to: number) => commands.push(`seek ${to}`),
    destroy: () => commands.push('destroy'),
    onTimeUpdate: (listener: () => void) => ticks.push(listener),
    onEnded: () => undefined,
    onError: (listener: (error: unknown) => void) => failures.push(listener),
  };
  return {
    context: context as unknown as Context,
    commands,
    at: (seconds) => (context.currentTime = seconds),
    tick: () => ticks.forEach((listener) => listener()),
    fail: (error) => failures.forEach((listener) => listener(error)),
  };
};
