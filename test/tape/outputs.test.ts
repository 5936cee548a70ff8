import { isSameOutput, isSubset, outputKind } from '../../src/replay/outputs';
import type { Happened, Line } from '../../src/tape';

const line = (happened: Happened): Line => ({ t: 0, ...happened });

test.each<[Happened, ReturnType<typeof outputKind>]>([
  [{ call: 1, api: 'showToast' }, 'toasts'],
  [{ call: 1, api: 'reserveChannelsLive' }, 'calls'],
  [{ call: 1, api: 'getStorageSync', returned: '' }, undefined],
  [{ audio: 'play' }, 'audio'],
  [{ setData: { 'live.start': 'x', 'lives[0].start': 'x', start: 'x' } }, undefined],
  [{ setData: { 'live.start': 'x', 'live.label': 'x' } }, 'setData'],
  [{ setData: { starting: true } }, 'setData'],
  [{ setData: { restart: 1 } }, 'setData'],
  [{ error: 'x' }, 'errors'],
  [{ sound: 'error', error: 'x' }, undefined],
  [{ page: 'show' }, undefined],
])('%j is one of %p', (happened, kind) => {
  expect(outputKind(line(happened))).toBe(kind);
});

test.each<[unknown, unknown, boolean]>([
  [undefined, undefined, true],
  [undefined, { a: 1 }, true],
  [{}, { a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, true],
  [{ a: undefined }, {}, true],
  [{ a: 1 }, { a: 2 }, false],
  [{ a: { b: 1 } }, { a: { b: 1, c: 2 } }, true],
  [{ a: { b: 1 } }, { a: { c: 2 } }, false],
  [{ a: 1 }, null, false],
  [null, null, true],
  [null, {}, false],
  [[1], [1], true],
  [[1], [1, 2], false],
  ['x', 'x', true],
  [{ a: 1 }, 'x', false],
])('whether all of %j is in %j: %p', (held, whole, isIn) => {
  expect(isSubset(held, whole)).toBe(isIn);
});

test.each<[Happened, Happened, boolean]>([
  [
    { call: 1, api: 'showToast', args: { title: 'x' } },
    { call: 9, api: 'showToast', args: { title: 'x', icon: 'none' } },
    true,
  ],
  [{ call: 1, api: 'showToast', args: { title: 'x' } }, { call: 1, api: 'showToast', args: { title: 'y' } }, false],
  [{ call: 1, api: 'openChannelsLive' }, { call: 1, api: 'reserveChannelsLive' }, false],
  [{ call: 1, api: 'openChannelsLive' }, { audio: 'play' }, false],
  [{ audio: 'play' }, { audio: 'play', of: 2 }, true],
  [{ audio: 'play' }, { audio: 'stop' }, false],
  [{ audio: 'play' }, { error: 'x' }, false],
  [{ setData: { a: 1 } }, { setData: { a: 1, b: 2 } }, true],
  [{ setData: { a: 1, 'live.start': '今天' } }, { setData: { a: 1, 'live.start': '明天' } }, true],
  [{ setData: { a: 1 } }, { setData: { a: 2 } }, false],
  [{ setData: { a: 1 }, button: 'a' }, { setData: { a: 1 }, button: 'b' }, false],
  [{ setData: {} }, { audio: 'play' }, false],
  [{ error: 'x' }, { error: 'x' }, true],
  [{ error: 'x' }, { error: 'y' }, false],
  [{ error: 'rx-channels-live: x' }, { error: 'rx-channels-live: y' }, true],
  [{ error: 'rx-channels-live: x' }, { error: 'y' }, false],
  [{ error: 'y' }, { error: 'rx-channels-live: x' }, false],
  [{ error: 'x' }, { page: 'show' }, false],
  [{ page: 'show' }, { page: 'show' }, false],
])('whether %j is what the tape says with %j: %p', (held, done, isSame) => {
  expect(isSameOutput(line(held), line(done))).toBe(isSame);
});
