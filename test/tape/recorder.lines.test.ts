import type { Happening, Host } from '../../src/streams';
import { recorder, type RecorderOptions } from '../../src/tape';

type Anything = Record<string, (...args: never[]) => unknown>;

/** A recorder around a host, and what it notes. */
function record(wx: object = {}, options: RecorderOptions = {}) {
  const { host, tape } = recorder({ host: wx, now: () => 0, ...options });
  const told = (): Record<string, unknown>[] =>
    tape()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    host: host as Anything & Host,
    note: (happening: Happening) => (host as Host)['rx-channels-live/tape']?.(happening),
    header: () => told()[0],
    lines: () => told().slice(1),
  };
}

describe('what happens has a line', () => {
  const page = {};
  const other = {};
  const button = {};
  const second = {};
  const appears = {
    kind: 'button',
    on: page,
    button,
    was: undefined,
    account: 'sphA',
    notice: undefined,
    more: {},
  } as const;

  /** The lines of what happens behind this. */
  const linesOf = (...happenings: readonly Happening[]): unknown[] => {
    const { note, lines } = record();
    note({ kind: 'page', page: 'show', on: page });
    note(appears);
    happenings.forEach(note);
    return lines().slice(2);
  };

  test.each<[string, readonly Happening[], readonly object[]]>([
    ['a page', [{ kind: 'page', page: 'hide', on: page }], [{ page: 'hide' }]],
    ['another page', [{ kind: 'page', page: 'show', on: other }], [{ page: 'show', on: 2 }]],
    ['a button', [{ ...appears, button: second }], [{ button: 'b', account: 'sphA' }]],
    ['a button of another page', [{ ...appears, on: other }], [{ button: 'a', account: 'sphA', on: 2 }]],
    ['a button of no account', [{ ...appears, account: '' }], [{ button: 'a', account: '' }]],
    ['a button of one notice', [{ ...appears, notice: 'x' }], [{ button: 'a', account: 'sphA', notice: 'n1' }]],
    [
      'a button that was another one',
      [{ ...appears, button: second, was: button }],
      [{ button: 'b', account: 'sphA', was: 'a' }],
    ],
    [
      'a button with more to it',
      [{ ...appears, more: { promoter: 'somebody', resort: 'profile', all: true, toasts: false } }],
      [{ button: 'a', account: 'sphA', promoter: 'p1', resort: 'profile', all: true, toasts: false }],
    ],
    [
      'a button whose link is another one, and is the first again',
      ['one', 'two', 'one'].map((promoter) => ({ ...appears, more: { promoter } })),
      ['p1', 'p2', 'p1'].map((promoter) => ({ button: 'a', account: 'sphA', promoter })),
    ],
    ['a button that goes', [{ kind: 'gone', button }], [{ button: 'a', gone: true }]],
    ['a button that is ready', [{ kind: 'ready', button }], [{ ready: 'a' }]],
    ['a button that is to ask anew', [{ kind: 'refresh', button }], [{ refresh: 'a' }]],
    ['a tap', [{ kind: 'tap', button, notice: undefined }], [{ tap: 'a' }]],
    ['a tap in a list', [{ kind: 'tap', button, notice: 'x' }], [{ tap: 'a', notice: 'n1' }]],
    ['the music’s switch', [{ kind: 'music', music: 'play', on: page }], [{ music: 'play' }]],
    ['… of another page', [{ kind: 'music', music: 'pause', on: other }], [{ music: 'pause', on: 2 }]],
    [
      'what a button shows',
      [{ kind: 'setData', on: page, button, patch: { 'live.status': 'ready' } }],
      [{ setData: { 'live.status': 'ready' }, button: 'a' }],
    ],
    [
      'what a page shows',
      [{ kind: 'setData', on: other, button: undefined, patch: { playing: true } }],
      [{ setData: { playing: true }, on: 2 }],
    ],
    ['nothing that may be told', [{ kind: 'setData', on: page, button, patch: { 'live.nickname': '王小明' } }], []],
    ['an error', [{ kind: 'error', error: new Error('no'), from: undefined }], [{ error: 'no' }]],
    [
      'an error of the app',
      [{ kind: 'error', error: new Error('王小明'), from: 'outcome' }],
      [{ error: '****', from: 'outcome' }],
    ],
  ])('%s', (_, happenings, lines) => {
    expect(linesOf(...happenings)).toEqual(lines.map((line) => ({ t: 0, ...line })));
  });
});

