import { VirtualTimeScheduler } from 'rxjs';
import { Player, hearInterruptions, type AudioHost } from '../../src/behavior/player';
import { createClient } from '../../src/testing';
import { createAudio } from './audio';

const setup = ({ loop = true, timeUpdate = 0 } = {}) => {
  const scheduler = new VirtualTimeScheduler();
  const client = createClient({ scheduler, timeUpdate, audioDuration: 10_000 });
  client.phone.open();
  const commands: string[] = [];
  client.audioCommand$.subscribe(({ command }) => commands.push(command));
  const onEnd = jest.fn();
  const onFail = jest.fn();
  const player = new Player(client.wx, { src: '/music.mp3', loop }, { onEnd, onFail, onThrow: onFail });
  const pass = (ms: number) => {
    const until = scheduler.now() + ms;
    scheduler.maxFrames = until;
    scheduler.flush();
    scheduler.frame = until;
  };
  return { client, player, commands, onEnd, onFail, pass };
};

test('the audio is made when it is first needed, once, with what it plays', () => {
  const { client, player, commands, onFail } = setup();
  player.run('hold');
  player.run('pause');
  player.destroy();
  expect(client.audios).toHaveLength(0);
  expect(onFail).not.toHaveBeenCalled();
  player.run('play');
  player.run('pause');
  player.run('play');
  expect(client.audios).toHaveLength(1);
  expect(client.audios[0]?.state).toMatchObject({ src: '/music.mp3', loop: true, playing: true });
  expect(commands).toEqual(['play', 'pause', 'play']);
});

test('music that a client stopped, instead of pausing, plays on from where it was (R9)', () => {
  const { client, player, commands, pass } = setup({ timeUpdate: 250 });
  player.run('play');
  pass(3000);
  client.audios[0]?.context.stop();
  player.run('play');
  expect(commands).toEqual(['play', 'stop', 'seek', 'play']);
  expect(client.audios[0]?.state.position).toBe(3);
});

test('music that was paused needs no seeking', () => {
  const { player, commands, pass } = setup({ timeUpdate: 250 });
  player.run('play');
  pass(3000);
  player.run('pause');
  player.run('play');
  expect(commands).toEqual(['play', 'pause', 'play']);
});

test('music that has ended begins anew', () => {
  const { client, player, commands, onEnd, pass } = setup({ loop: false, timeUpdate: 250 });
  player.run('play');
  pass(3000);
  client.audios[0]?.end();
  expect(onEnd).toHaveBeenCalledTimes(1);
  client.audios[0]?.context.stop();
  player.run('play');
  expect(commands).toEqual(['play', 'stop', 'play']);
});

test('a failure is told with its error', () => {
  const { client, player, onFail, onEnd } = setup();
  player.run('play');
  client.audios[0]?.fail(10004);
  expect(onFail).toHaveBeenCalledWith(expect.objectContaining({ errCode: 10004 }));
  expect(onEnd).not.toHaveBeenCalled();
});

test('destroyed, nothing is left', () => {
  const { client, player } = setup();
  player.run('play');
  player.destroy();
  expect(client.audios).toHaveLength(0);
});

test('an audio that cannot be set up is destroyed, and the error goes on', () => {
  const { context, commands } = createAudio();
  const broken = Object.defineProperty(context, 'src', {
    set() {
      throw new Error('broken');
    },
  });
  const events = { onEnd: jest.fn(), onFail: jest.fn(), onThrow: jest.fn() };
  const player = new Player({ createInnerAudioContext: () => broken }, { src: '/music.mp3', loop: true }, events);
  expect(() => player.run('play')).toThrow('broken');
  expect(commands).toEqual(['destroy']);
});

test('a client that does not tell of the end of an interruption is not heard at all: music would be held for good', () => {
  const onAudioInterruptionBegin = jest.fn();
  const { wx } = createClient({ scheduler: new VirtualTimeScheduler() });
  const host = { ...wx, onAudioInterruptionBegin, onAudioInterruptionEnd: undefined };
  expect(hearInterruptions(host as never, jest.fn(), jest.fn())).toBeUndefined();
  expect(onAudioInterruptionBegin).not.toHaveBeenCalled();
});

test('a client that cannot say where the music is plays it all the same, and the error is told of (R13)', () => {
  const { context, commands } = createAudio();
  const broken = new Error('broken');
  Object.defineProperty(context, 'currentTime', {
    get: () => {
      throw broken;
    },
  });
  const events = { onEnd: jest.fn(), onFail: jest.fn(), onThrow: jest.fn() };
  const player = new Player({ createInnerAudioContext: () => context }, { src: '/music.mp3', loop: true }, events);
  player.run('play');
  player.run('pause');
  player.run('play');
  expect(commands).toEqual(['play', 'pause', 'play']);
  expect(events.onFail).not.toHaveBeenCalled();
  expect(events.onThrow).toHaveBeenCalledWith(broken);
});

