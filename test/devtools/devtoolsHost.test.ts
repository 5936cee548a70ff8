import { devtoolsHost, type DevtoolsOptions } from '../../src/devtools';
import type { Host } from '../../src/streams';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 10, 22, 10) });
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'getCurrentPages');
});

/** What the DevTools have. */
const tools = (more: object = {}) => {
  const showActionSheet = jest.fn<undefined, [{ alertText: string; success(to: object): void; fail(): void }]>();
  const showModal = jest.fn<undefined, [{ title: string; complete(): void }]>();
  const wx = { getDeviceInfo: () => ({ platform: 'devtools' }), showActionSheet, showModal, ...more };
  return { wx, showActionSheet, showModal };
};

/** Stands in, and hears what calls answer. */
const standIn = (options: DevtoolsOptions = {}, more: object = {}) => {
  const given = tools(more);
  const host = devtoolsHost({ host: given.wx, ...options }) as Required<Host>;
  const [success, fail, complete] = [jest.fn(), jest.fn(), jest.fn()];
  return { ...given, host, hears: { success, fail, complete } };
};

describe('where it may stand in', () => {
  const own = (wx: object): boolean => devtoolsHost({ host: wx }) !== wx;
  const inVersion = (envVersion: string) => ({ getAccountInfoSync: () => ({ miniProgram: { envVersion } }) });

  test.each([
    ['in the DevTools', {}],
    ['in a development version', inVersion('develop')],
    ['in a trial version', inVersion('trial')],
    [
      'where only the elder function tells of the platform',
      { getDeviceInfo: undefined, getSystemInfoSync: () => ({ platform: 'devtools' }) },
    ],
    ['where the elder function says something else', { getSystemInfoSync: () => ({ platform: 'ios' }) }],
  ])('%s', (_, more) => {
    const info = jest.spyOn(console, 'info').mockImplementation();
    expect(own(tools(more).wx)).toBe(true);
    expect(info).not.toHaveBeenCalled();
  });

  test.each([
    ['on a phone', { getDeviceInfo: () => ({ platform: 'ios' }) }, 'this is no WeChat DevTools, its platform is "ios"'],
    [
      'on a client that does not say what it is',
      { getDeviceInfo: undefined },
      'this is no WeChat DevTools, its platform is "unknown"',
    ],
    ['in a release version', inVersion('release'), 'this is a release version'],
  ])('not %s: it says so, and gives the real wx', (_, more, why) => {
    const info = jest.spyOn(console, 'info').mockImplementation();
    expect(own(tools(more).wx)).toBe(false);
    expect(info.mock.calls).toEqual([[`devtoolsHost() does not stand in: ${why}. The real wx is used.`]]);
  });

  const breaking = (): never => {
    throw new Error('a bug of the client');
  };
  test.each([
    ['its platform', { getDeviceInfo: breaking }],
    ['its version', { getAccountInfoSync: breaking }],
    ['its version, and leaves it out', { getAccountInfoSync: () => ({}) }],
  ])('not where the client breaks as it is asked for %s: the error is told, too', (_, more) => {
    const info = jest.spyOn(console, 'info').mockImplementation();
    const error = jest.spyOn(console, 'error').mockImplementation();
    expect(own(tools(more).wx)).toBe(false);
    expect(error).toHaveBeenCalledWith(expect.any(Error));
    expect(info).toHaveBeenCalledWith(expect.stringContaining('the client does not say what it is.'));
  });

  test('what is not about the Channels is wx itself', () => {
    const { host, wx } = standIn({}, { getStorageSync: () => 'kept' });
    expect(host.getStorageSync('key')).toBe('kept');
    expect(Object.getPrototypeOf(host)).toBe(wx);
  });

  test('it can do what it stands in for, and else what wx can', () => {
    const { host } = standIn({}, { canIUse: (schema: string) => schema === 'shareFileMessage' });
    expect(
      [
        'getChannelsLiveNoticeInfo',
        'reserveChannelsLive',
        'openChannelsLive',
        'shareFileMessage',
        'chooseMedia',
        'xgetChannelsLiveInfo',
      ].map((schema) => host.canIUse(schema)),
    ).toEqual([true, true, true, true, false, false]);
    expect(standIn().host.canIUse('chooseMedia')).toBe(true);
  });
});

