import { TapeAudio, type Listener } from '../../src/replay/audio';
import type { Happened } from '../../src/tape';

type Sound = Extract<Happened, { sound: string }>;
interface Context {
  readonly currentTime: number;
  readonly src: string;
  readonly loop: boolean;
  readonly play: () => void;
  readonly pause: () => void;
  readonly stop: () => void;
  readonly seek: (to: number) => void;
  readonly destroy: () => void;
}

/** An audio of a tape, and a clock in s. */
const audioOf = (positions: readonly (number | undefined)[] = []) => {
  let now = 5;
  const told = [...positions];
  const command = jest.fn();
  const audio = new TapeAudio({ now: () => now * 1000, position: () => told.shift(), command });
  const context = audio.context as Context & Readonly<Record<string, (listener: Listener) => void>>;
  const say = (line: Sound) => audio.say({ t: 0, ...line });
  const pass = (seconds: number): void => {
    now += seconds;
  };
  return { context, say, command, pass };
};

test('begins as an audio of WeChat does', () => {
  const { context, pass } = audioOf();
  expect([context.src, context.loop, context.currentTime]).toEqual(['', false, 0]);
  pass(3);
  expect(context.currentTime).toBe(0);
});

test('each command is told, in the turn in which it counts', () => {
  const { context, command, pass } = audioOf();
  const at: number[] = [];
  command.mockImplementation(() => at.push(context.currentTime));
  context.play();
  pass(2);
  context.seek(40);
  context.pause();
  context.stop();
  context.destroy();
  expect(command.mock.calls).toEqual([['play'], ['seek'], ['pause'], ['stop'], ['destroy']]);
  expect(at).toEqual([0, 42, 42, 0, 0]);
});

describe('where the music is', () => {
  test('by the clock, while it plays', () => {
    const { context, pass } = audioOf();
    context.play();
    pass(2);
    context.play();
    pass(1);
    expect(context.currentTime).toBe(3);
    context.pause();
    pass(9);
    expect(context.currentTime).toBe(3);
    context.play();
    pass(1);
    context.destroy();
    pass(1);
    expect(context.currentTime).toBe(4);
  });

  test.each<[Sound['sound'], number]>([
    ['pause', 2],
    ['error', 2],
    ['stop', 0],
    ['ended', 0],
    ['time', 3],
    ['play', 3],
  ])('after the client’s own %s', (sound, seconds) => {
    const { context, say, pass } = audioOf();
    context.play();
    pass(2);
    say({ sound });
    pass(1);
    expect(context.currentTime).toBe(seconds);
  });

  test('the client may let it begin', () => {
    const { context, say, pass } = audioOf();
    say({ sound: 'play' });
    pass(2);
    expect(context.currentTime).toBe(2);
  });

  test('as the tape tells it, else by the clock', () => {
    const { context, pass } = audioOf([7, undefined]);
    context.play();
    pass(1);
    expect([context.currentTime, context.currentTime]).toEqual([7, 1]);
  });

  test('as the client says while it tells, and only then', () => {
    const { context, say } = audioOf([7]);
    const heard: number[] = [];
    context.onTimeUpdate?.(() => heard.push(context.currentTime));
    say({ sound: 'time', at: 12 });
    expect(heard).toEqual([12]);
    expect(context.currentTime).toBe(7);
  });
});

test('who listens hears what it is about, each of them; an error is handed on', () => {
  const { context, say } = audioOf();
  const heard: unknown[] = [];
  for (const [on, name] of Object.entries({
    onPlay: 'play',
    onPause: 'pause',
    onStop: 'stop',
    onEnded: 'ended',
    onTimeUpdate: 'time',
    onError: 'error',
  })) {
    context[on]?.((event) => heard.push(`${name} ${JSON.stringify(event)}`));
    context[on]?.(() => heard.push('and the other'));
    say({ sound: name as Sound['sound'], ...(name === 'error' && { error: { errCode: 10001 } }) });
  }
  expect(heard).toEqual(
    ['play', 'pause', 'stop', 'ended', 'time']
      .map((name) => `${name} {"errMsg":""}`)
      .concat('error {"errCode":10001}')
      .flatMap((line) => [line, 'and the other']),
  );
});

test('nobody need listen', () => {
  expect(() => audioOf().say({ sound: 'stop' })).not.toThrow();
});
