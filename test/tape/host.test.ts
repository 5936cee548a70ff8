import { createTapeHost } from '../../src/replay/host';
import type { Happened, Header, Line } from '../../src/tape';

type Wx = Readonly<Record<string, (...args: unknown[]) => unknown>>;

const began = '2026-11-22T10:00:00.000+08:00';
const lost = { lost: 1, why: 'made' };
const notices = (call: number, finderUserName = 'sphA'): Happened => ({
  call,
  api: 'getChannelsLiveNoticeInfo',
  args: { finderUserName },
});

/** The client of a tape of these lines, one a ms, and what it is asked and told. */
const hostOf = (lines: readonly (Happened & { readonly t?: number })[], header: Partial<Header> = {}) => {
  const all = lines.map((line, i): Line => ({ t: i, ...line }));
  let now = 0;
  const behind = jest.fn();
  const { wx, tell } = createTapeHost({
    header: { tape: 1, began, ...header },
    lines: all,
    accountOf: (button) => ({ a: 'sphA', b: 'sphB' })[button],
    now: () => Date.parse(began) + now,
    giveBehind: behind,
  });
  return {
    wx: wx as Wx,
    behind,
    tell: (line: Happened) => tell({ t: 0, ...line }),
    at: (t: number) => {
      now = t;
    },
  };
};

/** Calls, and puts down what it is answered. */
const ask = (wx: Wx, api: string, args: object): readonly unknown[] => {
  const heard: unknown[] = [];
  wx[api]?.({
    ...args,
    success: (result: unknown) => heard.push({ success: result }),
    fail: (error: unknown) => heard.push({ fail: error }),
  });
  return heard;
};

