import type { Wx } from '../../src/testing';
import { bothReservedB, expectUnharmed, openPage, useThePage } from './page';

const needed = ['getChannelsLiveNoticeInfo', 'reserveChannelsLive'] as const;

const others = [
  'canIUse',
  'getDeviceInfo',
  'getSystemInfoSync',
  'getChannelsLiveInfo',
  'openChannelsLive',
  'getStorageSync',
  'setStorageSync',
  'showToast',
  'createInnerAudioContext',
  'onAudioInterruptionBegin',
  'onAudioInterruptionEnd',
  'offAudioInterruptionBegin',
  'offAudioInterruptionEnd',
] as const satisfies readonly (keyof Wx)[];

/** Without these, the user's memory or the toast is what is lost. */
const costly: readonly string[] = ['getStorageSync', 'setStorageSync', 'showToast'];

const use = (alter: (wx: Partial<Record<keyof Wx, unknown>>) => void) => {
  const page = openPage({ ...bothReservedB, alter });
  useThePage(page);
  expect(page.thrown).toEqual([]);
  expect(page.outcomes.length).toBeGreaterThan(0);
  return page;
};

describe.each(others)('wx.%s', (api) => {
  test.each<[string, unknown]>([
    ['is missing', undefined],
    ['is null', null],
    ['is no function', 'function'],
  ])('%s: reserving works', (_name, value) => {
    const page = use((wx) => (wx[api] = value));
    if (!costly.includes(api)) expectUnharmed(page);
  });

  test('throws: reserving works, and the error is reported, if it was called', () => {
    let called = false;
    const error = new Error(api);
    const page = use((wx) => {
      wx[api] = () => {
        called = true;
        throw error;
      };
    });
    if (!costly.includes(api)) expectUnharmed(page);
    // What ends on the page's way out is heard of after that.
    page.client.phone.close();
    expect(page.errors.includes(error)).toBe(called);
  });

  test('gives nothing: reserving works', () => {
    const page = use((wx) => (wx[api] = () => undefined));
    if (!costly.includes(api) && api !== 'canIUse') expectUnharmed(page);
  });
});

test.each(needed)('wx.%s is missing: the button says so, and a tap is answered', (api) => {
  const page = openPage({ ...bothReservedB, alter: (wx) => (wx[api] = undefined) });
  page.tap();
  expect(page.label('a')).toBe('请升级微信');
  expect(page.outcomes).toEqual(['unsupported']);
  expect(page.thrown).toEqual([]);
});

test('wx has nothing at all', () => {
  const page = openPage({
    ...bothReservedB,
    alter: (wx) => Object.keys(wx).forEach((api) => Reflect.deleteProperty(wx, api)),
  });
  page.tap();
  page.toggle();
  page.client.phone.home();
  page.client.phone.comeBack();
  expect(page.label('a')).toBe('请升级微信');
  expect(page.outcomes).toEqual(['unsupported']);
  expect(page.playing()).toBe(false);
  expect(page.thrown).toEqual([]);
});

test('every function of wx throws', () => {
  const page = openPage({
    ...bothReservedB,
    alter: (wx) =>
      Object.keys(wx).forEach((api) => {
        wx[api as keyof Wx] = () => {
          throw new Error(api);
        };
      }),
  });
  useThePage(page);
  page.client.phone.close();
  expect(page.outcomes).toEqual(['failed', 'failed', 'failed']);
  expect(page.thrown).toEqual([]);
  expect(page.timers()).toBe(0);
});