describe('music plays on from where it was, whatever the client makes of it (R9)', () => {
  const playing = () => {
    const audio = createAudio();
    const events = { onEnd: jest.fn(), onFail: jest.fn(), onThrow: jest.fn() };
    const player = new Player(
      { createInnerAudioContext: () => audio.context },
      { src: '/music.mp3', loop: true },
      events,
    );
    player.run('play');
    audio.at(3);
    return { ...audio, player };
  };
  /** The client puts the music back to its beginning, and says so. */
  const putBack = ({ at, tick }: ReturnType<typeof playing>) => {
    at(0);
    tick();
  };

  test('what it tells after the mark counts no more', () => {
    const music = playing();
    music.player.run('hold');
    putBack(music);
    music.player.run('play');
    expect(music.commands).toEqual(['play', 'seek 3', 'play']);
  });

  test('the first mark counts', () => {
    const music = playing();
    music.player.run('hold');
    music.at(2);
    music.player.run('hold');
    music.player.run('play');
    expect(music.commands).toEqual(['play', 'seek 3', 'play']);
  });

  test('where it is at its beginning already when it is marked, the last that was told counts', () => {
    const music = playing();
    music.tick();
    music.at(0);
    music.player.run('hold');
    music.player.run('play');
    expect(music.commands).toEqual(['play', 'seek 3', 'play']);
  });

  test('also where it was told of its beginning before: it seems to be there while its place is looked for', () => {
    const music = playing();
    music.tick();
    putBack(music);
    music.player.run('hold');
    music.player.run('play');
    expect(music.commands).toEqual(['play', 'seek 3', 'play']);
  });

  test('a pause is a mark', () => {
    const music = playing();
    music.player.run('pause');
    putBack(music);
    music.player.run('play');
    expect(music.commands).toEqual(['play', 'pause', 'seek 3', 'play']);
  });

  test('a mark counts until the music plays again', () => {
    const music = playing();
    music.player.run('hold');
    music.player.run('play');
    music.at(5);
    music.tick();
    music.at(0);
    music.player.run('play');
    expect(music.commands).toEqual(['play', 'play', 'seek 5', 'play']);
  });
});

describe('music of a page below another, on a client that does not stop it (R9)', () => {
  const contexts: ReturnType<AudioHost['createInnerAudioContext']>[] = [];
  const host: AudioHost = { createInnerAudioContext: () => contexts.pop() as never };
  const playing = (onThrow: (error: unknown) => void = jest.fn(), on = host) => {
    const audio = createAudio();
    const events = { onEnd: jest.fn(), onFail: jest.fn(), onThrow };
    contexts.push(audio.context);
    const player = new Player(on, { src: '/music.mp3', loop: true }, events);
    player.run('play');
    return { ...audio, player };
  };

  test('gives way to the music of the other, once, and plays on when its page shows again', () => {
    const below = playing();
    below.at(3);
    below.player.run('hold');
    below.at(5);
    const above = playing();
    above.player.run('pause');
    above.player.run('play');
    expect(below.commands).toEqual(['play', 'pause']);
    above.player.destroy();
    below.player.run('play');
    expect(below.commands).toEqual(['play', 'pause', 'play']);
    expect(above.commands).toEqual(['play', 'pause', 'play', 'destroy']);
  });

  test('two on one page play together', () => {
    const one = playing();
    const other = playing();
    expect([one.commands, other.commands]).toEqual([['play'], ['play']]);
  });

  test('of another client it is not', () => {
    const other = playing(undefined, { ...host });
    other.player.run('hold');
    playing();
    expect(other.commands).toEqual(['play']);
  });

  test('what was paused, or is gone, is told nothing', () => {
    const [paused, gone] = [playing(), playing()];
    paused.player.run('pause');
    paused.player.run('hold');
    gone.player.run('hold');
    gone.player.destroy();
    playing();
    expect([paused.commands, gone.commands]).toEqual([
      ['play', 'pause'],
      ['play', 'destroy'],
    ]);
  });

  test('a client that throws then is reported, and the other plays (R13)', () => {
    const onThrow = jest.fn();
    const below = playing(onThrow);
    const broken = new Error('broken');
    Object.assign(below.context, {
      pause: () => {
        throw broken;
      },
    });
    below.player.run('hold');
    expect(playing().commands).toEqual(['play']);
    expect(onThrow).toHaveBeenCalledWith(broken);
  });
});
