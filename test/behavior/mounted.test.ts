import { VirtualTimeScheduler } from 'rxjs';
import { configure } from '../../src/behavior';
import { MountedLive, MountedMusic } from '../../src/behavior/mounted';
import { createClient, type Client } from '../../src/testing';

/** A phone whose `wx` is the app's, with these pages on its stack; absent: outside of a mini program. */
const open = (pages?: readonly object[]) => {
  const scheduler = new VirtualTimeScheduler();
  const client: Client = createClient({ scheduler, latency: 100 });
  const onError = jest.fn();
  Object.assign(globalThis, { getCurrentPages: pages && (() => pages) });
  configure({ host: client.wx, scheduler, onError });
  const pass = (ms: number): void => {
    const until = scheduler.now() + ms;
    scheduler.maxFrames = until;
    scheduler.flush();
    scheduler.frame = until;
  };
  return { client, onError, pass };
};

afterEach(() => {
  configure({ host: undefined, scheduler: undefined, onError: undefined });
  Reflect.deleteProperty(globalThis, 'getCurrentPages');
});

test.each([
  ['outside of a mini program', undefined],
  ['with no page on the stack', []],
  ['with a page that has no id', [{}]],
])('%s: a button is alone on its page, and reserves', (_, pages) => {
  const { client, onError, pass } = open(pages);
  const live = new MountedLive({ account: 'sphA' });
  const leave = live.subscribe(jest.fn());
  pass(100);
  expect(live.view().status).toBe('ready');
  live.reserve();
  client.dialog?.choose(6);
  expect(live.view().status).toBe('reserved');
  leave();
  expect(onError).not.toHaveBeenCalled();
});

const wrong: readonly (readonly [options: unknown, message: string])[] = [
  [undefined, 'what useLiveReserve takes is undefined, and may be an object of options'],
  [null, 'what useLiveReserve takes is null, and may be'],
  ['sphA', "what useLiveReserve takes is 'sphA', and may be"],
  [{ account: 'sphA', onOutcom: jest.fn() }, "a name in useLiveReserve is 'onOutcom', and may be one of account,"],
  [{ account: 'sphA', toast: 'no' }, "toast is 'no', and may be true or false"],
  [{ account: 'sphA', attempt: 5 }, 'attempt is 5, and may be a function'],
  [{ account: ['sphA'] }, 'account is a list, and may be the id that 视频号助手 shows'],
  [{ account: 'sphA', lastResort: 'home' }, "lastResort is 'home', and may be 'profile' or 'half-screen'"],
];
const telling = (message: string): unknown =>
  expect.objectContaining({
    name: 'TypeError',
    message: expect.stringContaining(`rx-channels-live: ${message}`) as unknown,
  });

test.each(wrong)('options that are %j are an error that says what they may be', (options, message) => {
  expect(() => new MountedLive(options as never)).toThrow(telling(message) as Error);
});

test.each(wrong)('options that become %j are told of, and those before hold', (options, message) => {
  const { client, onError, pass } = open();
  const onOutcome = jest.fn();
  const live = new MountedLive({ account: 'sphA', onOutcome });
  const leave = live.subscribe(jest.fn());
  pass(100);
  live.reserve();
  live.follow(options as never);
  expect(onError.mock.calls).toEqual([[telling(message)]]);
  client.dialog?.choose(6);
  expect(onOutcome).toHaveBeenCalledTimes(1);
  expect(live.view().status).toBe('reserved');
  leave();
});

test('an account that is taken away is told of, as one that never was', () => {
  const { onError, pass } = open();
  const live = new MountedLive({ account: 'sphA' });
  const leave = live.subscribe(jest.fn());
  pass(100);
  live.follow({ account: '' });
  live.follow({ account: '' });
  expect(live.view().status).toBe('loading');
  expect(onError.mock.calls).toEqual([[telling("the account is '', and may be")]]);
  live.follow({ account: 'sphA' });
  expect(live.view().status).toBe('ready');
  leave();
});

test('outside of WeChat, where there is no wx, the button says that it reserves on a phone (R15)', () => {
  open();
  configure({ host: undefined });
  const onOutcome = jest.fn();
  const live = new MountedLive({ account: 'sphA', onOutcome });
  const leave = live.subscribe(jest.fn());
  expect(live.view()).toMatchObject({ status: 'phone', label: '请在手机微信中预约' });
  live.reserve();
  expect(onOutcome).toHaveBeenCalledWith({ kind: 'unsupported', raw: undefined }, 'sphA');
  leave();
});

test('it lives from the first who subscribes to the last who leaves, who may leave twice (R12)', () => {
  const { client, pass } = open();
  const live = new MountedLive({ account: 'sphA' });
  const [leaveOne, leaveOther] = [live.subscribe(jest.fn()), live.subscribe(jest.fn())];
  pass(100);
  leaveOne();
  live.reserve();
  expect(client.dialog).not.toBeNull();
  client.dialog?.choose(5);
  leaveOther();
  leaveOther();
  live.reserve();
  expect(client.dialog).toBeNull();
});

test('where nobody has subscribed, nothing happens, and there is nothing to wait for', async () => {
  open();
  const live = new MountedLive({ account: 'sphA' });
  live.show();
  live.hide();
  live.follow({ account: 'sphB' });
  live.reserve();
  await live.refresh();
  expect(live.view().status).toBe('loading');
});

test('a refresh is over when WeChat has answered', async () => {
  const { pass } = open();
  const live = new MountedLive({ account: 'sphA' });
  const leave = live.subscribe(jest.fn());
  pass(100);
  const isOver = jest.fn();
  const refreshed = live.refresh().then(isOver);
  await Promise.resolve();
  expect(isOver).not.toHaveBeenCalled();
  pass(100);
  await refreshed;
  expect(isOver).toHaveBeenCalled();
  leave();
});

test('music is on the page of the button: it hears of its hide, and is off at first', () => {
  open([{ getPageId: () => 'a page with music' }]);
  const live = new MountedLive({ account: 'sphA' });
  const music = new MountedMusic({ src: '/music.mp3' });
  expect(music.isPlaying()).toBe(false);
  const leaves = [live.subscribe(jest.fn()), music.subscribe(jest.fn())];
  live.hide();
  music.toggle();
  expect(music.isPlaying()).toBe(false);
  live.show();
  expect(music.isPlaying()).toBe(true);
  leaves.forEach((leave) => leave());
});