describe('a call that is answered later', () => {
  test('is the first of the tape about the same; what stands behind it is given in its turn', () => {
    const { wx, tell, behind } = hostOf([notices(1, 'sphB'), notices(2, 'sphA'), notices(3, 'sphA')]);
    const heard = ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
    expect(behind.mock.calls).toEqual([[1]]);
    tell({ answer: 1, success: {} });
    expect(heard).toEqual([]);
    tell({ answer: 2, success: { noticeId: 'n1' } });
    tell({ answer: 2, fail: { errMsg: 'x' } });
    expect(heard).toEqual([{ success: { noticeId: 'n1' } }, { fail: { errMsg: 'x' } }]);
  });

  test('else the first that waits; each is one call', () => {
    const { wx, behind } = hostOf([notices(1, 'sphB'), notices(2, 'sphC')]);
    for (let times = 0; times < 3; times++) ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
    expect(behind.mock.calls).toEqual([[0], [1]]);
  });

  test('may be of more than the tape has of it', () => {
    const { wx, behind } = hostOf([notices(1, 'sphB'), { ...notices(2), args: {} }]);
    ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA', more: 1 });
    expect(behind.mock.calls).toEqual([[1]]);
  });

  test('that is on no tape is answered never', () => {
    const { wx } = hostOf([]);
    expect(ask(wx, 'reserveChannelsLive', { noticeId: 'n1' })).toEqual([]);
  });

  test('need not have listeners', () => {
    const { wx, tell } = hostOf([notices(1), notices(2)]);
    wx.getChannelsLiveNoticeInfo?.({ finderUserName: 'sphA' });
    wx.getChannelsLiveNoticeInfo?.({ finderUserName: 'sphA', success: undefined, fail: undefined });
    for (const answer of [1, 2, 3]) {
      tell({ answer, success: {} });
      tell({ answer, fail: {} });
    }
  });

  test('throws what it threw, in its turn: an error, or another value', () => {
    const { wx, behind } = hostOf([
      notices(1),
      { threw: 1, message: 'of the client' },
      notices(2),
      { threw: 2, message: '', value: { errno: 3 } },
      notices(3),
    ]);
    const call = () => ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
    expect(call).toThrow(new Error('of the client'));
    let thrown: unknown;
    try {
      call();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toEqual({ errno: 3 });
    expect(call()).toEqual([]);
    expect(behind).toHaveBeenCalledTimes(3);
  });
});

describe('a function that returns at once', () => {
  test('returns what it returned, each time', () => {
    const { wx } = hostOf([
      { call: 1, api: 'canIUse', args: 'openChannelsLive', returned: false },
      { call: 2, api: 'canIUse', args: 'reserveChannelsLive', returned: true },
      { call: 3, api: 'getStorageSync', args: 'key', returned: [['n1', 5]] },
    ]);
    expect(wx.canIUse?.('reserveChannelsLive')).toBe(true);
    expect(wx.canIUse?.('openChannelsLive')).toBe(false);
    expect(wx.getStorageSync?.('key')).toEqual([['n1', 5]]);
  });

  test('and what is stored after that is there, where the tape says nothing', () => {
    const { wx } = hostOf([
      { call: 1, api: 'setStorageSync', args: ['key', 'x'] },
      { call: 2, api: 'getStorageSync', args: 'other', returned: '' },
    ]);
    wx.getStorageSync?.('other');
    expect(wx.getStorageSync?.('key')).toBe('');
    expect(wx.setStorageSync?.('key', 'x')).toBeUndefined();
    expect(wx.getStorageSync?.('key')).toBe('x');
  });

  test('throws what it threw, and has done nothing then', () => {
    const { wx } = hostOf([
      { call: 1, api: 'setStorageSync', args: ['key', 'x'] },
      { threw: 1, message: 'full' },
      { call: 2, api: 'getStorageSync', args: 'other', returned: '' },
      { call: 3, api: 'getStorageSync', args: 'another', returned: '' },
    ]);
    expect(() => wx.setStorageSync?.('key', 'x')).toThrow('full');
    wx.getStorageSync?.('other');
    wx.getStorageSync?.('another');
    expect(wx.getStorageSync?.('key')).toBe('');
  });

  test('of a tape that holds none of them all are there, as on a phone', () => {
    const { wx } = hostOf([]);
    expect([wx.canIUse?.('x'), wx.getDeviceInfo?.(), wx.getSystemInfoSync?.(), wx.getStorageSync?.('x')]).toEqual([
      true,
      { platform: 'ios' },
      { platform: 'ios' },
      '',
    ]);
    const android = hostOf([], { client: { platform: 'android', version: '8' } }).wx;
    expect([android.getDeviceInfo?.(), android.getSystemInfoSync?.(), android.getAppBaseInfo?.()]).toEqual([
      { platform: 'android' },
      { platform: 'android' },
      { platform: 'android', version: '8' },
    ]);
    expect(wx.getAppBaseInfo?.()).toEqual({});
  });

  test('of one that holds some, the client has no others; but for one that lines are missing from', () => {
    const some: Happened = { call: 1, api: 'canIUse', args: 'x', returned: true };
    const names = (...lines: readonly Happened[]) =>
      Object.keys(hostOf(lines).wx).filter((name) => /^(can|getD|getS|set|create|on|off)/.test(name));
    expect(names(some)).toEqual(['canIUse']);
    expect(names(some, lost)).toHaveLength(10);
    expect(names(notices(1))).toHaveLength(10);
  });
});

describe('the audio', () => {
  const create: Happened = { call: 1, api: 'createInnerAudioContext' };
  interface Context {
    readonly currentTime: number;
    readonly play: () => void;
    readonly pause: () => void;
    readonly onPlay: (listener: () => void) => void;
    readonly onPause: (listener: () => void) => void;
  }
  const audio = (wx: Wx) => wx.createInnerAudioContext?.() as Context;

  test('a command gives what stands behind it; one that is not on the tape gives nothing', () => {
    const { wx, behind } = hostOf([create, { audio: 'pause' }, { audio: 'play' }, { audio: 'play' }]);
    const { play, pause } = audio(wx);
    for (const command of [play, pause, play, play]) command();
    expect(behind.mock.calls).toEqual([[2], [1], [3]]);
  });

  test('a command throws what it threw', () => {
    const { wx } = hostOf([
      create,
      { audio: 'play' },
      { threw: 'play', message: 'no' },
      { audio: 'play' },
      { page: 'hide' },
    ]);
    const { play, pause } = audio(wx);
    expect(play).toThrow('no');
    expect(play).not.toThrow();
    expect(pause).not.toThrow();
  });

  test('what another command threw is not thrown by this one', () => {
    const { wx } = hostOf([create, { audio: 'play' }, { threw: 'pause', message: 'no' }]);
    expect(audio(wx).play).not.toThrow();
  });

  test('where the music is, is as the tape says', () => {
    const { wx } = hostOf([
      create,
      { call: 2, api: 'currentTime', returned: 7 },
      { call: 3, api: 'currentTime', returned: 'x' },
    ]);
    const context = audio(wx);
    expect([context.currentTime, context.currentTime, context.currentTime]).toEqual([7, 0, 0]);
  });

  test('of several, a line is of the one that it names', () => {
    const { wx, tell } = hostOf([create, { ...create, call: 2 }]);
    const [one, other] = [audio(wx), audio(wx)];
    const heard: string[] = [];
    one.onPause(() => heard.push('one'));
    other.onPause(() => heard.push('other'));
    tell({ sound: 'pause' });
    tell({ sound: 'pause', of: 2 });
    tell({ sound: 'pause', of: 3 });
    expect(heard).toEqual(['one', 'other']);
    expect(one).not.toBe(other);
  });

  test('one that was not created says so, and is none', () => {
    const { wx } = hostOf([{ ...create, returned: null }]);
    expect(wx.createInnerAudioContext?.()).toBeNull();
  });

  test('a phone call is heard by whoever listens', () => {
    const { wx, tell } = hostOf([]);
    const [begin, end] = [jest.fn(), jest.fn()];
    wx.onAudioInterruptionBegin?.(begin);
    wx.onAudioInterruptionEnd?.(end);
    tell({ interruption: 'begin' });
    expect([begin.mock.calls, end.mock.calls]).toEqual([[[{ errMsg: '' }]], []]);
    tell({ interruption: 'end' });
    wx.offAudioInterruptionBegin?.(begin);
    wx.offAudioInterruptionEnd?.(end);
    tell({ interruption: 'begin' });
    tell({ interruption: 'end' });
    expect([begin.mock.calls.length, end.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('a tape that lines are missing from', () => {
  const usable = { noticeId: 'n1', status: 0 };

  test('a call that stands much earlier or later is another one', () => {
    const far = [lost, { ...notices(1), t: 5_000 }, { answer: 1, success: usable, t: 5_001 }];
    const heard = (t: number, lines: readonly (Happened & { t?: number })[] = far): readonly unknown[] => {
      const host = hostOf(lines);
      host.at(t);
      ask(host.wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
      return host.behind.mock.calls;
    };
    for (const t of [4_000, 6_000]) expect(heard(t)).toEqual([[1]]);
    for (const t of [3_999, 6_001]) expect(heard(t)).toEqual([]);
    expect(heard(0, far.slice(1))).toEqual([[0]]);
  });

  test('a question whose call is lost is answered as it is the next time, at once', () => {
    const lines = [
      lost,
      { ...notices(1, 'sphB'), t: 9_000 },
      { ...notices(2), t: 9_000 },
      { answer: 2, success: usable, t: 9_001 },
    ];
    const { wx } = hostOf(lines);
    expect(ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' })).toEqual([{ success: usable }]);
    expect(ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphC' })).toEqual([]);
    expect(ask(wx, 'getChannelsLiveInfo', { finderUserName: 'sphA' })).toEqual([]);
    // A whole tape tells all.
    expect(ask(hostOf([]).wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' })).toEqual([]);
  });

  test('what failed the next time is not made up', () => {
    const lines = [lost, { ...notices(2), t: 9_000 }, { answer: 2, fail: {}, t: 9_001 }];
    const { wx } = hostOf(lines);
    expect(ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' })).toEqual([]);
  });

  test('a question whose answer is lost is answered where lines are lost, once', () => {
    const lines = [notices(1), lost, { ...notices(2), t: 9_000 }, { answer: 2, success: usable, t: 9_001 }];
    const { wx, tell } = hostOf(lines);
    const heard = ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
    expect(heard).toEqual([]);
    tell(lost);
    tell(lost);
    expect(heard).toEqual([{ success: usable }]);
  });

  test('one that is answered on the tape is not answered besides; nor is a dialog', () => {
    const lines = [notices(1), { answer: 1, success: {} }, { call: 2, api: 'reserveChannelsLive' }, lost];
    const { wx, tell } = hostOf(lines);
    const heard = ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
    const dialog = ask(wx, 'reserveChannelsLive', { noticeId: 'n1' });
    tell(lost);
    expect([heard, dialog]).toEqual([[], []]);
  });

  test('what nobody can know is left', () => {
    const { wx, tell } = hostOf([notices(1), lost]);
    const heard = ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: 'sphA' });
    tell(lost);
    expect(heard).toEqual([]);
  });

  describe('a notice that a later tap leads to was there', () => {
    const dialog = (noticeId: string): Happened => ({ call: 9, api: 'reserveChannelsLive', args: { noticeId } });
    const asked = (account: string, ...lines: readonly Happened[]) => {
      const { wx, at } = hostOf([lost, ...lines]);
      at(2_000);
      return ask(wx, 'getChannelsLiveNoticeInfo', { finderUserName: account });
    };
    const made = (noticeId: string) => [
      {
        success: {
          noticeId,
          status: 0,
          reservable: true,
          startTime: String((Date.parse(began) + 2_000) / 1000 + 86_400),
        },
      },
    ];

    test('of the account of the button', () => {
      const lines = [{ tap: 'a' }, dialog('n1'), { tap: 'b' }, dialog('n2')];
      expect(asked('sphA', ...lines)).toEqual(made('n1'));
      expect(asked('sphB', ...lines)).toEqual(made('n2'));
      expect(asked('sphC', ...lines)).toEqual([]);
    });

    test('a dialog without a tap, or a tap without a dialog, tells of none', () => {
      expect(asked('sphA', dialog('n1'), { tap: 'a' })).toEqual([]);
      expect(asked('sphA', { tap: 'a' }, notices(3, 'sphB'))).toEqual([]);
    });

    test('nor does it say whether the account is live', () => {
      const { wx } = hostOf([lost, { tap: 'a' }, dialog('n1')]);
      expect(ask(wx, 'getChannelsLiveInfo', { finderUserName: 'sphA' })).toEqual([]);
    });
  });
});
