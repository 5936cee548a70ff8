import { openClient, type Options } from './virtual-time';

const listenTo = ['Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'Seeking', 'Seeked', 'TimeUpdate'] as const;

/** A page with music that writes its events into the record. */
const withMusic = (options: Options = {}) => {
  const page = openClient(options);
  const music = page.wx.createInnerAudioContext();
  music.src = 'a.mp3';
  for (const event of listenTo) music[`on${event}`](() => page.log.push(event));
  music.onError(({ errCode }) => page.log.push(`Error ${errCode}`));
  page.pass(0);
  page.log.length = 0;
  const [audio] = page.client.audios;
  if (!audio) throw new Error('no audio was made');
  return { ...page, music, audio };
};

const playing = (options?: Options) => {
  const page = withMusic(options);
  page.music.play();
  page.log.length = 0;
  return page;
};

test('loads, plays, pauses, plays on from where it was, stops', () => {
  const { music, log, pass } = withMusic();
  music.play();
  pass(2500);
  expect(music.currentTime).toBe(2.5);
  music.pause();
  pass(1000);
  expect(music.currentTime).toBe(2.5);
  expect(music.paused).toBe(true);
  music.play();
  pass(500);
  expect(music.currentTime).toBe(3);
  music.stop();
  expect(music.currentTime).toBe(0);
  expect(log).toEqual(['Play', 'Pause', 'Play', 'Stop']);
});

test('can play only in a turn after src was set', () => {
  const { wx, pass } = openClient();
  const music = wx.createInnerAudioContext();
  const canplay = jest.fn();
  music.src = 'a.mp3';
  music.autoplay = true;
  music.onCanplay(canplay);
  expect(music.paused).toBe(true);
  pass(0);
  expect(canplay).toHaveBeenCalledTimes(1);
  expect(music.paused).toBe(false);
});

test('ends at its end, unless it loops', () => {
  const once = playing({ audioDuration: 3000 });
  once.pass(3000);
  expect(once.log).toEqual(['Ended']);
  expect(once.music.paused).toBe(true);
  once.music.play();
  expect(once.music.currentTime).toBe(0);

  const loop = withMusic({ audioDuration: 3000 });
  loop.music.loop = true;
  loop.music.play();
  loop.pass(4000);
  expect(loop.music.currentTime).toBe(1);
  expect(loop.music.paused).toBe(false);
  expect(loop.timers()).toBe(0);
});

test('seeks, at its rate', () => {
  const { music, log, pass } = playing({ audioDuration: 10_000 });
  music.playbackRate = 2;
  music.seek(4);
  pass(1000);
  expect(music.currentTime).toBe(6);
  pass(2000);
  expect(log).toEqual(['Seeking', 'Seeked', 'Ended']);
});

test('tells its progress when asked to', () => {
  const { log, pass } = playing({ timeUpdate: 250 });
  pass(500);
  expect(log).toEqual(['TimeUpdate', 'TimeUpdate']);
});

test.each([
  ['before', ['Pause', 'hide', 'show']],
  ['after', ['hide', 'Pause', 'show']],
  ['late', ['hide', 'show', 'Pause']],
  ['never', ['hide', 'show']],
] as const)('stops on hide and does not come back by itself; onPause %s', (pauseEvent, events) => {
  const { client, music, log, pass } = playing({ pauseEvent });
  pass(1000);
  client.phone.home();
  pass(1000);
  client.phone.comeBack();
  pass(1000);
  expect(log).toEqual(events);
  expect(music.paused).toBe(true);
  expect(music.currentTime).toBe(1);
});

test('cannot be started behind the dialog', () => {
  const { client, wx, music, log } = withMusic({ accounts: { sphA: {} } });
  client.audioCommand$.subscribe(({ command, refused }) => log.push({ command, refused }));
  wx.reserveChannelsLive({ noticeId: 'finderlivenotice-sphA' });
  music.play();
  expect(music.paused).toBe(true);
  client.dialog?.choose(6);
  music.play();
  expect(music.paused).toBe(false);
  expect(log).toEqual([
    'hide',
    { command: 'play', refused: true },
    'show',
    { command: 'play', refused: false },
    'Play',
  ]);
});

test('a start that takes its time is called off by a hide', () => {
  const { client, music, log, pass } = withMusic({ audioDelay: 100 });
  pass(100);
  log.length = 0;
  music.play();
  client.phone.home();
  pass(1000);
  expect(log).toEqual(['hide']);
  expect(music.paused).toBe(true);
});

test('a start goes on when the page sets volume, loop or place meanwhile', () => {
  const { music, log, pass } = withMusic({ audioDelay: 100 });
  pass(100);
  log.length = 0;
  music.play();
  music.volume = 0.5;
  music.loop = true;
  music.currentTime = 7;
  pass(100);
  expect(log).toEqual(['Seeking', 'Seeked', 'Play']);
  expect(music).toMatchObject({ volume: 0.5, loop: true, currentTime: 7, paused: false });
});

test('a new src stops the old sound and begins at its startTime', () => {
  const { music, audio, pass } = playing();
  music.startTime = 3;
  music.src = 'b.mp3';
  expect(audio.state).toMatchObject({ src: 'b.mp3', playing: false, position: 3 });
  music.play();
  pass(1000);
  expect(music.currentTime).toBe(4);
});

test('knows its length once it has a src', () => {
  const { wx } = openClient({ audioDuration: 3000 });
  const music = wx.createInnerAudioContext();
  expect(music.duration).toBe(0);
  music.play();
  expect(music.paused).toBe(true);
  music.src = 'a.mp3';
  expect(music.duration).toBe(3);
});

test('may fail to start, fail later, or stay silent', () => {
  const failing = withMusic({ audio: 'fails' });
  failing.music.play();
  expect(failing.log).toEqual(['Error 10001']);

  const later = playing();
  later.audio.fail(10002);
  expect(later.log).toEqual(['Error 10002']);
  expect(later.music.paused).toBe(true);

  const silent = withMusic({ audio: 'silent' });
  silent.music.play();
  silent.pass(1e6);
  expect(silent.log).toEqual([]);
});

test('listeners come off one by one, or all', () => {
  const { wx, pass } = openClient();
  const music = wx.createInnerAudioContext();
  const [one, two] = [jest.fn(), jest.fn()];
  music.onPlay(one);
  music.onPlay(two);
  music.offPlay(one);
  music.src = 'a.mp3';
  pass(0);
  music.play();
  music.stop();
  music.offPlay();
  music.play();
  expect(one).not.toHaveBeenCalled();
  expect(two).toHaveBeenCalledTimes(1);
});

test('a destroyed audio is silent, and forgotten', () => {
  const { client, music, log, timers } = playing();
  music.destroy();
  music.play();
  expect(client.audios).toEqual([]);
  expect(music.paused).toBe(true);
  expect(log).toEqual([]);
  expect(timers()).toBe(0);
});

test('its state can be watched', () => {
  const { audio, music, pass } = withMusic();
  const states: unknown[] = [];
  audio.state$.subscribe(({ playing: isPlaying, position, volume }) => states.push([isPlaying, position, volume]));
  music.play();
  pass(2000);
  music.volume = 0.5;
  music.pause();
  expect(states).toEqual([
    [false, 0, 1],
    [true, 0, 1],
    [true, 2, 0.5],
    [false, 2, 0.5],
  ]);
});

test('what the page tells it is seen from the client, by name', () => {
  const { client, music, pass } = withMusic();
  const told: unknown[] = [];
  client.audioCommand$.subscribe(({ command, refused, at, audio }) => told.push([command, refused, at, audio.id]));
  const { id } = client.audios[0] ?? {};
  pass(100);
  music.play();
  music.seek(4);
  music.currentTime = 5;
  music.pause();
  music.stop();
  music.destroy();
  music.stop();
  expect(told).toEqual([
    ['play', false, 100, id],
    ['seek', false, 100, id],
    ['seek', false, 100, id],
    ['pause', false, 100, id],
    ['stop', false, 100, id],
    ['destroy', false, 100, id],
    ['stop', true, 100, id],
  ]);
});

test('is as WeChat makes one: obeys the mute switch, begins at 0, at its full volume, without a referrer', () => {
  const music = openClient({ audioDuration: 3000 }).wx.createInnerAudioContext();
  expect(music).toMatchObject({
    autoplay: false,
    obeyMuteSwitch: true,
    referrerPolicy: 'no-referrer',
    startTime: 0,
    src: '',
    loop: false,
    volume: 1,
    playbackRate: 1,
    buffered: 0,
  });
  music.src = 'a.mp3';
  music.playbackRate = 1.5;
  expect(music).toMatchObject({ src: 'a.mp3', buffered: 3, playbackRate: 1.5 });
});

test('the same src once more changes nothing, and a destroyed audio takes none', () => {
  const { music, log, pass } = playing();
  pass(1000);
  music.src = 'a.mp3';
  pass(0);
  expect(music).toMatchObject({ paused: false, currentTime: 1 });
  music.destroy();
  music.src = 'b.mp3';
  pass(0);
  expect(music.src).toBe('a.mp3');
  expect(log).toEqual([]);
});
