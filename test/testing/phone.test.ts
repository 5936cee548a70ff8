import { openClient, type Options } from './virtual-time';

/** A page that plays music and writes down its interruptions. */
const open = (options: Options = {}) => {
  const page = openClient(options);
  const { wx, log, pass } = page;
  wx.onAudioInterruptionBegin(() => log.push('Begin'));
  wx.onAudioInterruptionEnd(() => log.push('End'));
  const music = wx.createInnerAudioContext();
  music.src = 'a.mp3';
  music.onPause(() => log.push('Pause'));
  pass(0);
  music.play();
  return { ...page, music };
};

test('a page shows once it is open, and is gone once closed', () => {
  const { client, log } = openClient();
  client.phone.close();
  client.phone.home();
  client.phone.comeBack();
  client.phone.close();
  client.phone.open();
  expect(log).toEqual(['unload', 'show']);
});

test('a page that opens behind something shows when that is gone', () => {
  const { client, log } = openClient();
  client.phone.close();
  client.phone.home();
  log.length = 0;
  client.phone.open();
  expect(log).toEqual([]);
  client.phone.comeBack();
  expect(log).toEqual(['show']);
});

test('home while the dialog is up: the page shows only when both are gone', () => {
  const { client, wx, log } = openClient({ accounts: { sphA: {} } });
  wx.reserveChannelsLive({ noticeId: 'finderlivenotice-sphA' });
  client.phone.home();
  client.phone.comeBack();
  expect(log).toEqual(['hide']);
  client.dialog?.choose(5);
  expect(log).toEqual(['hide', 'show']);
});

test('a phone call takes the sound away, with no hide', () => {
  const { client, music, log } = open();
  client.phone.ring();
  music.play();
  expect(music.paused).toBe(true);
  client.phone.hangUp();
  expect(log).toEqual(['Begin', 'Pause', 'End']);
  music.play();
  expect(music.paused).toBe(false);
});

test('or with a hide', () => {
  const { client, log } = open();
  client.phone.ring({ hides: true });
  client.phone.hangUp();
  expect(log).toEqual(['Begin', 'Pause', 'hide', 'show', 'End']);
});

test('a pause event that is late waits for the page and for the end of the call', () => {
  const { client, log } = open({ pauseEvent: 'late' });
  client.phone.ring();
  client.phone.home();
  client.phone.comeBack();
  client.phone.hangUp();
  expect(log).toEqual(['Begin', 'hide', 'show', 'End', 'Pause']);
});

test.each([
  ['android', ['Begin', 'Pause', 'hide', 'show', 'End']],
  ['ios', ['hide', 'Pause', 'show']],
] as const)('the capsule on %s', (platform, events) => {
  const { client, log } = open({ platform });
  client.phone.capsule();
  client.phone.comeBack();
  expect(log).toEqual(events);
});

test.each<[string, readonly ('ring' | 'hangUp' | 'capsule' | 'comeBack')[]]>([
  ['the capsule during a call', ['ring', 'capsule', 'comeBack', 'hangUp']],
  ['a call behind the capsule', ['capsule', 'ring', 'hangUp', 'comeBack']],
  ['a call that is over first', ['ring', 'capsule', 'hangUp', 'comeBack']],
  ['two calls', ['ring', 'ring', 'hangUp', 'hangUp']],
])('a second interruption is not told, nor that the first is over while it lasts: %s', (_, happens) => {
  const { client, log } = open({ platform: 'android' });
  happens.forEach((event) => client.phone[event]());
  expect(log.filter((event) => event === 'Begin' || event === 'End')).toEqual(['Begin', 'End']);
  expect(log.at(-1)).toBe('End');
});

test('an end without an interruption is not told', () => {
  const { client, log } = open();
  client.phone.hangUp();
  client.phone.comeBack();
  expect(log).toEqual([]);
});

test('interruption listeners come off', () => {
  const { client, wx } = openClient();
  const begin = jest.fn();
  wx.onAudioInterruptionBegin(begin);
  wx.offAudioInterruptionBegin(begin);
  client.phone.ring();
  expect(begin).not.toHaveBeenCalled();
});

test('what covers the page can be watched', () => {
  const { client } = openClient();
  const covers: string[][] = [];
  client.phone.covers$.subscribe((all) => covers.push([...all]));
  client.phone.home();
  client.phone.comeBack();
  expect(covers).toEqual([[], ['home'], []]);
});