test.each([
  [{ notice: {} }, "a name in what devtoolsHost takes is 'notice', and may be one of host, notices"],
  [null, 'what devtoolsHost takes is null, and may be an object of host, notices'],
])('an option that there is not is an error: %j', (options, message) => {
  expect(() => devtoolsHost(options as never)).toThrow(new TypeError(`rx-channels-live: ${message}`));
});

describe('calls answer after a while, once', () => {
  test.each<[string, DevtoolsOptions, 'getChannelsLiveNoticeInfo' | 'getChannelsLiveInfo', object]>([
    ['a notice', {}, 'getChannelsLiveNoticeInfo', { errMsg: 'getChannelsLiveNoticeInfo:ok' }],
    ['no live', {}, 'getChannelsLiveInfo', { status: 3, errMsg: 'getChannelsLiveInfo:ok' }],
    ['a live', { notices: { sphA: 'live' } }, 'getChannelsLiveInfo', { status: 2, errMsg: 'getChannelsLiveInfo:ok' }],
  ])('%s', (_, options, api, result) => {
    const { host, hears } = standIn(options);
    host[api]({ finderUserName: 'sphA', ...hears });
    jest.advanceTimersByTime(199);
    expect(hears.success).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(hears.success.mock.calls).toEqual([[expect.objectContaining(result)]]);
    expect(hears.complete.mock.calls).toEqual(hears.success.mock.calls);
    expect(hears.fail).not.toHaveBeenCalled();
  });

  test('a failure', () => {
    const { host, hears } = standIn({ notices: { sphA: { fail: { errMsg: 'x' } } } });
    host.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...hears });
    jest.runAllTimers();
    expect(hears.fail.mock.calls).toEqual([[{ errMsg: 'x' }]]);
    expect(hears.complete.mock.calls).toEqual(hears.fail.mock.calls);
    expect(hears.success).not.toHaveBeenCalled();
  });

  test('whoever does not hear the answer, as most have no complete, stops nothing', () => {
    const { host } = standIn({ notices: { sphA: 'none' } });
    host.getChannelsLiveNoticeInfo({ finderUserName: 'sphA' });
    host.getChannelsLiveNoticeInfo({ finderUserName: 'sphB' });
    expect(() => jest.runAllTimers()).not.toThrow();
  });

  test('a tape answers with what it holds', () => {
    const tape = ['{"tape":1}', '{"call":1,"api":"getChannelsLiveNoticeInfo"}', '{"answer":1,"fail":{"errMsg":"y"}}'];
    const { host, hears } = standIn({ notices: tape.join('\n') });
    host.getChannelsLiveNoticeInfo({ finderUserName: 'sphA', ...hears });
    jest.runAllTimers();
    expect(hears.fail.mock.calls).toEqual([[{ errMsg: 'y' }]]);
  });
});

