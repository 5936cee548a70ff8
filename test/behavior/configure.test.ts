import { VirtualTimeScheduler } from 'rxjs';
import { configure, keepPlaying, reserveLive, type Configuration } from '../../src/behavior';
import { english } from '../../src/streams';
import { createClient } from '../../src/testing';
import { createAudio } from './audio';
import { createComponent, definitionOf } from './component';
import { openCard } from './open';

/** Nothing is configured any more: for the tests that follow, too. */
const forget = () =>
  configure({ host: undefined, words: undefined, limits: undefined, onError: undefined, scheduler: undefined });
afterEach(forget);

/** The error of an option, of whose message the beginning will do. */
const saying = (beginning: string): Error =>
  expect.objectContaining({
    name: 'TypeError',
    message: expect.stringContaining(`rx-channels-live: ${beginning}`) as unknown,
  }) as Error;

describe('an option that makes no sense is an error that names it, what it is, and what it may be', () => {
  const forAll: [unknown, string][] = [
    [{ host: 5 }, 'host is 5, and may be wx'],
    [{ host: null }, 'host is null, and may be wx'],
    [{ onError: 'x' }, "onError is 'x', and may be a function"],
    [{ scheduler: {} }, 'scheduler is an object, and may be a scheduler'],
    [{ scheduler: null }, 'scheduler is null, and may be a scheduler'],
    [{ words: 'en' }, "words is 'en', and may be an object of status, outcome, account, start"],
    [{ words: { staus: {} } }, "a name in words is 'staus', and may be one of status, outcome, account, start"],
    [{ words: { status: { reddy: '' } } }, "a name in words.status is 'reddy', and may be one of loading, ready"],
    [{ words: { status: { ready: 5 } } }, 'words.status.ready is 5, and may be a text'],
    [{ words: { outcome: { reserved: null } } }, 'words.outcome.reserved is null, and may be a text'],
    [{ words: { account: 5 } }, 'words.account is 5, and may be a text'],
    [{ words: { start: 5 } }, 'words.start is 5, and may be a function of the start'],
    [{ limits: 5 }, 'limits is 5, and may be an object of fresh, pause, notice, dialog, back'],
    [{ limits: { frsh: 5 } }, "a name in limits is 'frsh', and may be one of fresh, pause, notice, dialog, back"],
    [{ limits: { dialog: NaN } }, 'limits.dialog is NaN, and may be a time in ms below 2^31, or Infinity'],
    [{ limits: { dialog: '5' } }, "limits.dialog is '5', and may be a time in ms"],
    [{ limits: { dialog: 2 ** 31 } }, 'limits.dialog is 2147483648, and may be a time in ms'],
    [{ limits: { fresh: -1 } }, 'limits.fresh is -1, and may be a time in ms'],
  ];

  test.each<[unknown, string]>([
    ...forAll,
    [undefined, 'what configure takes is undefined, and may be an object of host, words, limits, onError'],
    [null, 'what configure takes is null, and may be an object of host, words, limits, onError'],
    ['en', "what configure takes is 'en', and may be an object of host, words, limits, onError"],
    [{ word: {} }, "a name in configure is 'word', and may be one of host, words, limits, onError, scheduler"],
  ])('configure(%j): %s', (configuration, message) => {
    expect(() => configure(configuration as Configuration)).toThrow(saying(message));
  });

  test.each<[unknown, string]>([
    ...forAll,
    ['sphA', "what reserveLive takes is 'sphA', and may be an object of options: { account: 'sph…' }"],
    [null, 'what reserveLive takes is null, and may be an object of options'],
    [
      { acount: 'sphA' },
      "a name in reserveLive is 'acount', and may be one of account, noticeId, all, promoterShareLink, lastResort, attempt, toast, onOutcome, host, words, limits, onError, scheduler",
    ],
    [{ account: '' }, "account is '', and may be the id that 视频号助手 shows"],
    [{ noticeId: '' }, "noticeId is '', and may be the id of a notice"],
    [{ account: ['sphX'] }, 'account is a list, and may be the id that 视频号助手 shows'],
    [{ noticeId: 5 }, 'noticeId is 5, and may be the id of a notice'],
    [{ all: 'yes' }, "all is 'yes', and may be true or false"],
    [{ promoterShareLink: 5 }, 'promoterShareLink is 5, and may be a text'],
    [{ lastResort: 'x' }, "lastResort is 'x', and may be 'profile' or 'half-screen'"],
    [{ attempt: {} }, 'attempt is an object, and may be a function'],
    [{ toast: 'no' }, "toast is 'no', and may be true or false"],
    [{ onOutcome: 'x' }, "onOutcome is 'x', and may be a function"],
  ])('reserveLive(%j): %s', (options, message) => {
    expect(() => reserveLive(options as never)).toThrow(saying(message));
  });

  const src = '/music.mp3';
  test.each<[unknown, string]>([
    [undefined, 'keepPlaying is undefined, and may be an object of src, loop, onError, host'],
    [null, 'keepPlaying is null, and may be an object of src'],
    [src, `keepPlaying is '${src}', and may be an object of src`],
    [{}, 'src is undefined, and may be a path'],
    [{ src: '' }, "src is '', and may be a path: '/music.mp3'"],
    [{ src: 5 }, 'src is 5, and may be a path'],
    [{ src, lop: true }, "a name in keepPlaying is 'lop', and may be one of src, loop, onError, host"],
    [{ src, loop: 'yes' }, "loop is 'yes', and may be true or false"],
    [{ src, onError: 'x' }, "onError is 'x', and may be a function"],
    [{ src, host: null }, 'host is null, and may be wx'],
  ])('keepPlaying(%j): %s', (options, message) => {
    expect(() => keepPlaying(options as never)).toThrow(saying(message));
  });
});

