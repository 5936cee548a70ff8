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

test.each([
  ['outside of WeChat', undefined],
  ['in WeChat’s own browser, whose `wx` is another one', { miniProgram: {} }],
])('%s there is no music: the switch stays off, and `onError` is told', (_, host) => {
  const { onError } = open();
  configure({ host: host as never });
  const music = new MountedMusic({ src: '/music.mp3' });
  const leave = music.subscribe(jest.fn());
  expect(onError).not.toHaveBeenCalled();
  music.toggle();
  expect(music.isPlaying()).toBe(false);
  expect(onError.mock.calls).toEqual([[new Error('rx-channels-live: there is no music outside of a mini program')]]);
  leave();
});

test('in WeChat’s own browser, whose `wx` is another one, the button says that it reserves on a phone (R15)', () => {
  open();
  configure({ host: { miniProgram: {} } as never });
  const live = new MountedLive({ account: 'sphA' });
  const leave = live.subscribe(jest.fn());
  expect(live.view().status).toBe('phone');
  leave();
});

test('an account that is still to be loaded, `null` or undefined, is told of, and taken up once it is there', () => {
  const { onError, pass } = open();
  for (const account of [null, undefined]) {
    const live = new MountedLive({ account, noticeId: null, onOutcome: null } as never);
    const leave = live.subscribe(jest.fn());
    expect(live.view().status).toBe('loading');
    expect(onError.mock.calls).toEqual([[telling('the account is undefined, and may be')]]);
    live.reserve();
    live.follow({ account: 'sphA' });
    pass(100);
    expect(live.view().status).toBe('ready');
    live.follow({ account });
    expect(live.view().status).toBe('loading');
    leave();
    onError.mockClear();
  }
});

test('a notice that is still to be loaded, an empty text, is none: the nearest is meant', () => {
  const { pass } = open();
  const live = new MountedLive({ account: 'sphA', noticeId: '' });
  const leave = live.subscribe(jest.fn());
  pass(100);
  expect(live.view().status).toBe('ready');
  leave();
});

describe('what came while another page was on top', () => {
  const pageOf = (id: string) => ({ getPageId: () => id });

  /** A button on the page below, and another that comes there while a page is above. */
  const openBelow = () => {
    const stack = [pageOf('below')];
    const opened = open(stack);
    const first = new MountedLive({ account: 'sphA' });
    const leaves = [first.subscribe(jest.fn())];
    opened.pass(100);
    first.hide();
    stack.push(pageOf('above'));
    const late = new MountedLive({ account: 'sphB' });
    leaves.push(late.subscribe(jest.fn()));
    opened.pass(100);
    return { ...opened, stack, first, late, leave: () => leaves.forEach((one) => one()) };
  };

  test('is on its own page once that shows: one attempt at a time (R1), and its hide and show', () => {
    const { client, stack, first, late, leave } = openBelow();
    stack.pop();
    first.show();
    late.show();
    first.reserve();
    late.reserve();
    expect(client.dialog?.account.finderUserName).toBe('sphA');
    client.dialog?.choose(6);
    expect([first.view().status, late.view().status]).toEqual(['reserved', 'ready']);
    late.hide();
    late.reserve();
    client.dialog?.choose(6);
    expect(late.view().status).toBe('ready');
    first.show();
    expect(late.view().status).toBe('reserved');
    leave();
  });

  test('stays where it is as long as that page is on the stack, or an attempt is under way', () => {
    const { client, stack, first, late, leave } = openBelow();
    late.show();
    late.reserve();
    stack.pop();
    late.show();
    expect(late.view().status).toBe('busy');
    client.dialog?.choose(6);
    expect(late.view().status).toBe('reserved');
    late.show();
    first.reserve();
    late.reserve();
    expect(client.dialog?.account.finderUserName).toBe('sphA');
    client.dialog?.choose(5);
    leave();
  });

  test('shares its attempts with all that is on the page it is taken to be on, also where nobody knows of pages any more', () => {
    const { client, pass, stack, late, leave } = openBelow();
    const dialogs: unknown[] = [];
    client.call$.subscribe(({ api }) => api === 'reserveChannelsLive' && dialogs.push(api));
    stack.shift();
    const other = new MountedLive({ account: 'sphC' });
    const leaveOther = other.subscribe(jest.fn());
    pass(100);
    stack.pop();
    late.show();
    other.reserve();
    late.reserve();
    expect(dialogs).toHaveLength(1);
    client.dialog?.choose(5);
    leaveOther();
    leave();
  });

  test('is nothing before it has come', () => {
    open([pageOf('any')]);
    const live = new MountedLive({ account: 'sphA' });
    live.show();
    expect(live.view().status).toBe('loading');
  });

  test('music too, but not while it plays', () => {
    const { client, stack, leave } = openBelow();
    const commands: string[] = [];
    client.audioCommand$.subscribe(({ command }) => commands.push(command));
    const music = new MountedMusic({ src: '/music.mp3' });
    const leaveMusic = music.subscribe(jest.fn());
    music.toggle();
    stack.pop();
    music.show();
    expect(music.isPlaying()).toBe(true);
    music.toggle();
    expect(commands).toEqual(['play', 'pause']);
    music.show();
    music.toggle();
    expect(music.isPlaying()).toBe(true);
    expect(commands.filter((command) => command === 'play')).toHaveLength(2);
    leaveMusic();
    leave();
  });
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

test('who subscribes as well hears of the same button; once all have left, it hears nothing more', () => {
  const { client, pass } = open([{ getPageId: () => 'one page' }]);
  const live = new MountedLive({ account: 'sphA' });
  const leaves = [live.subscribe(jest.fn()), live.subscribe(jest.fn())];
  pass(100);
  expect(Object.keys(live.view()).sort()).toEqual(['avatar', 'label', 'nickname', 'start', 'status']);
  leaves.forEach((leave) => leave());
  const other = new MountedLive({ account: 'sphA' });
  const leave = other.subscribe(jest.fn());
  other.reserve();
  client.dialog?.choose(6);
  expect([other.view().status, live.view().status]).toEqual(['reserved', 'ready']);
  leave();
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