describe('what comes over the page hides it, and shows it again', () => {
  const fail = (): never => {
    throw new Error('not today');
  };
  const page = () => {
    const told: string[] = [];
    const current = { onHide: () => told.push('hide'), onShow: () => told.push('show') };
    Object.assign(globalThis, { getCurrentPages: () => [{}, {}, current] });
    return told;
  };

  test('the dialog: what is chosen is answered before the page shows', () => {
    const told = page();
    const { host, hears, showActionSheet } = standIn();
    hears.success.mockImplementation(({ state }: { state: number }) => told.push(String(state)));
    host.reserveChannelsLive({ noticeId: 'n1', ...hears });
    expect(told).toEqual(['hide']);
    const sheet = showActionSheet.mock.calls[0]?.[0];
    expect(sheet?.alertText).toBe('视频号预约（替身）：n1');
    sheet?.success({ tapIndex: 0 });
    expect(told).toEqual(['hide', '6', 'show']);
    expect(hears.success.mock.calls).toStrictEqual([[{ state: 6, errMsg: 'reserveChannelsLive:ok' }]]);
  });

  test.each([
    ['openChannelsLive', '进入直播（替身）'],
    ['openChannelsUserProfile', '视频号主页（替身）'],
    ['openChannelsLiveNoticeInfo', '直播预告半屏（替身）'],
  ] as const)('%s, until it is closed', (api, title) => {
    const told = page();
    const { host, hears, showModal } = standIn();
    host[api]({ finderUserName: 'sphA', feedId: '', nonceId: '', ...hears });
    const complete: unknown = expect.any(Function);
    expect(showModal.mock.calls).toEqual([[{ title, content: 'sphA', showCancel: false, complete }]]);
    expect(told).toEqual(['hide']);
    expect(hears.success).not.toHaveBeenCalled();
    showModal.mock.calls[0]?.[0].complete();
    expect(told).toEqual(['hide', 'show']);
    expect(hears.success.mock.calls).toEqual([[{ errMsg: `${api}:ok` }]]);
  });

  test.each<[string, 'reserveChannelsLive' | 'openChannelsLive', object]>([
    ['no sheet', 'reserveChannelsLive', { showActionSheet: undefined }],
    ['a sheet that throws', 'reserveChannelsLive', { showActionSheet: () => fail() }],
    ['no modal', 'openChannelsLive', { showModal: undefined }],
    ['a modal that throws', 'openChannelsLive', { showModal: () => fail() }],
  ])('where there is %s, the page is shown again, and the call throws', (_, api, more) => {
    const told = page();
    const { host, hears } = standIn({}, more);
    const call = host[api] as (options: object) => void;
    expect(() => call({ noticeId: 'n1', finderUserName: 'sphA', ...hears })).toThrow();
    expect(told).toEqual(['hide', 'show']);
  });

  test('also where the sheet throws that 更多… leads to: the dialog counts as closed, once', () => {
    const told = page();
    const { host, hears, showActionSheet } = standIn();
    host.reserveChannelsLive({ noticeId: 'n1', ...hears });
    const [{ success, fail: close }] = showActionSheet.mock.calls[0] ?? fail();
    showActionSheet.mockImplementation(fail);
    expect(() => success({ tapIndex: 5 })).toThrow('not today');
    close();
    expect(told).toEqual(['hide', 'show']);
    expect(hears.success.mock.calls).toEqual([[{ state: 5, errMsg: 'reserveChannelsLive:ok' }]]);
  });

  test('also where what hears of the answer throws, in its turn or later', () => {
    const told = page();
    const { host, hears, showActionSheet } = standIn();
    hears.success.mockImplementation(fail);
    host.reserveChannelsLive({ noticeId: 'n1', ...hears });
    expect(() => showActionSheet.mock.calls[0]?.[0].success({ tapIndex: 0 })).toThrow('not today');
    expect(told).toEqual(['hide', 'show']);
    showActionSheet.mockImplementation(({ success }) => {
      success({ tapIndex: 0 });
    });
    expect(() => host.reserveChannelsLive({ noticeId: 'n1', ...hears })).toThrow('not today');
    expect(told).toEqual(['hide', 'show', 'hide', 'show']);
  });

  test('a page whose own methods throw is told of, and stops nothing', () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const [onHide, onShow] = ['hide', 'show'].map((phase) => () => {
      throw new Error(phase);
    });
    Object.assign(globalThis, { getCurrentPages: () => [{ onHide, onShow }] });
    const { host, hears, showActionSheet } = standIn();
    host.reserveChannelsLive({ noticeId: 'n1', ...hears });
    showActionSheet.mock.calls[0]?.[0].success({ tapIndex: 0 });
    expect(hears.success).toHaveBeenCalledTimes(1);
    expect(error.mock.calls).toEqual([[new Error('hide')], [new Error('show')]]);
  });

  test.each([
    ['without methods', () => [{}]],
    ['that is not there', () => []],
  ])('a page %s is none to tell', (_, getCurrentPages) => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    Object.assign(globalThis, { getCurrentPages });
    const { host, hears, showActionSheet } = standIn();
    host.reserveChannelsLive({ noticeId: 'n1', ...hears });
    showActionSheet.mock.calls[0]?.[0].success({ tapIndex: 0 });
    expect(hears.success).toHaveBeenCalledTimes(1);
    expect(error).not.toHaveBeenCalled();
  });
});