test.each<[string, Configuration]>([
  ['nothing', {}],
  ['undefined for each', { host: undefined, words: undefined, limits: undefined, onError: undefined }],
  ['null for the hook', { onError: null }],
  ['undefined for a word or a limit', { words: { status: { ready: undefined } }, limits: { dialog: undefined } }],
  ['limits at their ends', { limits: { dialog: Infinity, fresh: 0, pause: 2 ** 31 - 1 } }],
])('what may be configured: %s', (_, configuration) => {
  expect(() => configure(configuration)).not.toThrow();
  const { live } = openCard(configuration.host === undefined ? {} : configuration);
  expect(live()).toMatchObject({ label: '立即预约' });
});

test('what is wrong changes nothing, also where the rest of it is right', () => {
  expect(() => configure({ words: english, limits: { dialog: NaN } })).toThrow(TypeError);
  expect(openCard().live()).toMatchObject({ label: '立即预约' });
});

describe('what is configured', () => {
  test('holds for components whose behavior was made before, from the first page on', () => {
    const scheduler = new VirtualTimeScheduler();
    const definition = definitionOf(() => reserveLive());
    configure({ host: createClient({ scheduler, latency: 100 }).wx, scheduler, words: english });
    const component = createComponent(definition, { finderUserName: 'sphA' }, 'configured late');
    component.attach();
    expect(component.data.live).toMatchObject({ status: 'loading', label: 'Loading' });
  });

  test('holds for a page that is opened from then on; an open one keeps its words', () => {
    const { component, live, phone, another } = openCard();
    configure({ words: english });
    component.call('reserve');
    phone.dialog?.choose(6);
    expect(live()).toMatchObject({ label: '已预约' });
    expect(another().data.live).toMatchObject({ label: 'Reserved' });
    expect(openCard().live()).toMatchObject({ label: 'Remind me' });
  });

  test('another host is that of pages from then on: what is listed on an open one says the same as its button', () => {
    const { phone } = openCard();
    configure({ host: phone.wx });
    const { another } = openCard({ host: undefined });
    configure({ host: createClient({ scheduler: new VirtualTimeScheduler() }).wx });
    const late = another({ finderUserName: 'sphA', all: true });
    late.call('reserve');
    phone.dialog?.choose(6);
    expect(late.data).toMatchObject({ live: { label: '已预约' }, lives: [{ label: '已预约' }] });
  });

  test('in parts is added up; undefined takes a part back', () => {
    configure({ words: english });
    configure({ limits: { dialog: 1_000 } });
    expect(openCard().live()).toMatchObject({ label: 'Remind me' });
    configure({ words: undefined });
    expect(openCard().live()).toMatchObject({ label: '立即预约' });
  });

  test('counts for less than what a behavior is given, word by word', () => {
    configure({ words: { status: { ready: 'Tap', reserved: 'Done' } } });
    const { live, component, phone } = openCard({ words: { status: { ready: 'Mine' } } });
    expect(live()).toMatchObject({ label: 'Mine' });
    component.call('reserve');
    expect(live()).toMatchObject({ label: '请稍候' });
    phone.dialog?.choose(6);
    expect(live()).toMatchObject({ label: 'Done' });
  });

  test('words: also when the start is, what toasts say, and what an account is called', () => {
    configure({ words: { account: 'Shop', start: (_, days) => `in ${days}`, outcome: { reserved: 'Yes' } } });
    const { live, component, phone, calls } = openCard({}, { accounts: { sphA: { nickname: '' } } });
    expect(live()).toMatchObject({ nickname: 'Shop', start: 'in 1' });
    component.call('reserve');
    phone.dialog?.choose(6);
    expect(calls).toContain('showToast Yes');
  });

  test('limits: those of the behavior before those of the app', () => {
    const silent = { dialogHides: false } as const;
    configure({ limits: { dialog: 2_000 } });
    for (const [options, time] of [[{}, 2_000] as const, [{ limits: { dialog: 1_000 } }, 1_000] as const]) {
      const { component, live, pass } = openCard(options, silent);
      component.call('reserve');
      pass(time - 1);
      expect(live()).toMatchObject({ status: 'busy' });
      pass(1);
      expect(live()).toMatchObject({ status: 'ready' });
    }
  });

  test('host and clock: whose calls are made, whose time counts', () => {
    const scheduler = new VirtualTimeScheduler();
    const phone = createClient({ scheduler });
    const own = createClient({ scheduler });
    configure({ host: phone.wx, scheduler });
    const now = jest.spyOn(scheduler, 'now');
    const open = (options = {}) => {
      const card = createComponent(
        definitionOf(() => reserveLive(options)),
        { finderUserName: 'sphA' },
        `host ${String(now.mock.calls.length)}`,
      );
      card.attach();
      card.call('reserve');
    };
    open();
    expect(now).toHaveBeenCalled();
    expect([phone.dialog === null, own.dialog === null]).toEqual([false, true]);
    open({ host: own.wx });
    expect(own.dialog).not.toBeNull();
  });

  test('without a host it is wx', () => {
    const scheduler = new VirtualTimeScheduler();
    const phone = createClient({ scheduler });
    Object.assign(globalThis, { wx: phone.wx });
    const definition = definitionOf(() => reserveLive({ account: 'sphA', scheduler }));
    Reflect.deleteProperty(globalThis, 'wx');
    const component = createComponent(definition, {}, 'on wx');
    component.attach();
    component.call('reserve');
    expect(phone.dialog).not.toBeNull();
  });

  test('the host plays the music, too; that of the behavior counts for more', () => {
    const [audio, own] = [createAudio(), createAudio()];
    configure({ host: { createInnerAudioContext: () => audio.context } as never });
    for (const options of [{}, { host: { createInnerAudioContext: () => own.context } }]) {
      const component = createComponent(
        definitionOf(() => keepPlaying({ src: '/music.mp3', ...options })),
        {},
        'music with a host',
      );
      component.attach();
      component.call('toggleMusic');
      component.detach();
    }
    expect([audio.commands, own.commands]).toEqual([
      ['play', 'destroy'],
      ['play', 'destroy'],
    ]);
  });
});

