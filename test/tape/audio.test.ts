import { recorder } from '../../src/tape';

type Listener = (event?: unknown) => unknown;

/** An inner audio that has all its listeners, as WeChat's, and does nothing by itself. */
const silent = (more: object = {}) => {
  const listeners: Record<string, Listener[]> = {};
  const on = (api: string) => (listener: Listener) => void (listeners[api] ??= []).push(listener);
  const audio = {
    src: '',
    currentTime: 0,
    play: jest.fn(() => 'played'),
    pause: jest.fn(),
    stop: jest.fn(),
    seek: jest.fn(),
    destroy: jest.fn(),
    offPlay: jest.fn(),
    onPlay: on('onPlay'),
    onPause: on('onPause'),
    onStop: on('onStop'),
    onEnded: on('onEnded'),
    onError: on('onError'),
    onTimeUpdate: on('onTimeUpdate'),
    ...more,
  };
  return { audio, tells: (api: string, event?: unknown) => (listeners[api] ?? []).map((listener) => listener(event)) };
};

/** Records these audios; gives what stands in for each, and the lines without what made them. */
const record = (...audios: readonly object[]) => {
  const left = [...audios];
  const { host, tape } = recorder({ host: { createInnerAudioContext: () => left.shift() }, now: () => 0 });
  const { createInnerAudioContext } = host as { createInnerAudioContext: () => ReturnType<typeof silent>['audio'] };
  const own = audios.map(() => createInnerAudioContext());
  const lines = (): unknown[] =>
    tape()
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter(({ api }) => api !== 'createInnerAudioContext')
      .map((line) => Object.fromEntries(Object.entries(line).filter(([name]) => name !== 't')));
  return { own: own as [(typeof own)[0], ...typeof own], lines };
};

test('a listener is taken off as it was put on, and of the event that it is taken off', () => {
  const heard = new Map<string, Set<Listener>>();
  const of = (event: string) => heard.get(event) ?? heard.set(event, new Set()).get(event);
  const { audio } = silent({
    onEnded: (listener: Listener) => void of('ended')?.add(listener),
    offEnded: (listener: Listener) => void of('ended')?.delete(listener),
    onError: (listener: Listener) => void of('error')?.add(listener),
  });
  const { own, lines } = record(audio);
  const given = own[0] as unknown as Record<'onEnded' | 'offEnded' | 'onError', (listener: Listener) => void>;
  const listener = jest.fn();
  given.onEnded(listener);
  given.onError(listener);
  given.offEnded(listener);
  of('ended')?.forEach((tell) => tell());
  of('error')?.forEach((tell) => tell({ errCode: 1 }));
  expect(listener.mock.calls).toEqual([[{ errCode: 1 }]]);
  expect(lines()).toContainEqual({ sound: 'error', error: { errCode: 1 } });
});

test('commands are noted, and made with what they were given; what else is called is not noted', () => {
  const { audio } = silent();
  const { own, lines } = record(audio);
  expect(own[0].play()).toBe('played');
  own[0].pause();
  own[0].stop();
  own[0].seek(3);
  own[0].offPlay();
  own[0].destroy();
  expect(lines()).toEqual(['play', 'pause', 'stop', 'seek', 'destroy'].map((command) => ({ audio: command })));
  expect(audio.seek).toHaveBeenCalledWith(3);
  expect(audio.offPlay).toHaveBeenCalledTimes(1);
  expect(audio.play.mock.contexts).toEqual([audio]);
});

test('of several audios, each but the first says which it is', () => {
  const [one, other] = [silent(), silent()];
  const { own, lines } = record(one.audio, other.audio);
  own[1]?.play();
  one.tells('onPause');
  other.tells('onStop');
  expect(lines()).toEqual([{ audio: 'play', of: 2 }, { sound: 'pause' }, { sound: 'stop', of: 2 }]);
});

test('what it does is noted once, whether the page listens or not; the page hears it as it is', () => {
  const { audio, tells } = silent();
  const { own, lines } = record(audio);
  tells('onPlay');
  const heard = jest.fn(() => 'heard');
  own[0].onEnded(heard);
  own[0].onError(heard);
  expect(tells('onEnded', 'end')).toEqual(['heard']);
  tells('onError', { errCode: 10_002, errMsg: 'no network' });
  expect(lines()).toEqual([
    { sound: 'play' },
    { sound: 'ended' },
    { sound: 'error', error: { errCode: 10_002, errMsg: 'no network' } },
  ]);
  expect(heard.mock.calls).toEqual([['end'], [{ errCode: 10_002, errMsg: 'no network' }]]);
});

test('what the page listens to besides is noted once', () => {
  const { audio, tells } = silent();
  const { own, lines } = record(audio);
  own[0].onPlay(() => undefined);
  tells('onPlay');
  expect(lines()).toEqual([{ sound: 'play' }]);
});

test('where the music is: the newest of a row of ticks; asked for outside of one, it is a call', () => {
  const { audio, tells } = silent();
  const { own, lines } = record(audio);
  own[0].onTimeUpdate(() => own[0].currentTime);
  for (const at of [1, 2, 3]) {
    audio.currentTime = at;
    tells('onTimeUpdate');
  }
  own[0].pause();
  expect(own[0].currentTime).toBe(3);
  expect(lines()).toEqual([{ sound: 'time', at: 3 }, { audio: 'pause' }, { call: 2, api: 'currentTime', returned: 3 }]);
});

test('in a listener of anything else, where the music is is asked for by a call', () => {
  const { audio, tells } = silent();
  const { own, lines } = record(audio);
  own[0].onEnded(() => own[0].currentTime);
  tells('onEnded');
  expect(lines()).toEqual([{ sound: 'ended' }, { call: 2, api: 'currentTime', returned: 0 }]);
});

test('a listener that throws ends its tick, too, and what it throws goes on', () => {
  const { audio, tells } = silent();
  const { own, lines } = record(audio);
  own[0].onTimeUpdate(() => {
    throw new Error('mine');
  });
  expect(() => tells('onTimeUpdate')).toThrow('mine');
  expect(own[0].currentTime).toBe(0);
  expect(lines()).toEqual([{ call: 2, api: 'currentTime', returned: 0 }]);
});

test('a command that throws does so for the page as well, and the tape says what and of which', () => {
  const broken = silent({
    play: () => {
      throw new Error('no focus');
    },
  });
  const { own, lines } = record(silent().audio, broken.audio);
  expect(() => own[1]?.play()).toThrow('no focus');
  expect(lines()).toEqual([
    { audio: 'play', of: 2 },
    { threw: 'play', message: 'no focus', of: 2 },
  ]);
});

test.each([
  ['has no onPlay', { onPlay: undefined }],
  [
    'has one that throws',
    {
      onPlay: () => {
        throw new Error('no');
      },
    },
  ],
  ['has something else there', { onPlay: 5 }],
])('an audio that %s is recorded as far as it can be', (_, more) => {
  const { audio, tells } = silent(more);
  const { own, lines } = record(audio);
  tells('onStop');
  own[0].pause();
  expect(lines()).toEqual([{ sound: 'stop' }, { audio: 'pause' }]);
});

test('what is set goes to the audio itself', () => {
  const { audio } = silent();
  const { own } = record(audio);
  own[0].src = '/music.mp3';
  expect([audio.src, own[0].src, 'src' in own[0], 'volume' in own[0]]).toEqual([
    '/music.mp3',
    '/music.mp3',
    true,
    false,
  ]);
});

test('a client without audio gives none', () => {
  const { own } = record(undefined as never);
  expect(own).toEqual([undefined]);
});