describe('what the dialog says', () => {
  const dialog = (more: object = {}) => {
    const { host, hears, showActionSheet } = standIn({}, more);
    /** Chooses by the positions on one sheet after the other; none closes it. */
    const ends = (noticeId: string, ...taps: readonly number[]): unknown[] => {
      Object.values(hears).forEach((hear) => hear.mockClear());
      showActionSheet.mockImplementation(({ success, fail }) => {
        const [tapIndex, ...rest] = taps;
        taps = rest;
        if (tapIndex === undefined) fail();
        else success({ tapIndex });
        return undefined;
      });
      host.reserveChannelsLive({ noticeId, ...hears });
      return [hears.success, hears.fail].flatMap(({ mock }) => mock.calls as unknown[][]).flat();
    };
    return ends;
  };
  const said = (state: number) => [{ state, errMsg: 'reserveChannelsLive:ok' }];

  test('a notice stays reserved until it is taken back, another one does not become so', () => {
    const ends = dialog();
    expect(ends('n1', 1)).toEqual(said(5));
    expect(ends('n1')).toEqual(said(5));
    expect(ends('n1', 0)).toEqual(said(6));
    expect(ends('n1')).toEqual(said(8));
    expect(ends('n1', 1)).toEqual(said(8));
    expect(ends('n2')).toEqual(said(5));
    expect(ends('n1', 0)).toEqual(said(7));
    expect(ends('n1', 0)).toEqual(said(6));
  });

  test('after a new compilation a notice is reserved as before: closing the dialog takes nothing back', () => {
    const stored = new Map<string, unknown>([['rx-channels-live/devtools', 'broken']]);
    const storage = {
      getStorageSync: (key: string) => stored.get(key),
      setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
    };
    const ends = dialog(storage);
    expect(ends('n1', 0)).toEqual(said(6));
    expect(ends('n2', 0)).toEqual(said(6));
    expect(ends('n2', 0)).toEqual(said(7));
    expect([...stored]).toEqual([['rx-channels-live/devtools', ['n1']]]);
    const again = dialog(storage);
    expect(again('n1')).toEqual(said(8));
    expect(again('n2')).toEqual(said(5));
  });

  test('a storage that throws is told of, and stops nothing', () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    const full = () => {
      throw new Error('full');
    };
    const ends = dialog({ getStorageSync: full, setStorageSync: full });
    expect(ends('n1', 0)).toEqual(said(6));
    expect(ends('n1')).toEqual(said(8));
    expect(error.mock.calls).toEqual([[new Error('full')], [new Error('full')]]);
  });

  test('a failure, a success without a state, and nothing at all', () => {
    const ends = dialog();
    expect(ends('n1', 5, 5, 0)).toStrictEqual([{ errMsg: 'reserveChannelsLive:fail network error' }]);
    expect(ends('n1', 5, 5, 4)).toStrictEqual([{ errMsg: 'reserveChannelsLive:ok' }]);
    expect(ends('n1', 5, 5, 5)).toEqual([]);
  });
});