describe('what a call is given', () => {
  test.each<[string, readonly unknown[], object]>([
    ['nothing', [], {}],
    ['one thing', [{ title: '预约', other: '王小明' }], { args: { title: '预约', other: '****' } }],
    ['null', [null], { args: null }],
    ['two things', ['预约', { title: '好', other: '王小明' }], { args: ['预约', { title: '好', other: '****' }] }],
  ])('%s', (_, args, told) => {
    const { host, lines } = record({ ask: () => true });
    expect(host.ask?.(...(args as never[]))).toBe(true);
    expect(lines()).toEqual([{ t: 0, call: 1, api: 'ask', ...told, returned: true }]);
  });

  test('what is put into the storage is ids of notices; its key is told', () => {
    const { host, lines } = record({ setStorageSync: () => undefined });
    host.setStorageSync?.('key', [['wang-1', 5]]);
    expect(lines()).toEqual([{ t: 0, call: 1, api: 'setStorageSync', args: ['key', [['n1', 5]]] }]);
  });

  test("what the app's own code puts there, too, is nobody's business", () => {
    const { host, lines } = record({ setStorage: () => undefined });
    host.setStorage?.({ key: 'key', data: 'a diary' } as never);
    expect(lines()).toEqual([{ t: 0, call: 1, api: 'setStorage', args: { key: '****', data: '****' } }]);
  });
});

describe('what is thrown', () => {
  const throwing = (thrown: unknown) => ({
    ask() {
      throw thrown;
    },
  });
  test.each<[string, unknown, object]>([
    ['an error', new Error('no'), { message: 'no' }],
    ['a text', 'wx: see me@example.com', { message: 'wx: see ****', value: 'wx: see ****' }],
    ['an object', { errMsg: 'no', name: '王小明' }, { message: 'no', value: { errMsg: 'no', name: '****' } }],
    ['an object that says nothing', { name: '王小明' }, { message: '{"name":"****"}', value: { name: '****' } }],
  ])('%s', (_, thrown, told) => {
    const { host, lines } = record(throwing(thrown));
    expect(() => host.ask?.()).toThrow();
    expect(lines()).toEqual([
      { t: 0, call: 1, api: 'ask' },
      { t: 0, threw: 1, ...told },
    ]);
  });

  test('by a call that would have answered: it is noted once', () => {
    const { host, lines } = record(throwing(new Error('no')));
    expect(() => host.ask?.({ success: () => undefined } as never)).toThrow('no');
    expect(lines()).toEqual([
      { t: 0, call: 1, api: 'ask', args: {} },
      { t: 0, threw: 1, message: 'no' },
    ]);
  });
});

describe('the header', () => {
  test.each([
    [-480, '1970-01-01T08:00:00.000+08:00'],
    [0, '1970-01-01T00:00:00.000+00:00'],
    [210, '1969-12-31T20:30:00.000-03:30'],
  ])('%s minutes from UTC', (minutes, began) => {
    jest.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(minutes);
    expect(record().header()).toMatchObject({ tape: 1, began });
  });

  test('the clock is the phone’s, where none is given', () => {
    jest.useFakeTimers({ now: Date.parse('2026-11-30T10:00:00Z') });
    const { tape } = recorder({ host: {} });
    jest.useRealTimers();
    expect(Date.parse((JSON.parse(tape()) as { readonly began: string }).began)).toBe(
      Date.parse('2026-11-30T10:00:00Z'),
    );
  });

  test.each<[string, object, object | undefined]>([
    ['nothing', {}, {}],
    ['some of it', { getDeviceInfo: () => ({ platform: 'ios', model: 'x' }) }, { platform: 'ios' }],
    [
      'the rest',
      { getAppBaseInfo: () => ({ SDKVersion: '3.8.0', version: '8.0.50' }) },
      { SDKVersion: '3.8.0', version: '8.0.50' },
    ],
    ['no object', { getDeviceInfo: () => undefined }, {}],
    [
      'an error',
      {
        getAppBaseInfo: () => {
          throw new Error('no');
        },
      },
      undefined,
    ],
  ])('the client says %s of itself', (_, host, client) => {
    expect(record(host).header()?.client).toEqual(client);
  });
});