describe('errors', () => {
  const broken = new Error('analytics');
  const breaking = {
    onOutcome() {
      throw broken;
    },
  };
  const failingWith = (onError: Configuration['onError']) => {
    const { component, phone, live } = openCard({ ...breaking, onError });
    component.call('reserve');
    phone.dialog?.choose(6);
    expect(live()).toMatchObject({ status: 'reserved' });
  };

  test('are heard by the hook of the behavior, else by that of the app, else by the console; null is none', () => {
    const [app, own] = [jest.fn(), jest.fn()];
    const toConsole = jest.spyOn(console, 'error').mockImplementation(() => {});
    const heard = () => [own, app, toConsole].map(({ mock }) => mock.calls.length);
    configure({ onError: app });
    failingWith(own);
    expect(heard()).toEqual([1, 0, 0]);
    failingWith(undefined);
    expect(heard()).toEqual([1, 1, 0]);
    failingWith(null);
    expect(heard()).toEqual([1, 2, 0]);
    configure({ onError: null });
    failingWith(null);
    expect(heard()).toEqual([1, 2, 1]);
    expect(toConsole).toHaveBeenCalledWith('rx-channels-live', broken);
  });

  test('of a call that all pages share are heard by the hook of the page that was opened last', () => {
    const { phone } = openCard();
    const [first, second] = [jest.fn(), jest.fn()];
    const host = {
      ...phone.wx,
      reserveChannelsLive() {
        throw broken;
      },
    };
    openCard({ host, onError: first }).component.call('reserve');
    openCard({ host, onError: second }).component.call('reserve');
    expect([first.mock.calls, second.mock.calls]).toEqual([[[broken]], [[broken]]]);
  });

  test('that an async callback rejects with are heard, too (R13)', async () => {
    const onError = jest.fn();
    const onOutcome = jest.fn().mockRejectedValue(broken);
    const { component, phone } = openCard({ onOutcome, onError });
    component.call('reserve');
    phone.dialog?.choose(6);
    await new Promise(process.nextTick);
    expect(onError.mock.calls).toEqual([[broken]]);
  });

  test('a hook that throws itself harms nobody (R13)', () => {
    const toConsole = jest.spyOn(console, 'error').mockImplementation(() => {});
    failingWith(() => {
      throw new Error('hook');
    });
    expect(toConsole).not.toHaveBeenCalled();
  });

  test('of music are heard by the hook of the app', () => {
    const onError = jest.fn();
    configure({ onError, host: {} });
    const component = createComponent(
      definitionOf(() => keepPlaying({ src: '/music.mp3' })),
      {},
      'music that fails',
    );
    component.attach();
    component.call('toggleMusic');
    expect(onError.mock.calls).toEqual([[new TypeError('host.createInnerAudioContext is not a function')]]);
  });

  test('outside of a mini program there is no wx: the first component says so', () => {
    const component = createComponent(
      definitionOf(() => reserveLive({ account: 'sphA' })),
      {},
      'nowhere',
    );
    expect(() => component.attach()).toThrow('host is undefined, and may be wx, or what stands in for it');
  });
});