describe('that a dialog is about to open', () => {
  /** Whether it is, by the lines that are heard. */
  const opening = (act: (of: ReturnType<typeof record>) => void): readonly boolean[] => {
    const heard: boolean[] = [];
    const answers: (() => void)[] = [];
    const later = ({ success }: { readonly success?: () => void }): void => void answers.push(() => success?.());
    const made = record(
      { reserveChannelsLive: later, openChannelsLive: later, showToast: later, unopenChannels: later },
      { onLine: (_, isOpening) => void heard.push(isOpening) },
    );
    act(made);
    answers.forEach((answer) => answer());
    return heard;
  };
  const success = (): void => undefined;
  const call = (name: string) => opening(({ host }) => host[name]?.({ success } as never));

  test.each([
    ['reserveChannelsLive', [true, false]],
    ['openChannelsLive', [true, false]],
    ['showToast', [false, false]],
    ['unopenChannels', [false, false]],
  ])('%s', (name, heard) => {
    expect(call(name)).toEqual(heard);
  });

  test('until the page hides or shows', () => {
    const page = {};
    const heard = opening(({ host, note }) => {
      host.reserveChannelsLive?.({ success } as never);
      note({ kind: 'ready', button: {} });
      note({ kind: 'page', page: 'hide', on: page });
      note({ kind: 'ready', button: {} });
    });
    expect(heard).toEqual([true, true, false, false, false]);
  });
});

describe('interruptions', () => {
  const listening = () => {
    const heard: Record<string, (() => void)[]> = { begin: [], end: [] };
    const made = record({
      onAudioInterruptionBegin: (listener: () => void) => heard.begin?.push(listener),
      onAudioInterruptionEnd: (listener: () => void) => heard.end?.push(listener),
    });
    const noted = () => made.lines().flatMap(({ interruption }) => interruption ?? []);
    return { ...made, heard, noted };
  };

  test('several may listen: each begins and ends once, and none ends that has not begun', () => {
    const { host, heard, noted } = listening();
    const calls: string[] = [];
    for (const name of ['one', 'two']) {
      host.onAudioInterruptionBegin?.((() => calls.push(`${name} begins`)) as never);
      host.onAudioInterruptionEnd?.((() => calls.push(`${name} ends`)) as never);
    }
    heard.end?.forEach((tell) => tell());
    heard.begin?.forEach((tell) => tell());
    heard.end?.forEach((tell) => tell());
    expect(noted()).toEqual(['begin', 'end']);
    expect(calls).toEqual(['one ends', 'two ends', 'one begins', 'two begins', 'one ends', 'two ends']);
  });

  test('one function may listen to both', () => {
    const { host, heard, noted } = listening();
    const listener = (() => undefined) as never;
    host.onAudioInterruptionBegin?.(listener);
    host.onAudioInterruptionEnd?.(listener);
    heard.begin?.forEach((tell) => tell());
    heard.end?.forEach((tell) => tell());
    expect(noted()).toEqual(['begin', 'end']);
  });
});

describe('the host stays what it is', () => {
  test('a function is the same whenever it is asked for, until the host has another one', () => {
    const wx: Anything = { ask: () => 1 };
    const { host } = record(wx);
    const { ask } = host;
    expect(host.ask).toBe(ask);
    wx.ask = () => 2;
    expect(host.ask).not.toBe(ask);
    expect(host.ask?.()).toBe(2);
  });

  test('a host that records, too, is told as well', () => {
    const inner = record();
    const outer = record(inner.host);
    outer.note({ kind: 'ready', button: {} });
    expect([inner.lines(), outer.lines()]).toEqual([[{ t: 0, ready: 'a' }], [{ t: 0, ready: 'a' }]]);
  });
});

test.each([0, 300])('a limit of %s bytes holds', (limit) => {
  const { note, lines } = record({}, { limit });
  for (let i = 0; i < 30; i++) note({ kind: 'ready', button: {} });
  expect(JSON.stringify(lines().slice(1)).length).toBeLessThan(limit + 50);
  expect(lines()[0]).toMatchObject({ why: 'older than what is kept' });
});

test.each([-1, NaN])('a limit of %s is none', (limit) => {
  const { note, lines } = record({}, { limit });
  for (let i = 0; i < 30; i++) note({ kind: 'ready', button: {} });
  expect(lines()).toHaveLength(30);
});
